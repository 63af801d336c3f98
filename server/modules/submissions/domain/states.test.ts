import { expect, test } from 'vitest'
import { FINISHED, next, ON_THE_WAY, STATUSES, TRANSITIONS, WITH_PARTICIPANT, type Act } from './states'

const acts = [...new Set(Object.values(TRANSITIONS).flatMap((row) => Object.keys(row)))] as Act[]

test('every status is in exactly one stage of a person’s thinking', () => {
  const stages = [...WITH_PARTICIPANT, ...ON_THE_WAY, ...FINISHED, 'DISCARDED']
  expect([...stages].sort()).toEqual([...STATUSES].sort())
})

test('nothing leads out of a finished document, and everything else leads to one', () => {
  const reachable = (from: (typeof STATUSES)[number], seen = new Set<string>()): Set<string> => {
    for (const act of acts) {
      const to = next(from, act)
      if (to && !seen.has(to)) {
        seen.add(to)
        reachable(to, seen)
      }
    }
    return seen
  }
  for (const status of [...FINISHED, 'DISCARDED'] as const) expect(reachable(status).size).toBe(0)
  for (const status of [...WITH_PARTICIPANT, ...ON_THE_WAY]) {
    const ends = [...reachable(status)].filter((to) => (FINISHED as readonly string[]).includes(to))
    expect(ends.length, status).toBeGreaterThan(0)
  }
})

test('a document may be taken back until it is answered; of registered ones the policy leaves complaints only', () => {
  for (const status of ['SENT', 'DELIVERED', 'REGISTERED'] as const)
    expect(next(status, 'withdraw')).toBe('WITHDRAWN')
  for (const status of FINISHED) expect(next(status, 'withdraw')).toBeNull()
})
