import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, positionOf, roleByCertificate } from './certificate-standing'

const place = fc.option(
  fc.record({
    role: fc.constantFrom<Place['role'][]>('HEAD', 'ADMINISTRATOR', 'EMPLOYEE'),
    lost: fc.boolean(),
  }),
)

describe('the place that a certificate gives', () => {
  it('of the head is the head’s, whatever was before', () => {
    fc.assert(
      fc.property(place, fc.boolean(), (current, administered) => {
        const role = roleByCertificate(current, { position: 'head', administered })
        expect(role ?? current?.role).toBe('HEAD')
      }),
    )
  })

  it('of anybody else never gives back what was taken, and never lifts where somebody administers', () => {
    fc.assert(
      fc.property(place, fc.boolean(), (current, administered) => {
        expect(roleByCertificate(current, { position: 'other', administered })).toBe(
          current ? null : 'EMPLOYEE',
        )
      }),
    )
  })

  it('that names no position opens an organisation that nobody administers, and no other', () => {
    fc.assert(
      fc.property(place, fc.boolean(), (current, administered) => {
        const role = roleByCertificate(current, { position: 'unsaid', administered })
        if (current?.lost) expect(role).toBeNull()
        else if (administered) expect(role).toBe(current ? null : 'EMPLOYEE')
        else expect(role).toBe('HEAD')
      }),
    )
  })

  it('tells the head from those who only sound so', () => {
    for (const title of ['Генеральный директор', ' ДИРЕКТОР ', 'генеральный  директор', 'Президент']) {
      expect(positionOf(title)).toBe('head')
    }
    for (const title of [
      'Заместитель генерального директора',
      'Директор по логистике',
      'Руководитель отдела',
      'Главный бухгалтер',
    ]) {
      expect(positionOf(title)).toBe('other')
    }
    for (const title of [null, '', ' ']) expect(positionOf(title)).toBe('unsaid')
  })
})
