import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLeft, dueWarnings, powerState, WARNING_DAYS } from './term'

const day = fc.integer({ min: 20_000, max: 22_000 }).map((days) => dayOf(days))
const dayOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)
const shift = (from: string, days: number) => dayOf(Date.parse(from) / 86_400_000 + days)

describe('powerState', () => {
  it.each([
    ['2026-11-30', 'future'],
    ['2026-12-01', 'valid'],
    ['2027-05-31', 'expiring'],
    ['2027-06-30', 'expiring'],
    ['2027-07-01', 'expired'],
  ])('a power from 1 December 2026 through 30 June 2027 is on %s %s', (today, state) => {
    expect(powerState({ validFrom: '2026-12-01', validTo: '2027-06-30', revokedAt: null }, today)).toBe(state)
  })

  it('is good on both ends and never outside of them', () => {
    fc.assert(
      fc.property(day, fc.nat(800), day, (validFrom, length, today) => {
        const term = { validFrom, validTo: shift(validFrom, length), revokedAt: null }
        const good = ['valid', 'expiring'].includes(powerState(term, today))
        expect(good).toBe(today >= term.validFrom && today <= term.validTo)
      }),
    )
  })

  it('stays revoked whatever the day', () => {
    fc.assert(
      fc.property(day, day, day, (validFrom, validTo, today) => {
        expect(powerState({ validFrom, validTo, revokedAt: new Date(0) }, today)).toBe('revoked')
      }),
    )
  })
})

describe('dueWarnings', () => {
  it('gives each warning once, on its day or on the first day that the portal works after it', () => {
    fc.assert(
      fc.property(
        day,
        fc.uniqueArray(fc.integer({ min: -5, max: 60 }), { minLength: 1 }),
        (validTo, lefts) => {
          let warned: number[] = []
          const told: number[][] = []
          // Days on which the job ran, in order.
          for (const left of lefts.toSorted((a, b) => b - a)) {
            const due = dueWarnings(
              { validFrom: '2020-01-01', validTo, revokedAt: null },
              warned,
              shift(validTo, -left),
            )
            if (due.length > 0) told.push(due)
            warned = [...warned, ...due]
            for (const days of due) expect(left).toBeLessThanOrEqual(days)
          }
          expect(told.flat()).toEqual([...new Set(told.flat())])
          const reached = WARNING_DAYS.filter((days) => lefts.some((left) => left >= 0 && left <= days))
          expect(told.flat().toSorted()).toEqual([...reached].toSorted())
        },
      ),
    )
  })

  it('says nothing of what is over or revoked', () => {
    expect(
      dueWarnings({ validFrom: '2026-01-01', validTo: '2026-11-21', revokedAt: null }, [], '2026-11-22'),
    ).toEqual([])
    expect(
      dueWarnings(
        { validFrom: '2026-01-01', validTo: '2026-11-23', revokedAt: new Date(0) },
        [],
        '2026-11-22',
      ),
    ).toEqual([])
  })

  it('counts days, not hours', () => {
    expect(daysLeft('2026-11-29', '2026-11-22')).toBe(7)
    expect(daysLeft('2027-01-01', '2026-12-31')).toBe(1)
  })
})
