import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdentifier, IDENTIFIER_RULES, identifierLengths, withCheckDigits } from './identifiers'
import type { IdentifierRule } from './identifiers'

const problem = (rule: IdentifierRule, value: string) => {
  const verdict = checkIdentifier(rule, value)
  return verdict.ok ? 'ok' : verdict.problem
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''))

/** Numbers of public bodies, published on their own sites, and worked examples of the rules. */
describe('known numbers', () => {
  it.each<[IdentifierRule, string]>([
    ['ru-inn', '7730176610'],
    ['ru-inn', '7707083893'],
    ['ru-inn-organisation', '7707083893'],
    ['ru-inn', '500100732259'],
    ['ru-inn-person', '500100732259'],
    ['ru-ogrn', '1027700132195'],
    ['ru-ogrnip', '304500116000157'],
    ['ru-ogrn-any', '304500116000157'],
    ['ru-kpp', '773001001'],
    ['ru-kpp', '7730AB001'],
    ['ru-snils', '11223344595'],
    ['ru-snils', '00100199800'],
    ['by-unp', '200988541'],
    ['by-unp', 'MA1953684'],
    ['am-unn', '00000001'],
    ['kg-inn', '10101198012345'],
  ])('%s accepts %s', (rule, value) => {
    expect(problem(rule, value)).toBe('ok')
  })

  it.each<[IdentifierRule, string, string]>([
    ['ru-inn', '7707083894', 'check-digit'],
    ['ru-inn', '500100732258', 'check-digit'],
    ['ru-inn', '500100732269', 'check-digit'],
    ['ru-inn', '77070838', 'length'],
    ['ru-inn', '77070838931', 'length'],
    ['ru-inn', '770708389А', 'characters'],
    ['ru-inn-person', '7707083893', 'length'],
    ['ru-ogrn', '1027700132196', 'check-digit'],
    ['ru-ogrn', '0027700132195', 'structure'],
    ['ru-ogrnip', '504500116000157', 'structure'],
    ['ru-kpp', '77300100A', 'characters'],
    ['ru-snils', '11223344596', 'check-digit'],
    ['by-unp', '200988542', 'check-digit'],
    ['by-unp', 'ZZ1953684', 'characters'],
    ['kz-bin', '991340000000', 'structure'],
    ['kz-iin', '990132000000', 'structure'],
    ['kg-inn', '13201198012345', 'structure'],
    ['am-unn', '1234567', 'length'],
  ])('%s refuses %s: %s', (rule, value, expected) => {
    expect(problem(rule, value)).toBe(expected)
  })
})

describe('ОГРНИП', () => {
  it('takes the remainder of 13 modulo 10, so a remainder above 9 is valid', () => {
    const stem = Array.from({ length: 1000 }, (_, i) => String(30450011600000 + i)).find(
      (candidate) => Number(candidate) % 13 > 9,
    )
    expect(stem).toBeDefined()
    expect(problem('ru-ogrnip', `${stem}${(Number(stem) % 13) % 10}`)).toBe('ok')
  })
})

/**
 * The rules of Belarus and Kazakhstan give no number when the remainder has no digit; the Russian ones fold such a
 * remainder into another digit, so one wrong digit of the nine possible in each place may slip through.
 */
describe('a single mistyped digit', () => {
  const mutants = (value: string) =>
    [...value].map((old, place) =>
      [...'0123456789']
        .filter((digit) => digit !== old)
        .map((digit) => value.slice(0, place) + digit + value.slice(place + 1)),
    )
  const valid = (rule: IdentifierRule, start: string) =>
    fc
      .constantFrom(...identifierLengths(rule))
      .chain(digits)
      .map((draft) => withCheckDigits(rule, start + draft.slice(start.length)))
      .filter((value): value is string => value !== null && checkIdentifier(rule, value).ok)
  const slips = (rule: IdentifierRule, start: string, perPlace: number, unseen = -1) =>
    fc.assert(
      fc.property(valid(rule, start), (value) => {
        const places = mutants(value).map((all) => all.filter((mutant) => checkIdentifier(rule, mutant).ok))
        places.forEach((slipped, place) => {
          if (place !== unseen) expect(slipped.length).toBeLessThanOrEqual(perPlace)
        })
        expect(places.at(-1)).toEqual([])
      }),
    )

  it('in a УНП is always noticed', () => slips('by-unp', '19', 0))
  it.each<[IdentifierRule, string]>([
    ['ru-inn', ''],
    ['ru-ogrn', '1'],
    ['ru-ogrnip', '3'],
    ['ru-snils', '9'],
  ])('in %s is noticed but for one in nine, and always in the last place', (rule, start) =>
    slips(rule, start, 1),
  )
  it.each<[IdentifierRule, string]>([
    ['kz-bin', '010440'],
    ['kz-iin', '010101300'],
  ])(
    'in %s is noticed but for the rare second pass, and for the 11th place, whose weight is 11',
    (rule, start) => slips(rule, start, 2, 10),
  )
})

describe('every rule', () => {
  it.each(IDENTIFIER_RULES)('%s never throws and refuses what is not its length', (rule) => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const verdict = checkIdentifier(rule, text)
        if (!identifierLengths(rule).includes(text.length)) {
          expect(verdict).toEqual({ ok: false, problem: 'length' })
        }
      }),
    )
  })

  it.each(IDENTIFIER_RULES)('%s: making check digits right twice changes nothing', (rule) => {
    fc.assert(
      fc.property(fc.constantFrom(...identifierLengths(rule)).chain(digits), (draft) => {
        const once = withCheckDigits(rule, draft)
        fc.pre(once !== null)
        expect(withCheckDigits(rule, once ?? '')).toBe(once)
      }),
    )
  })
})
