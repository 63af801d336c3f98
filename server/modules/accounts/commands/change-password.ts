import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import type { ChangePassword } from '../contract'
import { countAttempt, liftLock } from '../locks'
import { fitsPassword } from '../passwords'
import { closeLinks } from './mint-token'
import { setPassword } from './set-password'

/**
 * Another password for the account of whoever is signed in; every other session of theirs ends. PASSWORD_REFUSED with the
 * reason `wrong` when the present one does not fit: that counts as a mistake at the door does, so an open session is no way
 * to guess it.
 */
export async function changePassword(
  context: CommandContext<SignedInActor>,
  { current, password }: ChangePassword,
): Promise<{ done: true }> {
  const { tx, actor, now } = context
  const user = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { login: true, passwordHash: true },
  })
  const { login, passwordHash } = user
  if (!login || !passwordHash) throw new DomainError('FORBIDDEN', { reason: 'no-password' })
  // In a transaction of its own: a mistake counts although the command is refused.
  const seconds = await asSystem((own) => countAttempt(own, 'account', login, now))
  if (seconds > 0) throw new DomainError('RATE_LIMITED', { seconds })
  if (!(await fitsPassword(passwordHash, current)))
    throw new DomainError('PASSWORD_REFUSED', { reasons: ['wrong'] })
  await asSystem(async (own) => {
    await liftLock(own, login)
    await closeLinks(own, actor.userId, now)
  })
  await setPassword(context, { userId: actor.userId, password, by: 'owner', keep: actor.sessionId })
  return { done: true }
}
