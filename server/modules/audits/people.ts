import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { nameOf } from '../accounts/domain/name'
import { whereActive, whereInForce } from '../participants/domain/appointment'
import type { Person } from './domain/views'
import { AUDIT_KIND } from './policy'

/** Appointments by which audits are seen: of the head, and by a grant; `assigned` are those whose own case it is. */
const whereSees = (now: Date, assigned: readonly string[] | 'anybody') => ({
  ...whereActive(now),
  AND: {
    OR: [
      { role: 'HEAD' as const },
      {
        grants: {
          some: {
            ...whereInForce(now),
            actions: { hasSome: ['view', 'answer-audit'] },
            AND: [
              { OR: [{ kinds: { isEmpty: true } }, { kinds: { has: AUDIT_KIND } }] },
              ...(assigned === 'anybody'
                ? []
                : [{ OR: [{ assignedOnly: false }, { appointment: { userId: { in: [...assigned] } } }] }]),
            ],
          },
        },
      },
    ],
  },
})

/** Everyone of the participant who may see the audit, given to whom it is assigned: all of them are told. */
export async function peopleToTell(
  { tx, now }: { tx: Tx; now: Date },
  { participantId, assigned }: { participantId: string; assigned: readonly string[] },
): Promise<string[]> {
  const rows = await tx.appointment.findMany({
    where: { participantId, ...whereSees(now, assigned) },
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

/** The head and the administrators: who sees to it that somebody answers. */
export async function peopleInCharge(
  { tx, now }: { tx: Tx; now: Date },
  participantId: string,
): Promise<string[]> {
  const rows = await tx.appointment.findMany({
    where: { participantId, ...whereActive(now), role: { in: ['HEAD', 'ADMINISTRATOR'] } },
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

/** The participant's people to whom an audit may be assigned, by name. */
export async function listAssignable({ tx, actor, now }: QueryContext<ParticipantActor>): Promise<Person[]> {
  const rows = await tx.appointment.findMany({
    where: { participantId: actor.participantId, ...whereSees(now, 'anybody') },
    include: { user: true },
    orderBy: [{ user: { lastName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ userId, user, title }) => ({ id: userId, name: nameOf(user), title }))
}

/** Refuses people who could not see the audit anyway. */
export async function assertAssignable(context: QueryContext<ParticipantActor>, userIds: readonly string[]) {
  const known = new Set((await listAssignable(context)).map(({ id }) => id))
  if (userIds.some((id) => !known.has(id)))
    throw new DomainError('INVALID_INPUT', { reason: 'person', field: 'userIds' })
}

/** Names of people by their ids; whoever is gone has none. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await tx.user.findMany({ where: { id: { in: wanted } } })
  return new Map(rows.map((row) => [row.id, nameOf(row)]))
}

/** Officers by their ids, with their posts. */
export async function officersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await tx.officer.findMany({ where: { userId: { in: [...ids] } }, include: { user: true } })
  return new Map(rows.map(({ userId, title, user }) => [userId, { id: userId, name: nameOf(user), title }]))
}
