import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AUDIT_FORMS } from './vocabulary'
import { FEWEST_PERSONS, medianOf, statisticsOf, type DocumentFact, type TermFact } from './statistics'

const place = {
  year: fc.integer({ min: 2025, max: 2026 }),
  officeId: fc.constantFrom('a', 'b', 'c'),
  form: fc.constantFrom(...AUDIT_FORMS),
}
const hours = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
const documents = fc.array(
  fc.record<DocumentFact>({
    ...place,
    participantId: fc.integer({ min: 1, max: 12 }).map(String),
    hoursToOpen: hours,
    hoursToConfirm: hours,
    prolongs: fc.boolean(),
    objectionsAccepted: fc.nat(5),
    objectionsRejected: fc.nat(5),
  }),
  { maxLength: 150 },
)
const terms = fc.array(
  fc.record<TermFact>({
    ...place,
    side: fc.constantFrom('participant', 'customs'),
    outcome: fc.constantFrom('met', 'missed'),
  }),
  { maxLength: 60 },
)

test('nothing is shown of fewer persons than allowed, nor can it be had by a subtraction', () => {
  fc.assert(
    fc.property(documents, terms, (facts, ends) => {
      const { rows } = statisticsOf(facts, ends)
      for (const { figures } of rows) expect(figures.persons).toBeGreaterThanOrEqual(FEWEST_PERSONS)
      for (const total of rows.filter((row) => row.is === 'total')) {
        const parts = rows.filter((row) => row.year === total.year && row.is !== 'total')
        const sum = (of: 'documents' | 'prolonged' | 'metByPersons' | 'objectionsAccepted') =>
          parts.reduce((all, { figures }) => all + figures[of], 0)
        // The total is exactly what is shown: nothing hidden is in it.
        for (const of of ['documents', 'prolonged', 'metByPersons', 'objectionsAccepted'] as const)
          expect(total.figures[of]).toBe(sum(of))
      }
    }),
  )
})

test('a year is said to hide something exactly when documents of it are in no row', () => {
  fc.assert(
    fc.property(documents, (facts) => {
      const { rows, hiddenYears } = statisticsOf(facts, [])
      for (const year of new Set(facts.map((fact) => fact.year))) {
        const shown = rows.find((row) => row.year === year && row.is === 'total')?.figures.documents ?? 0
        expect(hiddenYears.includes(year)).toBe(shown < facts.filter((fact) => fact.year === year).length)
      }
    }),
  )
})

test('terms are counted to whoever had to keep them', () => {
  const place = { year: 2026, officeId: 'a', form: 'DESK' as const }
  const facts = [1, 2, 3, 4, 5].map((n): DocumentFact => ({
    ...place,
    participantId: String(n),
    hoursToOpen: null,
    hoursToConfirm: null,
    prolongs: false,
    objectionsAccepted: 0,
    objectionsRejected: 0,
  }))
  const ends = (side: TermFact['side'], outcome: TermFact['outcome'], count: number) =>
    Array.from({ length: count }, (): TermFact => ({ ...place, side, outcome }))
  const { rows } = statisticsOf(facts, [
    ...ends('participant', 'met', 1),
    ...ends('customs', 'met', 2),
    ...ends('participant', 'missed', 3),
    ...ends('customs', 'missed', 4),
  ])
  expect(rows[0]!.figures).toMatchObject({
    metByPersons: 1,
    metByCustoms: 2,
    missedByPersons: 3,
    missedByCustoms: 4,
  })
})

test('shares are of persons, not of documents', () => {
  const fact: DocumentFact = {
    year: 2026,
    officeId: 'a',
    form: 'DESK',
    participantId: '1',
    hoursToOpen: 2,
    hoursToConfirm: null,
    prolongs: false,
    objectionsAccepted: 0,
    objectionsRejected: 0,
  }
  const persons = ['1', '2', '3', '4', '5'].map((participantId) => ({ ...fact, participantId }))
  const confirmed = [10, 20].map((hoursToConfirm) => ({ ...fact, hoursToConfirm }))
  const { rows } = statisticsOf([...persons, ...confirmed], [])
  expect(rows.map(({ is }) => is)).toEqual(['group', 'total'])
  expect(rows[0]!.figures).toMatchObject({ persons: 5, confirmedShare: 0.2, medianToConfirm: 15 })
})

test('the median has as many known values on either side', () => {
  fc.assert(
    fc.property(fc.array(hours), (values) => {
      const known = values.filter((value) => value !== null)
      const median = medianOf(values)
      expect(median === null).toBe(known.length === 0)
      const below = known.filter((value) => value < median!).length
      const above = known.filter((value) => value > median!).length
      expect(Math.max(below, above)).toBeLessThanOrEqual(known.length / 2)
    }),
  )
})
