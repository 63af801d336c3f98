import { allows, type Action, type OfficerActor, type ParticipantActor } from '@/server/auth/actor'
import { isWrittenInAudit } from '../audits/domain/written-kinds'
import { refuseFunction, type FunctionReason } from '../functions/domain/judge'
import type { FunctionKey } from '../functions/domain/table'
import { refuseUnready, type Readiness, type ReadinessRefusal } from './domain/readiness'
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
  'wrong-status' | 'other-officer' | 'own-audit' | 'only-in-audit' | ReadinessRefusal | FunctionReason

/** What the participant's side of the policy needs to know about a submission. */
export interface SubmissionSubject {
  status: Status
  kindCode: string
  /** Begun by the actor, or assigned to them. */
  mine: boolean
  /** What has been done towards sending; absent where the act does not depend on it. */
  readiness?: Readiness
  /** Written to ask customs for information: another right opens it. */
  request: boolean
  /** The customs audit that it was written into. */
  auditId?: string | null
}

/**
 * A complaint about the decision of an audit is no part of the audit: it is considered as any other, and taken back until it
 * is answered (289-ФЗ, chapter 51; the provision on taking back was not read: low confidence).
 */
const COMPLAINT = '9940001E'

/** What the officer's side needs to know. */
export interface QueueSubject {
  status: Status
  kindCode: string
  assigneeId: string | null
  auditId?: string | null
  /** The actor is in the group of that audit. */
  ofGroup?: boolean
}

/** What each act asks on this very document, and the function of the portal that it belongs to. */
const PREPARE = { action: 'prepare', function: 'documents.prepare' } as const
const SEND = { action: 'send', function: 'documents.send' } as const
const NEEDED: Record<ParticipantAct, { action: Action; function: FunctionKey }> = {
  save: PREPARE,
  attach: PREPARE,
  archive: PREPARE,
  reopen: PREPARE,
  askApproval: PREPARE,
  recall: PREPARE,
  discard: PREPARE,
  settle: PREPARE,
  supplement: PREPARE,
  amend: PREPARE,
  endorse: { action: 'view', function: 'documents.view' },
  returnForWork: { action: 'view', function: 'documents.view' },
  sign: { action: 'sign', function: 'documents.sign' },
  send: SEND,
  withdraw: { action: 'send', function: 'documents.withdraw' },
}

/** A request for information is written, sent and taken back by the right to ask. */
const ASK = { action: 'request', function: 'information.request' } as const
const LOOK: readonly ParticipantAct[] = ['endorse', 'returnForWork', 'sign']
const neededFor = ({ request }: SubmissionSubject, act: ParticipantAct) =>
  request && !LOOK.includes(act) ? ASK : NEEDED[act]

/** Null when a participant's person may do the act, otherwise the reason. */
export function refuseParticipant(
  actor: ParticipantActor,
  subject: SubmissionSubject,
  act: ParticipantAct,
): SubmissionRefusal | null {
  const needed = neededFor(subject, act)
  if (!allows(actor, needed.action, subject)) return 'no-right'
  if (!next(subject.status, act) || goneIntoAudit(subject, act) || registeredForGood(subject, act))
    return 'wrong-status'
  return (
    refuseOutsideAudit(subject, act) ??
    refuseFunction(actor, needed.function) ??
    (subject.readiness ? refuseUnready(subject.readiness, act) : null)
  )
}

/** What takes a document on its way to customs, or begins a further one. */
const ONWARD: readonly ParticipantAct[] = ['archive', 'askApproval', 'sign', 'send', 'supplement', 'amend']

/** An answer to an audit that belongs to none would be read by nobody there. */
const refuseOutsideAudit = ({ auditId, kindCode }: SubmissionSubject, act: ParticipantAct) =>
  ONWARD.includes(act) && !auditId && isWrittenInAudit(kindCode) ? 'only-in-audit' : null

/** What was sent into an audit is part of its course: only what the format check gave back is put right. */
const goneIntoAudit = ({ auditId, status, kindCode }: SubmissionSubject, act: ParticipantAct) =>
  Boolean(auditId) &&
  ((act === 'withdraw' && kindCode !== COMPLAINT) ||
    act === 'supplement' ||
    (act === 'amend' && status !== 'RETURNED'))

/** What an office has registered is not taken back, save a complaint. */
const registeredForGood = ({ status, kindCode }: SubmissionSubject, act: ParticipantAct) =>
  act === 'withdraw' && status === 'REGISTERED' && kindCode !== COMPLAINT

/** Null when the officer may do the act, otherwise the reason. */
export function refuseOfficer(
  actor: OfficerActor,
  subject: QueueSubject,
  act: OfficerAct,
): SubmissionRefusal | null {
  // What belongs to an audit is worked on in the audit.
  const ofAudit = Boolean(subject.auditId) && subject.kindCode !== COMPLAINT
  if (!next(subject.status, act) || ofAudit) return 'wrong-status'
  // Nobody considers a complaint about a decision of their own (289-ФЗ, chapter 51).
  if (subject.ofGroup && (act === 'accept' || act === 'refuse')) return 'own-audit'
  const taken = subject.assigneeId !== null && subject.assigneeId !== actor.userId
  // A colleague's document is left to the colleague; the chief may step in, and anyone may take over by assigning.
  if (taken && act !== 'assign' && actor.rank !== 'CHIEF') return 'other-officer'
  return null
}

/** Every participant-side read of submissions is scoped by this. */
export function participantScope(actor: ParticipantActor) {
  return {
    participantId: actor.participantId,
    status: { not: 'DISCARDED' as const },
    ...viewed(actor, (userId) => [{ createdBy: userId }, { assignments: { some: { userId } } }]),
  }
}

/** Does one grant alone let the actor look at every kind and every case. */
export function seesEverything(actor: ParticipantActor): boolean {
  return actor.grants.some(
    (grant) => grant.actions.includes('view') && grant.kinds.length === 0 && !grant.assignedOnly,
  )
}

/**
 * Rows that some grant lets the actor look at: of its kinds and, where it says so, only their own. `own` gives the
 * conditions by any of which a row is the actor's own. Nothing when no grant has the action `view`.
 */
export function viewed<W>(actor: ParticipantActor, own: (userId: string) => W[]) {
  if (seesEverything(actor)) return {}
  const grants = actor.grants.filter((grant) => grant.actions.includes('view'))
  // No alternative at all inside an AND would be no condition at all.
  if (grants.length === 0) return { id: { in: [] } }
  return {
    AND: {
      OR: grants.map((grant) => ({
        ...(grant.kinds.length > 0 && { kindCode: { in: [...grant.kinds] } }),
        ...(grant.assignedOnly && { OR: own(actor.userId) }),
      })),
    },
  }
}

/** What lies in the queue of the actor's offices: documents of audits do not, save complaints. */
export function officerScope(actor: OfficerActor) {
  return {
    officeId: { in: [...actor.officeIds] },
    OR: [{ auditId: null }, { kindCode: COMPLAINT }],
    // Questions go to the information system, and to nobody's desk.
    request: false,
    status: { in: [...WITH_CUSTOMS] },
    deliveredAt: { not: null },
  }
}

/**
 * Every officer-side read of one submission is scoped by this: the queue of the own offices, and what was sent into the
 * audits of the own offices or of whose group the officer is.
 */
export function officerReads(actor: OfficerActor) {
  const offices = { officeId: { in: [...actor.officeIds] } }
  const group = { officers: { some: { officerId: actor.userId } } }
  return {
    OR: [officerScope(actor), { sentAt: { not: null }, audit: { OR: [offices, group] } }],
  }
}

const PARTICIPANT_ACTS = Object.keys(NEEDED) as ParticipantAct[]
const OFFICER_ACTS = ['assign', 'register', 'attachDecision', 'accept', 'refuse'] as const

/** Each act with `true`, or with the reason it is closed: sent along with the object, never recomputed by the browser. */
export type Abilities<A extends Act> = Record<A, true | SubmissionRefusal>

export function participantAbilities(
  actor: ParticipantActor,
  subject: SubmissionSubject,
): Abilities<ParticipantAct> {
  return abilities(PARTICIPANT_ACTS, (act) => refuseParticipant(actor, subject, act))
}

export function officerAbilities(actor: OfficerActor, subject: QueueSubject): Abilities<OfficerAct> {
  return abilities(OFFICER_ACTS, (act) => refuseOfficer(actor, subject, act))
}

function abilities<A extends Act>(
  acts: readonly A[],
  refuse: (act: A) => SubmissionRefusal | null,
): Abilities<A> {
  return Object.fromEntries(acts.map((act) => [act, refuse(act) ?? true])) as Abilities<A>
}
