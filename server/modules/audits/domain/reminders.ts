import type { Day, RuleId } from '../../deadlines/contract'
import { addDays } from '../../deadlines/domain/civil-day'
import { RIGHTS } from './terms'

/** When a person may be reminded: so many working days before the last day; 0 is that day itself. */
export const REMINDER_DAYS = [7, 3, 1, 0] as const
/** The last day has passed and nothing was done. */
export const MISSED = -1
export type ReminderMark = (typeof REMINDER_DAYS)[number] | typeof MISSED

/** What a person wants to be reminded of, and whether by letters too. */
export interface ReminderChoice {
  days: readonly number[]
  mail: boolean
}

/** Of whoever has chosen nothing. */
export const USUAL_CHOICE: ReminderChoice = { days: REMINDER_DAYS, mail: true }

/** A term as it is written down, for reminders. */
export interface RemindedTerm {
  rule: RuleId
  due: Day
  met: boolean
  ended: boolean
  suspended: boolean
}

/**
 * What is to be said of a term on a day (Moscow), or null. A mark holds until the next working day, so that a reminder of
 * Friday that failed goes out on Saturday; a day later it would be wrong, and is left out. Of a right nobody
 * is told that it was missed.
 */
export function markOn(
  { rule, due, met, ended, suspended }: RemindedTerm,
  today: Day,
  works: (day: Day) => boolean,
): ReminderMark | null {
  if (met || ended || suspended) return null
  if (today > due) return RIGHTS.includes(rule) ? null : MISSED
  if (today === due) return 0
  const left = workingDaysLeft(today, due, works)
  return REMINDER_DAYS.find((days) => days > 0 && days === left) ?? null
}

/** The longest rest of a calendar is that of January; with it seven working days are fewer than these. */
const FARTHEST_DAYS = 40

/** Terms that end later are not reminded of yet. */
export const reminderHorizon = (today: Day): Day => addDays(today, FARTHEST_DAYS)

/**
 * How many working days before its last day a term stands: 1 on the nearest working day before it, and on the days of rest
 * between. Never 0, which is the last day itself. Infinity when that is too far to matter.
 */
function workingDaysLeft(today: Day, due: Day, works: (day: Day) => boolean): number {
  if (due > reminderHorizon(today)) return Infinity
  let left = 0
  for (let day = addDays(due, -1); day >= today; day = addDays(day, -1)) if (works(day)) left += 1
  // On a day of rest the working day before it is the one whose reminder still holds.
  return works(today) ? left : left + 1
}

/** Does the person want this one. That a term was missed is said to everyone. */
export const wants = ({ days }: ReminderChoice, mark: ReminderMark): boolean =>
  mark === MISSED || days.includes(mark)

/** Those in charge are told too: one working day before, and when it was missed. */
export const escalates = (mark: ReminderMark): boolean => mark === 1 || mark === MISSED
