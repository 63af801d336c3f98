import { now } from '../platform/clock'
import { db } from '../platform/db/client'
import { DomainError } from '../platform/errors'

/** SESSION_ENDED when the session has ended since a long answer began: a download stops with it. */
export async function assertAlive(sessionId: string) {
  const { rowCount } = await db().pool.query(
    'select 1 from user_session where id = $1::uuid and ended_at is null and expires_at > $2',
    [sessionId, now()],
  )
  if (rowCount === 0) throw new DomainError('SESSION_ENDED')
}
