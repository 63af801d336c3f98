import { expect, test } from 'vitest'
import { ComputeTerm, Day, RULE_IDS } from './contract'
import { calendarOf } from './domain/calendar'
import { compute } from './domain/compute'
import { ruleOn } from './domain/rules'
import { KNOWN_YEARS } from './known-years'

const EDGES = ['1990-01-01', '2199-12-31']

test('a day is of a time in which terms are counted', () => {
  for (const day of EDGES) expect(Day.safeParse(day).success, day).toBe(true)
  for (const day of ['1989-12-31', '2200-01-01', '9999-12-31', '0001-01-01', '2026-02-30', ''])
    expect(Day.safeParse(day).success, day).toBe(false)
})

test.each(RULE_IDS)(
  '%s from the first and the last of the days is counted or refused, and never breaks',
  (id) => {
    const calendar = calendarOf(KNOWN_YEARS)
    for (const event of EDGES) {
      const rule = ruleOn(id, event)?.rule
      const { suspensions, ...ask } = ComputeTerm.parse({
        rule: id,
        event,
        ...(rule?.lengthFrom === 'document' && { length: 400 }),
        prolongations: rule?.prolongation ? [{ length: Math.min(400, rule.prolongation.max) }] : [],
      })
      const answer = compute({ ...ask, suspensions, calendar, today: event })
      expect(answer.ok).toBe(rule !== undefined)
    }
  },
)
