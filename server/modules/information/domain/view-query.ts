import type { RowFilter, RowView } from '../contract'

/** Conditions on one table at once. */
export const MOST_FILTERS = 20

/** One condition as a parameter of an address. */
export const writeFilter = ({ column, text = '', from = '', to = '' }: RowFilter): string =>
  [column, from, to, text].join('~')

/** What of a table is looked at as the query part of an address; `readView` reads it back. */
export function writeView({ sort, descending, filters }: RowView): URLSearchParams {
  const query = new URLSearchParams()
  if (sort !== null) query.set('sort', String(sort))
  if (descending) query.set('order', 'desc')
  for (const filter of filters) query.append('where', writeFilter(filter))
  return query
}
