import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { fileSummary } from '../files/domain/file-summary'
import { ItemDraft } from './contract'
import type { ItemView } from './domain/views'
import type { LoadedAudit } from './load'
import { namesOf } from './people'

type Dress = (requirementId: string, itemId: string) => Pick<ItemView, 'draft' | 'papers'>

/** What the participant's people are preparing for each line, with the papers of the archive that it names. */
export async function draftsOfItems(
  { tx, actor }: QueryContext<ParticipantActor>,
  { row }: LoadedAudit,
): Promise<Dress> {
  const rows = await tx.auditItemAnswer.findMany({ where: { auditId: row.id } })
  const names = await namesOf(
    tx,
    rows.map(({ updatedBy }) => updatedBy),
  )
  const drafts = rows.map((one) => ({ ...one, answer: ItemDraft.parse(one.answer) }))
  const ids = [...new Set(drafts.flatMap(({ answer }) => answer.papers))]
  const papers = new Map(
    (await papersOf(tx, ids, { participantId: actor.participantId })).map((p) => [p.id, p]),
  )
  return (requirementId, itemId) => {
    const found = drafts.find((one) => one.requirementId === requirementId && one.itemId === itemId)
    if (!found) return { draft: null, papers: [] }
    const { answer, version, updatedBy, updatedAt, submissionId } = found
    return {
      draft: {
        ...answer,
        version,
        submissionId,
        updatedBy: names.get(updatedBy) ?? '',
        updatedAt: updatedAt.toISOString(),
      },
      papers: answer.papers.flatMap((id) => papers.get(id) ?? []),
    }
  }
}

/** Documents of an archive by their ids, with their files. */
export async function papersOf(
  tx: QueryContext['tx'],
  ids: readonly string[],
  scope: { participantId: string },
): Promise<ItemView['papers']> {
  const rows = await tx.archiveDocument.findMany({
    where: { id: { in: [...ids] }, ...scope },
    select: { id: true, number: true, title: true, contents: { select: { file: true } } },
  })
  return rows.map(({ id, number, title, contents }) => ({
    id,
    number,
    title,
    files: contents.map(({ file }) => fileSummary(file)),
  }))
}
