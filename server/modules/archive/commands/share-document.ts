import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { moscowDate, moscowMidnight } from '@/server/platform/moscow'
import { assertWithin } from '@/server/platform/rate-limits'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import type { RevokeShare, ShareDocument, ShareOutcome } from '../contract'
import { getForArchiveAct } from '../load'
import { peopleToTell } from '../people-to-tell'
import { dateOf } from '../write-properties'

/**
 * Lets another participant see and use a document under an agreement. One share to one participant at a time: a new one
 * takes the place of what was agreed before. ARCHIVE_REFUSED tells what is wrong with the term, RATE_LIMITED that there were
 * too many; an ИНН that leads to nobody is answered rather than thrown, so that a guess stays counted.
 */
export async function shareDocument(
  context: CommandContext<ParticipantActor>,
  { id, taxId, agreement, until }: ShareDocument,
): Promise<ShareOutcome> {
  const { tx, actor, now } = context
  const { number, kindCode } = await getForArchiveAct(context, id, 'share')
  if (until !== null && until < moscowDate(now))
    throw new DomainError('ARCHIVE_REFUSED', { reason: 'share-past' })
  await assertWithin(tx, [['shares', actor.participantId]], now)
  const recipients = await tx.participant.findMany({
    where: { taxId, confirmed: true, annulledAt: null },
    select: { id: true },
  })
  if (recipients.some((recipient) => recipient.id === actor.participantId))
    throw new DomainError('ARCHIVE_REFUSED', { reason: 'share-own' })
  const [recipient] = recipients
  if (!recipient || recipients.length > 1) return { outcome: 'unknown' }
  await end(context, { archiveDocumentId: id, recipientId: recipient.id })
  const shareId = newId()
  await tx.archiveShare.create({
    data: {
      id: shareId,
      archiveDocumentId: id,
      ownerId: actor.participantId,
      recipientId: recipient.id,
      agreement,
      until: dateOf(until),
      sharedBy: actor.userId,
      sharedAt: now,
    },
  })
  await record(
    context,
    { type: 'archive.shared', data: { number, recipientId: recipient.id, until } },
    { subjectId: id },
  )
  await tell(context, { id, kindCode, number, recipientId: recipient.id }, 'archive.shared')
  return { outcome: 'shared', shareId }
}

/** Takes a share back: from this moment the recipient sees nothing of the document. */
export async function revokeShare(
  context: CommandContext<ParticipantActor>,
  { shareId }: RevokeShare,
): Promise<null> {
  const { tx, actor, now } = context
  const share = await tx.archiveShare.findFirst({ where: { id: shareId, ownerId: actor.participantId } })
  if (!share) throw notFound()
  const { id, number, kindCode } = await getForArchiveAct(context, share.archiveDocumentId, 'unshare')
  // Already taken back, by a colleague perhaps: that is what was wanted.
  if (!(await end(context, { id: shareId }))) return null
  const { recipientId, until } = share
  await record(context, { type: 'archive.share-revoked', data: { number, recipientId } }, { subjectId: id })
  // Whose term had passed saw nothing any more.
  if (until === null || until >= moscowMidnight(now))
    await tell(context, { id, kindCode, number, recipientId }, 'archive.share-revoked')
  return null
}

async function end(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  which: { id: string } | { archiveDocumentId: string; recipientId: string },
): Promise<boolean> {
  const { count } = await tx.archiveShare.updateMany({
    where: { ...which, ownerId: actor.participantId, revokedAt: null },
    data: { revokedAt: now, revokedBy: actor.userId },
  })
  return count > 0
}

async function tell(
  context: CommandContext<ParticipantActor>,
  {
    id,
    kindCode,
    number,
    recipientId,
  }: { id: string; kindCode: string; number: string; recipientId: string },
  type: 'archive.shared' | 'archive.share-revoked',
) {
  const { tx, actor } = context
  const owner = await tx.participant.findUniqueOrThrow({
    where: { id: actor.participantId },
    select: { shortName: true },
  })
  await notifyPeople(context, await peopleToTell(context, { participantId: recipientId, kindCode }), {
    type,
    participantId: recipientId,
    subjectId: id,
    data: { number, owner: owner.shortName },
  })
  for (const participantId of [recipientId, actor.participantId])
    await announce(tx, { topic: 'archive', id, participantId, kindCode, owners: [] })
}
