import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIONS, EVERYTHING } from '@/server/auth/actor'
import { PROFILE_FIELDS } from '../../accounts/domain/completeness'
import { judge, judgeRule, type Standing } from './judge'
import { FUNCTION_GROUPS, FUNCTION_KEYS, ruleOf, type FunctionRule } from './table'

const CATEGORIES = ['LEGAL_ENTITY', 'ENTREPRENEUR', 'INDIVIDUAL'] as const
const category = fc.constantFrom(...CATEGORIES)
const fields = fc.subarray([...PROFILE_FIELDS])
const grant = fc.record({
  actions: fc.subarray([...ACTIONS]),
  kinds: fc.subarray(['1050030E', '1002003E']),
  assignedOnly: fc.boolean(),
})
const standing: fc.Arbitrary<Standing> = fc.record({
  category,
  confirmed: fc.boolean(),
  trusted: fc.boolean(),
  signature: fc.boolean(),
  gaps: fields,
  grants: fc.array(grant, { maxLength: 3 }),
})
/** Rules of any shape: issues to come add rows that these properties must hold for too. */
const rule: fc.Arbitrary<FunctionRule> = fc.record(
  {
    group: fc.constantFrom(...FUNCTION_GROUPS),
    place: fc.constant('cabinet' as const),
    path: fc.constant('/'),
    categories: fc.subarray([...CATEGORIES], { minLength: 1 }),
    action: fc.constantFrom(...ACTIONS),
    confirmed: fc.constant(true as const),
    trust: fc.constant(true as const),
    profile: fields,
    signature: fc.constant(true as const),
  },
  { requiredKeys: ['group', 'place', 'path'] },
)

const best: Standing = {
  category: 'LEGAL_ENTITY',
  confirmed: true,
  trusted: true,
  signature: true,
  gaps: [],
  grants: [EVERYTHING],
}

/** Each way of standing better than before. */
const BETTER: ((actor: Standing, more: Standing) => Standing)[] = [
  (actor) => ({ ...actor, confirmed: true }),
  (actor) => ({ ...actor, trusted: true }),
  (actor) => ({ ...actor, signature: true }),
  (actor, more) => ({ ...actor, gaps: actor.gaps.filter((field) => more.gaps.includes(field)) }),
  (actor, more) => ({ ...actor, grants: [...actor.grants, ...more.grants] }),
]

describe('judge', () => {
  it('never closes a function to whoever stands better than before', () => {
    fc.assert(
      fc.property(standing, standing, rule, fc.nat(BETTER.length - 1), (actor, more, one, way) => {
        if (judgeRule(actor, one).open) expect(judgeRule(BETTER[way]!(actor, more), one).open).toBe(true)
      }),
    )
  })

  it('gives with each reason a step that removes that very reason', () => {
    fc.assert(
      fc.property(standing, rule, (actor, one) => {
        const before = judgeRule(actor, one)
        if (before.open) return
        const { step } = before
        const inCategory = one.categories?.includes(actor.category) ?? true
        if (!step) {
          expect(before.reason).toBe(one.action === 'administer' && inCategory ? 'no-right' : 'category')
          return
        }
        const after = judgeRule(
          {
            ...actor,
            ...(step.kind === 'ask-right' && {
              grants: [...actor.grants, { actions: [step.action], kinds: [], assignedOnly: false }],
            }),
            ...(step.kind === 'confirm-organisation' && { confirmed: true }),
            // An individual is their own participant: confirming the one confirms the other.
            ...(step.kind === 'confirm-person' && {
              trusted: true,
              confirmed: actor.confirmed || actor.category === 'INDIVIDUAL',
            }),
            ...(step.kind === 'fill-in' && { gaps: actor.gaps.filter((f) => !step.fields.includes(f)) }),
            ...(step.kind === 'get-certificate' && { signature: true }),
          },
          one,
        )
        expect(after.open ? null : after.reason).not.toBe(before.reason)
      }),
    )
  })

  it('closes nothing to the confirmed head of an organisation with a whole profile and a signature', () => {
    for (const key of FUNCTION_KEYS) expect([key, judge(best, key)]).toEqual([key, { open: true }])
  })

  it('opens to somebody without rights and trust what asks for neither, and nothing else', () => {
    const stranger: Standing = {
      category: 'LEGAL_ENTITY',
      confirmed: false,
      trusted: false,
      signature: false,
      gaps: [...PROFILE_FIELDS],
      grants: [],
    }
    const open = FUNCTION_KEYS.filter((key) => judge(stranger, key).open)
    expect(open).toEqual(
      FUNCTION_KEYS.filter((key) => {
        const { action, confirmed, trust, profile, signature } = ruleOf(key)
        return !action && !confirmed && !trust && !profile?.length && !signature
      }),
    )
  })
})
