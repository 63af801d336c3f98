import type { AttachedFile, DecisionView } from '@/server/modules/submissions/contract'

/** A decision being written. */
export interface DecisionDraft {
  outcome: DecisionView['outcome'] | null
  text: string
}

export const NO_DRAFT: DecisionDraft = { outcome: null, text: '' }

/** Ids of the form's fields, for whoever leads there. */
export const FIELD_ID = { outcome: 'decision-outcome', text: 'decision-text', files: 'decision-files' }

/** Puts a ready text into a draft: what was written stays, the ready text follows it. */
export function withTemplate(text: string, template: string): string {
  const written = text.trimEnd()
  return written ? `${written}\n\n${template}` : template
}

/** What is missing before the decision can be sent: it needs a file, and none of them may be on its way or refused. */
export function missingIn(
  draft: DecisionDraft,
  files: readonly Pick<AttachedFile, 'state'>[],
): ('outcome' | 'text' | 'files')[] {
  const filesReady = files.length > 0 && files.every((file) => file.state === 'STORED')
  return [
    ...(draft.outcome ? [] : (['outcome'] as const)),
    ...(draft.text.trim() ? [] : (['text'] as const)),
    ...(filesReady ? [] : (['files'] as const)),
  ]
}
