import type { Scope } from '../platform/db/as-actor'

/**
 * Everything in the portal runs as an Actor: who, on behalf of whom, by what right, from which door. Minted in
 * `server/auth/mint.ts` only; policies and commands receive it.
 */

/** What an appointment may allow. HEAD holds all of them. */
export const ACTIONS = ['view', 'prepare', 'sign', 'send', 'request', 'answer-audit', 'administer'] as const
export type Action = (typeof ACTIONS)[number]

export type DoorName = 'PASSWORD' | 'ESIA' | 'CERTIFICATE'

interface SignedIn {
  userId: string
  sessionId: string
  door: DoorName
  /** Family name, name, patronymic. */
  name: string
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
  /** Empty for HEAD means all. */
  actions: readonly Action[]
  /** Codes of kinds; empty means every kind. */
  kinds: readonly string[]
}

/** A customs officer at the console. */
export interface OfficerActor extends SignedIn {
  kind: 'officer'
  officeId: string
  /** Offices whose documents are visible: one's own, and subordinate ones for a chief. */
  officeIds: readonly string[]
  rank: 'INSPECTOR' | 'CHIEF'
}

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

/** True when the actor's appointment allows an action. */
export function holds(actor: ParticipantActor, action: Action): boolean {
  return actor.role === 'HEAD' || actor.actions.includes(action)
}

/** True when the actor's appointment covers a kind of document. */
export function coversKind(actor: ParticipantActor, kindCode: string): boolean {
  return actor.role === 'HEAD' || actor.kinds.length === 0 || actor.kinds.includes(kindCode)
}
