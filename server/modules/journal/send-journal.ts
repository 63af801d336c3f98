import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { stillActing } from '@/server/auth/still-acting'
import { DomainError } from '@/server/platform/errors'
import { csvBytes, xlsxBytes } from '@/server/platform/tables'
import type { ParticipantActor } from '@/server/auth/actor'
import type { JournalFilter, JournalLine } from './contract'
import { readFilter } from './domain/read-filter'
import { listJournal, noteExport } from './queries'

/** Words of the exported file, in the reader's language. */
export interface JournalWords {
  head: readonly string[]
  row: (line: JournalLine) => readonly string[]
  sheet: string
  fileName: string
}

const PAGE = 500
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * Sends the organisation's whole journal by the filters of the address, as CSV or a workbook; 404 to whoever may not see it.
 * Streamed page by page, each in a transaction of its own: ten years of a company take no more memory than a day. It stops
 * with the right to see it.
 */
export async function sendJournal(request: Request, words: JournalWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if (actor.kind !== 'participant' || refusePermission(actor, 'organisation.journal')) return absent()
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv'
  await ask(actor, { format }, noteExport)
  const rows = rowsOf(
    actor,
    readFilter((name) => searchParams.get(name)),
    words,
  )
  const body = format === 'xlsx' ? xlsxBytes(rows, words.sheet) : streamOf(csvBytes(rows))
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${words.fileName}.${format}`)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

async function* rowsOf(actor: ParticipantActor, filter: JournalFilter, words: JournalWords) {
  yield words.head
  let cursor: string | null = null
  let present = actor
  do {
    present = await stillActing(present)
    if (refusePermission(present, 'organisation.journal')) throw new DomainError('FORBIDDEN')
    const page: Awaited<ReturnType<typeof listJournal>> = await ask(
      present,
      { ...filter, cursor, limit: PAGE },
      listJournal,
    )
    for (const line of page.items) yield words.row(line)
    cursor = page.nextCursor
  } while (cursor)
}

const streamOf = (bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await bytes.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await bytes.return(undefined)
    },
  })

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })
