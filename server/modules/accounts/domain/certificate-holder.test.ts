import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../signatures/contract'
import { holderOf } from './certificate-holder'

const NOBODY: Subject = {
  CN: null,
  SN: null,
  G: null,
  O: null,
  INN: null,
  INNLE: null,
  OGRN: null,
  OGRNIP: null,
  SNILS: null,
}
const PERSON = { SN: 'Орлова', G: 'Марина Викторовна', SNILS: '00007120348', INN: '000010844902' }
const FIRM = { CN: 'ООО «Вектор»', O: 'ООО «Вектор»', OGRN: '1000000001176', INNLE: '0000101231' }
const holder = (subject: Partial<Subject>, title: string | null = null) =>
  holderOf({ ...NOBODY, ...subject }, title)

describe('the holder of a certificate', () => {
  it('is a person, an entrepreneur, or somebody of a legal entity', () => {
    const name = { lastName: 'Орлова', firstName: 'Марина', middleName: 'Викторовна' }
    const own = { ...name, snils: '00007120348', taxId: '000010844902' }
    expect(holder(PERSON)).toEqual({ ...own, capacity: { kind: 'individual' } })
    expect(holder({ ...PERSON, OGRNIP: '300000000001174' })).toEqual({
      ...own,
      capacity: { kind: 'entrepreneur', ogrnip: '300000000001174' },
    })
    expect(holder({ ...PERSON, ...FIRM }, 'Бухгалтер')).toEqual({
      ...own,
      capacity: {
        kind: 'organisation',
        ogrn: '1000000001176',
        taxId: '0000101231',
        name: 'ООО «Вектор»',
        title: 'Бухгалтер',
      },
    })
  })

  it('of the old form has the ИНН of the legal entity where a person’s would stand', () => {
    expect(holder({ ...PERSON, ...FIRM, INN: '000000101231' })).toMatchObject({
      taxId: null,
      capacity: { taxId: '0000101231' },
    })
  })

  it('may be named by CN alone, but not where CN names the organisation', () => {
    const named = { SNILS: PERSON.SNILS, CN: 'Орлова-Белова Марина Викторовна кызы' }
    expect(holder(named)).toMatchObject({ lastName: 'Орлова-Белова', middleName: 'Викторовна кызы' })
    expect(holder({ ...named, ...FIRM, CN: 'Орлова Марина' })).toMatchObject({ reason: 'HOLDER_IS_SEAL' })
    for (const CN of ['Орлова', 'ООО «Вектор»', 'Иванов 1', '', 'a b c d e f']) {
      expect(holder({ SNILS: PERSON.SNILS, CN })).toMatchObject({ reason: 'HOLDER_NAME_MISSING' })
    }
  })

  it('is refused with the digit rule that failed', () => {
    expect(holder({ ...PERSON, SNILS: '11223344596' })).toEqual({
      reason: 'HOLDER_SNILS_WRONG',
      rule: 'check-digit',
    })
    expect(holder({ ...PERSON, INN: '0000108449' })).toEqual({ reason: 'HOLDER_INN_WRONG', rule: 'length' })
    expect(holder({ ...PERSON, ...FIRM, OGRN: '1000000001177' })).toMatchObject({
      reason: 'HOLDER_OGRN_WRONG',
    })
    expect(holder({ ...PERSON, ...FIRM, INNLE: '000010123x' })).toEqual({
      reason: 'HOLDER_INNLE_WRONG',
      rule: 'characters',
    })
    expect(holder({ ...PERSON, OGRNIP: '100000000001174' })).toMatchObject({
      reason: 'HOLDER_OGRNIP_WRONG',
      rule: 'structure',
    })
    expect(holder({ ...PERSON, INNLE: FIRM.INNLE })).toMatchObject({ reason: 'HOLDER_OGRN_WRONG' })
    expect(holder({ SN: 'Орлова', G: 'Марина' })).toEqual({ reason: 'NOT_QUALIFIED', rule: null })
  })

  it('is read or refused, never an exception', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constantFrom(...Object.values({ ...PERSON, ...FIRM }))))
    const keys = Object.keys(NOBODY)
    fc.assert(
      fc.property(fc.tuple(...keys.map(() => text)), text, (values, title) => {
        const subject = Object.fromEntries(keys.map((key, i) => [key, values[i] ?? null]))
        const outcome = holderOf(subject as unknown as Subject, title)
        if ('reason' in outcome) return
        expect(outcome.lastName && outcome.firstName).toBeTruthy()
        expect(outcome.snils ?? outcome.taxId).toBeTruthy()
      }),
    )
  })
})
