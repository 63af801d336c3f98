import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, weekdayOf } from '../../deadlines/domain/civil-day'
import { escalates, markOn, MISSED, REMINDER_DAYS, USUAL_CHOICE, wants, type RemindedTerm } from './reminders'

const weekdays = (day: string) => ![0, 6].includes(weekdayOf(day))
const term: RemindedTerm = {
  rule: 'requirement',
  due: '2026-11-30',
  met: false,
  ended: false,
  suspended: false,
}
const day = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2020-01-01', n))
/** Days of rest of some calendar: weekends and any other days. */
const calendar = fc.uniqueArray(day, { maxLength: 300 }).map((rest) => {
  const off = new Set(rest)
  return (one: string) => weekdays(one) && !off.has(one)
})

describe('the marks of a term', () => {
  test('that ends on Monday, 30 November 2026', () => {
    const said = Array.from({ length: 16 }, (_, n) => addDays('2026-11-18', n)).map((today) => [
      today.slice(5),
      markOn(term, today, weekdays),
    ])
    expect(said).toEqual([
      ['11-18', null],
      ['11-19', 7],
      ['11-20', null],
      ['11-21', null],
      ['11-22', null],
      ['11-23', null],
      ['11-24', null],
      ['11-25', 3],
      ['11-26', null],
      ['11-27', 1],
      ['11-28', 1],
      ['11-29', 1],
      ['11-30', 0],
      ['12-01', MISSED],
      ['12-02', MISSED],
      ['12-03', MISSED],
    ])
  })

  test('the last day stays itself on a day of rest', () => {
    const sunday = { ...term, due: '2026-11-29' }
    expect(
      ['2026-11-27', '2026-11-28', '2026-11-29'].map((today) => markOn(sunday, today, weekdays)),
    ).toEqual([1, 1, 0])
  })

  test('every mark comes exactly on the working day counted back from the end, whatever the calendar', () => {
    fc.assert(
      fc.property(day, calendar, fc.constantFrom(7, 3, 1), (due, works, days) => {
        let on = due
        for (let left = days; left > 0;) {
          on = addDays(on, -1)
          if (works(on)) left -= 1
        }
        fc.pre(daysBetween(on, due) <= 40)
        expect(markOn({ ...term, due }, on, works)).toBe(days)
      }),
    )
  })

  test('a mark of days before is said on one working day and the days of rest after it', () => {
    fc.assert(
      fc.property(day, calendar, (due, works) => {
        const before = Array.from({ length: 40 }, (_, n) => addDays(due, n - 40))
        for (const mark of [7, 3, 1]) {
          const on = before.filter((today) => markOn({ ...term, due }, today, works) === mark)
          expect(on.filter(works).length).toBeLessThanOrEqual(1)
        }
        expect(markOn({ ...term, due }, due, works)).toBe(0)
      }),
    )
  })

  test('what was done, ended or does not run is never reminded of', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom('met', 'ended', 'suspended'), (due, today, why) => {
        expect(markOn({ ...term, due, [why]: true }, today, weekdays)).toBeNull()
      }),
    )
  })

  test.each(['objections', 'complaint'] as const)(
    'nobody misses %s, a right, but everybody is reminded of it',
    (rule) => {
      const right = { ...term, rule }
      expect(markOn(right, '2026-11-27', weekdays)).toBe(1)
      expect(markOn(right, '2026-12-01', weekdays)).toBeNull()
    },
  )
})

test('a person hears what they chose, and always that a term was missed', () => {
  fc.assert(
    fc.property(fc.subarray([...REMINDER_DAYS]), fc.constantFrom(...REMINDER_DAYS, MISSED), (days, mark) => {
      expect(wants({ days, mail: true }, mark)).toBe(mark === MISSED || days.some((one) => one === mark))
    }),
  )
  expect(REMINDER_DAYS.every((mark) => wants(USUAL_CHOICE, mark))).toBe(true)
  expect([...REMINDER_DAYS, MISSED].filter((mark) => escalates(mark as never))).toEqual([1, MISSED])
})
