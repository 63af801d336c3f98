import { Readable } from 'node:stream'
import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest, newTraceId } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { DomainError, type ErrorCode, type ErrorDetails } from '@/server/platform/errors'
import { logger } from '@/server/platform/logger'
import { foreignOrigin } from '@/server/platform/origin'
import { BodyError, readBody } from '@/server/platform/request-body'
import { Slots } from '@/server/platform/slots'
import { csvBytes, xlsxBytes, type Cell } from '@/server/platform/tables'
import { SHEET_COLUMNS, sheetOf, type SheetWords } from './domain/item-sheet'
import { readCsv } from './domain/csv'
import { isWorkbook, readWorkbook, TABLE_LIMIT, textOfFile } from './domain/workbook'
import { previewTable, takeTable, type TableAddress } from './item-table'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const BODY_MILLISECONDS = 30_000

/** Tables read at the same time in one process, and of them by one person: each may unpack to some megabytes. */
const slots = new Slots({ inAll: 4, ofOne: 1 })

const Address = z.object({ id: z.uuid(), requirementId: z.uuid() })

/** Words of the table in the reader's language, then in the others; `title` is the name of its file. */
export interface TableWords {
  title: (number: string) => string
  sheet: readonly [SheetWords, ...SheetWords[]]
}

/** Sends a requirement with the answers that are being prepared as CSV or a workbook; 404 to whoever may not see it. */
export async function sendTable(
  request: Request,
  address: TableAddress,
  words: TableWords,
): Promise<Response> {
  const format = z.enum(['csv', 'xlsx']).safeParse(new URL(request.url).searchParams.get('format')).data
  const actor = await readerOf(request)
  if (!actor || !format || !Address.safeParse(address).success) return refused('NOT_FOUND')
  try {
    const { number, items } = await ask(actor, address, takeTable)
    const rows = sheetOf(items, words.sheet[0])
    const title = words.title(number)
    const body =
      format === 'xlsx'
        ? xlsxBytes(each(rows), title, {
            column: SHEET_COLUMNS.indexOf('answer'),
            of: Object.values(words.sheet[0].answers),
          })
        : (Readable.toWeb(Readable.from(csvBytes(each(rows)), { objectMode: false })) as ReadableStream)
    return new Response(body, {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.${format}`)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    return refusedBy(error)
  }
}

/** Reads a filled table and answers what it would change (`SheetPreview`); nothing of it is kept. */
export async function answerTable(
  request: Request,
  address: TableAddress,
  words: TableWords,
): Promise<Response> {
  if (foreignOrigin(request)) return refused('FORBIDDEN')
  const actor = await readerOf(request)
  if (!actor || !Address.safeParse(address).success) return refused('NOT_FOUND')
  const release = slots.take(actor.userId)
  if (!release) return refused('UNAVAILABLE')
  try {
    const file = await readBody(request, { limit: TABLE_LIMIT, milliseconds: BODY_MILLISECONDS })
    const cells = isWorkbook(file) ? await readWorkbook(file) : readCsv(textOfFile(file))
    if (!cells) return refused('FILE_REFUSED')
    const preview = await ask(actor, { ...address, cells, words: words.sheet }, previewTable)
    return Response.json(preview, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof BodyError)
      return refused(error.cause === 'too-large' ? 'FILE_TOO_LARGE' : 'UNAVAILABLE')
    return refusedBy(error)
  } finally {
    release()
  }
}

async function readerOf(request: Request) {
  const actor = await mintFromRequest(request)()
  return actor.kind === 'participant' && !refusePermission(actor, 'audits.view') ? actor : null
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  WRONG_STATUS: 409,
  FILE_REFUSED: 422,
  FILE_TOO_LARGE: 413,
  UNAVAILABLE: 503,
}

function refusedBy(error: unknown): Response {
  if (error instanceof DomainError) return refused(error.code, error.details)
  const traceId = newTraceId()
  // The message of an error may quote the table.
  logger.error({ error: error instanceof Error ? error.name : 'unknown', traceId }, 'table cannot be read')
  return refused('INTERNAL', {}, traceId)
}

const refused = (code: ErrorCode, details: ErrorDetails = {}, traceId = newTraceId()) =>
  Response.json({ code, traceId, details }, { status: STATUS[code] ?? 500 })

async function* each(rows: readonly (readonly Cell[])[]) {
  for (const row of rows) yield await Promise.resolve(row)
}
