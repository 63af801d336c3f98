import { asSystem } from '@/server/platform/db/as-actor'
import type { AttemptPayload } from '../jobs'
import { lockKey, restLeft } from '../locks'
import { writeLetter } from './write-letter'

/** No more than one letter about a lock in this time, milliseconds: guessing must not fill the owner's mailbox. */
const BETWEEN_LETTERS_MS = 3_600_000

/**
 * Writes a refused attempt into the history of the account, if there is one, and tells its owner by a letter when a rest
 * has begun. Doing it twice writes one line.
 */
export async function recordAttempt(attempt: AttemptPayload): Promise<void> {
  const at = new Date(attempt.at)
  await asSystem(async (tx) => {
    const user = await tx.user.findFirst({
      where: { login: attempt.login, annulledAt: null, passwordHash: { not: null } },
      select: { id: true, email: true, locale: true },
    })
    if (!user) return
    const { id, address, device, outcome } = attempt
    const { count } = await tx.signIn.createMany({
      data: [{ id, userId: user.id, at, door: 'PASSWORD', outcome, address, device }],
      skipDuplicates: true,
    })
    if (count === 0 || outcome !== 'WRONG_PASSWORD' || !user.email) return
    if ((await restLeft(tx, lockKey('account', attempt.login), at)) === 0) return
    // Two attempts at once must not both find that no letter has gone: they pass here one after another.
    await tx.$queryRaw`select 1 from "user" where id = ${user.id}::uuid for no key update`
    const since = new Date(at.getTime() - BETWEEN_LETTERS_MS)
    const told = await tx.accountLetter.count({
      where: { userId: user.id, type: 'locked', createdAt: { gt: since } },
    })
    if (told > 0) return
    await writeLetter(tx, {
      type: 'locked',
      recipient: user.email,
      locale: user.locale,
      subjectId: user.id,
      userId: user.id,
      now: at,
    })
  })
}
