/**
 * People think of terms in days of Moscow, the portal keeps instants: a day begins at its midnight, and a term that lasts
 * through its last day ends, exclusively, at the midnight after it. Moscow has had no summer time since 2014.
 */
const MOSCOW_MS = 3 * 3_600_000
const DAY_MS = 24 * 3_600_000

const midnightOf = (date: string) => Date.parse(`${date}T00:00:00Z`) - MOSCOW_MS

/** The instant at which a day `YYYY-MM-DD` begins in Moscow. */
export const beginningOf = (date: string): Date => new Date(midnightOf(date))

/** The exclusive end of a term whose last day is `date`. */
export const endOf = (date: string): Date => new Date(midnightOf(date) + DAY_MS)

/** The last day `YYYY-MM-DD` of a term with this exclusive end: inverse of `endOf`. */
export const lastDayOf = (end: Date): string => dayOf(new Date(end.getTime() - 1))

/** The day of an instant in Moscow, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + MOSCOW_MS).toISOString().slice(0, 10)

/** How long an invitation waits unless its sender says otherwise, days. */
export const INVITATION_DAYS = 7
