import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import type { AskRights, WithdrawRights } from '../contract'
import { appointmentState } from '../domain/appointment'
import { tidy } from '../domain/grants'
import { endOf } from '../domain/term'
import { findPeople, grantRows } from '../people'

type Context = CommandContext<ParticipantActor>

/** Most requests of one person that may wait at once. */
const PENDING_LIMIT = 5

/** An employee asks for a right; those who administer are told. */
export async function requestRights(context: Context, input: AskRights): Promise<{ id: string }> {
  const { tx, actor, now } = context
  const { participantId, userId } = actor
  const { actions, kinds, until } = tidy(input)
  await grantRows(context, [{ actions, kinds, until, from: null, assignedOnly: false }], now)
  const pending = await tx.rightsRequest.count({ where: { participantId, userId, status: 'PENDING' } })
  if (pending >= PENDING_LIMIT) throw new DomainError('FORBIDDEN', { reason: 'too-many-requests' })
  const id = newId()
  await tx.rightsRequest.create({
    data: {
      id,
      participantId,
      userId,
      actions,
      kinds,
      validTo: until ? endOf(until) : null,
      reason: input.reason,
      createdAt: now,
    },
  })
  await record(context, { type: 'rights.requested', data: { actions, kinds, until } }, { subjectId: id })
  await announce(tx, { topic: 'organisation', id, participantId, userId })
  const people = await findPeople(context, participantId)
  const keepers = people.filter(
    (person) =>
      person.role !== 'EMPLOYEE' && person.userId !== userId && appointmentState(person, now) === 'active',
  )
  const { shortName } = await tx.participant.findUniqueOrThrow({ where: { id: participantId } })
  await notifyPeople(
    context,
    keepers.map((keeper) => keeper.userId),
    { type: 'rights.requested', participantId, subjectId: id, data: { organisation: shortName } },
  )
  return { id }
}

/** Takes one's own request back while nobody has answered it. */
export async function withdrawRightsRequest(context: Context, input: WithdrawRights): Promise<null> {
  const { tx, actor, now } = context
  const { participantId, userId } = actor
  const found = await tx.rightsRequest.findFirst({ where: { id: input.id, participantId, userId } })
  if (!found) throw notFound()
  const { count } = await tx.rightsRequest.updateMany({
    where: { id: input.id, status: 'PENDING' },
    data: { status: 'WITHDRAWN', decidedAt: now },
  })
  if (count === 0) throw new DomainError('WRONG_STATUS', { status: found.status })
  await record(context, { type: 'rights.withdrawn', data: {} }, { subjectId: input.id })
  await announce(tx, { topic: 'organisation', id: input.id, participantId, userId })
  return null
}
