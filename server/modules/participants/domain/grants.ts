import type { Action } from '@/server/auth/actor'

/**
 * What a grant may allow. To administer is not among them: it comes with the role, so that who manages access is seen at a
 * glance and the last of them can be guarded. In the order of a document's life.
 */
export const GRANTED_ACTIONS = [
  'view',
  'prepare',
  'sign',
  'send',
  'request',
  'answer-audit',
] as const satisfies readonly Action[]
export type GrantedAction = (typeof GRANTED_ACTIONS)[number]

/** One sentence of an appointment as people write it: days are Moscow's, `until` is the last day; null is open. */
export interface GrantDraft {
  actions: GrantedAction[]
  /** Codes of kinds; empty means every kind. */
  kinds: string[]
  from: string | null
  until: string | null
  assignedOnly: boolean
}

/** What is asked for, or given: actions on kinds until a day. */
export type Right = Pick<GrantDraft, 'actions' | 'kinds' | 'until'>

/** The same grant in its one form: actions in order and with `view`, kinds sorted, nothing twice. */
export function tidy<G extends Right>(grant: G): G {
  // Nobody can work with what they may not look at.
  const actions = GRANTED_ACTIONS.filter((action) => action === 'view' || grant.actions.includes(action))
  return { ...grant, actions, kinds: [...new Set(grant.kinds)].sort() }
}

/** Does `given` allow nothing beyond `asked`: an answer to a request may narrow it, never widen. */
export function isWithin(given: Right, asked: Right): boolean {
  const wanted = tidy(asked)
  return (
    tidy(given).actions.every((action) => wanted.actions.includes(action)) &&
    (wanted.kinds.length === 0 ||
      (given.kinds.length > 0 && given.kinds.every((kind) => wanted.kinds.includes(kind)))) &&
    (wanted.until === null || (given.until !== null && given.until <= wanted.until))
  )
}
