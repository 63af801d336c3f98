import { canonicalText } from '../../catalogue/domain/lexical'
import { isDay } from '../../deadlines/domain/civil-day'
import { RowFilter, RowView, type AnswerColumn } from '../contract'
import { MOST_FILTERS } from './view-query'

/** A bound as a person writes it, `27.11.2026` or `1 234,50`, → as values are kept. */
function boundOf(typed: string | null | undefined): string | undefined {
  const text = typed?.trim()
  if (!text) return undefined
  const base = /^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text) || /^\d{4}-\d/.test(text) ? 'date' : 'decimal'
  return canonicalText({ base }, text)
}

type Typed = Record<'column' | 'text' | 'from' | 'to', string | null | undefined>

/** A condition as a list of none or one: what is empty, or names no column, is none. */
function filterOf({ column, text, from, to }: Typed): RowView['filters'] {
  const filter = {
    column: column ? Number(column) : Number.NaN,
    text: text?.trim() || undefined,
    from: boundOf(from),
    to: boundOf(to),
  }
  const parsed = RowFilter.safeParse(filter)
  return parsed.success && (filter.text ?? filter.from ?? filter.to) ? [parsed.data] : []
}

/** A number as values are kept. */
export const NUMBER = /^-?\d{1,30}(\.\d{1,10})?$/

/** What is wrong with a bound: it is no number, no day, or the last one is before the first. */
export type BoundFault = 'number' | 'day' | 'order'
type Faults = Partial<Record<'from' | 'to', BoundFault>>

/** What of a condition cannot be, by the type of its column. */
function faultsOf({ from, to }: Pick<RowFilter, 'from' | 'to'>, { type }: AnswerColumn): Faults {
  const numeric = type === 'money' || type === 'number'
  const of = (bound: string | undefined): BoundFault | undefined => {
    if (!bound) return undefined
    if (numeric) return NUMBER.test(bound) ? undefined : 'number'
    return type.startsWith('date') && !isDay(bound.slice(0, 10)) ? 'day' : undefined
  }
  const faults: Faults = {}
  const [first, last] = [of(from), of(to)]
  if (first) faults.from = first
  if (last) faults.to = last
  if (
    from &&
    to &&
    !first &&
    !last &&
    (numeric ? Number(to) < Number(from) : type.startsWith('date') && to < from)
  )
    faults.to = 'order'
  return faults
}

const isSound = (filter: RowFilter, columns: readonly AnswerColumn[]) => {
  const column = columns[filter.column]
  return column !== undefined && Object.keys(faultsOf(filter, column)).length === 0
}

/** The view without what these columns cannot answer. */
export function soundView(view: RowView, columns: readonly AnswerColumn[]): RowView {
  return {
    ...view,
    sort: view.sort !== null && columns[view.sort] ? view.sort : null,
    filters: view.filters.filter((filter) => isSound(filter, columns)),
  }
}

/** A condition that was typed and cannot be, as it was typed. */
export interface FaultyCondition {
  column: number
  text: string
  from: string
  to: string
  faults: Faults
}

/** The condition just typed into the form, when something is wrong with it; null otherwise. */
export function faultyCondition(
  query: URLSearchParams,
  columns: readonly AnswerColumn[],
): FaultyCondition | null {
  const [column, text, from, to] = ['column', 'text', 'from', 'to'].map((name) => query.get(name) ?? '')
  const [filter] = filterOf({ column, text, from, to })
  const of = filter && columns[filter.column]
  if (!of) return null
  const faults = faultsOf(filter, of)
  if (Object.keys(faults).length === 0) return null
  return { column: filter.column, text: text!, from: from!, to: to!, faults }
}

/** `3~from~to~text`: the text comes last and may hold anything. */
function keptOf(kept: string): RowView['filters'] {
  const [, column, from, to, text] = /^([^~]*)~([^~]*)~([^~]*)~(.*)$/s.exec(kept) ?? []
  return filterOf({ column, from, to, text })
}

/**
 * Reads what of a table is looked at out of an address: the conditions it has (`where`), and the one that was just typed
 * into the form. Anything wrong in it is as if it were not there.
 */
export function readView(query: URLSearchParams): RowView {
  const [column, text, from, to] = ['column', 'text', 'from', 'to'].map((name) => query.get(name))
  const typed = filterOf({ column, text, from, to })
  const filters = [...query.getAll('where').flatMap(keptOf), ...typed]
  const once = new Map(filters.map((one) => [JSON.stringify(one), one]))
  const sort = query.get('sort')
  const parsed = RowView.safeParse({
    sort: sort === null ? null : Number(sort),
    descending: query.get('order') === 'desc',
    filters: [...once.values()].slice(0, MOST_FILTERS),
  })
  return parsed.success ? parsed.data : RowView.parse({})
}
