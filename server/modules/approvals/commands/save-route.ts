import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import type { RemoveRoute, RouteRef, SaveRoute } from '../contract'
import { listApprovers } from '../queries'

type Context = CommandContext<ParticipantActor>

/** Makes a route of approval or changes one; rounds under way go on as they began. INVALID_INPUT for people of elsewhere. */
export async function saveRoute(context: Context, input: SaveRoute): Promise<RouteRef> {
  const { tx, actor, now } = context
  const people = new Set((await listApprovers(context)).map(({ userId }) => userId))
  if (input.steps.some(({ userIds }) => userIds.some((userId) => !people.has(userId))))
    throw new DomainError('INVALID_INPUT', { field: 'steps' })
  const data = { name: input.name, kinds: input.kinds, steps: input.steps, updatedAt: now }
  const id = input.id ?? newId()
  const version = input.version + 1
  if (input.id === null) {
    const { participantId, userId: createdBy } = actor
    await tx.approvalRoute.create({
      data: { id, version, participantId, createdBy, createdAt: now, ...data },
    })
  } else await change(context, input.id, input.version, data)
  await record(
    context,
    { type: 'organisation.route-saved', data: { steps: input.steps.length } },
    { subjectId: id },
  )
  return { id, version }
}

/** Takes a route away: documents of its kinds need no approval from now on. */
export async function removeRoute(context: Context, input: RemoveRoute): Promise<RouteRef> {
  await change(context, input.id, input.version, { removedAt: context.now })
  await record(context, { type: 'organisation.route-removed', data: {} }, { subjectId: input.id })
  return { id: input.id, version: input.version + 1 }
}

async function change({ tx, actor }: Context, id: string, version: number, data: object) {
  const where = { id, participantId: actor.participantId, removedAt: null }
  if (!(await tx.approvalRoute.findFirst({ where }))) throw notFound()
  const { count } = await tx.approvalRoute.updateMany({
    where: { ...where, version },
    data: { ...data, version: version + 1 },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
}
