import type { Day, Suspension, TermStep } from '../contract'
import { addDays, addMonths, daysBetween, later } from './civil-day'
import type { Counted } from './count'
import type { Rule } from './rules'

/**
 * Moves the end of a term by the days it was suspended: they are not counted. One that is not resumed lasts until today,
 * included. One that began in the days by which a last day that does not work is moved is in time: it is added to the
 * moved day. One that began after the term had ended adds nothing. The ceiling is for all of them together: as many
 * days as the months of the ceiling have from the first suspension on.
 */
export function suspend(
  end: Day,
  suspensions: readonly Suspension[],
  { article, ceiling }: NonNullable<Rule['suspension']>,
  today: Day,
  moved: (last: Day) => Counted,
): { last: Day; steps: TermStep[]; suspended: boolean } {
  const steps: TermStep[] = []
  const begun = suspensions[0]?.from
  let left = begun ? daysBetween(begun, addMonths(begun, ceiling.length).day) : 0
  let last = end
  let suspended = false
  for (const { from, to } of suspensions) {
    if (from > last) {
      const working = moved(last)
      if (from > working.last) break
      last = working.last
      steps.push(...working.steps)
    }
    const until = to ?? later(from, today)
    const days = daysBetween(from, until) + 1
    const added = Math.min(days, left)
    left -= added
    last = addDays(last, added)
    suspended = to === null && added === days
    const open = to === null
    steps.push({ code: 'suspended', from, to: until, days, open, article, movedEndTo: last, ceiling, left })
    if (added < days) steps.push({ code: 'ceiling', ...ceiling, days: days - added, article })
  }
  return { last, steps, suspended }
}
