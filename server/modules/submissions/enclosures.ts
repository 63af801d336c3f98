import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import { countSendable, findUsable } from '../archive/commands/find-usable'
import type { ArchivedFile } from '../archive/contract'
import type { Enclosure } from './contract'

/**
 * Archived documents that travel with a submission which the actor may see. What they are called is read with the portal's
 * scope: a share that has ended takes the document itself away, not the knowledge of what was sent.
 */
export async function enclosuresOf(
  context: QueryContext<ParticipantActor | OfficerActor>,
  submissionId: string,
): Promise<Enclosure[]> {
  const { tx, actor } = context
  const links = await tx.submissionEnclosure.findMany({
    where: { submissionId },
    select: { archiveDocumentId: true },
    orderBy: { addedAt: 'asc' },
  })
  if (links.length === 0) return []
  const ids = links.map(({ archiveDocumentId }) => archiveDocumentId)
  const open = actor.kind === 'officer' ? new Set(ids) : await findUsable({ ...context, actor }, ids)
  const rows = await asSystemWithin(tx, () =>
    tx.archiveDocument.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        number: true,
        title: true,
        kindCode: true,
        files: true,
        participantId: true,
        participant: { select: { shortName: true } },
      },
    }),
  )
  const own = actor.kind === 'participant' ? actor.participantId : null
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const files = open.has(id) ? (row.files as unknown as ArchivedFile[]) : []
    return [
      {
        id,
        number: row.number,
        title: row.title,
        kindCode: row.kindCode,
        files: files.map(({ id, name, size, type }) => ({ id, name, size, type })),
        ownerName: own !== null && row.participantId !== own ? row.participant.shortName : null,
        open: open.has(id),
      },
    ]
  })
}

/**
 * ARCHIVE_REFUSED when an enclosed document may not be used any more; answers how many there are. Asked by each step that
 * leads to customs, since access may have ended after the one before.
 */
export async function assertEnclosures(
  context: QueryContext<ParticipantActor>,
  submissionId: string,
): Promise<number> {
  const links = await context.tx.submissionEnclosure.findMany({
    where: { submissionId },
    select: { archiveDocumentId: true },
  })
  const usable = await countSendable(
    context,
    links.map(({ archiveDocumentId }) => archiveDocumentId),
  )
  if (usable < links.length) throw new DomainError('ARCHIVE_REFUSED', { reason: 'share-ended' })
  return links.length
}
