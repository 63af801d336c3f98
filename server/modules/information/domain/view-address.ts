import { canonicalText } from '../../catalogue/domain/lexical'
import { RowView } from '../contract'

/** A bound as a person writes it, `27.11.2026` or `1 234,50`, → as values are kept. */
function boundOf(typed: string | null): string | undefined {
  const text = typed?.trim()
  if (!text) return undefined
  const base = /^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text) || /^\d{4}-\d/.test(text) ? 'date' : 'decimal'
  return canonicalText({ base }, text)
}

/** Reads what of a table is looked at out of an address; anything wrong in it is as if it were not there. */
export function readView(get: (name: string) => string | null): RowView {
  const filter = {
    column: Number(get('column') ?? Number.NaN),
    text: get('text') || undefined,
    from: boundOf(get('from')),
    to: boundOf(get('to')),
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
