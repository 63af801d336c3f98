import type { CertificateState } from '../contract'

/** Days before the end of a certificate at which its owner is told, each once. */
export const WARN_DAYS = [30, 7, 1] as const

const DAY_MS = 24 * 3_600_000

/** Whole days until the end: 0 on the last day, negative when it has passed. */
export const daysUntil = (end: Date, now: Date) => Math.floor((end.getTime() - now.getTime()) / DAY_MS)

export function certificateState(validTo: Date, now: Date): CertificateState {
  if (validTo <= now) return 'ended'
  return daysUntil(validTo, now) < WARN_DAYS[0] ? 'ending' : 'valid'
}

/**
 * The warning that is due now: the nearest threshold that has been passed and not told of. Those farther off count as
 * told with it, so a certificate first seen five days before its end causes one letter and not two. Null when none is.
 */
export function dueWarning(validTo: Date, told: readonly number[], now: Date): number | null {
  if (validTo <= now) return null
  const left = (validTo.getTime() - now.getTime()) / DAY_MS
  const reached = WARN_DAYS.filter((days) => left <= days)
  const nearest = reached.at(-1)
  return nearest === undefined || told.some((days) => days <= nearest) ? null : nearest
}
