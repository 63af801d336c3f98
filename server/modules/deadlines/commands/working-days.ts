import type { Tx } from '@/server/platform/db/client'
import type { Day } from '../contract'
import { calendarOf, worksOn } from '../domain/calendar'
import { loadCalendar } from '../load'

/** Which days work by the calendar in force: one small read, then any number of days without the database. */
export async function workingDays(tx: Tx): Promise<(day: Day) => boolean> {
  const calendar = calendarOf((await loadCalendar(tx)).years)
  return (day) => worksOn(calendar, day)
}
