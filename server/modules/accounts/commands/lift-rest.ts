import type { OpenContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import type { UseLink } from '../contract'
import { liftLock } from '../locks'
import { spendToken } from './mint-token'

/** Ends the rest of one account by the link that its owner was sent. TOKEN_INVALID. */
export async function liftRest(context: OpenContext, { token }: UseLink): Promise<{ done: true }> {
  const { tx, now } = context
  const userId = await spendToken(tx, 'UNLOCK', token, now)
  const user = await tx.user.findUnique({ where: { id: userId }, select: { login: true, annulledAt: true } })
  if (!user?.login || user.annulledAt) throw new DomainError('TOKEN_INVALID', { reason: 'used' })
  await liftLock(tx, user.login)
  await record(context, { type: 'lock.lifted', data: {} }, { subjectId: userId })
  return { done: true }
}
