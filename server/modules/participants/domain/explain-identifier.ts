import {
  identifierLengths,
  structureFault,
  withCheckDigits,
  wrongCharacter,
  type IdentifierRule,
  type StructureFault,
} from './identifiers'

/** Which rule a number breaks, with facts for the sentence; places count from 1. */
export type IdentifierFailure =
  | { reason: 'length'; lengths: readonly number[]; given: number }
  | { reason: 'character'; place: number }
  | ({ reason: 'structure' } & StructureFault)
  /** The check digit at `place` does not agree with those before it. */
  | { reason: 'check-digit'; place: number; digits: 1 | 2 }
  /** No check digit exists for such a beginning: the number was never issued. */
  | { reason: 'impossible' }

/** Why a number is not one of the rule; null when it is. Expects it without spaces or separators. */
export function explainIdentifier(rule: IdentifierRule, value: string): IdentifierFailure | null {
  const lengths = identifierLengths(rule)
  if (!lengths.includes(value.length)) return { reason: 'length', lengths, given: value.length }
  const place = wrongCharacter(rule, value)
  if (place !== null) return { reason: 'character', place }
  const fault = structureFault(rule, value)
  if (fault) return { reason: 'structure', ...fault }
  const right = withCheckDigits(rule, value)
  if (right === value) return null
  if (right === null) return { reason: 'impossible' }
  if (rule === 'ru-snils') return { reason: 'check-digit', place: 10, digits: 2 }
  // ИНН of twelve digits has two check digits: when the eleventh is right, the twelfth is not.
  const wrong = [...value].findIndex((digit, at) => digit !== right[at])
  return { reason: 'check-digit', place: wrong + 1, digits: 1 }
}

/** A number as typed, without what people put between digits; letters become capitals. */
export const plainIdentifier = (typed: string) => typed.replace(/[\s.\-–—/]/g, '').toUpperCase()
