import type { ItemDraft } from '../contract'
import type { Day } from '../../deadlines/contract'
import type { ItemStatus } from './state'

/** What keeps a line out of a reply, as codes that the cabinet has sentences for. */
export type ItemFault =
  | 'nothing-prepared'
  /** Nothing is shown: neither a paper, nor a letter, nor what was given earlier. */
  | 'paper-needed'
  /** A letter has no number to be found by; or it is of a day that has not come. */
  | 'letter-needed'
  | 'letter-future'
  | 'until-needed'
  /** Time is asked for until a day within the term. */
  | 'until-early'
  | 'reason-needed'
  /** It is in another reply that is being signed, was sent as it is, or customs has accepted it. */
  | 'in-reply'
  | 'sent'
  | 'accepted'

/** Whether what is prepared for a line can be sent `today`; `due` is the day by which the line is awaited. */
export function faultsOfItem(
  { answer, papers, onPaper, earlier, until, reason }: ItemDraft,
  { due, today }: { due: Day | null; today: Day },
): ItemFault[] {
  const faults: ItemFault[] = []
  const shown = papers.length > 0 || Boolean(onPaper) || Boolean(earlier)
  if (answer === 'submitted' || answer === 'in-part') {
    const letters = [onPaper, earlier].flatMap((letter) => letter ?? [])
    if (!shown) faults.push('paper-needed')
    if (letters.some(({ number }) => number.trim() === '')) faults.push('letter-needed')
    if (letters.some(({ date }) => date && date > today)) faults.push('letter-future')
  }
  if (answer === 'more-time') {
    if (!until) faults.push('until-needed')
    else if (due && until <= due) faults.push('until-early')
  }
  if (answer !== 'submitted' && reason.trim() === '') faults.push('reason-needed')
  return faults
}

/** Where a prepared line is: nowhere, in a reply that is still the participant's, or in one that was sent. */
export type Held = 'free' | 'in-reply' | 'sent'

/** Everything that keeps a line out of a reply. */
export function faultsOfLine(
  prepared: { draft: ItemDraft; held: Held } | null,
  { status, ...days }: { status: ItemStatus; due: Day | null; today: Day },
): ItemFault[] {
  if (status === 'accepted') return ['accepted']
  if (!prepared) return ['nothing-prepared']
  if (prepared.held !== 'free') return [prepared.held]
  return faultsOfItem(prepared.draft, days)
}
