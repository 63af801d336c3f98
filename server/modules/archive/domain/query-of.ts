import type { ArchiveFilter } from '../contract'

/** Parameters of the address, in their order; apart from the contract, so that browsers get no validator with them. */
export const FILTER_NAMES = ['search', 'kind', 'paper', 'source', 'from', 'until', 'term', 'use'] as const

/** A filter as the query part of an address, the same filter always alike. */
export function queryOf(filter: ArchiveFilter): string {
  const query = new URLSearchParams()
  for (const name of FILTER_NAMES) if (filter[name]) query.set(name, filter[name])
  return query.toString()
}
