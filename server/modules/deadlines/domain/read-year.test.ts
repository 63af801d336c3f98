import { expect, test } from 'vitest'
import { KNOWN_YEARS } from '../known-years'
import { readYearFile } from '../read-year-file'
import { isWeekend } from './calendar'
import { eachDay } from './civil-day'
import { differencesOf, readCsvYear, readJsonYear } from './read-year'
import { warningOn } from './warning'

/** The formats that calendars are published in, made here from the portal's own years. */
const named = KNOWN_YEARS.filter(({ marks }) => marks.every(({ kind }) => kind !== 'decree'))
const dotted = (day: string) => day.slice(5).replace('-', '.')

/** Days off of a month as the open data list them: a star is a short working day. */
function monthsOf({ year, marks }: (typeof KNOWN_YEARS)[number]): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const days = eachDay(`${year}-01-01`, `${year}-12-31`).filter((day) => day.startsWith(month))
    const listed = days.flatMap((day) => {
      const mark = marks.find((one) => one.day === day)
      const number = String(Number(day.slice(8)))
      if (mark?.short) return [`${number}*`]
      if (mark?.kind === 'transferred') return [`${number}+`]
      const off = mark ? mark.kind === 'holiday' : isWeekend(day)
      return off ? [number] : []
    })
    return listed.join()
  })
}

const transitionsOf = ({ marks }: (typeof KNOWN_YEARS)[number]) =>
  marks.flatMap(({ day, kind, pair }) =>
    kind === 'transferred' && pair?.startsWith(day.slice(0, 4))
      ? [{ from: dotted(pair), to: dotted(day) }]
      : [],
  )

/** Lists say which day a rest went to only for transfers inside of the year. */
const withoutPairs = (year: (typeof KNOWN_YEARS)[number]) =>
  year.marks.map((mark) => ({ ...mark, pair: null }))

test.each(named)('$year as JSON of days off by month', (year) => {
  const months = monthsOf(year).map((days, index) => ({ month: index + 1, days }))
  const text = JSON.stringify({ year: year.year, months, transitions: transitionsOf(year) })
  expect(readJsonYear(year.year, text)).toEqual({ ok: true, marks: year.marks })
})

test.each(named)('$year as the open data table', (year) => {
  const months = monthsOf(year)
  const text = `Год/Месяц,Январь\r\n${year.year},${months.map((days) => `"${days}"`).join(',')},247\r\n`
  expect(readCsvYear(year.year, text)).toEqual({ ok: true, marks: withoutPairs(year) })
})

test.each(named)('$year as XML of xmlcalendar', (year) => {
  const types = { holiday: 1, transferred: 1, plain: 2, working: 3, decree: 1 }
  const days = year.marks.map(({ day, kind, short, pair }) => {
    const from = kind === 'transferred' && pair ? ` f="${dotted(pair)}"` : ''
    return `<day d="${dotted(day)}" t="${short ? 2 : types[kind]}"${from}/>`
  })
  const text = `<?xml version="1.0"?><calendar year="${year.year}" lang="ru"><days>${days.join('')}</days></calendar>`
  expect(readYearFile(year.year, 'xml', text)).toEqual({ ok: true, marks: year.marks })
})

test.each(['json', 'csv', 'xml'] as const)('what is not a calendar is refused as %s', (format) => {
  for (const text of ['', 'x', '{}', '<calendar year="2026"/>', '<a/>', '[1,2]', '2026,1'])
    expect(readYearFile(2026, format, text), text).toEqual({ ok: false, fault: 'not-readable' })
})

test('another year, and days that do not exist', () => {
  const own = (year: number, day: string) => JSON.stringify({ year, days: [{ day, kind: 'holiday' }] })
  expect(readJsonYear(2026, own(2025, '2025-01-01'))).toEqual({ ok: false, fault: 'other-year' })
  expect(readJsonYear(2026, own(2026, '2025-01-01'))).toEqual({ ok: false, fault: 'day-unknown' })
  const xml = '<calendar year="2026"><days><day d="02.30" t="1"/></days></calendar>'
  expect(readYearFile(2026, 'xml', xml)).toEqual({ ok: false, fault: 'day-unknown' })
})

test('a file that names a day twice is not a calendar', () => {
  const [year] = KNOWN_YEARS
  const [first] = year!.marks
  const text = JSON.stringify({ year: year!.year, days: [...year!.marks, { ...first, kind: 'plain' }] })
  expect(readJsonYear(year!.year, text)).toEqual({ ok: false, fault: 'not-readable' })
})

test('differences: added, removed and changed days, nothing else', () => {
  const mark = { day: '2026-02-02', kind: 'holiday', short: false, pair: null } as const
  const other = { ...mark, day: '2026-02-03' }
  expect(differencesOf([mark], [mark])).toEqual([])
  expect(differencesOf([mark], [other])).toEqual([
    { day: mark.day, before: mark, after: null },
    { day: other.day, before: null, after: other },
  ])
  const decree = { ...mark, kind: 'decree' } as const
  expect(differencesOf([mark], [decree])).toEqual([{ day: mark.day, before: mark, after: decree }])
})

test('keepers are warned from 1 December, unless next year is confirmed', () => {
  const years = [{ year: 2027, standing: 'preliminary' as const }]
  expect(warningOn('2026-11-30', years)).toEqual({ year: 2027, is: 'preliminary', due: false })
  expect(warningOn('2026-12-01', years)).toEqual({ year: 2027, is: 'preliminary', due: true })
  expect(warningOn('2026-12-31', [])).toEqual({ year: 2027, is: 'missing', due: true })
  expect(warningOn('2026-12-31', [{ year: 2027, standing: 'confirmed' }])).toBeNull()
})
