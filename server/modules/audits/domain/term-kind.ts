/** What a participant's term is of. */
export const PARTICIPANT_TERMS = ['requirement', 'asked-again', 'objections', 'complaint'] as const
/** What a term of customs is of. */
export const CUSTOMS_TERMS = ['audit', 'conclusion', 'decision', 'complaint-review'] as const

/** What a term of an audit is of. */
export const TERM_KINDS = [...PARTICIPANT_TERMS, ...CUSTOMS_TERMS] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** By the id of a term, `requirement:…`, among these kinds; null where it is of none of them. */
export const termKindOf = <Kind extends TermKind>(id: string, kinds: readonly Kind[]): Kind | null =>
  kinds.find((kind) => id === kind || id.startsWith(`${kind}:`)) ?? null
