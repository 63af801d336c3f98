import { ListAudits } from '@/server/modules/audits/contract'

export const FILTERS = ['mine', 'going', 'missed', 'approval', 'finished', 'all'] as const
export type Filter = (typeof FILTERS)[number]

/** What of the list an address asks for; what it does not understand is left out. */
export interface AuditsAddress {
  filter: Filter
  search?: string
}

export function parseAddress(params: Record<string, string | string[] | undefined>): AuditsAddress {
  const one = (name: string) => [params[name]].flat()[0]
  const filter = ListAudits.shape.filter.safeParse(one('filter')).data ?? 'going'
  const search = one('search')?.trim().slice(0, 200)
  return { filter, ...(search && { search }) }
}

/** The address of a list. */
export function auditsHref({ filter, search }: AuditsAddress): string {
  const query = new URLSearchParams({
    ...(filter !== 'going' && { filter }),
    ...(search && { search }),
  }).toString()
  return `/console/audits${query && `?${query}`}`
}
