import { Readable } from 'node:stream'
import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { csvBytes, xlsxBytes, type Cell } from '@/server/platform/tables'
import type { StatisticsView } from './domain/statistics'
import { getStatistics } from './statistics'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The statistics as a table: its rows in the reader's words, the head first. */
export interface StatisticsWords {
  title: string
  rows: (view: StatisticsView) => readonly (readonly Cell[])[]
}

/** Sends the officer's statistics as CSV or a workbook; 404 to everybody else. */
export async function sendStatistics(request: Request, words: StatisticsWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  const format = z.enum(['csv', 'xlsx']).safeParse(new URL(request.url).searchParams.get('format')).data
  if (actor.kind !== 'officer' || refusePermission(actor, 'audits.work') || !format)
    return Response.json({ code: 'NOT_FOUND' }, { status: 404 })
  const table = words.rows(await ask(actor, undefined, getStatistics))
  const body =
    format === 'xlsx'
      ? xlsxBytes(each(table), words.title)
      : (Readable.toWeb(Readable.from(csvBytes(each(table)), { objectMode: false })) as ReadableStream)
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${words.title}.${format}`)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

async function* each(rows: readonly (readonly Cell[])[]) {
  for (const row of rows) yield await Promise.resolve(row)
}
