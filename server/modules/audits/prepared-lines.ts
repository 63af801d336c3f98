import type { Tx } from '@/server/platform/db/client'
import type { AuditItemAnswer } from '@/prisma/generated/client'
import { next } from '../submissions/domain/states'
import { ItemDraft } from './contract'
import { lineTermId } from './domain/asking-again'
import type { Held } from './domain/item-draft'
import type { LoadedAudit } from './load'

/** What is prepared for a line, and where it is. */
export interface PreparedLine extends Omit<AuditItemAnswer, 'answer'> {
  draft: ItemDraft
  held: Held
}

/** What is prepared for lines of a requirement, by the lines' ids. A reply that was discarded, or taken back, holds nothing. */
export async function preparedLines(
  tx: Tx,
  requirementId: string,
  itemIds: readonly string[],
): Promise<Map<string, PreparedLine>> {
  const rows = await tx.auditItemAnswer.findMany({
    where: { requirementId, itemId: { in: [...itemIds] } },
  })
  const replies = await tx.submission.findMany({
    where: { id: { in: rows.flatMap(({ submissionId }) => submissionId ?? []) } },
    select: { id: true, status: true, sentAt: true },
  })
  const heldBy = new Map(
    replies.map(({ id, status, sentAt }): [string, Held] => {
      if (sentAt) return [id, 'sent']
      // Whatever can still be saved, signed or recalled is the participant's.
      const live = (['save', 'send', 'recall'] as const).some((act) => next(status, act))
      return [id, live ? 'in-reply' : 'free']
    }),
  )
  return new Map(
    rows.map(({ answer, ...row }) => [
      row.itemId,
      {
        ...row,
        draft: ItemDraft.parse(answer),
        held: (row.submissionId && heldBy.get(row.submissionId)) || 'free',
      },
    ]),
  )
}

/** The day by which a line is awaited: of its requirement, or the one that customs gave or set later. */
export function dueOf({ terms }: LoadedAudit, requirementId: string, item: Parameters<typeof lineTermId>[1]) {
  const id = lineTermId(requirementId, item)
  return terms.find((term) => term.id === id)?.due ?? null
}
