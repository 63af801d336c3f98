import { JournalFilter } from '../contract'

const NAMES = ['userId', 'group', 'from', 'until', 'documentId'] as const

/** Filters as an address carries them; what is absent, empty or nonsense narrows nothing. */
export function readFilter(valueOf: (name: string) => string | null): JournalFilter {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const { data } = JournalFilter.shape[name].safeParse(valueOf(name) || undefined)
      return data ? [[name, data]] : []
    }),
  )
}
