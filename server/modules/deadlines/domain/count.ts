import type { Day, TermStep } from '../contract'
import { kindOf, type Calendar } from './calendar'
import { addDays, addMonths, earlier, later } from './civil-day'

type Run = Extract<TermStep, { code: 'counted' | 'skipped' }>

/** Where a count has come to, and how it went. */
export interface Counted {
  last: Day
  steps: TermStep[]
}

interface DayCount {
  length: number
  unit: 'calendar-day' | 'working-day'
  back?: boolean
  /** Ordinal of the day before the first one counted: a prolongation goes on counting. */
  already?: number
}

/**
 * Counts `length` days that follow `from` (which itself is not counted), forward or back, starting at the ordinal
 * `already`. Calendar days count all; working days only those that work.
 */
export function countDays(
  calendar: Calendar,
  from: Day,
  { length, unit, back = false, already = 0 }: DayCount,
): Counted {
  const step = back ? -1 : 1
  if (unit === 'calendar-day') return { last: addDays(from, step * length), steps: wholeRun() }
  const runs: Run[] = []
  let day = from
  for (let total = already; total < already + length;) {
    day = addDays(day, step)
    const kind = kindOf(calendar, day)
    if (kind.works) {
      total += 1
      const special = kind.weekend ? { weekend: true as const, ...(kind.pair && { movedTo: kind.pair }) } : {}
      add(runs, { code: 'counted', from: day, to: day, days: 1, total, ...special })
    } else add(runs, skipped(day, kind))
  }
  return { last: day, steps: runs }

  function wholeRun(): TermStep[] {
    if (length === 0) return []
    const [first, last] = [addDays(from, step), addDays(from, step * length)]
    return [{ code: 'counted', from: first, to: last, days: length, total: already + length }]
  }
}

/** The nearest day that works, in one direction, and the days passed over. The day itself when it works. */
export function nearestWorking(calendar: Calendar, from: Day, back: boolean): Counted {
  const runs: Run[] = []
  let day = from
  for (let kind = kindOf(calendar, day); !kind.works; kind = kindOf(calendar, day)) {
    add(runs, skipped(day, kind))
    day = addDays(day, back ? -1 : 1)
  }
  return { last: day, steps: runs }
}

function skipped(day: Day, { why, pair }: Extract<ReturnType<typeof kindOf>, { works: false }>): Run {
  return { code: 'skipped', from: day, to: day, days: 1, why, ...(pair && { movedFrom: pair }) }
}

/** Lengthens the last run by a day of the same kind; a day with a story of its own (a transfer) stays by itself. */
function add(runs: Run[], next: Run) {
  const last = runs.at(-1)
  const plain = (run: Run) => (run.code === 'counted' ? !run.weekend : !run.movedFrom)
  const same =
    last?.code === next.code &&
    plain(last) &&
    plain(next) &&
    (last.code === 'counted' || (next.code === 'skipped' && last.why === next.why))
  if (!same) return void runs.push(next)
  last.to = next.to
  last.days += 1
  if (last.code === 'counted' && next.code === 'counted') last.total = next.total
}

/** The same day so many months (years) later. */
export function span(from: Day, length: number, unit: 'month' | 'year'): Counted {
  const { day, clipped } = addMonths(from, unit === 'year' ? length * 12 : length)
  return { last: day, steps: [{ code: 'span', from, to: day, length, unit, clipped }] }
}

/** Inclusive number of days that two runs of days have in common. */
export function commonDays(
  a: { from: Day; to: Day },
  b: { from: Day; to: Day },
): { from: Day; to: Day } | null {
  const from = later(earlier(a.from, a.to), b.from)
  const to = earlier(later(a.from, a.to), b.to)
  return from <= to ? { from, to } : null
}
