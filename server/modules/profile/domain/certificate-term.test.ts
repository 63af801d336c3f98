import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificateState, dueWarning, WARN_DAYS } from './certificate-term'

const END = new Date('2026-12-31T20:59:59Z')
const before = (days: number) => new Date(END.getTime() - days * 24 * 3_600_000)

test('each threshold is told of once, whenever the watch comes by', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -3, max: 60, noNaN: true }), { maxLength: 40 }), (visits) => {
      const told: number[] = []
      for (const days of visits.sort((a, b) => b - a)) {
        const due = dueWarning(END, told, before(days))
        if (due === null) continue
        expect(told).not.toContain(due)
        expect(WARN_DAYS).toContain(due)
        expect(days).toBeLessThanOrEqual(due)
        told.push(due)
      }
    }),
  )
})

test('a watch that comes every day tells thirty, seven and one day ahead', () => {
  const told: number[] = []
  for (let days = 60; days >= -2; days--) {
    const due = dueWarning(END, told, before(days))
    if (due !== null) told.push(due)
  }
  expect(told).toEqual([30, 7, 1])
})

test('state of a certificate', () => {
  expect(certificateState(END, before(31))).toBe('valid')
  expect(certificateState(END, before(3))).toBe('ending')
  expect(certificateState(END, END)).toBe('ended')
})
