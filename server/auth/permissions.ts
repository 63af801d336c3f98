import { holds, type Action, type Actor, type Duty } from './actor'

/**
 * The coarse gate in front of every procedure. A permission answers "may someone like this call it at all"; which rows
 * they reach is the scope's matter, and what they may do with one of them is the module's policy.
 */
export const PERMISSIONS = {
  public: { to: ['anonymous', 'person', 'participant', 'officer'] },
  'signed-in': { to: ['person', 'participant', 'officer'] },
  acting: { to: ['participant'] },
  'documents.view': { to: ['participant'], action: 'view' },
  'documents.prepare': { to: ['participant'], action: 'prepare' },
  'documents.send': { to: ['participant'], action: 'send' },
  'organisation.view': { to: ['participant'], action: 'administer' },
  'trust.administer': { to: ['officer'], duty: 'trust' },
  'queue.view': { to: ['officer'] },
  'queue.work': { to: ['officer'] },
} as const satisfies Record<string, { to: readonly Actor['kind'][]; action?: Action; duty?: Duty }>

export type Permission = keyof typeof PERMISSIONS

/** Why a permission was refused: nobody is signed in, the wrong kind of person, or an action the appointment lacks. */
export type PermissionRefusal = 'sign-in' | 'wrong-side' | 'no-right'

/** Null when allowed, otherwise the reason. */
export function refusePermission(actor: Actor, permission: Permission): PermissionRefusal | null {
  const rule: { to: readonly Actor['kind'][]; action?: Action; duty?: Duty } = PERMISSIONS[permission]
  if (!rule.to.includes(actor.kind)) return actor.kind === 'anonymous' ? 'sign-in' : 'wrong-side'
  if (rule.action && actor.kind === 'participant' && !holds(actor, rule.action)) return 'no-right'
  if (rule.duty && actor.kind === 'officer' && !actor.duties.includes(rule.duty)) return 'no-right'
  return null
}
