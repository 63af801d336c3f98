import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { assertWithin } from '@/server/platform/rate-limits'
import type { Invitation } from '@/prisma/generated/client'
import { record } from '../../journal/record'
import type { ActOnInvitation, InvitePerson, ResendInvitation } from '../contract'
import { tidy } from '../domain/grants'
import { endOf } from '../domain/term'
import { invitationState } from '../invitation'
import { getPeopleForChange, grantRows } from '../people'
import { touchesAdministration } from '../policy'
import { sendInvitation } from '../send-invitation'

type Context = CommandContext<ParticipantActor>

const DAY_MS = 24 * 3_600_000

/** Most invitations of one organisation that may wait at once: the portal is no post office. */
const WAITING_LIMIT = 50

/** Invites the owner of a mailbox to join the organisation's people; a letter with a link goes out by a job. */
export async function invitePerson(context: Context, input: InvitePerson): Promise<{ id: string }> {
  const { tx, actor, now } = context
  await getPeopleForChange(context)
  if (touchesAdministration(null, input.role)) assertFresh(actor, now)
  // Kinds are checked now: the day of acceptance is too late to tell.
  await grantRows(context, input.grants, now)
  const waiting = await tx.invitation.findMany({
    where: { participantId: actor.participantId, ...WAITING, expiresAt: { gt: now } },
    select: { email: true },
  })
  if (waiting.length >= WAITING_LIMIT) throw new DomainError('RATE_LIMITED')
  const email = input.email.toLowerCase()
  if (waiting.some((one) => one.email.toLowerCase() === email))
    throw new DomainError('FORBIDDEN', { reason: 'already-invited' })
  await assertPost(context, email)
  const { role, title, until, days } = input
  const grants = input.grants.map(tidy)
  const expiresAt = new Date(now.getTime() + days * DAY_MS)
  const id = newId()
  await tx.invitation.create({
    data: {
      id,
      participantId: actor.participantId,
      email,
      role,
      title,
      grants,
      validTo: until ? endOf(until) : null,
      createdBy: actor.userId,
      createdAt: now,
      sentAt: now,
      expiresAt,
    },
  })
  await sendInvitation(context, { id, email })
  await record(
    context,
    { type: 'invitation.sent', data: { role, until, grants, expiresAt: expiresAt.toISOString() } },
    { subjectId: id },
  )
  await tell(context, id)
  return { id }
}

/** Sends the letter again with a new link and a new term; links of former letters stop working. */
export async function resendInvitation(context: Context, input: ResendInvitation): Promise<null> {
  const { tx, actor, now } = context
  const invitation = await load(context, input.id, ['waiting', 'expired', 'declined'])
  if (touchesAdministration(null, invitation.role)) assertFresh(actor, now)
  await assertPost(context, invitation.email)
  const expiresAt = new Date(now.getTime() + input.days * DAY_MS)
  await tx.invitation.update({
    where: { id: input.id },
    data: { sentAt: now, expiresAt, declinedAt: null },
  })
  await sendInvitation(context, invitation)
  await record(
    context,
    { type: 'invitation.resent', data: { expiresAt: expiresAt.toISOString() } },
    { subjectId: input.id },
  )
  await tell(context, input.id)
  return null
}

/** Takes an invitation back: its link stops working at once. */
export async function revokeInvitation(context: Context, input: ActOnInvitation): Promise<null> {
  const { tx, now } = context
  await load(context, input.id, ['waiting', 'expired'])
  await tx.invitation.update({ where: { id: input.id }, data: { revokedAt: now } })
  await record(context, { type: 'invitation.revoked', data: {} }, { subjectId: input.id })
  await tell(context, input.id)
  return null
}

/** Taking back and inviting again, or sending again, must not fill anybody's mailbox either. */
const assertPost = ({ tx, actor, now }: Context, email: string) =>
  assertWithin(
    tx,
    [
      ['invitations', actor.participantId],
      ['letter-caused', email],
    ],
    now,
  )

const WAITING = { acceptedAt: null, declinedAt: null, revokedAt: null }

/** The organisation's invitation in one of the states, behind the same lock as its acceptance. */
async function load(
  context: Context,
  id: string,
  states: readonly ReturnType<typeof invitationState>[],
): Promise<Invitation> {
  const { tx, actor, now } = context
  await getPeopleForChange(context)
  const found = await tx.invitation.findFirst({ where: { id, participantId: actor.participantId } })
  if (!found) throw notFound()
  const state = invitationState(found, now)
  if (!states.includes(state)) throw new DomainError('WRONG_STATUS', { status: state })
  return found
}

const tell = ({ tx, actor }: Context, id: string) =>
  announce(tx, { topic: 'organisation', id, participantId: actor.participantId })
