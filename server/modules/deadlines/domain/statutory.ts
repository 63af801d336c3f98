import type { Day, DayMark } from '../contract'
import { addDays, eachDay, weekdayOf } from './civil-day'

/** Non-working holidays of article 112 of the Labour Code, `MM-DD`; the first eight are the New Year's. */
const NEW_YEAR = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08']
const OTHERS = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04']
const HOLIDAYS = [...NEW_YEAR, ...OTHERS]

export const isStatutoryHoliday = (day: Day): boolean => HOLIDAYS.includes(day.slice(5))

const isWeekend = (day: Day) => [0, 6].includes(weekdayOf(day))

/**
 * What is known of a year before the Government has decided on its transfers: the holidays, and the day off that follows
 * a holiday which fell on a weekend (article 112, part 2; for the first eight days of January the Government decides).
 * Marks for weekdays only, in the order of the days.
 */
export function statutoryMarks(year: number): DayMark[] {
  const holidays = HOLIDAYS.map((date) => `${year}-${date}`)
  const taken = new Set(holidays)
  const marks = new Map<Day, DayMark>()
  for (const day of holidays.filter((one) => !isWeekend(one)))
    marks.set(day, { day, kind: 'holiday', short: false, pair: null })
  for (const day of OTHERS.map((date) => `${year}-${date}`).filter(isWeekend)) {
    // The first working day after it: two holidays of one weekend take two days.
    const to = eachDay(addDays(day, 1), addDays(day, 14)).find((one) => !isWeekend(one) && !taken.has(one))!
    taken.add(to)
    marks.set(to, { day: to, kind: 'transferred', short: false, pair: day })
  }
  return [...marks.values()].sort((a, b) => a.day.localeCompare(b.day))
}
