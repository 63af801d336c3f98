import type { ItemDraft } from '@/server/modules/audits/contract'
import type { ItemView, RequirementView } from '@/server/modules/audits/domain/views'
import { lineTermId } from '@/server/modules/audits/domain/asking-again'
import { faultsOfLine, type ItemFault } from '@/server/modules/audits/domain/item-draft'
import type { Day } from '@/server/modules/deadlines/contract'

/** A line nobody has begun. */
export const EMPTY: ItemDraft = {
  answer: 'submitted',
  papers: [],
  onPaper: null,
  earlier: null,
  until: null,
  reason: '',
  note: '',
}

/** What the form edits of what is kept; the rest is the server's. */
export function draftOf({ draft }: ItemView): ItemDraft {
  if (!draft) return EMPTY
  const { answer, papers, onPaper, earlier, until, reason, note } = draft
  return { answer, papers, onPaper, earlier, until, reason, note }
}

/** The day by which a line is awaited: set or given to it alone, or of the whole requirement. */
export function dueOf({ documentId, terms }: RequirementView, item: ItemView): Day | null {
  const id = lineTermId(documentId, item)
  return terms.find((term) => term.id === id)?.due ?? item.grantedUntil
}

/** What keeps a line out of a reply, as the portal has it. */
export function faultsOf(requirement: RequirementView, item: ItemView, today: Day): ItemFault[] {
  const prepared = item.draft && { draft: draftOf(item), held: item.draft.held }
  return faultsOfLine(prepared, { status: item.status, due: dueOf(requirement, item), today })
}

/** A line that one may still write: neither accepted nor in a reply that is being signed. */
export const isOpen = (item: ItemView): boolean =>
  item.status !== 'accepted' && item.draft?.held !== 'in-reply'

/** Papers added to a line; what was a plea or a refusal becomes an answer with papers. */
export function withPapers(draft: ItemDraft, ids: readonly string[]): ItemDraft {
  const answer = draft.answer === 'in-part' || draft.answer === 'submitted' ? draft.answer : 'submitted'
  return { ...draft, answer, papers: [...new Set([...draft.papers, ...ids])] }
}
