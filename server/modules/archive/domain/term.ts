import type { TermState } from '../contract'

/** Days before the end of a term from which a paper is said to be expiring; people are told at each of the days. */
export const WARNING_DAYS = [30, 7, 1] as const
const EXPIRING_DAYS = WARNING_DAYS[0]

const DAY_MS = 24 * 3_600_000
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** Whole days from `today` till the last day: 0 is that very day, negative when it has passed. */
export const daysLeft = (validTo: string, today: string): number => numberOf(validTo) - numberOf(today)

/** What is said of the days of a paper, `YYYY-MM-DD`. */
interface SaidDays {
  documentDate: string | null
  validFrom: string | null
  validTo: string | null
}

/** Whether the last day is before the first; where no first one is named a paper is of force from its own date. */
export const endsBeforeBegun = ({ documentDate, validFrom, validTo }: SaidDays): boolean =>
  validTo !== null && validTo < (validFrom ?? documentDate ?? validTo)

/** Where a paper stands on a day of Moscow; `validTo` is its last day. */
export function termState(validTo: string | null, today: string): TermState {
  if (validTo === null) return 'in-force'
  const left = daysLeft(validTo, today)
  if (left < 0) return 'expired'
  return left <= EXPIRING_DAYS ? 'expiring' : 'in-force'
}

/** The last day on which a paper counts as expiring. */
export function expiringUntil(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + EXPIRING_DAYS * DAY_MS).toISOString().slice(0, 10)
}

/** The warnings due today that were not given, told as one; none once the term has passed. */
export function dueWarnings(validTo: string, warned: readonly number[], today: string): number[] {
  const left = daysLeft(validTo, today)
  return left < 0 ? [] : WARNING_DAYS.filter((days) => left <= days && !warned.includes(days))
}
