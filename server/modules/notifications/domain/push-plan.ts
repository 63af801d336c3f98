import { isWeighty, type AnyNoticeType } from './notice-groups'

const HOUR_MS = 3_600_000

/** A push service that takes nothing for so long after the notice is given up; the bell and the letter remain. */
const GIVE_UP_MS = 2 * HOUR_MS
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = HOUR_MS

/** What push services are told of a message (RFC 8030, 5.2 and 5.3). */
export interface PushTerms {
  /** Seconds for which the service keeps it while the device is off. */
  ttl: number
  /** `high` wakes a telephone that saves its battery. */
  urgency: 'high' | 'normal'
}

/**
 * How a notice is pushed, or null when it is news no more. A document of customs stays news for a week: its terms run
 * meanwhile.
 */
export function pushTerms(type: AnyNoticeType, createdAt: Date, now: Date): PushTerms | null {
  const weighty = isWeighty(type)
  const life = (weighty ? 7 : 1) * 24 * HOUR_MS
  const left = life - (now.getTime() - createdAt.getTime())
  if (left <= 0) return null
  return { ttl: Math.ceil(Math.min(left, life) / 1_000), urgency: weighty ? 'high' : 'normal' }
}

/**
 * When to try again where push services have not taken a notice: each wait is as long as all before it, and no shorter than
 * the services asked for (`asked`, seconds; null where they said nothing). Null when it is given up.
 */
export function nextPush(createdAt: Date, now: Date, asked: readonly (number | null)[]): Date | null {
  if (asked.length === 0) return null
  const age = now.getTime() - createdAt.getTime()
  if (age >= GIVE_UP_MS) return null
  const longest = Math.max(...asked.map((seconds) => (seconds ?? 0) * 1_000))
  const wait = Math.min(Math.max(FIRST_WAIT_MS, age, longest), LONGEST_WAIT_MS)
  return new Date(now.getTime() + wait)
}
