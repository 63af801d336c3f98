import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, eachDay, isDay, weekdayOf } from './civil-day'

/** Any day of four centuries around the portal's own time, leap centuries included. */
const anyDay = fc
  .integer({ min: 0, max: 146_097 })
  .map((days) => Temporal.PlainDate.from('1899-12-31').add({ days }).toString())

test('days are moved, compared and named as Temporal does it', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -4_000, max: 4_000 }), (a, b, days) => {
      const [first, second] = [Temporal.PlainDate.from(a), Temporal.PlainDate.from(b)]
      expect(addDays(a, days)).toBe(first.add({ days }).toString())
      expect(daysBetween(a, b)).toBe(first.until(second, { largestUnit: 'days' }).days)
      expect(weekdayOf(a)).toBe(first.dayOfWeek % 7)
    }),
  )
})

test('months are added as Temporal does it, and a day that the month has not is said', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
      const expected = Temporal.PlainDate.from(day).add({ months })
      const moved = addMonths(day, months)
      expect(moved.day).toBe(expected.toString())
      expect(moved.clipped).toBe(expected.day !== Temporal.PlainDate.from(day).day)
    }),
  )
})

test.each([
  ['2027-01-31', '2027-02-28'],
  ['2024-01-31', '2024-02-29'],
  ['2024-01-29', '2024-02-29'],
  ['2026-12-31', '2027-01-31'],
  ['2026-08-31', '2026-09-30'],
])('one month from %s ends on %s', (from, to) => expect(addMonths(from, 1).day).toBe(to))

test('only days that exist are days', () => {
  for (const text of [
    '2027-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '',
  ])
    expect(isDay(text), text).toBe(false)
  for (const text of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(isDay(text), text).toBe(true)
})

test('every day of a range, none of an empty one', () => {
  expect(eachDay('2026-12-30', '2027-01-02')).toEqual([
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ])
  expect(eachDay('2027-01-02', '2027-01-01')).toEqual([])
})
