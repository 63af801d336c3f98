import { expect, test } from 'vitest'
import { KNOWN_YEARS } from '../known-years'
import { calendarOf, kindOf, worksOn } from './calendar'
import { eachDay } from './civil-day'
import { statutoryMarks } from './statutory'

const calendar = calendarOf(KNOWN_YEARS)

test.each(KNOWN_YEARS.filter(({ workingDays }) => workingDays !== null))(
  '$year has as many working days as its sources say',
  ({ year, workingDays }) => {
    // The sources count days of decrees as working: they were declared later, and are not days off of the Labour Code.
    const counting = { ...calendar, decreeDays: 'count' as const }
    const days = eachDay(`${year}-01-01`, `${year}-12-31`).filter((day) => worksOn(counting, day))
    expect(days).toHaveLength(workingDays!)
  },
)

test('a day says why it does not work, and where its rest came from', () => {
  expect(kindOf(calendar, '2026-11-22')).toEqual({ works: false, why: 'weekend', pair: null })
  expect(kindOf(calendar, '2026-11-04')).toEqual({ works: false, why: 'holiday', pair: null })
  expect(kindOf(calendar, '2026-01-09')).toEqual({ works: false, why: 'transferred', pair: '2026-01-03' })
  expect(kindOf(calendar, '2020-03-30')).toEqual({ works: false, why: 'decree', pair: null })
  expect(kindOf(calendar, '2022-01-01'), 'a holiday on a Saturday').toMatchObject({ why: 'holiday' })
})

test('a Saturday declared working works, and says where its rest went', () => {
  const kind = { works: true, short: true, weekend: true, pair: '2024-04-30' }
  expect(kindOf(calendar, '2024-11-02')).toEqual(kind)
})

test('each transfer is told at both of its ends where the year has both', () => {
  for (const { marks } of KNOWN_YEARS)
    for (const { day, kind, pair } of marks.filter((mark) => mark.kind === 'working'))
      expect(
        marks.find((mark) => mark.day === pair),
        `${kind} ${day}`,
      ).toMatchObject({ kind: 'transferred', pair: day })
})

test('the holidays of the Labour Code are those of 2027, which has no decree yet', () => {
  const known = KNOWN_YEARS.find(({ year }) => year === 2027)!.marks
  expect(statutoryMarks(2027)).toEqual(known.filter(({ kind }) => kind !== 'plain'))
})

test('a holiday of every year is a day off, whatever the Government has decided', () => {
  for (const { year } of KNOWN_YEARS)
    for (const { day, kind } of statutoryMarks(year).filter((mark) => mark.kind === 'holiday'))
      expect(kindOf(calendar, day), `${kind} ${day}`).toMatchObject({ works: false })
})

test('a year that is not there is stood in for by the Labour Code', () => {
  expect(worksOn(calendar, '2031-01-03')).toBe(false)
  expect(worksOn(calendar, '2031-01-09')).toBe(true)
})

test("the asker's own days stand over the portal's", () => {
  const changed = calendarOf(KNOWN_YEARS, {
    changes: [
      { day: '2026-11-23', kind: 'off' },
      { day: '2026-11-04', kind: 'working' },
    ],
  })
  expect([worksOn(changed, '2026-11-23'), worksOn(changed, '2026-11-04')]).toEqual([false, true])
})
