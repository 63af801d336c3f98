import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { checkPassword } from './check-password'

/**
 * Counts the session as confirmed from now on when the password is the person's own. A wrong one is PASSWORD_REFUSED and
 * counts like a failed sign-in: RATE_LIMITED with `seconds` when there is rest. FORBIDDEN for an account without one.
 */
export async function confirmPassword(
  context: CommandContext<SignedInActor>,
  { password }: { password: string },
): Promise<{ confirmedAt: string }> {
  const { tx, actor, now } = context
  const { user, address, device } = await tx.userSession.findUniqueOrThrow({
    where: { id: actor.sessionId },
    select: { address: true, device: true, user: { select: { login: true, passwordHash: true } } },
  })
  if (!user.login || !user.passwordHash) throw new DomainError('FORBIDDEN', { reason: 'no-password' })
  const known = await checkPassword({
    login: user.login,
    password,
    address: address ?? 'unknown',
    device,
  })
  if (known !== actor.userId) throw new DomainError('PASSWORD_REFUSED', { reasons: ['wrong'] })
  const { count } = await tx.userSession.updateMany({
    where: { id: actor.sessionId, endedAt: null },
    data: { confirmedAt: now },
  })
  if (count === 0) throw new DomainError('SESSION_ENDED')
  await record(
    context,
    { type: 'session.confirmed', data: { sessionId: actor.sessionId } },
    { subjectId: actor.userId },
  )
  return { confirmedAt: now.toISOString() }
}
