import { expect, test } from 'vitest'
import type { CalendarYear, TermStep } from '../contract'
import { KNOWN_YEARS } from '../known-years'
import { calendarOf } from './calendar'
import { compute, type CountedBy } from './compute'
import type { TermQuestion } from './faults'
import { RULES } from './rules'
import { standingOf } from './standing'

const calendar = calendarOf(KNOWN_YEARS)

function termOf({ today, ...question }: TermQuestion & Partial<CountedBy>) {
  const answer = compute({ calendar, ...question, today: today ?? question.event })
  if (!answer.ok) throw new Error(answer.fault)
  return answer.term
}
const faultOf = (question: TermQuestion) => {
  const answer = compute({ ...question, calendar, today: question.event })
  return answer.ok ? null : answer.fault
}
const codes = (steps: readonly TermStep[]) => steps.map(({ code }) => code)

test('objections to an act received before the New Year holidays', () => {
  const { date, lastMoment, steps } = termOf({ rule: 'objections', event: '2025-12-19' })
  expect(date).toBe('2026-01-21')
  expect(lastMoment).toBe('2026-01-21T23:59:59+03:00')
  expect(steps).toEqual([
    {
      code: 'event',
      date: '2025-12-19',
      event: 'act-received',
      article: { act: '289-FZ', article: '237', part: '16' },
    },
    { code: 'length', length: 15, unit: 'working-day', back: false, set: 'law' },
    { code: 'begins', date: '2025-12-20' },
    { code: 'skipped', from: '2025-12-20', to: '2025-12-21', days: 2, why: 'weekend' },
    { code: 'counted', from: '2025-12-22', to: '2025-12-26', days: 5, total: 5 },
    { code: 'skipped', from: '2025-12-27', to: '2025-12-28', days: 2, why: 'weekend' },
    { code: 'counted', from: '2025-12-29', to: '2025-12-30', days: 2, total: 7 },
    {
      code: 'skipped',
      from: '2025-12-31',
      to: '2025-12-31',
      days: 1,
      why: 'transferred',
      movedFrom: '2025-01-05',
    },
    { code: 'skipped', from: '2026-01-01', to: '2026-01-08', days: 8, why: 'holiday' },
    {
      code: 'skipped',
      from: '2026-01-09',
      to: '2026-01-09',
      days: 1,
      why: 'transferred',
      movedFrom: '2026-01-03',
    },
    { code: 'skipped', from: '2026-01-10', to: '2026-01-11', days: 2, why: 'weekend' },
    { code: 'counted', from: '2026-01-12', to: '2026-01-16', days: 5, total: 12 },
    { code: 'skipped', from: '2026-01-17', to: '2026-01-18', days: 2, why: 'weekend' },
    { code: 'counted', from: '2026-01-19', to: '2026-01-21', days: 3, total: 15 },
    { code: 'last', date: '2026-01-21', lastMoment: '2026-01-21T23:59:59+03:00' },
  ])
})

test('a term that ends on 31 December, a day off, goes on past the holidays', () => {
  const { date, steps } = termOf({ rule: 'requirement', event: '2026-12-21', length: 10 })
  expect(date).toBe('2027-01-11')
  expect(steps.find((step) => step.code === 'moved')).toMatchObject({
    from: '2026-12-31',
    why: 'transferred',
  })
})

test('31 December that works is a last day as any other', () => {
  expect(termOf({ rule: 'requirement', event: '2019-12-21', length: 10 }).date).toBe('2019-12-31')
})

test('a month from 31 January ends on the last day of February', () => {
  const { steps } = termOf({ rule: 'complaint-review', event: '2024-01-31' })
  expect(steps).toContainEqual({
    code: 'span',
    from: '2024-01-31',
    to: '2024-02-29',
    length: 1,
    unit: 'month',
    clipped: true,
  })
})

test('a field audit suspended over New Year', () => {
  const suspensions = [{ from: '2026-12-25', to: '2027-01-15' }]
  const { date, steps } = termOf({ rule: 'field-audit', event: '2026-11-23', suspensions })
  // 23 January and the 22 days of the suspension: Sunday, 14 February; Monday after it.
  expect(date).toBe('2027-02-15')
  expect(codes(steps)).toEqual(['event', 'length', 'begins', 'span', 'suspended', 'skipped', 'moved', 'last'])
  expect(steps).toContainEqual(
    // Nine months from 25 December are 274 days.
    expect.objectContaining({
      code: 'suspended',
      days: 22,
      movedEndTo: '2027-02-14',
      ceiling: { length: 9, unit: 'month' },
      left: 252,
    }),
  )
})

test('two suspensions: the second begins in the days that the first one gave', () => {
  const suspensions = [
    { from: '2026-03-20', to: '2026-03-31' },
    { from: '2026-05-05', to: '2026-05-12' },
  ]
  // 2 March - 2 May; 12 days more: 14 May; 8 days more: 22 May, a Friday.
  expect(termOf({ rule: 'field-audit', event: '2026-03-02', suspensions }).date).toBe('2026-05-22')
})

test('a suspension that begins in the end moved to a working day is in time and leaves what was left', () => {
  // Two months from 10 August end on Saturday 10 October: the last day is Monday 12.
  const from = (day: string, to: string | null, today = '2026-10-12') =>
    termOf({ rule: 'field-audit', event: '2026-08-10', suspensions: [{ from: day, to }], today })
  expect(from('2026-10-12', null)).toMatchObject({ date: '2026-10-13', suspended: true })
  // Resumed on the 21st: that day was left, as on the 12th.
  const resumed = from('2026-10-12', '2026-10-20')
  expect(resumed.date).toBe('2026-10-21')
  expect(codes(resumed.steps)).toEqual([
    'event',
    'length',
    'begins',
    'span',
    'skipped',
    'moved',
    'suspended',
    'last',
  ])
  expect(from('2026-10-13', '2026-10-20'), 'the term is over').toMatchObject({ date: '2026-10-12' })
})

test('suspensions longer than nine months in all stop adding days', () => {
  const suspensions = [{ from: '2026-02-02', to: '2026-12-31' }]
  const { steps } = termOf({ rule: 'field-audit', event: '2026-01-12', suspensions })
  const ceiling = steps.find((step) => step.code === 'ceiling')
  expect(ceiling).toMatchObject({ length: 9, unit: 'month', days: 60 })
  expect(steps).toContainEqual(expect.objectContaining({ code: 'suspended', left: 0 }))
})

test('a calendar that is changed afterwards changes the day, and only where it matters', () => {
  const changes = [{ day: '2026-11-30', kind: 'off' as const }]
  const changed = calendarOf(KNOWN_YEARS, { changes })
  const question = { rule: 'objections', event: '2026-11-18' } as const
  expect(termOf(question).date).toBe('2026-12-09')
  expect(termOf({ ...question, calendar: changed }).date).toBe('2026-12-10')
  const before = { rule: 'objections', event: '2026-12-01' } as const
  expect(termOf({ ...before, calendar: changed }).date).toBe(termOf(before).date)
})

test('days of a decree: what those who count them would say is told', () => {
  const question = { rule: 'objections', event: '2020-03-27' } as const
  const { cautions } = termOf(question)
  const count = calendarOf(KNOWN_YEARS, { decreeDays: 'count' })
  expect(termOf({ ...question, calendar: count }).date).toBe('2020-04-17')
  expect(cautions).toContainEqual({ code: 'decree-days', otherwise: '2020-04-17' })
})

test('a year without its decree, or not there at all, is told', () => {
  expect(termOf({ rule: 'objections', event: '2026-12-21' }).cautions).toEqual([
    { code: 'calendar-preliminary', year: 2027 },
  ])
  expect(termOf({ rule: 'support-question', event: '2027-12-30' }).cautions).toContainEqual({
    code: 'calendar-missing',
    year: 2028,
  })
})

test("the operator's length for a rule of low confidence holds from its day on, and is told", () => {
  const settings = [
    { rule: 'conclusion', validFrom: '2026-06-01', length: 10 } as const,
    { rule: 'objections', validFrom: '2026-06-01', length: 3 } as const,
  ]
  const length = (event: string, rule: 'conclusion' | 'objections' = 'conclusion') =>
    termOf({ rule, event, settings }).steps.find((step) => step.code === 'length')
  expect(length('2026-05-29')).toMatchObject({ length: 15, set: 'law' })
  expect(length('2026-06-01')).toMatchObject({ length: 10, set: 'operator' })
  expect(length('2026-06-01', 'objections'), 'what the law says nobody sets').toMatchObject({ length: 15 })
})

test.each<[TermQuestion, string]>([
  [{ rule: 'objections', event: '2026-02-30' }, 'day-unknown'],
  [{ rule: 'objections', event: '2017-01-10' }, 'rule-not-in-force'],
  [{ rule: 'requirement', event: '2026-03-02' }, 'length-missing'],
  [{ rule: 'objections', event: '2026-03-02', length: 3 }, 'length-not-asked'],
  [{ rule: 'objections', event: '2026-03-02', prolongations: [{ length: 1 }] }, 'prolongation-not-known'],
  [{ rule: 'desk-audit', event: '2026-03-02', prolongations: [{ length: 121 }] }, 'prolongation-too-long'],
  [
    { rule: 'desk-audit', event: '2026-03-02', suspensions: [{ from: '2026-03-03', to: null }] },
    'suspension-not-known',
  ],
  [
    { rule: 'field-audit', event: '2026-03-02', suspensions: [{ from: '2026-03-02', to: null }] },
    'suspension-before-event',
  ],
  [
    { rule: 'field-audit', event: '2026-03-02', suspensions: [{ from: '2026-03-09', to: '2026-03-08' }] },
    'suspension-ends-before-it-begins',
  ],
  [
    {
      rule: 'field-audit',
      event: '2026-03-02',
      suspensions: [
        { from: '2026-03-09', to: '2026-03-12' },
        { from: '2026-03-12', to: null },
      ],
    },
    'suspensions-overlap',
  ],
  [
    {
      rule: 'field-audit',
      event: '2026-03-02',
      suspensions: [
        { from: '2026-03-09', to: null },
        { from: '2026-03-12', to: null },
      ],
    },
    'suspension-open-not-last',
  ],
])('%j is refused: %s', (question, fault) => expect(faultOf(question)).toBe(fault))

test('the table: ids once at a time, no configurable rule that was read, no suspension of working days', () => {
  for (const rule of RULES) {
    const same = RULES.filter(({ id, validFrom }) => id === rule.id && validFrom === rule.validFrom)
    expect(same, rule.id).toHaveLength(1)
    expect(Boolean(rule.configurable), rule.id).toBe(rule.confidence === 'low')
    if (rule.suspension) expect(rule.unit, rule.id).not.toBe('working-day')
  }
})

test('what is left of a term: working days by its own steps, days since its end by the calendar', () => {
  const { date, steps } = termOf({ rule: 'objections', event: '2026-11-18' })
  const view = { rule: 'objections', due: date, steps } as const
  expect(standingOf(view, '2026-11-18')).toEqual({ is: 'running', days: 15, unit: 'working' })
  // Before the event it is told by the calendar: working days until it are nobody's term.
  expect(standingOf(view, '2026-11-16')).toEqual({
    is: 'running',
    days: 23,
    unit: 'calendar',
    begins: '2026-11-19',
  })
  expect(standingOf(view, '2026-11-22'), 'a Sunday').toEqual({ is: 'running', days: 13, unit: 'working' })
  expect(standingOf(view, '2026-12-08')).toEqual({ is: 'running', days: 1, unit: 'working' })
  expect(standingOf(view, '2026-12-09')).toEqual({ is: 'last-day' })
  expect(standingOf(view, '2026-12-12')).toEqual({ is: 'over', days: 3 })
  expect(standingOf({ ...view, metAt: '2026-12-01T09:00:00Z' }, '2026-12-12')).toEqual({ is: 'met' })
  // What came instead ends it at once, however many days are left.
  expect(standingOf({ ...view, endedBy: 'decision' }, '2026-11-22')).toEqual({ is: 'ended', by: 'decision' })
})

test('a year of the calendar that is replaced replaces every day of it', () => {
  const bare: CalendarYear = { year: 2026, standing: 'confirmed', marks: [] }
  const replaced = calendarOf([...KNOWN_YEARS.filter(({ year }) => year !== 2026), bare])
  expect(termOf({ rule: 'support-failure', event: '2026-11-03', calendar: replaced }).date).toBe('2026-11-04')
})
