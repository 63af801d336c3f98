import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountFromClaims, accountFromResources } from './esia-account'

const person = {
  trusted: true,
  lastName: 'Орлова',
  firstName: 'Марина',
  middleName: 'Викторовна',
  birthDate: '14.03.1978',
  snils: '000-071-203 48',
  inn: '000010120709',
  contacts: {
    elements: [
      { type: 'EML', vrfStu: 'NOT_VERIFIED', value: 'old@example.test' },
      { type: 'EML', vrfStu: 'VERIFIED', value: 'orlova@example.test' },
      { type: 'MBT', vrfStu: 'VERIFIED', value: '+7(000)0000101' },
    ],
  },
}
const role = {
  oid: 1000900101,
  type: 'LEGAL',
  shortName: 'ООО «Балтийский вектор»',
  fullName: 'Общество с ограниченной ответственностью «Балтийский вектор»',
  ogrn: '1000000001176',
  chief: true,
  admin: true,
  active: true,
}
const read = (changes: object = {}, roleChanges: object = {}) =>
  accountFromResources({
    oid: '1000900001',
    person: { ...person, ...changes },
    roles: { elements: [{ ...role, ...roleChanges }] },
    organisations: [{ oid: 1000900101, inn: '0000101231', kpp: '000001001' }],
  })

describe('resources of ЕСИА', () => {
  test('become an account, with what is verified and what has right check digits', () => {
    expect(read()).toEqual({
      oid: '1000900001',
      trusted: true,
      lastName: 'Орлова',
      firstName: 'Марина',
      middleName: 'Викторовна',
      birthDate: '1978-03-14',
      snils: '00007120348',
      inn: '000010120709',
      email: 'orlova@example.test',
      phone: '+70000000101',
      memberships: [
        {
          oid: '1000900101',
          category: 'LEGAL_ENTITY',
          shortName: 'ООО «Балтийский вектор»',
          name: 'Общество с ограниченной ответственностью «Балтийский вектор»',
          ogrn: '1000000001176',
          inn: '0000101231',
          kpp: '000001001',
          chief: true,
          admin: true,
          active: true,
        },
      ],
    })
  })

  test.each([
    ['snils', '112-233-445 96'],
    ['inn', '000010120700'],
    ['birthDate', '31.02.1978'],
    ['birthDate', ''],
  ])('a wrong %s (%s) is left out', (field, value) => {
    expect(read({ [field]: value })).toHaveProperty(field, null)
  })

  test('anything but a plain yes opens nothing', () => {
    for (const no of [undefined, null, 'true', 1, {}]) {
      expect(read({ trusted: no }).trusted).toBe(false)
      const [membership] = read({}, { chief: no, admin: no, active: no }).memberships
      expect(membership).toMatchObject({ chief: false, admin: false, active: false })
    }
    expect(read({}, { isLiquidated: true }).memberships[0]?.active).toBe(false)
  })

  test('roles that are not understood are refused, and none at all are none', () => {
    const roles = (answer: unknown) =>
      accountFromResources({ oid: '1', person, roles: answer, organisations: [] }).memberships
    expect(roles({ size: 0 })).toEqual([])
    expect(roles({ elements: [] })).toEqual([])
    for (const wrong of [{}, null, { size: 1 }, { elements: [{ chief: true }] }, { elements: [null] }]) {
      expect(() => roles(wrong)).toThrow()
    }
  })

  test('a person without a name is refused', () => {
    expect(() => read({ lastName: '' })).toThrow()
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(() =>
          accountFromResources({ oid: '1', person: anything, roles: {}, organisations: [] }),
        ).toThrow()
      }),
    )
  })
})

test('claims of OpenID Connect become the same account', () => {
  const claims = {
    sub: '1000900001',
    trusted: true,
    family_name: 'Орлова',
    given_name: 'Марина',
    middle_name: 'Викторовна',
    birthdate: '1978-03-14',
    snils: '000-071-203 48',
    inn: '000010120709',
    email: 'orlova@example.test',
    phone_number: '+7(000)0000101',
    organizations: [{ ...role, inn: '0000101231', kpp: '000001001' }],
  }
  expect(accountFromClaims(claims)).toEqual(read())
})
