import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { RULE_IDS, type Day, type RuleId, type Suspension } from '../contract'
import { KNOWN_YEARS } from '../known-years'
import { calendarOf, type Calendar } from './calendar'
import { eachDay } from './civil-day'
import { compute, type Term } from './compute'
import type { TermQuestion } from './faults'
import { RULES } from './rules'

/**
 * The same terms counted slowly and obviously, on days of Temporal and a plain set of days that do not work: nothing is
 * shared with the code under test but the data of the years and the table of rules.
 */
const idle = new Set<string>()
for (const { year, marks } of KNOWN_YEARS) {
  const kinds = new Map(marks.map(({ day, kind }) => [day, kind]))
  let day = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  for (; day.year === year; day = day.add({ days: 1 })) {
    const kind = kinds.get(day.toString())
    const weekend = day.dayOfWeek > 5 && kind !== 'working'
    if (weekend || kind === 'holiday' || kind === 'transferred' || kind === 'decree') idle.add(day.toString())
  }
}

const restful = (day: Temporal.PlainDate) => idle.has(day.toString())

function slowly(
  ruleId: RuleId,
  event: Day,
  more: Omit<TermQuestion, 'rule' | 'event'> = {},
  today = event,
): string {
  const rule = RULES.find(({ id }) => id === ruleId)!
  const step = rule.direction === 'back' ? { days: -1 } : { days: 1 }
  const length = more.length ?? rule.length
  const extra = (more.prolongations ?? []).reduce((sum, one) => sum + one.length, 0)
  let day = Temporal.PlainDate.from(event)
  if (rule.unit === 'month') day = day.add({ months: length + extra })
  else
    for (let counted = 0; counted < length + extra;) {
      day = day.add(step)
      if (rule.unit === 'calendar-day' || !restful(day)) counted++
    }
  if (rule.direction === 'back') day = day.add(step)
  if (more.suspensions?.length) day = heldUp(Temporal.PlainDate.from(event), day, more.suspensions, today)
  if (rule.lastDay === 'next-working') while (restful(day)) day = day.add({ days: 1 })
  if (rule.lastDay === 'previous-working') while (restful(day)) day = day.subtract({ days: 1 })
  return day.toString()
}

/**
 * Lives the term through day by day: a suspended day is not lived, until nine months of them have been. When its end rests,
 * the days up to the next one that works are lived too.
 */
function heldUp(
  event: Temporal.PlainDate,
  end: Temporal.PlainDate,
  suspensions: readonly Suspension[],
  today: Day,
): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(suspensions[0]!.from)
  let mayHold = first.until(first.add({ months: 9 }), { largestUnit: 'days' }).days
  let left = event.until(end, { largestUnit: 'days' }).days
  let day = event
  while (left > 0 || restful(day)) {
    if (left === 0) for (let next = day; restful(next); left++) next = next.add({ days: 1 })
    day = day.add({ days: 1 })
    const text = day.toString()
    const held = suspensions.some(({ from, to }) => {
      const until = to ?? (today > from ? today : from)
      return from <= text && text <= until
    })
    if (held && mayHold > 0) mayHold--
    else left--
  }
  return day
}

const known = calendarOf(KNOWN_YEARS)
const EVERY_DAY = eachDay('2019-01-01', '2027-12-31')

function termOf(
  question: TermQuestion,
  { calendar = known, today = question.event }: { calendar?: Calendar; today?: Day } = {},
): Term {
  const answer = compute({ ...question, calendar, today })
  if (!answer.ok) throw new Error(answer.fault)
  return answer.term
}

/** What a rule needs beside its event. */
const given = (rule: RuleId) => (rule === 'requirement' || rule === 'asked-again' ? { length: 10 } : {})

test.each(RULE_IDS)('%s from every day of 2019-2027 agrees with the slow count', (rule) => {
  const wrong = EVERY_DAY.flatMap((event) => {
    const expected = slowly(rule, event, given(rule))
    // Where the slow count leaves the years it knows, it knows nothing.
    if (expected < '2019-01-01' || expected > '2027-12-31') return []
    const { date } = termOf({ rule, event, ...given(rule) })
    return date === expected ? [] : [{ event, date, expected }]
  })
  expect(wrong).toEqual([])
})

const anyEvent = fc.integer({ min: 0, max: EVERY_DAY.length - 500 }).map((index) => EVERY_DAY[index]!)

/** Up to three suspensions that follow each other, each after a while and so many days long. */
const anySuspensions = (event: Day) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 160 })), { maxLength: 3 })
    .map((pieces) => {
      let day = Temporal.PlainDate.from(event)
      return pieces.map(([after, days]): Suspension => {
        const from = day.add({ days: after })
        day = from.add({ days: days - 1 })
        return { from: from.toString(), to: day.toString() }
      })
    })

test('a field audit with suspensions and its prolongation agrees with a day-by-day life', () => {
  fc.assert(
    fc.property(
      anyEvent.chain((event) => fc.tuple(fc.constant(event), anySuspensions(event), fc.boolean())),
      ([event, suspensions, prolonged]) => {
        const more = { suspensions, prolongations: prolonged ? [{ length: 1 }] : [] }
        const expected = slowly('field-audit', event, more)
        fc.pre(expected <= '2027-12-31')
        expect(termOf({ rule: 'field-audit', event, ...more }).date).toBe(expected)
      },
    ),
    { numRuns: 400 },
  )
})

test('a suspension that is not resumed moves the end with each day, and says that the term does not run', () => {
  fc.assert(
    fc.property(
      anyEvent,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 300 }),
      (event, after, age) => {
        const from = Temporal.PlainDate.from(event).add({ days: after }).toString()
        const today = Temporal.PlainDate.from(from).add({ days: age }).toString()
        const suspensions = [{ from, to: null }]
        const term = termOf({ rule: 'field-audit', event, suspensions }, { today })
        expect(term.date).toBe(slowly('field-audit', event, { suspensions }, today))
        const end = Temporal.PlainDate.from(from).add({ months: 9 }).toString()
        expect(term.suspended).toBe(today < end)
      },
    ),
  )
})

test('a requirement of any length, prolonged, agrees with the slow count', () => {
  fc.assert(
    fc.property(
      anyEvent,
      fc.integer({ min: 1, max: 120 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
      (event, length, more) => {
        const prolongations = more.map((one) => ({ length: one }))
        const question = { rule: 'requirement', event, length, prolongations } as const
        expect(termOf(question).date).toBe(slowly('requirement', event, question))
      },
    ),
  )
})

test('the steps tell every day between the event and the end once, and say what each is', () => {
  const wrong = EVERY_DAY.slice(0, -60).filter((event) => {
    const { steps, date } = termOf({ rule: 'objections', event })
    const told = steps.flatMap((step) =>
      step.code === 'counted' || step.code === 'skipped'
        ? eachDay(step.from, step.to).map((day) => ({ day, counted: step.code === 'counted' }))
        : [],
    )
    const days = told.map(({ day }) => day).join()
    return (
      days !== eachDay(event, date).slice(1).join() ||
      told.some(({ day, counted }) => counted === idle.has(day)) ||
      steps.at(-1)?.code !== 'last'
    )
  })
  expect(wrong).toEqual([])
})

test('whole days lie between an announcement and the works it announces', () => {
  const wrong = EVERY_DAY.slice(30).filter((event) => {
    const between = eachDay(termOf({ rule: 'maintenance', event }).date, event).slice(1, -1)
    // One day later would be too late: the first day between is one of the two.
    return between.filter((day) => !idle.has(day)).length !== 2 || idle.has(between[0]!)
  })
  expect(wrong).toEqual([])
})
