/**
 * Pauses after each failed attempt, seconds: quick at first, since most failures are a restart, then patient. After the
 * last one the message is dead and waits for an officer. Altogether about six hours.
 */
export const PAUSES = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 3600, 3600, 3600] as const

/** The longest that one attempt may take, milliseconds; a claim on a message lasts a little longer. */
export const ATTEMPT_MS = 15_000
export const CLAIM_MS = 20_000

/** Part of a pause by which it may differ, so that a thousand messages do not come back in one second. */
const JITTER = 0.2

/**
 * Milliseconds until the next attempt after `attempts` failed ones (from 1); null when there shall be none. `random` is
 * from 0 to 1.
 */
export function pauseAfter(attempts: number, random: number): number | null {
  const seconds = PAUSES[attempts - 1]
  if (seconds === undefined) return null
  return Math.round(seconds * 1000 * (1 - JITTER + 2 * JITTER * random))
}
