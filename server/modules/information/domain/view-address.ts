import { canonicalText } from '../../catalogue/domain/lexical'
import { RowFilter, RowView } from '../contract'
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
