import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAnnulmentWord, obstacleOf, type Administered } from './annulment'

const few = fc.integer({ min: 0, max: 3 })
const administered: fc.Arbitrary<Administered> = fc
  .record({
    participantId: fc.constant('p'),
    name: fc.constant('ООО'),
    category: fc.constantFrom('LEGAL_ENTITY', 'ENTREPRENEUR', 'INDIVIDUAL'),
    role: fc.constantFrom('HEAD', 'ADMINISTRATOR', 'EMPLOYEE'),
    otherAdministrators: few,
    otherPeople: few,
    openDocuments: few,
  })
  .map((one) => ({ ...one, otherPeople: Math.max(one.otherPeople, one.otherAdministrators) }))

describe('leaving by annulment', () => {
  test('no organisation is left with people and nobody to administer them', () => {
    fc.assert(
      fc.property(administered, (one) => {
        fc.pre(one.category === 'LEGAL_ENTITY' && one.role !== 'EMPLOYEE')
        if (obstacleOf(one) === null && one.otherPeople > 0)
          expect(one.otherAdministrators).toBeGreaterThan(0)
      }),
    )
  })

  test('an employee and an individual may always leave', () => {
    fc.assert(
      fc.property(administered, (one) => {
        fc.pre(one.role === 'EMPLOYEE' || one.category === 'INDIVIDUAL')
        expect(obstacleOf(one)).toBeNull()
      }),
    )
  })

  test('documents under way keep the last administrator', () => {
    const last = { participantId: 'p', name: 'ООО', category: 'LEGAL_ENTITY', role: 'HEAD' } as const
    expect(obstacleOf({ ...last, otherAdministrators: 0, otherPeople: 0, openDocuments: 1 })).toBe(
      'documents',
    )
    expect(obstacleOf({ ...last, otherAdministrators: 1, otherPeople: 1, openDocuments: 1 })).toBeNull()
  })
})

test('the word is taken in either language', () => {
  expect(isAnnulmentWord(' Аннулировать ')).toBe(true)
  expect(isAnnulmentWord('ANNUL')).toBe(true)
  expect(isAnnulmentWord('аннулирую')).toBe(false)
})
