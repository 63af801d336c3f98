import { RowView } from '../contract'

/** Reads what of a table is looked at out of an address; anything wrong in it is as if it were not there. */
export function readView(get: (name: string) => string | null): RowView {
  const filter = {
    column: Number(get('column') ?? Number.NaN),
    text: get('text') || undefined,
    from: get('from') || undefined,
    to: get('to') || undefined,
  }
  const asked = filter.text ?? filter.from ?? filter.to
  const sort = get('sort')
  const parsed = RowView.safeParse({
    sort: sort === null ? null : Number(sort),
    descending: get('order') === 'desc',
    filters: asked && Number.isInteger(filter.column) ? [filter] : [],
  })
  return parsed.success ? parsed.data : RowView.parse({})
}

/** The same as the query part of an address. */
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
