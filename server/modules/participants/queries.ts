import type { Action, ParticipantActor, SignedInActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { nameOf } from '../accounts/domain/name'
import type { ActingFor, OrganisationPerson } from './contract'
import { appointmentState } from './domain/appointment'

/** Everyone the person may act for now, themself first, then by name. */
export async function listActingFor({ tx, actor, now }: QueryContext<SignedInActor>): Promise<ActingFor[]> {
  const rows = await tx.appointment.findMany({
    where: { userId: actor.userId, revokedAt: null, suspendedAt: null },
    include: { participant: true },
    orderBy: { participant: { shortName: 'asc' } },
  })
  return rows
    .filter((row) => appointmentState(row, now) === 'active')
    .map(({ participant, role }) => ({
      id: participant.id,
      shortName: participant.shortName,
      taxId: participant.taxId,
      category: participant.category,
      role,
      confirmed: participant.confirmed,
    }))
    .sort((a, b) => Number(b.category === 'INDIVIDUAL') - Number(a.category === 'INDIVIDUAL'))
}

/** People of the organisation and their rights, for its administrators. */
export async function listPeople({
  tx,
  actor,
  now,
}: QueryContext<ParticipantActor>): Promise<OrganisationPerson[]> {
  const rows = await tx.appointment.findMany({
    where: { participantId: actor.participantId },
    include: { user: true, grants: { orderBy: { id: 'asc' } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(row.user),
    title: row.title,
    role: row.role,
    grants: row.grants.map((grant) => ({
      id: grant.id,
      actions: grant.actions as Action[],
      kinds: grant.kinds,
      validFrom: grant.validFrom.toISOString(),
      validTo: grant.validTo?.toISOString() ?? null,
      assignedOnly: grant.assignedOnly,
    })),
    validTo: row.validTo?.toISOString() ?? null,
    state: appointmentState(row, now),
  }))
}
