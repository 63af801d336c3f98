import { z } from 'zod'
import { ListQueue } from '@/server/modules/submissions/contract'

/** What the address of the console says: which list, what is looked for, which document is open. */
export interface QueueAddress {
  filter: ListQueue['filter']
  search: string
  id: string | null
}

export const FILTERS = ListQueue.shape.filter.unwrap().options

const Id = z.uuid()

/** Reads an address; anything wrong in it is as if it were not there. */
export function parseAddress(params: URLSearchParams): QueueAddress {
  return {
    filter: FILTERS.find((filter) => filter === params.get('filter')) ?? 'new',
    search: (params.get('search') ?? '').trim().slice(0, 200),
    id: Id.safeParse(params.get('id')).data ?? null,
  }
}

/** The address of a state; what is as usual is left out. */
export function queueHref({ filter, search, id }: QueueAddress): string {
  const query = new URLSearchParams({
    ...(filter !== 'new' && { filter }),
    ...(search && { search }),
    ...(id && { id }),
  })
  return query.size ? `/console?${query}` : '/console'
}

/** What the list's procedure is asked, the same on the server and in the browser. */
export function listInput({ filter, search }: QueueAddress) {
  return { filter, ...(search && { search }) }
}
