import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Role, type Standee, type Standing, follow, standingOf } from './esia-standing'

const roles = ['HEAD', 'ADMINISTRATOR', 'EMPLOYEE'] as const
const standings: Standing[] = ['HEAD', 'ADMINISTRATOR', null]

/** Any appointment that can exist: what ЕСИА has not given has no other role behind it. */
const standee = fc
  .record({
    role: fc.constantFrom(...roles),
    source: fc.constantFrom('PASSWORD', 'ESIA', 'CERTIFICATE'),
    ownRole: fc.constantFrom<Role | null>(null, 'ADMINISTRATOR', 'EMPLOYEE'),
    revoked: fc.boolean(),
    ended: fc.boolean(),
  })
  .map((each): Standee => (each.source === 'ESIA' ? each : { ...each, ownRole: null }))

/** The appointment after the step, as the command writes it. */
function apply(current: Standee | null, standing: Standing): Standee | null {
  const step = follow(current, standing)
  switch (step.kind) {
    case 'keep':
      return current
    case 'hold':
      return { role: step.role, source: 'ESIA', ownRole: step.ownRole, revoked: false, ended: false }
    case 'lower':
      return current && { ...current, role: step.role, source: 'PASSWORD', ownRole: null }
    case 'end':
      return current && { ...current, ended: true }
  }
}

const active = (each: Standee | null) => (each && !each.revoked && !each.ended ? each.role : null)

test('a head is whoever heads and works there now; an administrator likewise; an employee is nothing', () => {
  const membership = { chief: true, admin: true, active: true }
  const of = (changes: object) =>
    standingOf({
      oid: '1',
      category: 'LEGAL_ENTITY',
      shortName: 'ООО',
      name: 'ООО',
      ogrn: null,
      inn: null,
      kpp: null,
      ...membership,
      ...changes,
    })
  expect(of({})).toBe('HEAD')
  expect(of({ chief: false })).toBe('ADMINISTRATOR')
  expect(of({ chief: false, admin: false })).toBeNull()
  expect(of({ active: false })).toBeNull()
})

describe('whatever stands in the portal', () => {
  test('a head by ЕСИА heads', () => {
    fc.assert(fc.property(fc.option(standee), (current) => active(apply(current, 'HEAD')) === 'HEAD'))
  })

  test('following twice is following once', () => {
    fc.assert(
      fc.property(fc.option(standee), fc.constantFrom(...standings), (current, standing) => {
        const once = apply(current, standing)
        expect(apply(once, standing)).toEqual(once)
      }),
    )
  })

  test('without ЕСИА’s word nothing is added', () => {
    fc.assert(
      fc.property(fc.option(standee), (current) => {
        const after = active(apply(current, null))
        expect([null, active(current), current?.ownRole ?? null]).toContain(after)
      }),
    )
  })

  test('what the portal or a certificate has given stays when ЕСИА is silent', () => {
    fc.assert(
      fc.property(standee, (current) => {
        fc.pre(current.source !== 'ESIA')
        expect(follow(current, null)).toEqual({ kind: 'keep' })
      }),
    )
  })

  test('what ЕСИА has given ends when ЕСИА is silent, down to what was there before', () => {
    fc.assert(
      fc.property(fc.option(standee), fc.constantFrom('HEAD', 'ADMINISTRATOR'), (current, standing) => {
        const before = current && current.source === 'ESIA' ? null : active(current)
        fc.pre(!current || current.source !== 'ESIA')
        expect(active(apply(apply(current, standing), null))).toBe(before)
      }),
    )
  })

  test('administration that a person has taken back does not come back by ЕСИА', () => {
    fc.assert(
      fc.property(standee, (current) => {
        fc.pre(current.revoked)
        expect(follow(current, 'ADMINISTRATOR')).toEqual({ kind: 'keep' })
      }),
    )
  })

  test('a head who becomes an administrator is no longer a head', () => {
    const head = apply(null, 'HEAD')
    expect(active(apply(head, 'ADMINISTRATOR'))).toBe('ADMINISTRATOR')
    expect(active(apply(apply(head, 'ADMINISTRATOR'), null))).toBeNull()
  })
})
