import type { Day, TermEnd, TermView } from '../contract'
import { addDays, daysBetween } from './civil-day'
import { commonDays } from './count'

/**
 * How a term stands on a day. `days` in the unit of the term; after the end and before the event always calendar days: of
 * working days the steps know only those of the term itself.
 */
export type TermStanding =
  | { is: 'met' }
  | { is: 'suspended' }
  /** Nothing is to be done any more, whatever day it is. */
  | { is: 'ended'; by: TermEnd }
  /** `begins`: its event is still to come, and this is the first day that counts. */
  | { is: 'running'; days: number; unit: 'working' | 'calendar'; begins?: Day }
  /** The last day is today. */
  | { is: 'last-day' }
  | { is: 'over'; days: number }

/**
 * What is left of a term on `today` (Moscow), from its own steps: the calendar is not asked again. `days` counts the days
 * after today up to the last one, included.
 */
export function standingOf({ due, steps, suspended, metAt, endedBy }: TermView, today: Day): TermStanding {
  if (metAt) return { is: 'met' }
  if (endedBy) return { is: 'ended', by: endedBy }
  if (suspended) return { is: 'suspended' }
  if (today > due) return { is: 'over', days: daysBetween(due, today) }
  if (today === due) return { is: 'last-day' }
  const begins = beginsAfter({ due, steps }, today)
  if (begins) return { is: 'running', days: daysBetween(today, due), unit: 'calendar', begins }
  const unit = steps.find((step) => step.code === 'length')?.unit
  if (unit !== 'working-day') return { is: 'running', days: daysBetween(today, due), unit: 'calendar' }
  const ahead = { from: addDays(today, 1), to: due }
  const days = steps.reduce((sum, step) => {
    const common = step.code === 'counted' ? commonDays(step, ahead) : null
    return sum + (common ? daysBetween(common.from, common.to) + 1 : 0)
  }, 0)
  return { is: 'running', days, unit: 'working' }
}

/** The day on which the count begins, while its event has not come; a term counted back ends before its event. */
function beginsAfter({ due, steps }: Pick<TermView, 'due' | 'steps'>, today: Day): Day | null {
  const event = steps.find((step) => step.code === 'event')
  return event && today < event.date && event.date < due ? addDays(event.date, 1) : null
}
