import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext, OpenContext, QueryContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { assertWithin, type LimitName } from '@/server/platform/rate-limits'
import { record } from '../../journal/record'
import type { AnswerEmailChange, ChangeEmail, PendingEmailChange } from '../contract'
import { LINK_TERMS } from '../domain/letter-types'
import { closeLinks, spendToken } from './mint-token'
import { writeLetter } from './write-letter'

/**
 * Asks both addresses of a signed-in person to confirm that the account's e-mail becomes another one; an earlier change
 * that waits is dropped. Only for accounts whose door was a password: the others' addresses come from their source. Without
 * an address so far there is nobody to ask but the person, who proves freshly who they are. RATE_LIMITED with `seconds`.
 */
export async function changeEmail(
  context: CommandContext<SignedInActor>,
  { email }: ChangeEmail,
): Promise<{ accepted: true }> {
  const { tx, actor, now } = context
  const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })
  if (user.source !== 'PASSWORD') throw new DomainError('FORBIDDEN', { reason: 'from-source' })
  if (user.email?.toLowerCase() === email) throw new DomainError('INVALID_INPUT', { fields: ['email'] })
  if (!user.email) assertFresh(actor, now)
  const limits: [LimitName, string][] = [
    ['email-change', user.id],
    ['letter-caused', email],
  ]
  await assertWithin(tx, limits, now)
  await tx.emailChange.updateMany({ where: { userId: user.id, closedAt: null }, data: { closedAt: now } })
  const id = newId()
  await tx.emailChange.create({
    data: {
      id,
      userId: user.id,
      oldEmail: user.email,
      newEmail: email,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_TERMS.EMAIL_NEW),
      oldConfirmedAt: user.email ? null : now,
    },
  })
  await record(context, { type: 'email.change-asked', data: { changeId: id } }, { subjectId: user.id })
  const letter = { locale: user.locale, subjectId: id, userId: user.id, now }
  if (user.email) await writeLetter(tx, { ...letter, type: 'email-old', recipient: user.email })
  await writeLetter(tx, { ...letter, type: 'email-new', recipient: email })
  return { accepted: true }
}

/** One address says yes by its link; when both have, the e-mail is changed. TOKEN_INVALID. */
export async function confirmEmailChange(
  context: OpenContext,
  { token, side }: AnswerEmailChange,
): Promise<{ changed: boolean }> {
  const { tx, now } = context
  const change = await openChange(context, { token, side })
  const at = side === 'old' ? { oldConfirmedAt: now } : { newConfirmedAt: now }
  // The row stays locked until the end, so of two answers at once the second sees the first.
  const { oldConfirmedAt, newConfirmedAt } = await tx.emailChange.update({
    where: { id: change.id },
    data: at,
  })
  if (!oldConfirmedAt || !newConfirmedAt) return { changed: false }
  await tx.emailChange.update({ where: { id: change.id }, data: { closedAt: now } })
  const { locale } = await tx.user.update({
    where: { id: change.userId },
    data: { email: change.newEmail, version: { increment: 1 } },
  })
  await record(
    context,
    { type: 'email.changed', data: { changeId: change.id } },
    { subjectId: change.userId },
  )
  // A link that lies in the former mailbox must not open the account any more.
  await closeLinks(tx, change.userId, now)
  const letter = { locale, subjectId: change.userId, userId: change.userId, now }
  await writeLetter(tx, { ...letter, type: 'email-changed', recipient: change.oldEmail ?? change.newEmail })
  return { changed: true }
}

/** «It was not me»: either address drops the change. TOKEN_INVALID. */
export async function cancelEmailChange(
  context: OpenContext,
  input: AnswerEmailChange,
): Promise<{ done: true }> {
  const change = await openChange(context, input)
  await context.tx.emailChange.update({ where: { id: change.id }, data: { closedAt: context.now } })
  await record(
    context,
    { type: 'email.change-cancelled', data: { changeId: change.id } },
    { subjectId: change.userId },
  )
  return { done: true }
}

async function openChange({ tx, now }: OpenContext, { token, side }: Omit<AnswerEmailChange, 'requestId'>) {
  const id = await spendToken(tx, side === 'old' ? 'EMAIL_OLD' : 'EMAIL_NEW', token, now)
  const change = await tx.emailChange.findFirst({ where: { id, closedAt: null, expiresAt: { gt: now } } })
  if (!change) throw new DomainError('TOKEN_INVALID', { reason: 'used' })
  return change
}

/** The person's own change of e-mail that waits for its addresses; null when there is none. */
export async function findEmailChange({
  tx,
  actor,
  now,
}: QueryContext<SignedInActor>): Promise<PendingEmailChange | null> {
  const change = await tx.emailChange.findFirst({
    where: { userId: actor.userId, closedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })
  return (
    change && {
      newEmail: change.newEmail,
      oldConfirmed: change.oldConfirmedAt !== null,
      newConfirmed: change.newConfirmedAt !== null,
      expiresAt: change.expiresAt.toISOString(),
    }
  )
}
