import type { Tx } from '@/server/platform/db/client'
import { moscowDate } from '@/server/platform/moscow'
import type { Sent } from './domain/actions'
import type { CaseFacts, DocumentReference } from './domain/case-facts'
import type { LoadedAudit } from './load'

/** Documents of the participant that a document of customs answers: the plea for time, the objections. */
export async function answerReferences(
  tx: Tx,
  { entries, state }: LoadedAudit,
  what: Sent,
): Promise<Pick<CaseFacts, 'reply' | 'objections'>> {
  const plea =
    what.purpose === 'more-time'
      ? entries.findLast(
          ({ action }) =>
            action.type === 'reply' &&
            action.items.some(
              ({ itemId, answer }) => answer === 'more-time' && what.itemIds.includes(itemId),
            ),
        )
      : undefined
  const reply = plea?.action.type === 'reply' ? await referenceTo(tx, plea.action.submissionId) : null
  const objected = state.objections && (await referenceTo(tx, state.objections.submissionId))
  const provisions = new Map(state.act?.paragraphs.map(({ id, text }) => [id, text]))
  return {
    reply,
    objections: objected && {
      ...objected,
      rows: (state.objections?.rows ?? []).map(({ paragraphId, unit, text }) => ({
        paragraphId,
        unit,
        provision: provisions.get(paragraphId) ?? '',
        objection: text,
      })),
    },
  }
}

/** A sent document by its number in the office, or in the archive before it has one; its identity is that in the archive. */
async function referenceTo(tx: Tx, submissionId: string): Promise<DocumentReference | null> {
  const submission = await tx.submission.findUnique({
    where: { id: submissionId },
    select: {
      registrationNumber: true,
      sentAt: true,
      archiveDocument: { select: { id: true, number: true } },
    },
  })
  if (!submission?.sentAt || !submission.archiveDocument) return null
  const { registrationNumber, sentAt, archiveDocument } = submission
  return {
    number: registrationNumber ?? archiveDocument.number,
    date: moscowDate(sentAt),
    documentId: archiveDocument.id,
  }
}
