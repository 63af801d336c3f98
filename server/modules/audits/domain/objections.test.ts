import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Objection } from './actions'
import { objectionsOf, withPart, type ObjectionPart } from './objections'

const row = (n: number): Objection => ({ paragraphId: `p${n}`, unit: `п. ${n}`, text: `Нет, ${n}` })
const part = (n: number, rows: Objection[]): ObjectionPart => ({
  submissionId: `s${n}`,
  rows,
  at: new Date(Date.UTC(2026, 10, n)),
})

test('what comes later is added to what came before, and the last of them dates the whole', () => {
  const parts = [part(1, [row(1)]), part(3, [row(2), row(1)])]
  expect(objectionsOf(parts)).toEqual({
    submissionId: 's3',
    rows: [row(1), row(2), row(1)],
    at: parts[1]!.at,
  })
})

test('word that there are none takes back what came before it, and objections after it stand', () => {
  expect(objectionsOf([part(1, [row(1)]), part(2, [])])).toMatchObject({ submissionId: 's2', rows: [] })
  expect(objectionsOf([part(1, []), part(2, [row(1)])])).toMatchObject({ submissionId: 's2', rows: [row(1)] })
})

test('a document put right stands where and when the one given back stood', () => {
  const parts = [part(1, [row(1)]), part(2, [row(2)])]
  expect(withPart(parts, part(9, [row(3)]), 's1')).toEqual([
    { ...part(9, [row(3)]), at: parts[0]!.at },
    parts[1],
  ])
  expect(withPart(parts, part(9, []), null)).toEqual([...parts, part(9, [])])
})

test('without any there is nothing', () => {
  expect(objectionsOf([])).toBeNull()
})

test('no objection is lost that was not taken back', () => {
  const rows = fc.array(fc.integer({ min: 0, max: 9 }).map(row), { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), (all) => {
      const parts = all.map((one, i) => part(i + 1, one))
      const kept = all.slice(all.findLastIndex((one) => one.length === 0) + 1).flat()
      expect(objectionsOf(parts)?.rows).toEqual(kept)
    }),
  )
})
