import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { nameOf } from '../accounts/domain/name'
import { whereActive, whereInForce } from '../participants/domain/appointment'
import type { LeaderChoice } from './contract'
import { participantScope } from './policy'

/**
 * People to whom a document of a kind may be given: those in force now who may look at that kind, be it only at cases that
 * they are given.
 */
export async function findEntrustable(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  kindCode: string,
): Promise<{ userId: string; name: string; title: string }[]> {
  const rows = await tx.appointment.findMany({
    where: {
      participantId: actor.participantId,
      ...whereActive(now),
      AND: {
        OR: [
          { role: 'HEAD' },
          {
            grants: {
              some: {
                ...whereInForce(now),
                actions: { has: 'view' },
                AND: { OR: [{ kinds: { isEmpty: true } }, { kinds: { has: kindCode } }] },
              },
            },
          },
        ],
      },
    },
    include: { user: true },
    orderBy: [{ user: { lastName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ userId, user, title }) => ({ userId, name: nameOf(user), title }))
}

/** Who leads a document, and to whom else it may be given. */
export async function listLeaders(
  context: QueryContext<ParticipantActor>,
  input: { id: string },
): Promise<LeaderChoice[]> {
  const { tx, actor } = context
  const submission = await tx.submission.findFirst({
    where: { id: input.id, ...participantScope(actor) },
    select: { kindCode: true, assignments: { select: { userId: true } } },
  })
  if (!submission) throw notFound()
  const leading = new Set(submission.assignments.map(({ userId }) => userId))
  const people = await findEntrustable(context, submission.kindCode)
  const known = new Set(people.map(({ userId }) => userId))
  // Whoever leads it and may not look at it any more can still be taken off.
  const gone = await tx.user.findMany({ where: { id: { in: [...leading].filter((id) => !known.has(id)) } } })
  return [
    ...people.map((person) => ({ ...person, leads: leading.has(person.userId) })),
    ...gone.map((user) => ({ userId: user.id, name: nameOf(user), title: '', leads: true })),
  ]
}
