import type { CalendarYear, Day } from '../contract'
import type { CalendarWarning } from './calendar-contract'
import { daysBetween, yearOf } from './civil-day'

/** From this day on (MM-DD) keepers are warned that next year is not there: the decree comes out in autumn. */
const WARNED_FROM = '12-01'

/** What keepers should know of next year's calendar on this day; null when it is confirmed. */
export function warningOn(
  today: Day,
  years: readonly Pick<CalendarYear, 'year' | 'standing'>[],
): CalendarWarning | null {
  const year = yearOf(today) + 1
  const next = years.find((one) => one.year === year)
  if (next?.standing === 'confirmed') return null
  return { year, is: next ? 'preliminary' : 'missing', due: today.slice(5) >= WARNED_FROM }
}

/** Keepers are written to again after this many days, for as long as nothing has been done. */
const TOLD_AGAIN_DAYS = 7

/** Are keepers to be written to today, who were last written to on `toldOn`; at most once a week. */
export const tellToday = (warning: CalendarWarning | null, toldOn: Day | null, today: Day): boolean =>
  warning?.due === true && (toldOn === null || daysBetween(toldOn, today) >= TOLD_AGAIN_DAYS)
