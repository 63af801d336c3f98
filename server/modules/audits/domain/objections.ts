import type { Objection } from './actions'

/** A document with objections, or with the word that there are none, in the order in which they came. */
export interface ObjectionPart {
  submissionId: string
  rows: Objection[]
  at: Date
}

/** With one more document; `replaces`: what the format check gave back, in whose place and time it stands. */
export function withPart(
  parts: readonly ObjectionPart[],
  part: ObjectionPart,
  replaces: string | null | undefined,
): ObjectionPart[] {
  if (!parts.some(({ submissionId }) => submissionId === replaces)) return [...parts, part]
  return parts.map((one) => (one.submissionId === replaces ? { ...part, at: one.at } : one))
}

/**
 * What is objected to the act, by all documents together; null before any has come. The term of objections is given, not
 * one try (289-ФЗ 237 ч. 16): what comes later is added, and word that there are none takes back what came before it. Dated
 * and told of by the last document.
 */
export function objectionsOf(parts: readonly ObjectionPart[]): ObjectionPart | null {
  const last = parts.at(-1)
  if (!last) return null
  const from = parts.findLastIndex(({ rows }) => rows.length === 0)
  const { submissionId, at } = last
  return { submissionId, at, rows: parts.slice(from + 1).flatMap(({ rows }) => rows) }
}
