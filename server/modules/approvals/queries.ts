import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { nameOf } from '../accounts/domain/name'
import { whereActive } from '../participants/domain/appointment'
import type { Approver, RouteList } from './contract'
import type { RouteStep } from './domain/route'

/** The organisation's routes of approval, the newest first, and the people whom a step may name. */
export async function listRoutes(context: QueryContext<ParticipantActor>): Promise<RouteList> {
  const { tx, actor } = context
  const rows = await tx.approvalRoute.findMany({
    where: { participantId: actor.participantId, removedAt: null },
    orderBy: { id: 'desc' },
  })
  const people = await listApprovers(context)
  const byId = new Map(people.map((person) => [person.userId, person]))
  return {
    routes: rows.map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      kinds: row.kinds,
      steps: (row.steps as unknown as RouteStep[]).map(({ title, userIds }) => ({
        title,
        // Whoever has left the organisation is not asked, so they are not shown.
        people: userIds.flatMap((userId) => byId.get(userId) ?? []),
      })),
      updatedAt: row.updatedAt.toISOString(),
    })),
    people,
  }
}

/** People of the organisation in force now. */
export async function listApprovers({ tx, actor, now }: QueryContext<ParticipantActor>): Promise<Approver[]> {
  const rows = await tx.appointment.findMany({
    where: { participantId: actor.participantId, ...whereActive(now) },
    include: { user: true },
    orderBy: [{ user: { lastName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ userId, user, title }) => ({ userId, name: nameOf(user), title }))
}
