import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import type { RightsRequest } from '@/prisma/generated/client'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import type { ApproveRights, RefuseRights } from '../contract'
import { appointmentState } from '../domain/appointment'
import { isWithin, tidy } from '../domain/grants'
import type { GrantedAction } from '../domain/grants'
import { lastDayOf } from '../domain/term'
import { announceRights, getPeopleForChange, grantRows, type PersonRow } from '../people'

type Context = CommandContext<ParticipantActor>

/** Gives what was asked for, or less of it: a new grant beside those the person has. */
export async function approveRights(context: Context, input: ApproveRights): Promise<null> {
  const { tx, now } = context
  const { request, person } = await load(context, input.id)
  const asked = {
    actions: request.actions as GrantedAction[],
    kinds: request.kinds,
    until: request.validTo && lastDayOf(request.validTo),
  }
  if (!isWithin(input.grant, asked)) throw new DomainError('INVALID_INPUT', { fields: ['grant'] })
  if (!person || appointmentState(person, now) !== 'active')
    throw new DomainError('WRONG_STATUS', { status: 'not-active' })
  const [row] = await grantRows(context, [input.grant], now)
  await tx.grant.create({ data: { ...row!, appointmentId: person.id } })
  await tx.appointment.update({ where: { id: person.id }, data: { version: person.version + 1 } })
  const { actions, kinds, until, assignedOnly } = tidy(input.grant)
  await record(
    context,
    { type: 'rights.approved', data: { userId: request.userId, actions, kinds, until, assignedOnly } },
    { subjectId: request.id },
  )
  await announceRights(context, person)
  return decide(context, request, 'APPROVED', input.answer || null)
}

/** Refuses a request; the reason is told to the person. */
export async function refuseRights(context: Context, input: RefuseRights): Promise<null> {
  const { request } = await load(context, input.id)
  await record(
    context,
    { type: 'rights.refused', data: { userId: request.userId } },
    { subjectId: request.id },
  )
  return decide(context, request, 'REFUSED', input.answer)
}

async function load(
  context: Context,
  id: string,
): Promise<{ request: RightsRequest; person: PersonRow | undefined }> {
  const { tx, actor } = context
  const people = await getPeopleForChange(context)
  const request = await tx.rightsRequest.findFirst({ where: { id, participantId: actor.participantId } })
  if (!request) throw notFound()
  if (request.status !== 'PENDING') throw new DomainError('WRONG_STATUS', { status: request.status })
  return { request, person: people.find(({ userId }) => userId === request.userId) }
}

async function decide(
  context: Context,
  { id, participantId, userId }: RightsRequest,
  status: 'APPROVED' | 'REFUSED',
  answer: string | null,
): Promise<null> {
  const { tx, actor, now } = context
  await tx.rightsRequest.update({
    where: { id },
    data: { status, answer, decidedBy: actor.userId, decidedAt: now },
  })
  await announce(tx, { topic: 'organisation', id, participantId, userId })
  const { shortName } = await tx.participant.findUniqueOrThrow({ where: { id: participantId } })
  await notifyPeople(context, [userId], {
    type: status === 'APPROVED' ? 'rights.approved' : 'rights.refused',
    participantId,
    subjectId: id,
    data: { organisation: shortName },
  })
  return null
}
