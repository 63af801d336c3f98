import type { Day } from '../../deadlines/contract'
import { addDays, daysBetween, later } from '../../deadlines/domain/civil-day'

/** Customs asked once more for a line, with a day of its own. Askings without a day are of the time before it was set. */
export interface Asking {
  /** The day on which it asked, Moscow. */
  on: Day
  /** The day that the officer set. */
  until: Day
  /** A later one, given on a plea. */
  given: Day | null
  /** What was lacking. */
  reason: string
  /** When this asking was first answered. */
  metAt: Date | null
}

/** What the day of an asking is told by; the same on both sides of the wire. */
type Dated = Pick<Asking, 'on' | 'until' | 'given'>
interface Line {
  grantedUntil: Day | null
  askings: readonly Dated[]
}

/** Longest term of an asking, calendar days. */
const LONGEST = 400
/** What is asked for on a portal counts as received on the next day (289-ФЗ 282 ч. 3): one whole day is left after it. */
const SHORTEST = 2
/** What is offered when the line's own day is near or gone: a week. */
const USUAL = 7

/** Lines asked for on the same day, until the same day, have one term. */
export const askingTermId = (requirementId: string, { on, until, given }: Dated): string =>
  ['asked-again', requirementId, on, until, ...(given ? [given] : [])].join(':')

/** The term in which a line has to be answered now: of its last asking, of the time given, or of the requirement. */
export function lineTermId(requirementId: string, { grantedUntil, askings }: Line): string {
  const last = askings.at(-1)
  if (last) return askingTermId(requirementId, last)
  return grantedUntil ? `requirement:${requirementId}:${grantedUntil}` : `requirement:${requirementId}`
}

/** Between which days the officer may set one: never earlier than the participant has already (`due`). */
export const daysOfAsking = (due: Day | null, today: Day): { first: Day; last: Day; usual: Day } => {
  const soonest = addDays(today, SHORTEST)
  const first = due ? later(due, soonest) : soonest
  const last = later(first, addDays(today, LONGEST))
  return { first, last, usual: later(first, addDays(today, USUAL)) }
}

/** How the term of an asking is counted: the day of the asking is its event, and time given later prolongs it. */
export const countOfAsking = ({ on, until, given }: Dated) => ({
  rule: 'asked-again' as const,
  event: on,
  length: daysBetween(on, until),
  prolongations: given ? [{ length: daysBetween(until, given) }] : [],
})
