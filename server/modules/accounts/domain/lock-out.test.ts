import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FREE_MISTAKES, LONGEST_REST, networkOf, restAfter, restTable, type LockSubject } from './lock-out'

const subject = fc.constantFrom<LockSubject>('account', 'address')

describe('rest after mistakes', () => {
  test('the first four cost nothing, then it doubles from a minute to an hour', () => {
    expect([1, 4, 5, 6, 7, 10, 11, 12, 1000].map((n) => restAfter('account', n) / 60)).toEqual([
      0, 0, 1, 2, 4, 32, 60, 60, 60,
    ])
  })

  test('never shrinks, never exceeds the longest, and is nothing exactly while mistakes are free', () => {
    fc.assert(
      fc.property(subject, fc.integer({ min: 1, max: 100_000 }), (who, mistakes) => {
        const rest = restAfter(who, mistakes)
        expect(restAfter(who, mistakes + 1)).toBeGreaterThanOrEqual(rest)
        expect(rest).toBeLessThanOrEqual(LONGEST_REST)
        expect(rest === 0).toBe(mistakes < FREE_MISTAKES[who])
      }),
    )
  })

  test('the table says the same for every number of mistakes', () => {
    fc.assert(
      fc.property(subject, fc.integer({ min: 1, max: 5_000 }), (who, mistakes) => {
        const table = restTable(who)
        expect(table[Math.min(mistakes, table.length) - 1]).toBe(restAfter(who, mistakes))
      }),
    )
  })

  test('a day of patient guessing is a few dozen attempts', () => {
    let seconds = 0
    let guesses = 0
    while (seconds < 86_400) seconds += restAfter('account', ++guesses)
    expect(guesses).toBeLessThan(40)
  })
})

describe('network of an address', () => {
  test('is the whole of IPv4 and half of IPv6, however it is written', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('2001:DB8:0:1::7')).toBe('2001:db8:0:1')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('unknown')).toBe('unknown')
  })

  test('does not depend on the half that a machine chooses itself', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16))
    const four = fc.tuple(group, group, group, group)
    fc.assert(
      fc.property(four, four, four, (network, one, other) => {
        const of = (host: string[]) => networkOf([...network, ...host].join(':'))
        expect(of(one)).toBe(of(other))
      }),
    )
  })
})
