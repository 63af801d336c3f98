import type { RowView } from '../contract'

/** What of a table is looked at as the query part of an address; `readView` reads it back. */
export function writeView({ sort, descending, filters }: RowView): URLSearchParams {
  const query = new URLSearchParams()
  if (sort !== null) query.set('sort', String(sort))
  if (descending) query.set('order', 'desc')
  for (const { column, text, from, to } of filters.slice(0, 1)) {
    query.set('column', String(column))
    if (text) query.set('text', text)
    if (from) query.set('from', from)
    if (to) query.set('to', to)
  }
  return query
}
