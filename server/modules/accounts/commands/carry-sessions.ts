import { asSystem } from '@/server/platform/db/as-actor'

/**
 * Takes the sessions that were alive before the clock was moved along with it, as if nobody had been away: for tests that move
 * the clock of the whole portal, and nothing else.
 */
export function carrySessions(before: Date, milliseconds: number): Promise<number> {
  return asSystem(
    (tx) => tx.$executeRaw`
      update user_session set
        expires_at = expires_at + ${milliseconds} * interval '1 millisecond',
        confirmed_at = confirmed_at + ${milliseconds} * interval '1 millisecond',
        seen_at = seen_at + ${milliseconds} * interval '1 millisecond'
      where ended_at is null and expires_at > ${before}`,
  )
}
