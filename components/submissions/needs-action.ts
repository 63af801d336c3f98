import type { SubmissionSummary } from '@/server/modules/submissions/contract'

/** A refusal asks for a reaction this long, a draft counts as forgotten after this long; milliseconds. */
const DAY = 24 * 60 * 60 * 1000
const REFUSAL_LASTS = 30 * DAY
const DRAFT_FORGOTTEN = 3 * DAY

/** Why a document is on top of the home page. */
export type ActionReason = 'RETURNED' | 'APPROVAL' | 'REFUSED' | 'SIGNED' | 'ARCHIVED' | 'DRAFT'
export interface ActionItem {
  item: SubmissionSummary
  reason: ActionReason
}

const ORDER: readonly ActionReason[] = ['RETURNED', 'APPROVAL', 'REFUSED', 'SIGNED', 'ARCHIVED', 'DRAFT']

/**
 * What the participant must do: documents with faults of format, approvals that wait for the reader, recent refusals,
 * documents ready and not sent, drafts left alone for three days; in this order, those waiting longest first. `now` is ISO 8601.
 */
export function needsAction(items: readonly SubmissionSummary[], now: string): ActionItem[] {
  const present = Date.parse(now)
  return items
    .flatMap((item): ActionItem[] => {
      const reason = reasonFor(item, present)
      return reason ? [{ item, reason }] : []
    })
    .sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) || since(a).localeCompare(since(b)))
}

/** Since when it waits. */
export const since = ({ item }: ActionItem) => item.decidedAt ?? item.updatedAt

function reasonFor(item: SubmissionSummary, present: number): ActionReason | null {
  switch (item.status) {
    case 'RETURNED':
    case 'SIGNED':
    case 'ARCHIVED':
      return item.status
    case 'ON_APPROVAL':
      return item.waitsForMe ? 'APPROVAL' : null
    case 'REFUSED':
      return present - Date.parse(item.decidedAt ?? item.updatedAt) <= REFUSAL_LASTS ? 'REFUSED' : null
    case 'DRAFT':
      return present - Date.parse(item.updatedAt) >= DRAFT_FORGOTTEN ? 'DRAFT' : null
    default:
      return null
  }
}
