import type { CalendarYear, Day } from '../contract'
import type { CalendarWarning } from './calendar-contract'
import { yearOf } from './civil-day'

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
