import type { Day, TermCaution, TermStep } from '../contract'
import { kindOf, type Calendar } from './calendar'
import { addDays, eachDay, earlier, later, yearOf } from './civil-day'
import { countDays, nearestWorking, span, type Counted } from './count'
import { faultOf, type TermFault, type TermQuestion } from './faults'
import { MOVING, ruleOn, type Rule, type RuleSetting } from './rules'
import { suspend } from './suspend'

/** What a term is counted by, beside the question: `today` in Moscow ends a suspension that is not resumed. */
export interface CountedBy {
  calendar: Calendar
  today: Day
  settings?: readonly RuleSetting[]
}

/** A term with its computation. */
export interface Term {
  /** The last day. */
  date: Day
  /** The last instant in time, ISO 8601 with the offset of Moscow. */
  lastMoment: string
  suspended: boolean
  steps: TermStep[]
  cautions: TermCaution[]
}

export type Computation = { ok: true; term: Term } | { ok: false; fault: TermFault }

/** Moscow has kept this offset since 26 October 2014, before any rule of the table. */
const lastMomentOf = (date: Day) => `${date}T23:59:59+03:00`

/**
 * Counts a term and tells how. The day of the event is not counted; days follow it one by one (a term in months ends on the
 * same day of its last month); prolongations, then suspensions go to the end; the last day is moved when it does not work.
 */
export function compute(question: TermQuestion & CountedBy): Computation {
  const found = ruleOn(question.rule, question.event, question.settings)
  const fault = faultOf(question, found?.rule ?? null)
  if (fault || !found) return { ok: false, fault: fault ?? 'rule-not-in-force' }
  const { calendar, event } = question
  const rule = { ...found.rule, length: question.length ?? found.rule.length }
  const back = rule.direction === 'back'
  const set = rule.lengthFrom === 'document' ? 'document' : found.set
  const told: TermStep[] = [
    { code: 'event', date: event, event: rule.event, article: rule.article },
    { code: 'length', length: rule.length, unit: rule.unit, back, set },
  ]
  if (rule.length > 0) told.push({ code: 'begins', date: addDays(event, back ? -1 : 1) })
  const run = back ? countBack(rule, question) : countForward(rule, question)
  const end = settle(calendar, run.last, rule)
  const term: Term = {
    date: end.last,
    lastMoment: lastMomentOf(end.last),
    suspended: run.suspended,
    steps: [
      ...told,
      ...run.steps,
      ...end.steps,
      { code: 'last', date: end.last, lastMoment: lastMomentOf(end.last) },
    ],
    cautions: [],
  }
  return { ok: true, term: { ...term, cautions: cautionsOf(term, rule, question) } }
}

type Ran = Counted & { suspended: boolean }

function countForward(rule: Rule, { calendar, event, today, ...question }: TermQuestion & CountedBy): Ran {
  const { unit } = rule
  const first = lengthen(calendar, event, rule.length, unit)
  const steps = [...first.steps]
  let { last } = first
  let total = rule.length
  for (const { length } of question.prolongations ?? []) {
    // Months are counted from the event each time: two and one of 31 December end on 31 March.
    const next =
      unit === 'calendar-day' || unit === 'working-day'
        ? countDays(calendar, last, { length, unit, already: total })
        : span(event, total + length, unit)
    total += length
    steps.push({
      code: 'prolonged',
      length,
      unit,
      from: last,
      to: next.last,
      article: rule.prolongation!.article,
    })
    steps.push(...next.steps)
    last = next.last
  }
  if (!rule.suspension) return { last, steps, suspended: false }
  const moved = (day: Day) => settle(calendar, day, rule)
  const held = suspend(last, question.suspensions ?? [], rule.suspension, today, moved)
  return { last: held.last, steps: [...steps, ...held.steps], suspended: held.suspended }
}

function lengthen(calendar: Calendar, event: Day, length: number, unit: Rule['unit']): Counted {
  if (unit === 'month' || unit === 'year') return span(event, length, unit)
  return countDays(calendar, event, { length, unit })
}

/** Whole days must lie between: the answer is the day before the last of them. */
function countBack({ length, unit }: Rule, { calendar, event }: TermQuestion & CountedBy): Ran {
  if (unit === 'month' || unit === 'year') throw new RangeError('no rule counts months back')
  const { last, steps } = countDays(calendar, event, { length, unit, back: true })
  const date = addDays(last, -1)
  return { last: date, steps: [...steps, { code: 'whole-days', counted: last, date }], suspended: false }
}

/** What becomes of a last day when it does not work. */
const settle = (calendar: Calendar, last: Day, rule: Rule): Counted =>
  rule.lastDay === 'stays' ? stay(calendar, last) : move(calendar, last, rule)

function stay(calendar: Calendar, date: Day): Counted {
  const kind = kindOf(calendar, date)
  return { last: date, steps: kind.works ? [] : [{ code: 'stays', date, why: kind.why }] }
}

function move(calendar: Calendar, from: Day, { lastDay }: Rule): Counted {
  const kind = kindOf(calendar, from)
  if (kind.works) return { last: from, steps: [] }
  const { last, steps } = nearestWorking(calendar, from, lastDay === 'previous-working')
  return { last, steps: [...steps, { code: 'moved', from, to: last, why: kind.why, article: MOVING }] }
}

function cautionsOf(term: Term, rule: Rule, question: TermQuestion & CountedBy): TermCaution[] {
  const { calendar, event } = question
  const cautions: TermCaution[] = []
  if (rule.confidence !== 'read') cautions.push({ code: 'rule-unread', confidence: rule.confidence })
  // A fact of the very day, or of the day after it, depends on no calendar.
  if (rule.unit !== 'working-day' && rule.lastDay === 'stays') return cautions
  const [from, to] = [earlier(event, term.date), later(event, term.date)]
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const standing = calendar.standing.get(year)
    if (standing === undefined) cautions.push({ code: 'calendar-missing', year })
    else if (standing === 'preliminary') cautions.push({ code: 'calendar-preliminary', year })
  }
  const otherwise = dateWithDecreeDaysWorking(question, eachDay(from, to))
  if (otherwise !== null && otherwise !== term.date) cautions.push({ code: 'decree-days', otherwise })
  return cautions
}

function dateWithDecreeDaysWorking(question: TermQuestion & CountedBy, days: readonly Day[]): Day | null {
  const { calendar } = question
  if (calendar.decreeDays === 'count') return null
  if (!days.some((day) => calendar.marks.get(day)?.kind === 'decree')) return null
  const again = compute({ ...question, calendar: { ...calendar, decreeDays: 'count' } })
  return again.ok ? again.term.date : null
}
