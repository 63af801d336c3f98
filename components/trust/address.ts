import { type AuthorityFilter, ListAuthorities } from '@/server/modules/trust/contract'

/** What the address of the list says: which authorities, and what is looked for. */
export interface TrustAddress {
  filter: AuthorityFilter
  search: string
}

export const BASE = '/console/trust'
export const FILTERS = ListAuthorities.shape.filter.unwrap().options

/** Reads an address; anything wrong in it is as if it were not there. */
export function parseAddress(params: URLSearchParams): TrustAddress {
  return {
    filter: FILTERS.find((filter) => filter === params.get('filter')) ?? 'all',
    search: (params.get('search') ?? '').trim().slice(0, 200),
  }
}

/** The address of a state; what is as usual is left out. */
export function trustHref({ filter, search }: TrustAddress): string {
  const query = new URLSearchParams({ ...(filter !== 'all' && { filter }), ...(search && { search }) })
  return query.size ? `${BASE}?${query}` : BASE
}

/** What the list's procedure is asked, the same on the server and in the browser. */
export const listInput = ({ filter, search }: TrustAddress) => ({ filter, ...(search && { search }) })
