import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainIdentifier, plainIdentifier } from './explain-identifier'
import { checkIdentifier, IDENTIFIER_RULES, identifierLengths, withCheckDigits } from './identifiers'

const rule = fc.constantFrom(...IDENTIFIER_RULES)
const nearly = fc.stringMatching(/^[0-9]{7,16}$/)

describe('an explanation', () => {
  test('is there exactly when the check fails', () => {
    fc.assert(
      fc.property(rule, fc.oneof(nearly, fc.string({ maxLength: 16 })), (one, value) => {
        expect(explainIdentifier(one, value) === null).toBe(checkIdentifier(one, value).ok)
      }),
    )
  })

  test('names a place inside of the number', () => {
    fc.assert(
      fc.property(rule, fc.string({ minLength: 8, maxLength: 15 }), (one, value) => {
        const failure = explainIdentifier(one, value)
        if (failure?.reason === 'character' || failure?.reason === 'check-digit') {
          expect(failure.place).toBeGreaterThanOrEqual(1)
          expect(failure.place).toBeLessThanOrEqual(value.length)
        }
      }),
    )
  })

  test('one wrong check digit is named by its place', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{12}$/), fc.constantFrom(10, 11), (value, at) => {
        const right = withCheckDigits('ru-inn-person', value)!
        const wrong = [...right]
          .map((digit, i) => (i === at ? String((Number(digit) + 1) % 10) : digit))
          .join('')
        const failure = explainIdentifier('ru-inn-person', wrong)
        // A wrong eleventh makes the twelfth wrong too: the first of them is named.
        expect(failure).toMatchObject({ reason: 'check-digit', place: at + 1 })
      }),
    )
  })

  test.each([
    ['ru-inn-person', '00001012070', { reason: 'length', lengths: [12], given: 11 }],
    ['ru-snils', '0000712034a', { reason: 'character', place: 11 }],
    ['ru-snils', '00107120349', { reason: 'check-digit', place: 10, digits: 2 }],
    ['by-unp', 'A01234567', { reason: 'character', place: 1 }],
    ['kz-iin', '991301500000', { reason: 'structure', part: 'month', from: 3, to: 4 }],
    ['kz-iin', '991232500000', { reason: 'structure', part: 'day', from: 5, to: 6 }],
    ['kg-inn', '93112199900000', { reason: 'structure', part: 'type', from: 1, to: 1 }],
    ['ru-ogrnip', '100000000000000', { reason: 'structure', part: 'first-digit', from: 1, to: 1 }],
  ] as const)('%s %s', (one, value, failure) => {
    expect(explainIdentifier(one, value)).toEqual(failure)
  })

  test('every rule has a number without faults', () => {
    for (const one of IDENTIFIER_RULES) expect(identifierLengths(one).length).toBeGreaterThan(0)
  })
})

test('what people put between digits does not count', () => {
  expect(plainIdentifier(' 000-071-203 48 ')).toBe('00007120348')
  expect(plainIdentifier('ab 1234567')).toBe('AB1234567')
})
