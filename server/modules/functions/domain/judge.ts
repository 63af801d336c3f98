import type { Action, ParticipantActor } from '@/server/auth/actor'
import type { ProfileField } from '../../accounts/domain/completeness'
import { ruleOf, type FunctionKey, type FunctionRule } from './table'

/** Why a function is closed, in the order they are looked at: what nobody here can change comes first. */
export const FUNCTION_REASONS = [
  'category',
  'no-right',
  'not-confirmed',
  'untrusted',
  'incomplete',
  'no-signature',
] as const
export type FunctionReason = (typeof FUNCTION_REASONS)[number]

/** What opens a closed function; null when the person can do nothing about it: administration is given, never asked for. */
export type NextStep =
  | { kind: 'ask-right'; action: Exclude<Action, 'administer'> }
  | { kind: 'confirm-organisation' }
  | { kind: 'confirm-person' }
  | { kind: 'fill-in'; fields: ProfileField[] }
  | { kind: 'get-certificate' }

export type Judgement = { open: true } | { open: false; reason: FunctionReason; step: NextStep | null }

/** What of an actor decides about functions. */
export type Standing = Pick<
  ParticipantActor,
  'category' | 'confirmed' | 'trusted' | 'signature' | 'gaps' | 'grants'
>

const OPEN: Judgement = { open: true }
const closed = (reason: FunctionReason, step: NextStep | null): Judgement => ({ open: false, reason, step })

/** Is a function open to the actor; if not, the first reason and what opens it. */
export const judge = (actor: Standing, key: FunctionKey): Judgement => judgeRule(actor, ruleOf(key))

/** The same for a rule by itself. More trust, data, rights or a signature never close a function. */
export function judgeRule(actor: Standing, rule: FunctionRule): Judgement {
  const { categories, action, confirmed, trust, profile = [], signature } = rule
  if (categories && !categories.includes(actor.category)) return closed('category', null)
  if (action && !actor.grants.some((grant) => grant.actions.includes(action)))
    return closed('no-right', action === 'administer' ? null : { kind: 'ask-right', action })
  if (confirmed && !actor.confirmed)
    return closed('not-confirmed', {
      kind: actor.category === 'INDIVIDUAL' ? 'confirm-person' : 'confirm-organisation',
    })
  if (trust && !actor.trusted) return closed('untrusted', { kind: 'confirm-person' })
  const missing = profile.filter((field) => actor.gaps.includes(field))
  if (missing.length > 0) return closed('incomplete', { kind: 'fill-in', fields: missing })
  if (signature && !actor.signature) return closed('no-signature', { kind: 'get-certificate' })
  return OPEN
}

/** Null when the function is open, otherwise the reason. */
export function refuseFunction(actor: Standing, key: FunctionKey): FunctionReason | null {
  const judgement = judge(actor, key)
  return judgement.open ? null : judgement.reason
}
