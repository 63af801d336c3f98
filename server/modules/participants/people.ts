import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import type { Prisma } from '@/prisma/generated/client'
import { listKindsInForce } from '../catalogue/commands/find-kind'
import { begunByParticipant } from '../catalogue/domain/in-force'
import { keepsAdministration } from './domain/administration'
import { appointmentState } from './domain/appointment'
import { tidy, type GrantDraft } from './domain/grants'
import { beginningOf, endOf } from './domain/term'

const WITH_GRANTS = {
  grants: { orderBy: { id: 'asc' } },
  user: true,
} as const satisfies Prisma.AppointmentInclude
export type PersonRow = Prisma.AppointmentGetPayload<{ include: typeof WITH_GRANTS }>

/** Everyone who was ever appointed, oldest first; whoever annulled their account is nobody. */
export function findPeople({ tx }: Pick<QueryContext, 'tx'>, participantId: string): Promise<PersonRow[]> {
  return tx.appointment.findMany({
    where: { participantId, user: { annulledAt: null } },
    include: WITH_GRANTS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** Changes of one organisation's people go one after another until the transaction ends. */
export async function lockPeople({ tx }: Pick<QueryContext, 'tx'>, participantId: string) {
  await tx.$queryRaw`select id::text from participant where id = ${participantId}::uuid for update`
}

/**
 * The organisation's people, locked. The actor is looked at again: two administrators who remove each other at once must not
 * both succeed, and the second has no right any more by the time it is their turn.
 */
export async function getPeopleForChange(context: CommandContext<ParticipantActor>): Promise<PersonRow[]> {
  const { actor, now } = context
  await lockPeople(context, actor.participantId)
  const people = await findPeople(context, actor.participantId)
  const self = people.find(({ userId }) => userId === actor.userId)
  if (!self || self.role === 'EMPLOYEE' || appointmentState(self, now) !== 'active')
    throw new DomainError('FORBIDDEN', { reason: 'no-right' })
  return people
}

/** One of them by the id of the appointment; NOT_FOUND when it is not there. */
export function pick(people: readonly PersonRow[], id: string): PersonRow {
  const found = people.find((person) => person.id === id)
  if (!found) throw notFound()
  return found
}

/** LAST_ADMINISTRATOR when `changed`, in the place of the row it was, would leave access without a keeper. */
export function assertKept(people: readonly PersonRow[], changed: PersonRow, now: Date) {
  const after = people.map((person) => (person.id === changed.id ? changed : person))
  if (!keepsAdministration(people, after, now)) throw new DomainError('LAST_ADMINISTRATOR')
}

/** Tells the open pages of the person and of those who administer. */
export async function announceRights(
  { tx }: Pick<QueryContext, 'tx'>,
  { id, participantId, userId }: { id: string; participantId: string; userId: string },
) {
  await announce(tx, { topic: 'rights', id, participantId, userId })
  await announce(tx, { topic: 'organisation', id, participantId, userId })
}

/** Rows of grants as they are stored; INVALID_INPUT when one names a kind that does not exist. */
export async function grantRows(
  context: Pick<QueryContext, 'tx' | 'now'>,
  grants: readonly GrantDraft[],
  validFrom: Date,
) {
  const named = grants.some(({ kinds }) => kinds.length > 0)
  const list = named ? await listKindsInForce(context) : []
  const known = new Set(list.filter(begunByParticipant).map(({ code }) => code))
  return grants.map((draft) => {
    const { actions, kinds, from, until, assignedOnly } = tidy(draft)
    if (!kinds.every((code) => known.has(code))) throw new DomainError('INVALID_INPUT', { fields: ['kinds'] })
    return {
      id: newId(),
      actions,
      kinds,
      validFrom: from ? beginningOf(from) : validFrom,
      validTo: until ? endOf(until) : null,
      assignedOnly,
    }
  })
}
