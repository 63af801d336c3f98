import type { Text } from '@/server/modules/catalogue/contract'
import type { PrintRow } from '@/server/modules/catalogue/domain/print-rows'

export type ValueRow = Extract<PrintRow, { kind: 'value' }>
type SectionRow = Extract<PrintRow, { kind: 'section' }>

/** A document as it is laid out for reading. */
export type Block =
  | { kind: 'values'; rows: readonly ValueRow[] }
  | { kind: 'section'; label: Text; ordinal: number | null; path: string; blocks: readonly Block[] }
  | {
      kind: 'table'
      label: Text
      path: string
      columns: readonly Text[]
      rows: readonly (readonly (ValueRow | null)[])[]
    }

/** A wider table cannot be read on a sheet of A4; its rows are shown as sections. */
const MOST_COLUMNS = 6

/** Puts the rows of a document together: values side by side, sections inside sections, flat repeated groups as tables. */
export function documentBlocks(rows: readonly PrintRow[]): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < rows.length) {
    const row = rows[at]
    if (!row) break
    if (row.kind === 'value') {
      const end = endOf(rows, at, (one) => one.kind === 'value')
      blocks.push({ kind: 'values', rows: rows.slice(at, end) as ValueRow[] })
      at = end
      continue
    }
    const items = itemsFrom(rows, at, row)
    const table = tableOf(items)
    if (table) blocks.push(table)
    else for (const item of items) blocks.push(sectionOf(item))
    at += items.reduce((sum, item) => sum + 1 + item.inside.length, 0)
  }
  return blocks
}

interface Item {
  head: SectionRow
  inside: readonly PrintRow[]
}

/** The section at an index, with the following items of the same list. */
function itemsFrom(rows: readonly PrintRow[], from: number, first: SectionRow): Item[] {
  const items: Item[] = []
  const list = listPath(first)
  for (let at = from; at < rows.length;) {
    const head = rows[at]
    if (head?.kind !== 'section' || (items.length > 0 && (list === null || listPath(head) !== list))) break
    const end = endOf(rows, at + 1, (one) => one.level > head.level)
    items.push({ head, inside: rows.slice(at + 1, end) })
    at = end
  }
  return items
}

const listPath = ({ path, ordinal }: SectionRow) =>
  ordinal === null ? null : path.slice(0, path.lastIndexOf('.'))

function endOf(rows: readonly PrintRow[], from: number, belongs: (row: PrintRow) => boolean): number {
  const length = rows.slice(from).findIndex((row) => !belongs(row))
  return length === -1 ? rows.length : from + length
}

const sectionOf = ({ head, inside }: Item): Block => ({
  kind: 'section',
  label: head.label,
  ordinal: head.ordinal,
  path: head.path,
  blocks: documentBlocks(inside),
})

/** Several items, all of short values one of each: columns in the order in which they are first met. */
function tableOf(items: readonly Item[]): Block | null {
  const [first] = items
  if (!first || items.length < 2) return null
  const columns = new Map<string, Text>()
  for (const { head, inside } of items) {
    for (const row of inside) {
      if (row.kind !== 'value' || row.ordinal !== null || row.multiline || row.size !== null) return null
      columns.set(row.path.slice(head.path.length), row.label)
    }
  }
  if (columns.size > MOST_COLUMNS) return null
  return {
    kind: 'table',
    label: first.head.label,
    path: first.head.path.slice(0, first.head.path.lastIndexOf('.')),
    columns: [...columns.values()],
    rows: items.map(({ head, inside }) =>
      [...columns.keys()].map(
        (step) => (inside as readonly ValueRow[]).find((row) => row.path === head.path + step) ?? null,
      ),
    ),
  }
}
