import { refuseFunction, type FunctionReason } from '../modules/functions/domain/judge'
import type { FunctionKey } from '../modules/functions/domain/table'
import { holds, type Action, type Actor, type Duty } from './actor'

/**
 * The coarse gate in front of every procedure. A permission answers "may someone like this call it at all"; which rows
 * they reach is the scope's matter, and what they may do with one of them is the module's policy. A participant's
 * permission names the function it belongs to: what the function list shows and what is allowed here is one judgement.
 */
interface PermissionRule {
  to: readonly Actor['kind'][]
  function?: FunctionKey
  action?: Action
  duty?: Duty
}

export const PERMISSIONS = {
  public: { to: ['anonymous', 'person', 'participant', 'officer'] },
  'signed-in': { to: ['person', 'participant', 'officer'] },
  acting: { to: ['participant'] },
  'documents.view': { to: ['participant'], function: 'documents.view' },
  'documents.prepare': { to: ['participant'], function: 'documents.prepare' },
  'documents.import': { to: ['participant'], function: 'documents.import' },
  'documents.sign': { to: ['participant'], function: 'documents.sign' },
  'documents.send': { to: ['participant'], function: 'documents.send' },
  'documents.withdraw': { to: ['participant'], function: 'documents.withdraw' },
  'information.view': { to: ['participant'], function: 'information.view' },
  'information.request': { to: ['participant'], function: 'information.request' },
  'audits.view': { to: ['participant'], function: 'audits.view' },
  'audits.answer': { to: ['participant'], function: 'audits.answer' },
  'audits.work': { to: ['officer'] },
  'archive.view': { to: ['participant'], function: 'archive.view' },
  'archive.place': { to: ['participant'], function: 'archive.place' },
  'archive.share': { to: ['participant'], function: 'archive.share' },
  // Whoever could share must be able to take back, whatever has been lost since.
  'archive.unshare': { to: ['participant'], action: 'send' },
  'organisation.view': { to: ['participant'], function: 'organisation.people' },
  'organisation.invite': { to: ['participant'], function: 'organisation.invite' },
  'rights.request': { to: ['participant'], function: 'rights.request' },
  'organisation.journal': { to: ['participant'], function: 'organisation.journal' },
  'powers.view': { to: ['participant'], function: 'powers.view' },
  'powers.register': { to: ['participant'], function: 'powers.register' },
  'trust.administer': { to: ['officer'], duty: 'trust' },
  'catalogue.administer': { to: ['officer'], duty: 'catalogue' },
  'exchange.administer': { to: ['officer'], duty: 'exchange' },
  'calendar.administer': { to: ['officer'], duty: 'calendar' },
  'queue.view': { to: ['officer'] },
  'queue.work': { to: ['officer'] },
} as const satisfies Record<string, PermissionRule>

export type Permission = keyof typeof PERMISSIONS

/** Why a permission was refused: nobody is signed in, the wrong kind of person, or why the function is closed. */
export type PermissionRefusal = 'sign-in' | 'wrong-side' | FunctionReason

/** Null when allowed, otherwise the reason. */
export function refusePermission(actor: Actor, permission: Permission): PermissionRefusal | null {
  const rule: PermissionRule = PERMISSIONS[permission]
  if (!rule.to.includes(actor.kind)) return actor.kind === 'anonymous' ? 'sign-in' : 'wrong-side'
  if (actor.kind === 'participant') {
    if (rule.action && !holds(actor, rule.action)) return 'no-right'
    return rule.function ? refuseFunction(actor, rule.function) : null
  }
  if (rule.duty && actor.kind === 'officer' && !actor.duties.includes(rule.duty)) return 'no-right'
  return null
}
