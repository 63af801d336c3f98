import type { Cell } from '@/server/platform/tables'
import { isDay, addDays } from '../../deadlines/domain/civil-day'
import type { Day } from '../../deadlines/contract'
import { ItemDraft } from '../contract'
import type { RequiredItem } from './actions'
import { ITEM_ANSWERS, type ItemAnswer } from './vocabulary'

/**
 * A requirement as a table that is filled in a spreadsheet: a row for each line, found again by its number. What a column
 * and an answer are called comes from whoever shows the table, so that it is in the reader's language.
 */
export const SHEET_COLUMNS = [
  'position',
  'name',
  'details',
  'period',
  'answer',
  'papers',
  'paperNumber',
  'paperDate',
  'earlierNumber',
  'earlierDate',
  'until',
  'reason',
  'note',
  'version',
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

export interface SheetWords {
  columns: Record<SheetColumn, string>
  answers: Record<ItemAnswer, string>
}

/** A line with what is prepared for it, in its version (0: nothing yet); `papers` are the archive's numbers. */
export interface SheetItem {
  item: Pick<RequiredItem, 'id' | 'position' | 'name' | 'details' | 'periodFrom' | 'periodTo'>
  draft: ItemDraft | null
  version: number
  papers: readonly string[]
}

/** The table, its head first. */
export function sheetOf(items: readonly SheetItem[], words: SheetWords): Cell[][] {
  return [SHEET_COLUMNS.map((column) => words.columns[column]), ...items.map((one) => rowOf(one, words))]
}

function rowOf(one: SheetItem, words: SheetWords): Cell[] {
  const cells = cellsOf(one, words)
  return SHEET_COLUMNS.map((column) => cells[column])
}

/** What a line is in the table, column by column. */
export function cellsOf(
  { item, draft, version, papers }: SheetItem,
  words: SheetWords,
): Record<SheetColumn, Cell> {
  const day = (value: Day | null | undefined): Cell => (value ? { date: value } : '')
  return {
    position: { number: String(item.position) },
    name: item.name,
    details: item.details,
    period: `${item.periodFrom} – ${item.periodTo}`,
    answer: draft ? words.answers[draft.answer] : '',
    papers: papers.join('; '),
    paperNumber: draft?.onPaper?.number ?? '',
    paperDate: day(draft?.onPaper?.date),
    earlierNumber: draft?.earlier?.number ?? '',
    earlierDate: day(draft?.earlier?.date),
    until: day(draft?.until),
    reason: draft?.reason ?? '',
    note: draft?.note ?? '',
    version: { number: String(version) },
  }
}

/** A row that can be saved: papers are numbers of the archive, yet to be found there. */
export interface SheetLine {
  /** Its number in the table, the head's being the first. */
  row: number
  itemId: string
  /** Of what the row was made; null in a table that does not say. */
  version: number | null
  draft: ItemDraft
  numbers: string[]
}

export type SheetFaultCode =
  /** The table has no column of positions or of answers. */
  | 'no-columns'
  | 'position-unknown'
  | 'position-twice'
  | 'answer-unknown'
  | 'not-a-day'
  | 'too-long'
  /** A number that is not in the archive, or is not for this person to use. */
  | 'paper-unknown'
  /** Customs has accepted the line, or it is in a reply that is being signed. */
  | 'accepted'
  | 'in-reply'

/** What is wrong in a row; `row` counts from 1, the head being the first. */
export interface SheetFault {
  row: number
  column: SheetColumn | null
  code: SheetFaultCode
}

/**
 * Reads a table that came back, by the words of any of the languages, its columns in any order. Rows without an answer are
 * passed over; a row with a fault is left out and named, the others are read.
 */
export function readSheet(
  cells: readonly (readonly string[])[],
  items: readonly { id: string; position: number }[],
  words: readonly SheetWords[],
): { lines: SheetLine[]; faults: SheetFault[] } {
  const first = Math.max(
    cells.findIndex((row) => row.length > 0),
    0,
  )
  const [head = [], ...rows] = cells.slice(first)
  const columns = columnsOf(head, words)
  if (!columns.has('position') || !columns.has('answer'))
    return { lines: [], faults: [{ row: first + 1, column: null, code: 'no-columns' }] }
  const lines: SheetLine[] = []
  const faults: SheetFault[] = []
  const seen = new Set<string>()
  rows.forEach((row, i) => {
    const at = (column: SheetColumn) => unguarded(row[columns.get(column) ?? -1] ?? '')
    if (at('answer') === '') return
    const number = first + i + 2
    const read = readRow(at, items, words)
    const again = 'line' in read && seen.has(read.line.itemId)
    if ('line' in read && !again) {
      seen.add(read.line.itemId)
      lines.push({ row: number, ...read.line })
    } else {
      const fault = 'line' in read ? { column: 'position' as const, code: 'position-twice' as const } : read
      faults.push({ row: number, column: fault.column, code: fault.code })
    }
  })
  return { lines, faults }
}

/** Of one line, as of its draft. */
const MOST_PAPERS = 200

type Fault = Omit<SheetFault, 'row'>
type ReadRow = { line: Omit<SheetLine, 'row'> } | Fault

function readRow(
  at: (column: SheetColumn) => string,
  items: readonly { id: string; position: number }[],
  words: readonly SheetWords[],
): ReadRow {
  const item = items.find(({ position }) => String(position) === at('position').replace(/[.,]0*$/, ''))
  if (!item) return { column: 'position', code: 'position-unknown' }
  const answer = answerOf(at('answer'), words)
  if (!answer) return { column: 'answer', code: 'answer-unknown' }
  const days: Partial<Record<SheetColumn, Day | null>> = {}
  for (const column of ['paperDate', 'earlierDate', 'until'] as const) {
    const day = dayOf(at(column))
    if (day === undefined) return { column, code: 'not-a-day' }
    days[column] = day
  }
  const letter = (number: SheetColumn, date: SheetColumn) =>
    at(number) || days[date] ? { number: at(number), date: days[date] ?? null } : null
  const draft = ItemDraft.safeParse({
    answer,
    onPaper: letter('paperNumber', 'paperDate'),
    earlier: letter('earlierNumber', 'earlierDate'),
    until: days['until'] ?? null,
    reason: at('reason'),
    note: at('note'),
  })
  if (!draft.success)
    return { column: LONG[String(draft.error.issues[0]?.path[0])] ?? null, code: 'too-long' }
  const numbers = at('papers')
    .split(/[;,\n]+/)
    .map((number) => number.trim())
    .filter(Boolean)
  if (numbers.length > MOST_PAPERS) return { column: 'papers', code: 'too-long' }
  const version = /^\d{1,9}$/.exec(at('version').replace(/[.,]0*$/, ''))
  return {
    line: {
      itemId: item.id,
      version: version && Number(version[0]),
      draft: draft.data,
      numbers: [...new Set(numbers)],
    },
  }
}

/** Which column a part of a draft that is too long stands in. */
const LONG: Record<string, SheetColumn> = {
  onPaper: 'paperNumber',
  earlier: 'earlierNumber',
  reason: 'reason',
  note: 'note',
}

/** Spaces that do not break, and ё, are typed as people type them. */
const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('ё', 'е')
const same = (a: string, b: string) => plain(a) === plain(b)

function columnsOf(head: readonly string[], words: readonly SheetWords[]): Map<SheetColumn, number> {
  const found = SHEET_COLUMNS.flatMap((column) => {
    const index = head.findIndex((cell) => words.some(({ columns }) => same(columns[column], cell)))
    return index < 0 ? [] : [[column, index] as const]
  })
  return new Map(found)
}

const answerOf = (cell: string, words: readonly SheetWords[]): ItemAnswer | null =>
  ITEM_ANSWERS.find((answer) => words.some(({ answers }) => same(answers[answer], cell))) ?? null

/** What was kept a text by an apostrophe, so that no spreadsheet would run it. */
const unguarded = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/, '')

/** The day that spreadsheets count from. */
const ZERO: Day = '1899-12-30'

/** A day as people and spreadsheets write one; null for an empty cell, undefined for what is none. */
function dayOf(cell: string): Day | null | undefined {
  if (cell === '') return null
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell)
  const day = russian
    ? `${russian[3]}-${russian[2]!.padStart(2, '0')}-${russian[1]!.padStart(2, '0')}`
    : /^\d{5}$/.test(cell)
      ? addDays(ZERO, Number(cell))
      : cell
  return isDay(day) ? day : undefined
}
