import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import type { RemoveView, SavedViewSummary, SaveView } from '../contract'
import { queryOf } from '../domain/query-of'
import { SCREEN } from '../views'

/** More would be a list that needs a search of its own. */
const LIMIT = 20

/** Keeps a search under a name; the same name again is the new search. */
export async function saveView(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  { name, filter }: SaveView,
): Promise<SavedViewSummary> {
  const mine = { userId: actor.userId, participantId: actor.participantId, screen: SCREEN }
  const query = queryOf(filter)
  const known = await tx.savedView.findFirst({ where: { ...mine, name } })
  if (known) {
    await tx.savedView.update({ where: { id: known.id }, data: { query } })
    return { id: known.id, name, filter }
  }
  if ((await tx.savedView.count({ where: mine })) >= LIMIT)
    throw new DomainError('ARCHIVE_REFUSED', { reason: 'too-many-views', max: LIMIT })
  const id = newId()
  await tx.savedView.create({ data: { id, ...mine, name, query, createdAt: now } })
  return { id, name, filter }
}

/** Forgets one's own saved search. */
export async function removeView(
  { tx, actor }: CommandContext<ParticipantActor>,
  { viewId }: RemoveView,
): Promise<null> {
  const { count } = await tx.savedView.deleteMany({
    where: { id: viewId, userId: actor.userId, participantId: actor.participantId, screen: SCREEN },
  })
  if (count === 0) throw notFound()
  return null
}
