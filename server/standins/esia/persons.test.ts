import { describe, expect, it } from 'vitest'
import { ESIA_ORGANISATIONS, ESIA_PERSONS, type EsiaPerson } from './persons'

/** Check digits computed here anew, apart from the portal's rules, so that the two cannot be wrong together. */
const weigh = (weights: readonly number[], digits: string) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)

const innOk = (inn: string) =>
  inn.length === 10
    ? Number(inn[9]) === (weigh([2, 4, 10, 3, 5, 9, 4, 6, 8], inn) % 11) % 10
    : Number(inn[10]) === (weigh([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], inn) % 11) % 10 &&
      Number(inn[11]) === (weigh([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], inn) % 11) % 10

const ogrnOk = (ogrn: string) => {
  const divisor = ogrn.length === 13 ? 11n : 13n
  return Number(ogrn.at(-1)) === Number((BigInt(ogrn.slice(0, -1)) % divisor) % 10n)
}

const snilsOk = (snils: string) =>
  Number(snils.slice(9)) === (weigh([9, 8, 7, 6, 5, 4, 3, 2, 1], snils) % 101) % 100

const persons: readonly EsiaPerson[] = ESIA_PERSONS

describe('invented persons', () => {
  it.each(persons.filter(({ snils }) => snils))('$key has right ИНН and СНИЛС of no authority', (person) => {
    expect(person.inn).toMatch(/^0000\d{8}$/)
    expect(person.snils).toMatch(/^000\d{8}$/)
    expect(innOk(person.inn ?? '')).toBe(true)
    expect(snilsOk(person.snils ?? '')).toBe(true)
  })

  it('are confirmed, standard (with СНИЛС) and simplified (without)', () => {
    const levels = persons.map(({ trusted, snils }) =>
      trusted ? 'confirmed' : snils ? 'standard' : 'simplified',
    )
    expect(new Set(levels)).toEqual(new Set(['confirmed', 'standard', 'simplified']))
    expect(persons.filter(({ trusted, snils, inn }) => trusted && !(snils && inn))).toEqual([])
  })

  it('says what a wrong digit is', () => {
    expect(innOk('000010120700')).toBe(false)
    expect(innOk('0000101232')).toBe(false)
    expect(ogrnOk('1000000001177')).toBe(false)
    expect(snilsOk('00007120349')).toBe(false)
  })

  it('uses keys, numbers and mailboxes once', () => {
    for (const field of ['key', 'oid', 'email'] as const) {
      expect(new Set(persons.map((person) => person[field])).size).toBe(persons.length)
    }
    expect(persons.every(({ email }) => email.endsWith('@example.test'))).toBe(true)
  })

  it('knows every organisation that a person belongs to', () => {
    const known = new Set<string>(ESIA_ORGANISATIONS.map(({ key }) => key))
    const named = persons.flatMap(({ memberships }) => memberships.map(({ organisation }) => organisation))
    expect(named.filter((key) => !known.has(key))).toEqual([])
  })

  it('gives every organisation one head', () => {
    for (const { key } of ESIA_ORGANISATIONS) {
      const heads = persons.filter(({ memberships }) =>
        memberships.some(({ organisation, chief, active }) => organisation === key && chief && active),
      )
      expect(heads).toHaveLength(1)
    }
  })
})

describe('invented organisations', () => {
  it.each(ESIA_ORGANISATIONS)('$key has right ИНН and ОГРН of no authority', ({ inn, ogrn, type }) => {
    expect(inn).toMatch(type === 'LEGAL' ? /^0000\d{6}$/ : /^0000\d{8}$/)
    expect(ogrn).toMatch(type === 'LEGAL' ? /^10000\d{8}$/ : /^30000\d{10}$/)
    expect(innOk(inn)).toBe(true)
    expect(ogrnOk(ogrn)).toBe(true)
  })
})
