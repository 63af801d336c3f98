import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAUSES, pauseAfter } from './back-off'
import { mayHandle, maySend, type Placed } from './order'
import { isPassing, PROBLEMS, problemFrom, problemOfStatus } from './problems'

describe('pauses', () => {
  test('grow on the whole, differ by a fifth at most, and come to an end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: PAUSES.length }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, random) => {
          const pause = pauseAfter(n, random)!
          expect(pause).toBeGreaterThanOrEqual(PAUSES[n - 1]! * 800)
          expect(pause).toBeLessThanOrEqual(PAUSES[n - 1]! * 1200)
        },
      ),
    )
    expect([...PAUSES].sort((a, b) => a - b)).toEqual(PAUSES)
    expect(pauseAfter(PAUSES.length + 1, 0.5)).toBeNull()
  })
})

const others = fc.uniqueArray(
  fc.record({
    ordinal: fc.integer({ min: 1, max: 9 }),
    state: fc.constantFrom<Placed['state']>('WAITING', 'DONE', 'DEAD'),
  }),
  { selector: ({ ordinal }) => ordinal },
)

describe('the order of a case', () => {
  test('lets at most one message go at a time, whatever has happened', () => {
    fc.assert(
      fc.property(others, (messages) => {
        const free = messages.filter(
          (one) =>
            one.state === 'WAITING' &&
            maySend(
              one.ordinal,
              messages.filter((other) => other !== one),
            ),
        )
        expect(free.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('handles an answer after the one before it only', () => {
    fc.assert(
      fc.property(others, fc.integer({ min: 1, max: 9 }), (messages, ordinal) => {
        const before = messages.find((one) => one.ordinal === ordinal - 1)
        expect(mayHandle(ordinal, messages)).toBe(ordinal === 1 || before?.state === 'DONE')
      }),
    )
  })
})

describe('problems', () => {
  test('of every status are told apart: taken, passing, final', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), (status) => {
        const problem = problemOfStatus(status)
        expect(problem === null).toBe(status < 300)
        if (status >= 500) expect(isPassing(problem!)).toBe(true)
        if (status === 422 || status === 404) expect(isPassing(problem!)).toBe(false)
      }),
    )
  })

  test('are read back from the database, strange ones as a failure', () => {
    for (const problem of PROBLEMS) expect(problemFrom(problem)).toBe(problem)
    expect(problemFrom(null)).toBeNull()
    expect(problemFrom('of another release')).toBe('handling-failed')
  })
})
