import type { AuditAction, Purpose } from './actions'
import type { AuditForm } from './vocabulary'

/**
 * The life of an audit as data. `ACT`: the act has been sent, its objections are awaited; `OBJECTED`: objections, or the
 * information that there are none, have come; `CONCLUDED`: customs has answered the objections.
 */
export const AUDIT_STATUSES = [
  'OPENED',
  'RUNNING',
  'SUSPENDED',
  'ACT',
  'OBJECTED',
  'CONCLUDED',
  'DECIDED',
  'CLOSED',
  'CANCELLED',
] as const
export type AuditStatus = (typeof AUDIT_STATUSES)[number]

/** Acts of officers beside sending a document, and acts of the participant. */
export type OfficerAct =
  | `send:${Purpose}`
  | 'card-changed'
  | 'group-changed'
  | 'officer-confirmed'
  | 'item-accepted'
  | 'item-asked-again'
  | 'more-time-refused'
  | 'closed'
  | 'cancelled'
export type ParticipantAct =
  | 'opened-document'
  | 'confirmed-receipt'
  | 'acquainted'
  | 'assigned'
  | 'reply'
  | 'explanation'
  | 'objections'
  | 'complaint'
export type AuditAct = OfficerAct | ParticipantAct

type Moves = Partial<Record<AuditAct, AuditStatus>>

const FOLLOWING = {
  'opened-document': true,
  'confirmed-receipt': true,
  acquainted: true,
  assigned: true,
  'officer-confirmed': true,
} as const

/** What stays where it is in a status: each leads to the status itself. */
const stay = <S extends AuditStatus>(status: S, ...acts: AuditAct[]): Moves =>
  Object.fromEntries([...Object.keys(FOLLOWING), ...acts].map((act) => [act, status]))

/**
 * What may happen in each status and where it leads. The server refuses by this table and both sides' buttons are drawn
 * from it. A planned field audit is notified of before its order; a desk audit starts with its notification (289-ФЗ 228
 * ч. 3), a field one with its order.
 */
export const TRANSITIONS = {
  OPENED: {
    ...stay('OPENED', 'card-changed', 'group-changed'),
    'send:notification': 'RUNNING',
    'send:order': 'RUNNING',
    cancelled: 'CANCELLED',
  },
  RUNNING: {
    ...stay(
      'RUNNING',
      'send:prolongation',
      'send:group-change',
      'send:requirement',
      'send:more-time',
      'send:handover',
    ),
    ...stay('RUNNING', 'reply', 'explanation', 'item-accepted', 'item-asked-again', 'more-time-refused'),
    'send:suspension': 'SUSPENDED',
    'send:act': 'ACT',
  },
  SUSPENDED: {
    ...stay('SUSPENDED', 'send:group-change', 'send:more-time', 'send:handover'),
    ...stay('SUSPENDED', 'reply', 'explanation', 'item-accepted', 'item-asked-again', 'more-time-refused'),
    'send:resumption': 'RUNNING',
  },
  ACT: {
    ...stay('ACT', 'send:extract', 'send:handover', 'explanation', 'item-accepted'),
    objections: 'OBJECTED',
    // Without objections in time, the decision follows the act.
    'send:decision': 'DECIDED',
  },
  OBJECTED: {
    // The term of objections is given, not one try: they may be added to.
    ...stay('OBJECTED', 'send:extract', 'send:handover', 'objections'),
    'send:conclusion': 'CONCLUDED',
    'send:decision': 'DECIDED',
  },
  CONCLUDED: { ...stay('CONCLUDED', 'send:extract'), 'send:decision': 'DECIDED' },
  DECIDED: { ...stay('DECIDED', 'complaint'), closed: 'CLOSED' },
  CLOSED: stay('CLOSED', 'complaint'),
  // What announced it may still be opened and confirmed.
  CANCELLED: { 'opened-document': 'CANCELLED', 'confirmed-receipt': 'CANCELLED' },
} as const satisfies Record<AuditStatus, Moves>

/** Acts that only some forms know; what is not named is known to all. */
const FORMS_OF: Partial<Record<AuditAct, readonly AuditForm[]>> = {
  'send:suspension': ['FIELD_PLANNED', 'FIELD_UNPLANNED', 'FIELD_COUNTER'],
  'send:resumption': ['FIELD_PLANNED', 'FIELD_UNPLANNED', 'FIELD_COUNTER'],
  'send:order': ['FIELD_PLANNED', 'FIELD_UNPLANNED', 'FIELD_COUNTER'],
  // No notification is needed for an unplanned field audit (289-ФЗ 229).
  'send:notification': ['DESK', 'FIELD_PLANNED'],
}

/** Where an act leads an audit of this form from a status, or null when it is not possible there. */
export function next(form: AuditForm, status: AuditStatus, act: AuditAct): AuditStatus | null {
  if (FORMS_OF[act]?.includes(form) === false) return null
  // The notification of a planned field audit announces it; the order begins it.
  if (act === 'send:notification' && form !== 'DESK') return status === 'OPENED' ? 'OPENED' : null
  const possible: Moves = TRANSITIONS[status]
  return possible[act] ?? null
}

/**
 * The act that an action of the list is, or null for what the portal notes by itself: what follows from no act in the
 * audit, and a document put right in place of one that had come in its time.
 */
export function actOf(action: AuditAction): AuditAct | null {
  switch (action.type) {
    case 'sent':
      return `send:${action.what.purpose}`
    case 'opened':
    case 'delivered':
    case 'deemed-received':
    case 'recomputed':
    case 'complaint-registered':
    case 'complaint-answered':
    case 'complaint-withdrawn':
      return null
    default:
      return 'replaces' in action && action.replaces ? null : action.type
  }
}

/** Statuses in which the audit asks something of somebody. */
export const GOING_ON = [
  'OPENED',
  'RUNNING',
  'SUSPENDED',
  'ACT',
  'OBJECTED',
  'CONCLUDED',
] as const satisfies AuditStatus[]

/**
 * When an act has its place in an audit of this form, told from where the audit stands: at a step `ahead`, the nearest one; at
 * a step that is `past`, the last one; or `never`.
 */
export function placeOf(
  form: AuditForm,
  status: AuditStatus,
  act: AuditAct,
): { when: 'ahead' | 'past'; step: AuditStatus } | { when: 'never' } {
  const open = AUDIT_STATUSES.filter((one) => next(form, one, act))
  const reached = stepsFrom(status)
  const [ahead] = open.filter((one) => reached.has(one))
  const past = open.at(-1)
  if (ahead) return { when: 'ahead', step: ahead }
  return past ? { when: 'past', step: past } : { when: 'never' }
}

/** Steps that may still come, the present one among them when it can be left and entered again. */
function stepsFrom(status: AuditStatus): ReadonlySet<AuditStatus> {
  const reached = new Set<AuditStatus>()
  const waiting: AuditStatus[] = [status]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const step of Object.values<AuditStatus>(TRANSITIONS[one])) {
      if (step === one || reached.has(step)) continue
      reached.add(step)
      waiting.push(step)
    }
  }
  return reached
}
