import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { fileSummary } from '../files/domain/file-summary'
import type { ItemView } from './domain/views'
import type { LoadedAudit } from './load'

/** Papers that the participant showed for each line, over all replies: officers reach them by the enclosures. */
export async function papersOfReplies(
  { tx }: QueryContext<OfficerActor>,
  { entries }: LoadedAudit,
): Promise<(requirementId: string, itemId: string) => ItemView['papers']> {
  const replies = entries.flatMap(({ action }) => (action.type === 'reply' ? [action] : []))
  const ids = replies.flatMap(({ items }) => items.flatMap(({ papers }) => papers))
  const rows = await tx.archiveDocument.findMany({
    where: {
      id: { in: [...new Set(ids)] },
      enclosures: { some: { submissionId: { in: replies.map(({ submissionId }) => submissionId) } } },
    },
    select: { id: true, number: true, title: true, contents: { select: { file: true } } },
  })
  const papers = new Map(
    rows.map(({ id, number, title, contents }) => [
      id,
      { id, number, title, files: contents.map(({ file }) => fileSummary(file)) },
    ]),
  )
  return (requirementId, itemId) => {
    const shown = replies
      .filter((reply) => reply.requirementId === requirementId)
      .flatMap(({ items }) => items.filter((item) => item.itemId === itemId).flatMap((item) => item.papers))
    return [...new Set(shown)].flatMap((id) => papers.get(id) ?? [])
  }
}
