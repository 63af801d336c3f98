import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { findToEnclose, findUsable } from '../../archive/commands/find-usable'
import { record } from '../../journal/record'
import type { EncloseDocument, RemoveEnclosure } from '../contract'
import { getForAct } from '../load'
import { announceSubmission } from './announce-submission'

/** Most archived documents that one submission takes. */
const LIMIT = 200

/**
 * Attaches a document of the archive, one's own or one that is shared, to a draft. Nothing is uploaded again, and the same
 * document may go with many submissions. A second time changes nothing.
 */
export async function encloseDocument(
  context: CommandContext<ParticipantActor>,
  { id, document: named }: EncloseDocument,
): Promise<{ documentId: string; number: string }> {
  const { tx, actor, now } = context
  const submission = await getForAct(context, id, 'attach')
  const document = await findToEnclose(context, named)
  if (!document) throw new DomainError('ARCHIVE_REFUSED', { reason: 'unknown-number' })
  if ((await tx.submissionEnclosure.count({ where: { submissionId: id } })) >= LIMIT)
    throw new DomainError('FILE_REFUSED', { reason: 'TOO_MANY', max: LIMIT })
  const { count } = await tx.submissionEnclosure.createMany({
    data: [{ submissionId: id, archiveDocumentId: document.id, addedBy: actor.userId, addedAt: now }],
    skipDuplicates: true,
  })
  if (count > 0) {
    await record(
      context,
      { type: 'submission.enclosed', data: { number: document.number } },
      { subjectId: id },
    )
    await announceSubmission(tx, submission)
  }
  return { documentId: document.id, number: document.number }
}

/** Attaches several documents of the archive at once, by their ids; ARCHIVE_REFUSED when one may not be used. */
export async function encloseAll(
  context: CommandContext<ParticipantActor>,
  id: string,
  documentIds: readonly string[],
): Promise<void> {
  const { tx, actor, now } = context
  const submission = await getForAct(context, id, 'attach')
  if (documentIds.length > LIMIT) throw new DomainError('FILE_REFUSED', { reason: 'TOO_MANY', max: LIMIT })
  const usable = await findUsable(context, documentIds)
  if (usable.size < documentIds.length) throw new DomainError('ARCHIVE_REFUSED', { reason: 'share-ended' })
  await tx.submissionEnclosure.createMany({
    data: documentIds.map((archiveDocumentId) => ({
      submissionId: id,
      archiveDocumentId,
      addedBy: actor.userId,
      addedAt: now,
    })),
  })
  const documents = await tx.archiveDocument.findMany({
    where: { id: { in: [...documentIds] } },
    select: { number: true },
  })
  for (const { number } of documents)
    await record(context, { type: 'submission.enclosed', data: { number } }, { subjectId: id })
  await announceSubmission(tx, submission)
}

/** Takes an archived document off a draft; in the archive it stays. */
export async function removeEnclosure(
  context: CommandContext<ParticipantActor>,
  { id, documentId }: RemoveEnclosure,
): Promise<null> {
  const { tx } = context
  const submission = await getForAct(context, id, 'attach')
  const { count } = await tx.submissionEnclosure.deleteMany({
    where: { submissionId: id, archiveDocumentId: documentId },
  })
  if (count === 0) throw notFound()
  // The share may be over, so its number is not asked for: the identifier says which it was.
  await record(
    context,
    { type: 'submission.enclosure-removed', data: { archiveDocumentId: documentId } },
    { subjectId: id },
  )
  await announceSubmission(tx, submission)
  return null
}
