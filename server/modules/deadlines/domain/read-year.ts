import { z } from 'zod'
import { MARK_KINDS, type CalendarYear, type Day, type DayMark } from '../contract'
import { calendarOf, isWeekend, worksOn } from './calendar'
import type { DayDifference, YearFault } from './calendar-contract'
import { eachDay, isDay } from './civil-day'
import { isStatutoryHoliday } from './statutory'

export type ReadYear = { ok: true; marks: DayMark[] } | { ok: false; fault: YearFault }

/** A day as files name it: off, a short working day, a working weekend; where its rest came from, if they say. */
export interface ListedDay {
  day: Day
  is: 'off' | 'short' | 'working'
  from?: Day
}

const two = (value: number | string) => String(value).padStart(2, '0')

/** `02.20` of a year. */
export const dayFrom = (year: number, dotted: string): Day => {
  const [month, day] = dotted.split('.')
  return `${year}-${two(month ?? '')}-${two(day ?? '')}`
}

/**
 * Days of a file as marks. A weekday off is a holiday of the Labour Code or a transferred day off; a weekend needs no mark
 * unless it works. `closed`: the list names every day off, so a weekend it leaves out works.
 */
export function marksFrom(year: number, listed: readonly ListedDay[], closed: boolean): ReadYear {
  if (!listed.every(({ day, from }) => isDay(day) && day.startsWith(`${year}-`) && (!from || isDay(from))))
    return { ok: false, fault: 'day-unknown' }
  const off = new Set(listed.filter(({ is }) => is === 'off').map(({ day }) => day))
  const short = new Set(listed.filter(({ is }) => is === 'short').map(({ day }) => day))
  const given = new Set(listed.filter(({ is }) => is === 'working').map(({ day }) => day))
  const origin = new Map(listed.flatMap(({ day, from }) => (from ? [[day, from] as const] : [])))
  const gone = new Map([...origin].map(([day, from]) => [from, day]))
  const marks = eachDay(`${year}-01-01`, `${year}-12-31`).flatMap((day): DayMark[] => {
    const weekend = isWeekend(day)
    if (off.has(day)) {
      if (weekend) return []
      const holiday = isStatutoryHoliday(day)
      const pair = holiday ? null : (origin.get(day) ?? null)
      return [{ day, kind: holiday ? 'holiday' : 'transferred', short: false, pair }]
    }
    if (weekend && (closed || given.has(day) || short.has(day)))
      return [{ day, kind: 'working', short: short.has(day), pair: gone.get(day) ?? null }]
    return short.has(day) ? [{ day, kind: 'plain', short: true, pair: null }] : []
  })
  return plausible(year, marks)
}

/** A year of a five-day week has 247 working days, give or take a decree; another number is another file. */
function plausible(year: number, marks: DayMark[]): ReadYear {
  const count = workingDaysOf({ year, standing: 'confirmed', marks })
  return count >= 238 && count <= 254 ? { ok: true, marks } : { ok: false, fault: 'not-plausible' }
}

/** Working days of the year; days of decrees count, as the sources count them. */
export function workingDaysOf(year: CalendarYear): number {
  const calendar = calendarOf([year], { decreeDays: 'count' })
  return eachDay(`${year.year}-01-01`, `${year.year}-12-31`).filter((day) => worksOn(calendar, day)).length
}

/** Days off by month, `1,2,3*,9+`: a star is a short working day, a plus a transferred day off. Null when it is not that. */
function listOf(year: number, month: number, text: string): ListedDay[] | null {
  const items = text.split(',').map((item) => item.trim())
  if (!items.every((item) => /^\d{1,2}[*+]?$/.test(item))) return null
  return items.map((item) => ({
    day: `${year}-${two(month)}-${two(item.replace(/[*+]/, ''))}`,
    is: item.endsWith('*') ? 'short' : 'off',
  }))
}

const Monthly = z.object({
  year: z.int(),
  months: z.array(z.object({ month: z.int().min(1).max(12), days: z.string() })).length(12),
  transitions: z.array(z.object({ from: z.string(), to: z.string() })).default([]),
})
const Own = z.object({
  year: z.int(),
  days: z.array(
    z.object({
      day: z.iso.date(),
      kind: z.enum(MARK_KINDS),
      short: z.boolean().default(false),
      pair: z.iso.date().nullable().default(null),
    }),
  ),
})

/** JSON of xmlcalendar (days off by month), or the portal's own (marks). */
export function readJsonYear(year: number, text: string): ReadYear {
  const data = parseJson(text)
  const own = Own.safeParse(data)
  if (own.success) {
    const { year: of, days } = own.data
    if (of !== year) return { ok: false, fault: 'other-year' }
    if (!days.every(({ day }) => day.startsWith(`${year}-`))) return { ok: false, fault: 'day-unknown' }
    if (new Set(days.map(({ day }) => day)).size !== days.length) return { ok: false, fault: 'not-readable' }
    return plausible(year, days)
  }
  const monthly = Monthly.safeParse(data)
  if (!monthly.success) return { ok: false, fault: 'not-readable' }
  const { year: of, months, transitions } = monthly.data
  if (of !== year) return { ok: false, fault: 'other-year' }
  const lists = months.map(({ month, days }) => listOf(year, month, days))
  const moved = new Map(transitions.map(({ from, to }) => [dayFrom(year, to), dayFrom(year, from)]))
  return fromLists(year, lists, moved)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The open data table: a row for each year, and in it a cell of days off for each month. */
export function readCsvYear(year: number, text: string): ReadYear {
  const rows = text.split(/\r?\n/).map(cellsOf)
  if (!rows.some(([first]) => /^\d{4}$/.test(first ?? ''))) return { ok: false, fault: 'not-readable' }
  const row = rows.find(([first]) => first === String(year))
  if (!row) return { ok: false, fault: 'other-year' }
  return fromLists(
    year,
    row.slice(1, 13).map((cell, index) => listOf(year, index + 1, cell)),
    new Map(),
  )
}

/** Cells of a line, separated by commas or semicolons; a quoted cell holds separators. */
function cellsOf(line: string): string[] {
  const cells = line.match(/("([^"]*)"|[^,;"]+)/g) ?? []
  return cells.map((cell) => cell.replaceAll('"', '').trim())
}

function fromLists(
  year: number,
  lists: readonly (ListedDay[] | null)[],
  moved: ReadonlyMap<Day, Day>,
): ReadYear {
  const known = lists.flatMap((list) => list ?? [])
  if (lists.length !== 12 || lists.includes(null)) return { ok: false, fault: 'not-readable' }
  const listed = known.map((one) => ({ ...one, ...(moved.has(one.day) && { from: moved.get(one.day)! }) }))
  return marksFrom(year, listed, true)
}

/** What becomes different when a year is replaced; in the order of the days. */
export function differencesOf(before: readonly DayMark[], after: readonly DayMark[]): DayDifference[] {
  const was = new Map(before.map((mark) => [mark.day, mark]))
  const becomes = new Map(after.map((mark) => [mark.day, mark]))
  const same = (a?: DayMark, b?: DayMark) =>
    a?.kind === b?.kind && a?.short === b?.short && a?.pair === b?.pair
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .sort()
    .filter((day) => !same(was.get(day), becomes.get(day)))
    .map((day) => ({ day, before: was.get(day) ?? null, after: becomes.get(day) ?? null }))
}
