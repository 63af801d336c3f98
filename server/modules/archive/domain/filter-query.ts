import { ArchiveFilter } from '../contract'
import { FILTER_NAMES } from './query-of'

/** Reads a filter out of an address; anything wrong in it is as if it were not there. */
export function filterOf(params: Record<string, string | string[] | undefined>): ArchiveFilter {
  const read = FILTER_NAMES.flatMap((name) => {
    const value = ArchiveFilter.shape[name].safeParse(params[name]).data
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(read)
}
