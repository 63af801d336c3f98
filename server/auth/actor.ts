import type { ProfileField } from '../modules/accounts/domain/completeness'
import type { Scope } from '../platform/db/as-actor'

/**
 * Everything in the portal runs as an Actor: who, on behalf of whom, by what right, from which door. Minted in
 * `server/auth/mint.ts` only; policies and commands receive it.
 */

/** What a grant may allow. */
export const ACTIONS = ['view', 'prepare', 'sign', 'send', 'request', 'answer-audit', 'administer'] as const
export type Action = (typeof ACTIONS)[number]

/** One sentence of an appointment that is in force: these actions, on these kinds, on all cases or on assigned ones. */
export interface Grant {
  actions: readonly Action[]
  /** Codes of kinds; empty means every kind. */
  kinds: readonly string[]
  /** Only cases that were assigned to the person, or that they began themself. */
  assignedOnly: boolean
}

/** What a head holds. */
export const EVERYTHING: Grant = { actions: ACTIONS, kinds: [], assignedOnly: false }
/** What every administrator holds, whatever their grants. */
export const ADMINISTRATION: Grant = { actions: ['administer'], kinds: [], assignedOnly: false }

/** What a role holds together with its own grants: a head everything, an administrator the administration besides. */
export function heldBy(role: ParticipantActor['role'], grants: readonly Grant[]): Grant[] {
  if (role === 'HEAD') return [EVERYTHING]
  return role === 'ADMINISTRATOR' ? [ADMINISTRATION, ...grants] : [...grants]
}

export type DoorName = 'PASSWORD' | 'ESIA' | 'CERTIFICATE'

interface SignedIn {
  userId: string
  sessionId: string
  door: DoorName
  /** Family name, name, patronymic. */
  name: string
  /** When the person last proved with a password, a signature or ЕСИА that it is them. */
  confirmedAt: Date
  /** Confirmed account of ЕСИА, or a checked certificate. */
  trusted: boolean
  /** Has shown the portal a certificate that is still valid. */
  signature: boolean
  /** What the person's own profile lacks. */
  gaps: readonly ProfileField[]
}

/** Nobody has signed in. */
export interface Anonymous {
  kind: 'anonymous'
}

/** Signed in, not acting for anyone yet. */
export interface PersonActor extends SignedIn {
  kind: 'person'
}

/** A person acting for a participant (themself, or an organisation). */
export interface ParticipantActor extends SignedIn {
  kind: 'participant'
  participantId: string
  category: 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL'
  confirmed: boolean
  role: 'HEAD' | 'ADMINISTRATOR' | 'EMPLOYEE'
  /** Only those in force now. */
  grants: readonly Grant[]
}

/** A customs officer at the console. */
export interface OfficerActor extends SignedIn {
  kind: 'officer'
  officeId: string
  /** Offices whose documents are visible: one's own, and subordinate ones for a chief. */
  officeIds: readonly string[]
  rank: 'INSPECTOR' | 'CHIEF'
  duties: readonly Duty[]
}

/**
 * What an officer keeps beside the queue: `trust` is the list of accredited certification authorities, `catalogue` the list
 * of kinds (перечень), `exchange` the messages to and from ЕАИС ТО, `calendar` the production calendar and what terms depend on.
 */
export const DUTIES = ['trust', 'catalogue', 'exchange', 'calendar'] as const
export type Duty = (typeof DUTIES)[number]

/** The portal itself: jobs, sweeps, seeds. */
export interface SystemActor {
  kind: 'system'
  process: string
}

export type Actor = Anonymous | PersonActor | ParticipantActor | OfficerActor | SystemActor
export type SignedInActor = PersonActor | ParticipantActor | OfficerActor

/** What row-level security is told about an actor. */
export function scopeOf(actor: Actor): Scope {
  switch (actor.kind) {
    case 'participant':
      return { kind: 'participant', userId: actor.userId, participantId: actor.participantId }
    case 'officer':
      return { kind: 'officer', userId: actor.userId, officeIds: actor.officeIds }
    case 'person':
      return { kind: 'person', userId: actor.userId }
    default:
      return { kind: actor.kind }
  }
}

/** True when some grant of the actor has the action, on whatever kind: for menus and gates, never for one document. */
export function holds(actor: ParticipantActor, action: Action): boolean {
  return actor.grants.some((grant) => grant.actions.includes(action))
}

/** A document as a grant sees it; `mine`: assigned to the person, or begun by them. */
export interface GrantSubject {
  kindCode: string
  mine: boolean
}

/** True when one grant of the actor has the action on this very document. */
export function allows(actor: ParticipantActor, action: Action, subject: GrantSubject): boolean {
  return actor.grants.some(
    (grant) =>
      grant.actions.includes(action) &&
      (grant.kinds.length === 0 || grant.kinds.includes(subject.kindCode)) &&
      (subject.mine || !grant.assignedOnly),
  )
}
