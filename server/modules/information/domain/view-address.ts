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
