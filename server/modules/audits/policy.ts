import { allows, holds, type OfficerActor, type ParticipantActor } from '@/server/auth/actor'
import { refuseFunction } from '../functions/domain/judge'
import type { AuditForm, GroupRole } from './domain/vocabulary'
import type { AuditRefusal } from './domain/refusal'
import { next, type AuditStatus, type OfficerAct, type ParticipantAct } from './domain/states'

/** The kind by which appointments are matched: rights on audits are given on the notification and its like. */
export const AUDIT_KIND = '1006907E'

/** What the policy needs to know of an audit; `mine`: the actor is of its group, or it is assigned to them. */
export interface AuditSubject {
  form: AuditForm
  status: AuditStatus
  mine: boolean
  /** The officer leads the group, or is only called into it: reads, and confirms receipt. */
  role?: GroupRole
  /** The officer is a chief of the office that audits, or of one above it. */
  chief?: boolean
  /** The day on which the audit begins has come; of a field one, the day of receipt of its order. */
  begun?: boolean
  /** It was announced by a notification. */
  notified?: boolean
  /** The term of objections has not ended and nothing has come. */
  objectionsAwaited?: boolean
  /** The last day of objections has passed. */
  objectionsOver?: boolean
  /** Objections have come that customs has not answered yet. */
  objected?: boolean
  /** The term of the audit itself has passed: what has ended is neither prolonged nor suspended. */
  over?: boolean
}

/** Documents about the course of an audit and its end: there is nothing to tell of before it begins. */
const IN_COURSE: ReadonlySet<OfficerAct> = new Set(['send:suspension', 'send:prolongation', 'send:act'])

/** Documents that move the end of the audit. */
const LENGTHENING: ReadonlySet<OfficerAct> = new Set(['send:suspension', 'send:prolongation'])

/** Who answers for the group decides who is in it, and whether the audit goes on. */
const OF_LEAD: ReadonlySet<OfficerAct> = new Set(['group-changed', 'closed', 'cancelled'])

/** Null when the officer may do the act, otherwise the reason. A chief steps in everywhere in the own offices. */
export function refuseOfficer(subject: AuditSubject, act: OfficerAct): AuditRefusal | null {
  if (!next(subject.form, subject.status, act)) return 'wrong-status'
  if (!subject.mine && !subject.chief) return 'not-in-group'
  if (subject.role === 'invited' && !subject.chief && act !== 'officer-confirmed') return 'invited'
  if (OF_LEAD.has(act) && subject.role !== 'lead' && !subject.chief) return 'lead-only'
  if (act === 'card-changed' && subject.notified) return 'announced'
  if (act === 'send:order' && subject.form === 'FIELD_PLANNED' && !subject.notified)
    return 'notification-first'
  if (IN_COURSE.has(act) && !subject.begun) return 'not-begun'
  if (LENGTHENING.has(act) && subject.over) return 'term-over'
  if (act === 'send:decision' && subject.objectionsAwaited) return 'objections-awaited'
  if (act === 'send:decision' && subject.objected) return 'conclusion-first'
  return null
}

/** Null when the participant's person may do the act, otherwise the reason. */
export function refuseParticipant(
  actor: ParticipantActor,
  subject: AuditSubject,
  act: ParticipantAct,
): AuditRefusal | null {
  const grant = { kindCode: AUDIT_KIND, mine: subject.mine }
  const action = act === 'opened-document' ? 'view' : act === 'assigned' ? 'administer' : 'answer-audit'
  if (!(action === 'administer' ? holds(actor, action) : allows(actor, action, grant))) return 'no-right'
  return (
    refuseCourse(subject, act) ?? refuseFunction(actor, action === 'view' ? 'audits.view' : 'audits.answer')
  )
}

/** Null when the audit stands where its participant may do the act, whoever does it. */
export function refuseCourse(
  { form, status, objectionsOver }: AuditSubject,
  act: ParticipantAct,
): AuditRefusal | null {
  if (!next(form, status, act)) return 'wrong-status'
  // Late objections are better than none; what has come is added to while the term runs.
  if (act === 'objections' && status === 'OBJECTED' && objectionsOver) return 'objections-over'
  return null
}

/** Every read of the console is scoped by this: audits of the own offices, and those of whose group one is. */
export const officerScope = (actor: OfficerActor) => ({
  OR: [{ officeId: { in: [...actor.officeIds] } }, { officers: { some: { officerId: actor.userId } } }],
})

/** Every read of the cabinet: audits of the participant of which something was sent, assigned ones where it says so. */
export function participantScope(actor: Pick<ParticipantActor, 'userId' | 'participantId' | 'grants'>) {
  const own = { participantId: actor.participantId, sentAt: { not: null } }
  const grants = actor.grants.filter(
    ({ actions, kinds }) =>
      (actions.includes('view') || actions.includes('answer-audit')) &&
      (kinds.length === 0 || kinds.includes(AUDIT_KIND)),
  )
  if (grants.some(({ assignedOnly }) => !assignedOnly)) return own
  if (grants.length === 0) return { ...own, id: { in: [] as string[] } }
  return { ...own, assignees: { some: { userId: actor.userId } } }
}

/**
 * A document of customs that the reader may take away, for a `where`: it was sent, and somebody of the participant has
 * opened it: opening is a deliberate act that customs sees.
 */
export const readableDocument = (actor: ParticipantActor | OfficerActor, documentId: string) => ({
  id: documentId,
  state: 'SENT' as const,
  audit:
    actor.kind === 'officer' ? officerScope(actor) : { AND: [participantScope(actor), openedIn(documentId)] },
})

const openedIn = (documentId: string) => ({
  actions: {
    some: {
      AND: [
        { action: { path: ['type'], equals: 'opened-document' } },
        { action: { path: ['documentId'], equals: documentId } },
      ],
    },
  },
})
