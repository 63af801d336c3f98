import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { SavedViewSummary } from './contract'
import { filterOf } from './domain/filter-query'

/** Saved views of this screen. */
export const SCREEN = 'archive'

/** The person's own saved searches in this archive, the first kept first. */
export async function listViews({ tx, actor }: QueryContext<ParticipantActor>): Promise<SavedViewSummary[]> {
  const rows = await tx.savedView.findMany({
    where: { userId: actor.userId, participantId: actor.participantId, screen: SCREEN },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, name, query }) => ({
    id,
    name,
    filter: filterOf(Object.fromEntries(new URLSearchParams(query))),
  }))
}
