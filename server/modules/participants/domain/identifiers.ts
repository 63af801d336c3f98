/**
 * National identifiers of participants: what a number must look like and, where the authority published a rule, its
 * check digits. Pure and isomorphic: the screen form, the import of XML and the profile use the same functions.
 * A rule never says who a number belongs to, only that it was not mistyped.
 */

export const IDENTIFIER_RULES = [
  'ru-inn',
  'ru-inn-organisation',
  'ru-inn-person',
  'ru-kpp',
  'ru-ogrn',
  'ru-ogrnip',
  'ru-ogrn-any',
  'ru-snils',
  'by-unp',
  'kz-bin',
  'kz-iin',
  'am-unn',
  'kg-inn',
] as const
/** `ru-inn` takes either length, `ru-ogrn-any` takes ОГРН or ОГРНИП: forms have one field for both. */
export type IdentifierRule = (typeof IDENTIFIER_RULES)[number]

/** Which part of the rule failed, in the order they are looked at. */
export const IDENTIFIER_PROBLEMS = ['length', 'characters', 'structure', 'check-digit'] as const
export type IdentifierProblem = (typeof IDENTIFIER_PROBLEMS)[number]

export type IdentifierVerdict = { ok: true } | { ok: false; problem: IdentifierProblem }

const OK: IdentifierVerdict = { ok: true }
const failed = (problem: IdentifierProblem): IdentifierVerdict => ({ ok: false, problem })

/** Checks a number against a rule. Expects it without spaces or separators, as the official formats carry it. */
export function checkIdentifier(rule: IdentifierRule, value: string): IdentifierVerdict {
  const { lengths, shape } = SHAPES[rule]
  if (!lengths.includes(value.length)) return failed('length')
  if (!shape.test(value)) return failed('characters')
  if (structureFault(rule, value)) return failed('structure')
  return withCheckDigits(rule, value) === value ? OK : failed('check-digit')
}

/** The first character that a rule does not admit there, counted from 1; null when all are of the right kind. */
export function wrongCharacter(rule: IdentifierRule, value: string): number | null {
  if (SHAPES[rule].shape.test(value)) return null
  const letters = LETTERS[rule]
  const place = [...value].findIndex(
    (character, at) =>
      !/[0-9]/.test(character) && !(letters?.places.includes(at) && letters.shape.test(character)),
  )
  // Each character may be right by itself and the pair wrong: one letter and one digit in УНП.
  return place < 0 ? (letters?.places[0] ?? 0) + 1 : place + 1
}

/** Lengths a rule admits, in characters: for hints and masks. */
export function identifierLengths(rule: IdentifierRule): readonly number[] {
  return SHAPES[rule].lengths
}

/**
 * The same number with its check digits made right, or null when no check digit exists for this beginning (БИН whose
 * both sums give 10, УНП whose sum gives 10). Rules without a published check digit return the number as it is.
 * Expects the right length and characters.
 */
export function withCheckDigits(rule: IdentifierRule, value: string): string | null {
  switch (rule) {
    case 'ru-inn':
      return value.length === 10 ? innOrganisation(value) : innPerson(value)
    case 'ru-inn-organisation':
      return innOrganisation(value)
    case 'ru-inn-person':
      return innPerson(value)
    case 'ru-ogrn':
      return ogrn(value)
    case 'ru-ogrnip':
      return ogrnip(value)
    case 'ru-ogrn-any':
      return value.length === 13 ? ogrn(value) : ogrnip(value)
    case 'ru-snils':
      return snils(value)
    case 'by-unp':
      return unp(value)
    case 'kz-bin':
    case 'kz-iin':
      return kazakh(value)
    case 'ru-kpp':
    case 'am-unn':
    case 'kg-inn':
      return value
  }
}

const DIGITS = /^[0-9]+$/
/** The ten letters Belarus uses; a letter's place is also its value in the second position. */
const UNP_LETTERS = 'ABCEHKMOPT'

/** Where a rule admits letters: places counted from 0. */
const LETTERS: Partial<Record<IdentifierRule, { places: readonly number[]; shape: RegExp }>> = {
  'ru-kpp': { places: [4, 5], shape: /[A-Z]/ },
  'by-unp': { places: [0, 1], shape: /[ABCEHKMOPT]/ },
}

const SHAPES: Record<IdentifierRule, { lengths: readonly number[]; shape: RegExp }> = {
  'ru-inn': { lengths: [10, 12], shape: DIGITS },
  'ru-inn-organisation': { lengths: [10], shape: DIGITS },
  'ru-inn-person': { lengths: [12], shape: DIGITS },
  // 5th and 6th are the code of the reason, which may have letters
  'ru-kpp': { lengths: [9], shape: /^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$/ },
  'ru-ogrn': { lengths: [13], shape: DIGITS },
  'ru-ogrnip': { lengths: [15], shape: DIGITS },
  'ru-ogrn-any': { lengths: [13, 15], shape: DIGITS },
  'ru-snils': { lengths: [11], shape: DIGITS },
  // organisations have nine digits, individuals two letters and seven digits
  'by-unp': { lengths: [9], shape: /^(?:[0-9]{2}|[ABCEHKMOPT]{2})[0-9]{7}$/ },
  'kz-bin': { lengths: [12], shape: DIGITS },
  'kz-iin': { lengths: [12], shape: DIGITS },
  // Armenia and Kyrgyzstan publish no check digit rule
  'am-unn': { lengths: [8], shape: DIGITS },
  'kg-inn': { lengths: [14], shape: DIGITS },
}

/** Which part with a meaning of its own is wrong, and where it stands: places count from 1. */
export interface StructureFault {
  part: 'first-digit' | 'day' | 'month' | 'century' | 'type'
  from: number
  to: number
}

const fault = (part: StructureFault['part'], from: number, to = from): StructureFault => ({ part, from, to })

/**
 * The first part of a number that cannot be: a first digit, a date inside, a type. Null when all are possible. Expects
 * the right length and characters.
 */
export function structureFault(rule: IdentifierRule, value: string): StructureFault | null {
  switch (rule) {
    case 'ru-ogrn':
      return value[0] === '0' ? fault('first-digit', 1) : null
    case 'ru-ogrnip':
      return /^[34]/.test(value) ? null : fault('first-digit', 1)
    case 'ru-ogrn-any':
      return structureFault(value.length === 13 ? 'ru-ogrn' : 'ru-ogrnip', value)
    case 'kz-bin':
      // year and month of registration, then the type of the person and its sign
      if (!isMonth(value.slice(2, 4))) return fault('month', 3, 4)
      return /^[456][0123]/.test(value.slice(4, 6)) ? null : fault('type', 5, 6)
    case 'kz-iin':
      if (!isMonth(value.slice(2, 4))) return fault('month', 3, 4)
      if (!isDay(value.slice(4, 6))) return fault('day', 5, 6)
      return /^[0-6]/.test(value.slice(6)) ? null : fault('century', 7)
    case 'kg-inn':
      if (!/^[012]/.test(value)) return fault('type', 1)
      if (!isDay(value.slice(1, 3))) return fault('day', 2, 3)
      return isMonth(value.slice(3, 5)) ? null : fault('month', 4, 5)
    default:
      return null
  }
}

const isMonth = (digits: string) => Number(digits) >= 1 && Number(digits) <= 12
const isDay = (digits: string) => Number(digits) >= 1 && Number(digits) <= 31

function weigh(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0)
}

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const INN_11 = [7, ...INN_10]
const INN_12 = [3, 7, ...INN_10]

function innOrganisation(value: string): string {
  return value.slice(0, 9) + ((weigh(value, INN_10) % 11) % 10)
}

function innPerson(value: string): string {
  const eleven = value.slice(0, 10) + ((weigh(value, INN_11) % 11) % 10)
  return eleven + ((weigh(eleven, INN_12) % 11) % 10)
}

// 12 and 14 digits are below 2^53, so plain numbers are exact
const ogrn = (value: string) => value.slice(0, 12) + ((Number(value.slice(0, 12)) % 11) % 10)
const ogrnip = (value: string) => value.slice(0, 14) + ((Number(value.slice(0, 14)) % 13) % 10)

function snils(value: string): string {
  // numbers up to 001-001-998 were issued before check digits
  if (Number(value.slice(0, 9)) <= 1_001_998) return value
  const sum = weigh(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101
  return value.slice(0, 9) + String(sum === 100 ? 0 : sum).padStart(2, '0')
}

function unp(value: string): string | null {
  const second = UNP_LETTERS.indexOf(value.charAt(1))
  const digits = [...value.slice(0, 8)].map((character, place) =>
    place === 1 && second >= 0 ? second : parseInt(character, 36),
  )
  const sum =
    [29, 23, 19, 17, 13, 7, 5, 3].reduce((all, weight, i) => all + weight * (digits[i] ?? 0), 0) % 11
  return sum === 10 ? null : value.slice(0, 8) + sum
}

function kazakh(value: string): string | null {
  const first = weigh(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
  const check = first === 10 ? weigh(value, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first
  return check === 10 ? null : value.slice(0, 11) + check
}
