import { Readable } from 'node:stream'
import { z } from 'zod'
import type { CommandContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { codeOf } from '@/server/platform/errors'
import { csvBytes, workbookBytes, type Cell } from '@/server/platform/tables'
import type { Text } from '../catalogue/contract'
import type { PrintRow } from '../catalogue/domain/print-rows'
import type { AnswerColumn } from '../information/contract'
import { record } from '../journal/record'
import type { PrintLine } from './contract'
import { documentTables, type DocumentTable } from './domain/tables'
import { loadPrint, type Print, type Reader } from './load-print'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const Format = z.enum(['xlsx', 'csv', 'json'])
type Format = z.output<typeof Format>

/** Words of an export, in the reader's language. */
export interface ExportWords {
  /** What stands before the fields: number, dates, office, who. */
  head: (print: Print) => readonly (readonly [label: string, value: string])[]
  label: (text: Text) => string
  line: (row: PrintRow) => PrintLine
  cell: (column: AnswerColumn, value: string) => string
  /** Names of the first sheet and of the columns of CSV. */
  document: string
  section: string
  field: string
  value: string
}

/** Sends a submission's document as a workbook, CSV or JSON, to whoever may take its print; 404 to everyone else. */
export async function sendExport(request: Request, id: string, words: ExportWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  const format = Format.safeParse(new URL(request.url).searchParams.get('format')).data
  const reads = actor.kind === 'participant' || actor.kind === 'officer'
  if (!reads || !format || !z.uuid().safeParse(id).success) return absent()
  try {
    const print = await ask<Reader, Asked, Print>(actor, { id, format }, takeExport)
    return new Response(bodyOf(format, print, words), {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${print.number}.${format}`)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return absent()
    throw error
  }
}

interface Asked {
  id: string
  format: Format
}

async function takeExport(context: CommandContext<Reader>, { id, format }: Asked): Promise<Print> {
  const print = await loadPrint(context, { id })
  const about = { subjectId: id, participantId: print.participantId }
  await record(context, { type: 'submission.printed', data: { format } }, about)
  return print
}

function bodyOf(format: Format, print: Print, words: ExportWords): BodyInit {
  switch (format) {
    case 'json':
      return jsonOf(print)
    case 'csv':
      return Readable.toWeb(Readable.from(csvBytes(each(csvRows(print, words))))) as ReadableStream
    case 'xlsx':
      return workbookOf(print, words)
  }
}

/** Everything there is, by the keys of the definition and as lines to read; every value a text. */
function jsonOf({ kind, rows, values, ...print }: Print): string {
  const fields = rows.flatMap((row) =>
    row.kind === 'value' ? [{ path: row.path, label: row.label, value: row.value, text: row.text }] : [],
  )
  const { number, sha256, registrationNumber, sentAt, title } = print
  const { code, version } = kind
  const document = { code, version, title, number, sha256, registrationNumber, sentAt, values, fields }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** One table of the whole document: section, field, value. */
function csvRows({ rows }: Print, words: ExportWords): Cell[][] {
  const sections: string[] = []
  const lines: Cell[][] = [[words.section, words.field, words.value]]
  for (const row of rows) {
    const line = words.line(row)
    sections.length = Math.min(sections.length, line.level)
    if (line.kind === 'heading') sections[line.level] = line.text
    else lines.push([sections.filter(Boolean).join(' — '), line.label, line.value])
  }
  return lines
}

function workbookOf(print: Print, words: ExportWords): ReadableStream {
  const { rows, tables } = documentTables(print.kind, print.values)
  const fields = rows.map((row): Cell[] => {
    const line = words.line(row)
    if (line.kind === 'heading') return [line.text]
    return [
      line.label,
      row.kind === 'value' && !row.text ? cellOf(row.base, row.value, line.value) : line.value,
    ]
  })
  const head = words.head(print).map(([label, value]): Cell[] => [label, value])
  const first = [[words.label(print.title)], ...head, [], ...fields]
  return workbookBytes([
    { name: words.document, rows: each(first) },
    ...tables.map((table) => ({ name: words.label(table.title), rows: each(tableRows(table, words)) })),
  ])
}

function tableRows({ columns, rows }: DocumentTable, words: ExportWords): Cell[][] {
  const cell = (column: AnswerColumn, value: string): Cell => {
    const text = words.cell(column, value)
    if (value === '' || column.options) return text
    if (column.type === 'money' || column.type === 'number') return cellOf('decimal', value, text)
    return column.type === 'date' ? cellOf('date', value, text) : text
  }
  return [
    columns.map((column) => words.label(column.label)),
    ...rows.map((cells) => columns.map((column, i) => cell(column, cells[i] ?? ''))),
  ]
}

/** A number or a day as a spreadsheet counts with it, where it is exactly one; else the text. */
function cellOf(base: string, value: string, text: string): Cell {
  if ((base === 'decimal' || base === 'integer') && /^-?\d+(\.\d+)?$/.test(value)) return { number: value }
  return base === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : text
}

async function* each(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  await Promise.resolve()
  yield* rows
}

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })
