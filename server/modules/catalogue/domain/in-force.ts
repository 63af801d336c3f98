import type { KindDirection } from '../contract'

/** One wording of a kind: its code, the version of its format, and the edition (0 is the built-in one). */
export interface KindRef {
  kindCode: string
  kindVersion: string
  kindEdition: number
}

/** How the list is asked for the wording a document was made with. */
export const wordingOf = ({ kindCode, kindVersion, kindEdition }: KindRef) => ({
  code: kindCode,
  version: kindVersion,
  edition: kindEdition,
})

/** Is it one and the same wording of a kind. */
export const sameWording = (one: Omit<KindRef, 'kindCode'>, other: Omit<KindRef, 'kindCode'>) =>
  one.kindVersion === other.kindVersion && one.kindEdition === other.kindEdition

/** What decides whether a wording is in force. Days are Moscow's, `2026-11-27`; null is without a bound. */
export interface WordingState {
  state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'
  effectiveFrom: string | null
  /** The last day on which it may be chosen. */
  effectiveTo: string | null
}

/** May a document be begun by this wording on the day. */
export function isInForce({ state, effectiveFrom, effectiveTo }: WordingState, day: string): boolean {
  return (
    state === 'PUBLISHED' &&
    (effectiveFrom === null || effectiveFrom <= day) &&
    (effectiveTo === null || day <= effectiveTo)
  )
}

/** Begins, then version of the format, then edition: of two in force the later one is meant. */
export function newest<T extends { version: string; edition?: number; effectiveFrom: string | null }>(
  wordings: readonly T[],
): T | undefined {
  return [...wordings].sort(
    (a, b) =>
      (b.effectiveFrom ?? '').localeCompare(a.effectiveFrom ?? '') ||
      b.version.localeCompare(a.version, 'en', { numeric: true }) ||
      (b.edition ?? 0) - (a.edition ?? 0),
  )[0]
}

/** Directions a participant begins documents of. */
export const BEGUN_BY_PARTICIPANT: readonly KindDirection[] = ['from-participant', 'request']
export const begunByParticipant = ({ direction }: { direction: KindDirection }) =>
  BEGUN_BY_PARTICIPANT.includes(direction)
