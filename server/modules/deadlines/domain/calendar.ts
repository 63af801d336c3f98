import type { CalendarChange, CalendarYear, Day, DayMark, IdleReason, Standing } from '../contract'
import { weekdayOf, yearOf } from './civil-day'
import { isStatutoryHoliday, statutoryMarks } from './statutory'

/**
 * Years by number. A year that is not there is stood in for by the holidays of the Labour Code, so that a term can always
 * be counted; whoever counts says so.
 */
export interface Calendar {
  marks: ReadonlyMap<Day, DayMark>
  standing: ReadonlyMap<number, Standing>
  /** Non-working days by decree: passed over, or counted as working. */
  decreeDays: 'skip' | 'count'
}

/** What a day is for a term. */
export type DayKind =
  | { works: true; short: boolean; weekend: boolean; pair: Day | null }
  | { works: false; why: IdleReason; pair: Day | null }

/** A calendar of these years, with the asker's own changes over it. */
export function calendarOf(
  years: readonly CalendarYear[],
  options: { changes?: readonly CalendarChange[]; decreeDays?: 'skip' | 'count' } = {},
): Calendar {
  const marks = new Map(years.flatMap((year) => year.marks).map((mark) => [mark.day, mark]))
  for (const { day, kind } of options.changes ?? [])
    marks.set(day, { day, kind: kind === 'off' ? 'holiday' : 'working', short: false, pair: null })
  return {
    marks,
    standing: new Map(years.map(({ year, standing }) => [year, standing])),
    decreeDays: options.decreeDays ?? 'skip',
  }
}

export const isWeekend = (day: Day) => [0, 6].includes(weekdayOf(day))

const markOf = (calendar: Calendar, day: Day): DayMark | undefined =>
  calendar.marks.get(day) ??
  (calendar.standing.has(yearOf(day))
    ? undefined
    : statutoryMarks(yearOf(day)).find((one) => one.day === day))

/** What the day is. */
export function kindOf(calendar: Calendar, day: Day): DayKind {
  const mark = markOf(calendar, day)
  const weekend = isWeekend(day)
  const works: DayKind = { works: true, short: mark?.short ?? false, weekend, pair: mark?.pair ?? null }
  if (mark?.kind === 'working') return works
  if (mark?.kind === 'holiday' || mark?.kind === 'transferred')
    return { works: false, why: mark.kind, pair: mark.pair }
  if (weekend) return { works: false, why: isStatutoryHoliday(day) ? 'holiday' : 'weekend', pair: null }
  if (mark?.kind === 'decree' && calendar.decreeDays === 'skip')
    return { works: false, why: 'decree', pair: null }
  return works
}

export const worksOn = (calendar: Calendar, day: Day): boolean => kindOf(calendar, day).works
