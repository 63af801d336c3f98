import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { NUMBER } from './domain/view-address'
import type { AnswerColumn, RowCursor, RowFilter, RowsPage, RowView, Totals } from './contract'

/**
 * Rows of an answer, sorted and filtered by PostgreSQL. Cells are jsonb, cast to the column's type while they are read: no
 * index serves a sort by a cell, so a page of a sorted table reads the whole answer (50,000 rows: see the bench) and
 * keeps only the page in memory.
 */
interface Asked extends RowView {
  answerId: string
  columns: readonly AnswerColumn[]
}

const cell = (column: number) => Prisma.sql`(cells->>${column}::int)`

/** What a column is ordered by: numbers as numbers, codes by their words, dates as they are written, texts without case. */
function orderOf(columns: readonly AnswerColumn[], index: number): { value: Prisma.Sql; cast: Prisma.Sql } {
  const column = at(columns, index)
  if (column.options) {
    const codes = [...column.options].sort((a, b) => a.label.ru.localeCompare(b.label.ru, 'ru'))
    return {
      value: Prisma.sql`coalesce(array_position(${codes.map(({ value }) => value)}::text[], ${cell(index)}), 0)`,
      cast: Prisma.sql`int`,
    }
  }
  if (column.type === 'money' || column.type === 'number')
    return {
      value: Prisma.sql`coalesce(nullif(${cell(index)}, '')::numeric, '-Infinity'::numeric)`,
      cast: Prisma.sql`numeric`,
    }
  return { value: Prisma.sql`lower(${cell(index)})`, cast: Prisma.sql`text` }
}

function at(columns: readonly AnswerColumn[], index: number): AnswerColumn {
  const column = columns[index]
  if (!column) throw new DomainError('INVALID_INPUT')
  return column
}

/** A condition on one column. Throws INVALID_INPUT for a bound that is not of the column's type. */
function conditionOf(columns: readonly AnswerColumn[], filter: RowFilter): Prisma.Sql[] {
  const column = at(columns, filter.column)
  const value = cell(filter.column)
  const found: Prisma.Sql[] = []
  if (filter.text !== undefined) found.push(holds(column, value, filter.text))
  const numeric = column.type === 'money' || column.type === 'number'
  for (const [bound, sign] of [
    [filter.from, '>='],
    [filter.to, '<='],
  ] as const) {
    if (!bound) continue
    const comparison = Prisma.raw(sign)
    if (numeric) {
      if (!NUMBER.test(bound)) throw new DomainError('INVALID_INPUT')
      found.push(Prisma.sql`nullif(${value}, '')::numeric ${comparison} ${bound}::numeric`)
      // A day is the beginning of every instant in it.
    } else
      found.push(Prisma.sql`${value} <> '' and left(${value}, ${bound.length}::int) ${comparison} ${bound}`)
  }
  return found
}

function holds(column: AnswerColumn, value: Prisma.Sql, text: string): Prisma.Sql {
  if (column.options) {
    const wanted = text.toLowerCase()
    const codes = column.options.filter(({ label }) =>
      [label.ru, label.en].some((word) => word.toLowerCase().includes(wanted)),
    )
    return Prisma.sql`${value} = any(${codes.map((option) => option.value)}::text[])`
  }
  return Prisma.sql`position(lower(${text}) in lower(${value})) > 0`
}

function where({ answerId, columns, filters }: Omit<Asked, 'sort' | 'descending'>): Prisma.Sql {
  const all = [
    Prisma.sql`answer_id = ${answerId}::uuid`,
    ...filters.flatMap((filter) => conditionOf(columns, filter)),
  ]
  return Prisma.join(all, ' and ')
}

/** One page after the cursor, by key: the ten thousandth costs what the first one does. */
export async function selectRows(
  tx: Tx,
  asked: Asked & { cursor?: RowCursor | null; limit: number },
): Promise<RowsPage> {
  const { columns, sort, descending, cursor, limit } = asked
  const order = sort === null ? null : orderOf(columns, sort)
  const direction = Prisma.raw(descending ? 'desc' : 'asc')
  const beyond = Prisma.raw(descending ? '<' : '>')
  const key = order ? Prisma.sql`(${order.value})::text` : Prisma.sql`null::text`
  const after = !cursor
    ? Prisma.sql`true`
    : order && cursor.key !== null
      ? Prisma.sql`(${order.value}, ordinal) ${beyond} (${cursor.key}::${order.cast}, ${cursor.ordinal}::int)`
      : Prisma.sql`ordinal ${beyond} ${cursor.ordinal}::int`
  // Ordinals are dense: the next rows of a whole answer are a known range of them, whatever the planner makes of the rest.
  const near =
    !order && !descending && asked.filters.length === 0
      ? Prisma.sql`ordinal <= ${(cursor?.ordinal ?? 0) + limit + 1}::int`
      : Prisma.sql`true`
  const by = order
    ? Prisma.sql`${order.value} ${direction}, ordinal ${direction}`
    : Prisma.sql`ordinal ${direction}`
  const rows = await tx.$queryRaw<{ ordinal: number; cells: string[]; key: string | null }[]>`
    select ordinal, cells, ${key} as key from information_row
    where ${where(asked)} and ${after} and ${near} order by ${by} limit ${limit + 1}::int`
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(({ ordinal, cells }) => ({ ordinal, cells })),
    nextCursor: rows.length > limit && last ? { ordinal: last.ordinal, key: last.key } : null,
  }
}

/** How many rows the filter leaves, and their sums. */
export async function selectTotals(
  tx: Tx,
  asked: Pick<Asked, 'answerId' | 'columns' | 'filters'>,
): Promise<Totals> {
  const summed = asked.columns.flatMap(({ sum }, i) => (sum ? [i] : []))
  const sums = summed.map((i) => Prisma.sql`coalesce(sum(nullif(${cell(i)}, '')::numeric), 0)::text`)
  const [row] = await tx.$queryRaw<{ count: bigint; sums: string[] }[]>`
    select count(*) as count, array[${sums.length ? Prisma.join(sums) : Prisma.sql`''`}] as sums
    from information_row where ${where(asked)}`
  return {
    count: Number(row?.count ?? 0),
    sums: asked.columns.map((_, i) => (summed.includes(i) ? (row?.sums[summed.indexOf(i)] ?? null) : null)),
  }
}
