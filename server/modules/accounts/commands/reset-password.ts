import type { OpenContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { ResetPassword } from '../contract'
import { spendToken } from './mint-token'
import { setPassword } from './set-password'

/** A new password by the link of a recovery letter. TOKEN_INVALID, PASSWORD_REFUSED (the link then stays good). */
export async function resetPassword(
  context: OpenContext,
  { token, password }: ResetPassword,
): Promise<{ done: true }> {
  const { tx, now } = context
  const userId = await spendToken(tx, 'RECOVERY', token, now)
  const open = await tx.user.count({ where: { id: userId, annulledAt: null, passwordHash: { not: null } } })
  if (open === 0) throw new DomainError('TOKEN_INVALID', { reason: 'used' })
  await setPassword(context, { userId, password, by: 'recovery' })
  return { done: true }
}
