import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { notifyPeople } from '../../notifications/commands/notify-people'
import type { ActOnAppointment, AppointmentRef, ChangeAppointment } from '../contract'
import { appointmentState } from '../domain/appointment'
import { beginningOf, dayOf, endOf } from '../domain/term'
import { announceRights, assertKept, getPeopleForChange, grantRows, pick, type PersonRow } from '../people'
import { refusePeople, touchesAdministration, type PeopleAct } from '../policy'

type Context = CommandContext<ParticipantActor>

/**
 * Gives one of the organisation's people a role, a title, a term and rights: all of them at once, as the editor shows them.
 * Somebody who was taken off comes back by it. FORBIDDEN, STALE_VERSION, CONFIRMATION_NEEDED, LAST_ADMINISTRATOR.
 */
export async function changeAppointment(context: Context, input: ChangeAppointment): Promise<AppointmentRef> {
  const { tx, now } = context
  const { people, person } = await load(context, input, 'change', input.role)
  const { role, title, from, until, grants } = input
  const begun = person.revokedAt ? now : person.validFrom
  // A day that the appointment began on already is not a change of its beginning.
  const validFrom = from && from !== dayOf(begun) ? beginningOf(from) : begun
  const data = {
    role,
    title,
    validFrom,
    validTo: until ? endOf(until) : null,
    revokedAt: null,
    ...(person.revokedAt && { suspendedAt: null }),
    // ЕСИА may have raised the role: what is decided here is what stays when it takes its word back.
    ...(person.source === 'ESIA' && { ownRole: role }),
  }
  assertKept(people, { ...person, ...data }, now)
  await tx.grant.deleteMany({ where: { appointmentId: person.id } })
  await tx.grant.createMany({
    data: (await grantRows(context, grants, validFrom)).map((row) => ({ ...row, appointmentId: person.id })),
  })
  await record(
    context,
    { type: 'appointment.changed', data: { userId: person.userId, role, until, grants } },
    { subjectId: person.id },
  )
  if (role === 'EMPLOYEE') await withdrawInvitations(context, person)
  return save(context, person, data)
}

/** Stops a person's rights for a while; everything stays as it was for when they are resumed. */
export async function suspendAppointment(context: Context, input: ActOnAppointment): Promise<AppointmentRef> {
  const { people, person } = await load(context, input, 'suspend')
  const data = { suspendedAt: context.now }
  assertKept(people, { ...person, ...data }, context.now)
  await record(
    context,
    { type: 'appointment.suspended', data: { userId: person.userId } },
    { subjectId: person.id },
  )
  return save(context, person, data)
}

/** Gives suspended rights back. */
export async function resumeAppointment(context: Context, input: ActOnAppointment): Promise<AppointmentRef> {
  const { person } = await load(context, input, 'resume')
  await record(
    context,
    { type: 'appointment.resumed', data: { userId: person.userId } },
    { subjectId: person.id },
  )
  return save(context, person, { suspendedAt: null })
}

/** Takes the person off; what they did stays. */
export async function revokeAppointment(context: Context, input: ActOnAppointment): Promise<AppointmentRef> {
  const { people, person } = await load(context, input, 'revoke')
  const data = { revokedAt: context.now }
  assertKept(people, { ...person, ...data }, context.now)
  await record(
    context,
    { type: 'appointment.revoked', data: { userId: person.userId } },
    { subjectId: person.id },
  )
  await withdrawInvitations(context, person)
  return save(context, person, data)
}

/**
 * Invitations that wait of somebody who does not manage access any more: a link to a mailbox of their own would be their way
 * back. Whoever leaves by themself leaves them to the others.
 */
async function withdrawInvitations(context: Context, { userId, participantId }: PersonRow) {
  const { tx, actor, now } = context
  if (userId === actor.userId) return
  const waiting = await tx.invitation.findMany({
    where: { participantId, createdBy: userId, acceptedAt: null, declinedAt: null, revokedAt: null },
    select: { id: true },
  })
  for (const { id } of waiting) {
    await tx.invitation.update({ where: { id }, data: { revokedAt: now } })
    await record(context, { type: 'invitation.revoked', data: {} }, { subjectId: id })
  }
}

/** The person, locked with the others, after everything that may refuse the act but the guard of the last administrator. */
async function load(
  context: Context,
  input: ActOnAppointment,
  act: PeopleAct,
  role: PersonRow['role'] | null = null,
): Promise<{ people: PersonRow[]; person: PersonRow }> {
  const { actor, now } = context
  const people = await getPeopleForChange(context)
  const person = pick(people, input.id)
  if (person.version !== input.version) throw new DomainError('STALE_VERSION', { version: person.version })
  const refusal = refusePeople(actor, { ...person, state: appointmentState(person, now) }, act)
  if (refusal === 'wrong-state') throw new DomainError('WRONG_STATUS')
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
  if (touchesAdministration(person.role, role)) assertFresh(actor, now)
  return { people, person }
}

type Change = Partial<
  Pick<PersonRow, 'role' | 'ownRole' | 'title' | 'validFrom' | 'validTo' | 'suspendedAt' | 'revokedAt'>
>

/** Effective at once: the next request is minted by it, and pages that are open are told. */
async function save(context: Context, person: PersonRow, change: Change): Promise<AppointmentRef> {
  const { tx, actor } = context
  const { id, participantId, userId } = person
  const version = person.version + 1
  await tx.appointment.update({ where: { id }, data: { ...change, version } })
  await announceRights(context, person)
  if (userId !== actor.userId) {
    const { shortName } = await tx.participant.findUniqueOrThrow({ where: { id: participantId } })
    await notifyPeople(context, [userId], {
      type: 'rights.changed',
      participantId,
      subjectId: id,
      data: { organisation: shortName },
    })
  }
  return { id, version }
}
