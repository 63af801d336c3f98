import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { moscowMidnight } from '@/server/platform/moscow'
import { archiveScope } from '../archive/policy'
import { fileSummary } from '../files/domain/file-summary'
import type { ItemView } from './domain/views'
import type { LoadedAudit } from './load'
import { namesOf } from './people'
import { preparedLines, type PreparedLine } from './prepared-lines'

type Dress = (requirementId: string, itemId: string) => Pick<ItemView, 'draft' | 'papers'>

/** What the participant's people are preparing for each line, with the papers of the archive that it names. */
export async function draftsOfItems(
  context: QueryContext<ParticipantActor>,
  { state }: LoadedAudit,
): Promise<Dress> {
  const { tx } = context
  const prepared = new Map<string, PreparedLine>()
  for (const { documentId, items } of state.requirements) {
    const ids = items.map(({ id }) => id)
    for (const [itemId, line] of await preparedLines(tx, documentId, ids)) prepared.set(itemId, line)
  }
  const lines = [...prepared.values()]
  const names = await namesOf(
    tx,
    lines.map(({ updatedBy }) => updatedBy),
  )
  const ids = [...new Set(lines.flatMap(({ draft }) => draft.papers))]
  const papers = new Map((await papersOf(context, ids)).map((p) => [p.id, p]))
  return (_, itemId) => {
    const found = prepared.get(itemId)
    if (!found) return { draft: null, papers: [] }
    const { draft, version, updatedBy, updatedAt, submissionId, held } = found
    return {
      draft: {
        ...draft,
        version,
        held,
        submissionId: held === 'free' ? null : submissionId,
        updatedBy: names.get(updatedBy) ?? '',
        updatedAt: updatedAt.toISOString(),
      },
      papers: draft.papers.flatMap((id) => papers.get(id) ?? []),
    }
  }
}

/** Of these documents of the archive those that the actor may look at, with their files: a colleague may see more. */
export async function papersOf(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  ids: readonly string[],
): Promise<ItemView['papers']> {
  const rows = await tx.archiveDocument.findMany({
    where: { id: { in: [...ids] }, ...archiveScope(actor, moscowMidnight(now)) },
    select: { id: true, number: true, title: true, contents: { select: { file: true } } },
  })
  return rows.map(({ id, number, title, contents }) => ({
    id,
    number,
    title,
    files: contents.map(({ file }) => fileSummary(file)),
  }))
}
