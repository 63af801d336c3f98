import type { SignedInActor } from '@/server/auth/actor'
import type { OpenContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import type { AnswerInvitation } from '../contract'
import { appointmentState } from '../domain/appointment'
import { offerOf } from '../invitation'
import { getInvitationByToken } from '../invitation-token'
import { announceRights, assertKept, findPeople, grantRows, lockPeople } from '../people'

/**
 * The owner of the link joins the organisation's people. Whoever was there already gets what was offered instead of what
 * they had, but for a head, who has more than can be offered. The link works once: TOKEN_INVALID afterwards.
 */
export async function acceptInvitation(
  context: OpenContext,
  input: AnswerInvitation,
): Promise<{ participantId: string }> {
  const { tx, now } = context
  const { userId } = signedIn(context)
  const { participantId } = await getInvitationByToken(context, input.token)
  await lockPeople(context, participantId)
  // What was read before the lock may have been taken back since.
  const invitation = await getInvitationByToken(context, input.token, { use: true })
  const people = await findPeople(context, participantId)
  const former = people.find((person) => person.userId === userId)
  if (former?.role === 'HEAD' && appointmentState(former, now) === 'active')
    throw new DomainError('FORBIDDEN', { reason: 'already-head' })
  const { role, title, grants } = offerOf(invitation)
  const data = {
    role,
    title,
    source: 'PASSWORD' as const,
    ownRole: null,
    validFrom: now,
    validTo: invitation.validTo,
    suspendedAt: null,
    revokedAt: null,
  }
  if (former) assertKept(people, { ...former, ...data }, now)
  const id = former?.id ?? newId()
  if (former) {
    await tx.grant.deleteMany({ where: { appointmentId: id } })
    await tx.appointment.update({ where: { id }, data: { ...data, version: former.version + 1 } })
  } else {
    await tx.appointment.create({
      data: { id, participantId, userId, createdBy: invitation.createdBy, createdAt: now, ...data },
    })
  }
  await tx.grant.createMany({
    data: (await grantRows(context, grants, now)).map((row) => ({ ...row, appointmentId: id })),
  })
  await tx.invitation.update({
    where: { id: invitation.id },
    data: { acceptedAt: now, acceptedBy: userId },
  })
  await record(
    context,
    { type: 'invitation.accepted', data: { userId, appointmentId: id } },
    { subjectId: invitation.id, participantId },
  )
  await announceRights(context, { id, participantId, userId })
  await notifyPeople(context, [invitation.createdBy], {
    type: 'invitation.accepted',
    participantId,
    subjectId: invitation.id,
    data: {},
  })
  return { participantId }
}

/** The invited person does not want to join: the link stops working, and whoever invited them is told. */
export async function declineInvitation(context: OpenContext, input: AnswerInvitation): Promise<null> {
  const { tx, now } = context
  const { participantId } = await getInvitationByToken(context, input.token)
  await lockPeople(context, participantId)
  const { id, createdBy } = await getInvitationByToken(context, input.token, { use: true })
  await tx.invitation.update({ where: { id }, data: { declinedAt: now } })
  await record(context, { type: 'invitation.declined', data: {} }, { subjectId: id, participantId })
  await announce(tx, { topic: 'organisation', id, participantId })
  await notifyPeople(context, [createdBy], {
    type: 'invitation.declined',
    participantId,
    subjectId: id,
    data: {},
  })
  return null
}

/** The person who answers; the permission has let nobody else through. */
function signedIn({ actor }: OpenContext): SignedInActor {
  if (actor.kind === 'anonymous' || actor.kind === 'system') throw new DomainError('UNAUTHENTICATED')
  return actor
}
