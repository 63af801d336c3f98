import { coversKind, holds, type Action, type OfficerActor, type ParticipantActor } from '@/server/auth/actor'
import {
  next,
  WITH_CUSTOMS,
  type Act,
  type OfficerAct,
  type ParticipantAct,
  type Status,
} from './domain/states'

/** Why an act on a submission is refused; the interface has a sentence for each. */
export type SubmissionRefusal =
  'wrong-status' | 'no-right' | 'kind-not-covered' | 'not-confirmed' | 'other-officer'

/** What the policy needs to know about a submission. */
export interface SubmissionSubject {
  status: Status
  kindCode: string
  assigneeId: string | null
}

const NEEDED: Record<ParticipantAct, Action> = {
  save: 'prepare',
  attach: 'prepare',
  archive: 'prepare',
  reopen: 'prepare',
  discard: 'prepare',
  send: 'send',
  withdraw: 'send',
}

/** Null when a participant's person may do the act, otherwise the reason. */
export function refuseParticipant(
  actor: ParticipantActor,
  subject: SubmissionSubject,
  act: ParticipantAct,
): SubmissionRefusal | null {
  if (!coversKind(actor, subject.kindCode)) return 'kind-not-covered'
  if (!holds(actor, NEEDED[act])) return 'no-right'
  if (!next(subject.status, act)) return 'wrong-status'
  // An organisation nobody has confirmed may prepare, but customs gets nothing in its name (ORG-1).
  if (act === 'send' && !actor.confirmed) return 'not-confirmed'
  return null
}

/** Null when the officer may do the act, otherwise the reason. */
export function refuseOfficer(
  actor: OfficerActor,
  subject: SubmissionSubject,
  act: OfficerAct,
): SubmissionRefusal | null {
  if (!next(subject.status, act)) return 'wrong-status'
  const taken = subject.assigneeId !== null && subject.assigneeId !== actor.userId
  // A colleague's document is left to the colleague; the chief may step in, and anyone may take over by assigning.
  if (taken && act !== 'assign' && actor.rank !== 'CHIEF') return 'other-officer'
  return null
}

/** May a person of the participant look at documents of a kind at all. */
export function mayView(actor: ParticipantActor, kindCode: string): boolean {
  return holds(actor, 'view') && coversKind(actor, kindCode)
}

/** Every participant-side read of submissions is scoped by this. */
export function participantScope(actor: ParticipantActor) {
  return {
    participantId: actor.participantId,
    status: { not: 'DISCARDED' as const },
    ...(actor.role !== 'HEAD' && actor.kinds.length > 0 && { kindCode: { in: [...actor.kinds] } }),
  }
}

/** Every officer-side read of submissions is scoped by this. */
export function officerScope(actor: OfficerActor) {
  return {
    officeId: { in: [...actor.officeIds] },
    status: { in: [...WITH_CUSTOMS] },
    deliveredAt: { not: null },
  }
}

const PARTICIPANT_ACTS = ['save', 'attach', 'archive', 'reopen', 'send', 'withdraw', 'discard'] as const
const OFFICER_ACTS = ['assign', 'register', 'attachDecision', 'accept', 'refuse'] as const

/** Each act with `true`, or with the reason it is closed: sent along with the object, never recomputed by the browser. */
export type Abilities<A extends Act> = Record<A, true | SubmissionRefusal>

export function participantAbilities(
  actor: ParticipantActor,
  subject: SubmissionSubject,
): Abilities<ParticipantAct> {
  return abilities(PARTICIPANT_ACTS, (act) => refuseParticipant(actor, subject, act))
}

export function officerAbilities(actor: OfficerActor, subject: SubmissionSubject): Abilities<OfficerAct> {
  return abilities(OFFICER_ACTS, (act) => refuseOfficer(actor, subject, act))
}

function abilities<A extends Act>(
  acts: readonly A[],
  refuse: (act: A) => SubmissionRefusal | null,
): Abilities<A> {
  return Object.fromEntries(acts.map((act) => [act, refuse(act) ?? true])) as Abilities<A>
}
