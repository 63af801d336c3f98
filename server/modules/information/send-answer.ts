import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { stillActing } from '@/server/auth/still-acting'
import { codeOf } from '@/server/platform/errors'
import { logger } from '@/server/platform/logger'
import { programOf } from '@/server/platform/program'
import { Slots } from '@/server/platform/slots'
import { storage } from '@/server/platform/storage'
import { csvBytes, xlsxBytes, type Cell } from '@/server/platform/tables'
import { record } from '../journal/record'
import { loadAnswerPrint, type AnswerPrint } from '../prints/commands/load-answer-print'
import type { TablePrint } from '../prints/contract'
import type { AnswerColumn, RowCursor, RowsPage, RowView } from './contract'
import { readView } from './domain/view-address'
import { getAnswer, getTotals, listRows } from './rows'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'xml', 'pdf'] as const
const Format = z.enum(EXPORT_FORMATS)

type Answer = Awaited<ReturnType<typeof getAnswer>>

/** Words of the exported file, in the reader's language. */
export interface AnswerWords {
  label: (column: AnswerColumn) => string
  text: (column: AnswerColumn, value: string) => string
  print: (answer: Answer, totals: readonly (string | null)[], about: AnswerPrint) => TablePrint
  total: string
}

/**
 * Rows read by one statement. The next ones of a whole answer cost nothing to find, so few at a time keep nobody waiting;
 * a sorted or filtered page costs a reading of the whole answer, so pages are large.
 */
const PAGE = { whole: 500, chosen: 5_000 } as const

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  pdf: 'application/pdf',
}

/** Prints drawn at the same time, each by a process of its own, and of them for one person. */
const printSlots = new Slots({ inAll: 3, ofOne: 1 })
const free = () => undefined

/**
 * Sends an answer as a file, by the view of the address: CSV, a workbook, JSON and PDF hold what the filter leaves, XML is
 * always the whole message as customs sent it. Streamed by pages, each in a transaction of its own; 404 to whoever may not
 * see it, and 503 while too many prints are being drawn.
 */
export async function sendAnswer(request: Request, id: string, words: AnswerWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  const { searchParams } = new URL(request.url)
  const format = Format.safeParse(searchParams.get('format')).data
  if (actor.kind !== 'participant' || refusePermission(actor, 'information.view')) return absent()
  if (!format || !z.uuid().safeParse(id).success) return absent()
  const view = readView(searchParams)
  const release = format === 'pdf' ? printSlots.take(actor.userId) : free
  if (!release)
    return Response.json({ code: 'UNAVAILABLE' }, { status: 503, headers: { 'retry-after': '30' } })
  try {
    const { answer, totals, about } = await ask(actor, { id, format, view }, open)
    const body = await bodyOf(format, {
      actor,
      answer,
      about,
      view,
      totals,
      words,
      release,
      signal: request.signal,
    })
    return new Response(body, {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${answer.title}.${format}`)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    release()
    if (['NOT_FOUND', 'INVALID_INPUT'].includes(codeOf(error))) return absent()
    throw error
  }
}

/** The answer and its totals; that it was taken out goes into the journal. */
async function open(
  context: CommandContext<ParticipantActor>,
  { id, format, view }: { id: string; format: (typeof EXPORT_FORMATS)[number]; view: RowView },
) {
  const answer = await getAnswer(context, id)
  const { sums } = await getTotals(context, { answerId: id, filters: view.filters })
  await record(
    context,
    { type: 'information.exported', data: { format, filtered: view.filters.length > 0 } },
    { subjectId: answer.submissionId },
  )
  return { answer, totals: sums, about: await loadAnswerPrint(context.tx, answer) }
}

interface Job {
  actor: ParticipantActor
  answer: Answer
  about: AnswerPrint
  view: RowView
  totals: readonly (string | null)[]
  words: AnswerWords
  /** Ends with the request. */
  signal: AbortSignal
  /** Gives back the place of a print. */
  release: () => void
}

async function bodyOf(format: (typeof EXPORT_FORMATS)[number], job: Job): Promise<BodyInit> {
  const { answer, words } = job
  switch (format) {
    case 'xml':
      return Readable.toWeb(await storage().open(answer.sha256)) as ReadableStream
    case 'csv':
      return web(csvBytes(tableOf(job)))
    case 'xlsx':
      return xlsxBytes(tableOf(job), answer.title)
    case 'json':
      return web(jsonOf(job))
    case 'pdf':
      return printed(words.print(answer, job.totals, job.about), textsOf(job), job)
  }
}

/** Lexical cells of the view, row by row. */
async function* cellsOf({ actor, answer, view }: Job): AsyncGenerator<readonly string[]> {
  const { id: answerId } = answer
  const limit = view.sort === null && view.filters.length === 0 ? PAGE.whole : PAGE.chosen
  let cursor: RowCursor | null = null
  let present = actor
  do {
    // Who may not look at the answer any more gets no further page of it.
    present = await stillActing(present)
    const page: RowsPage = await ask(present, { ...view, answerId, cursor, limit }, listRows)
    for (const { cells } of page.items) yield cells
    cursor = page.nextCursor
  } while (cursor)
}

async function* tableOf(job: Job): AsyncGenerator<readonly Cell[]> {
  const { columns } = job.answer
  const { label, text, total } = job.words
  yield columns.map(label)
  const cell = (column: AnswerColumn, value: string): Cell => {
    if (value === '' || column.options) return text(column, value)
    if (column.type === 'money' || column.type === 'number') return { number: value }
    return column.type === 'date' ? { date: value } : text(column, value)
  }
  for await (const cells of cellsOf(job)) yield columns.map((column, i) => cell(column, cells[i] ?? ''))
  if (job.totals.some((sum) => sum !== null))
    yield job.totals.map((sum, i): Cell => (sum === null ? (i === 0 ? total : '') : { number: sum }))
}

async function* textsOf(job: Job): AsyncGenerator<string[]> {
  const { columns } = job.answer
  for await (const cells of cellsOf(job))
    yield columns.map((column, i) => job.words.text(column, cells[i] ?? ''))
}

/** Rows put together before they go on. */
const STEP = 200

/** Objects by the keys of the columns; every value a text, so that money loses nothing. */
async function* jsonOf(job: Job): AsyncGenerator<Uint8Array> {
  const { columns, title, sha256, receivedAt, summary } = job.answer
  const encoder = new TextEncoder()
  const head = JSON.stringify({ title, sha256, receivedAt, summary, columns })
  let pieces = [`${head.slice(0, -1)},"rows":[`]
  let first = true
  for await (const cells of cellsOf(job)) {
    const row = JSON.stringify(Object.fromEntries(columns.map(({ key }, i) => [key, cells[i] || null])))
    pieces.push(first ? `\n${row}` : `,\n${row}`)
    first = false
    if (pieces.length < STEP) continue
    yield encoder.encode(pieces.join(''))
    pieces = []
  }
  const totals = Object.fromEntries(
    columns.flatMap(({ key }, i) => (job.totals[i] == null ? [] : [[key, job.totals[i]]])),
  )
  yield encoder.encode(`${pieces.join('')}],"totals":${JSON.stringify(totals)}}\n`)
}

/**
 * Drawn in a process of its own: a thousand pages are seconds of work, which nobody else may wait for. The process ends when
 * the browser goes.
 */
function printed(
  print: TablePrint,
  rows: AsyncIterable<readonly string[]>,
  { signal, release }: Pick<Job, 'signal' | 'release'>,
): ReadableStream {
  const { file, bundled } = programOf('table-print', 'server/modules/prints/table-process.ts')
  const child = spawn(process.execPath, [...(bundled ? [] : ['--import', 'tsx']), file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal,
  })
  const lines = async function* () {
    yield `${JSON.stringify(print)}\n`
    let pieces: string[] = []
    for await (const row of rows) {
      pieces.push(`${JSON.stringify(row)}\n`)
      if (pieces.length < STEP) continue
      yield pieces.join('')
      pieces = []
    }
    yield pieces.join('')
  }
  pipeline(Readable.from(lines()), child.stdin).catch((err: unknown) => {
    // The answer has begun: the browser sees a download that broke off, never a whole-looking print.
    logger.warn({ err }, 'print broke off')
    child.kill()
  })
  const end = () => {
    child.kill()
    release()
  }
  child.stdout.on('close', end)
  child.on('close', end)
  // Not begun at all, or the browser has gone.
  child.on('error', (err) => {
    child.stdout.destroy(err)
    end()
  })
  child.on('exit', (code) => {
    if (code !== 0) child.stdout.destroy(new Error('the print broke off'))
  })
  return Readable.toWeb(child.stdout) as ReadableStream
}

const web = (bytes: AsyncIterable<Uint8Array>) =>
  Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })
