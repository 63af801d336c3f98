/** A power's days as the document says them, `YYYY-MM-DD` of Moscow; `validTo` is the last day. */
export interface PowerTerm {
  validFrom: string
  validTo: string
  revokedAt: Date | null
}

/** Days ahead of the end at which people are told. */
export const WARNING_DAYS = [30, 7, 1] as const

export type PowerState = 'future' | 'valid' | 'expiring' | 'expired' | 'revoked'

const DAY_MS = 24 * 3_600_000
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** Whole days from `today` till the last day: 0 is that very day, negative when it has passed. */
export const daysLeft = (validTo: string, today: string): number => numberOf(validTo) - numberOf(today)

/** Where a power stands on a day of Moscow; a revoked one stays so. */
export function powerState({ validFrom, validTo, revokedAt }: PowerTerm, today: string): PowerState {
  if (revokedAt) return 'revoked'
  const left = daysLeft(validTo, today)
  if (left < 0) return 'expired'
  if (today < validFrom) return 'future'
  return left <= WARNING_DAYS[0] ? 'expiring' : 'valid'
}

/**
 * The warnings that are due today and were not given: told as one, so that a portal that stood still for a week, or a power
 * registered in its last days, causes one letter and not three.
 */
export function dueWarnings(term: PowerTerm, warned: readonly number[], today: string): number[] {
  const left = daysLeft(term.validTo, today)
  if (term.revokedAt || left < 0) return []
  return WARNING_DAYS.filter((days) => left <= days && !warned.includes(days))
}
