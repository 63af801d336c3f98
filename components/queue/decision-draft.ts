import type { DecisionView } from '@/server/modules/submissions/contract'

/** A decision being written. */
export interface DecisionDraft {
  outcome: DecisionView['outcome'] | null
  text: string
}

export const NO_DRAFT: DecisionDraft = { outcome: null, text: '' }

/** Puts a ready text into a draft: what was written stays, the ready text follows it. */
export function withTemplate(text: string, template: string): string {
  const written = text.trimEnd()
  return written ? `${written}\n\n${template}` : template
}

/** What is missing before the decision can be sent. `filesReady` is how many of its files have arrived whole. */
export function missingIn(draft: DecisionDraft, filesReady: number): ('outcome' | 'text' | 'files')[] {
  return [
    ...(draft.outcome ? [] : (['outcome'] as const)),
    ...(draft.text.trim() ? [] : (['text'] as const)),
    ...(filesReady > 0 ? [] : (['files'] as const)),
  ]
}
