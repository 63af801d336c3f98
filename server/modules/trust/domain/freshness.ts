/** How old a revocation list is, and when it is worth asking for the next one. Pure; instants are dates. */

export interface ListTimes {
  readonly thisUpdate: Date | null
  readonly nextUpdate: Date | null
  readonly triedAt: Date | null
  /** Attempts in a row that failed. */
  readonly failures: number
}

/**
 * `missing`: none was received yet. `expired`: past its term, signatures of this authority are refused. `ageing`: the term
 * ends within the hour, or the last three attempts failed. `fresh`: all others.
 */
export type Freshness = 'fresh' | 'ageing' | 'expired' | 'missing'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MANY_FAILURES = 3
/** A list is asked for anew at least so often: a certificate may be revoked long before the list's term ends. */
const OFTEN = 30 * MINUTE
const LONGEST_PAUSE = 6 * HOUR

export function freshnessOf(times: ListTimes, now: Date): Freshness {
  if (!times.thisUpdate) return 'missing'
  if (!times.nextUpdate || times.nextUpdate <= now) return 'expired'
  const ending = times.nextUpdate.getTime() - now.getTime() <= HOUR
  return ending || times.failures >= MANY_FAILURES ? 'ageing' : 'fresh'
}

/**
 * When a list should be asked for: at the end of its term or half an hour after the last attempt, whichever is first;
 * after failures with a pause that doubles from a minute to six hours.
 */
export function nextAttemptAt(times: ListTimes): Date {
  if (!times.triedAt) return new Date(0)
  const tried = times.triedAt.getTime()
  if (times.failures > 0) {
    return new Date(tried + Math.min(MINUTE * 2 ** (times.failures - 1), LONGEST_PAUSE))
  }
  const term = times.nextUpdate?.getTime() ?? tried
  return new Date(Math.max(tried + MINUTE, Math.min(tried + OFTEN, term)))
}
