import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { judgePassword } from '../domain/password-rules'
import { liftLock } from '../locks'
import { hashPassword } from '../passwords'
import { endSessions } from './end-sessions'
import { writeLetter } from './write-letter'

/** PASSWORD_REFUSED with the `reasons` of the rules. `personal` are the words of the person's that are easy to guess. */
export function assertPassword(password: string, personal: readonly (string | null)[]) {
  const reasons = judgePassword(
    password,
    personal.filter((word) => word !== null),
  )
  if (reasons.length > 0) throw new DomainError('PASSWORD_REFUSED', { reasons })
}

/**
 * Gives an account another password: every session but `keep` ends at once, mistakes are forgotten, a letter tells the
 * owner. Throws PASSWORD_REFUSED.
 */
export async function setPassword(
  context: CommandContext,
  change: { userId: string; password: string; by: 'recovery' | 'owner'; keep?: string },
): Promise<void> {
  const { tx, now } = context
  const { userId, password, by, keep } = change
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { login: true, email: true, lastName: true, firstName: true, locale: true },
  })
  assertPassword(password, [user.login, user.email, user.lastName, user.firstName])
  const passwordHash = await hashPassword(password)
  await tx.user.update({
    where: { id: userId },
    data: { passwordHash, passwordChangedAt: now, version: { increment: 1 } },
  })
  await endSessions(context, userId, keep ? { id: { not: keep } } : {})
  if (user.login) await liftLock(tx, user.login)
  await record(context, { type: 'password.changed', data: { by } }, { subjectId: userId })
  if (!user.email) return
  await writeLetter(tx, {
    type: 'password-changed',
    recipient: user.email,
    locale: user.locale,
    subjectId: userId,
    userId,
    now,
  })
}
