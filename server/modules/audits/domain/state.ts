import type { Day, Suspension } from '../../deadlines/contract'
import type { ActParagraph, AuditCard, GroupMember, Purpose, RequiredItem, Sent } from './actions'
import type { Asking } from './asking-again'
import type { ObjectionPart } from './objections'
import type { AuditForm, ItemAnswer } from './vocabulary'
import type { AuditStatus } from './states'

/** A document of customs in the audit, with each step of its way. Instants are null until they come. */
export interface AuditDocumentState {
  documentId: string
  kindCode: string
  purpose: Purpose
  number: string
  what: Sent
  sentAt: Date
  sentBy: string | null
  deliveredAt: Date | null
  /** The day on which it counts as received: the one after the day of sending (289-ФЗ 282 ч. 3). */
  deemedOn: Day
  /** That day has come. */
  deemed: boolean
  openedAt: Date | null
  openedBy: string | null
  confirmedAt: Date | null
  confirmedBy: string | null
}

/** Where one line of a requirement stands. */
export type ItemStatus = 'awaited' | 'answered' | 'more-time-asked' | 'accepted' | 'asked-again' | 'cannot'

export interface ItemState extends RequiredItem {
  status: ItemStatus
  answer: ItemAnswer | null
  /** Why there is no more than that, in the participant's words: why in part, why later, why not at all. */
  answerReason: string | null
  /** The letter on paper and a remark, as the reply says them; and the letter with which it was given before. */
  note: string | null
  earlier: { number: string; date: Day | null } | null
  /** Replies in which it was answered, the oldest first. */
  submissionIds: string[]
  /** Until when time was asked for, or given. */
  askedUntil: Day | null
  grantedUntil: Day | null
  /** Why it is asked again. */
  reason: string | null
  /** Why no time was given, until it is answered anew. */
  timeRefused: string | null
  answeredAt: Date | null
  /** When it was first answered within its first term, or within time given later; an asking has a term of its own. */
  metAt: Date | null
  askedAgainAt: Date | null
  /** Each time that customs asked once more, with its day; the last one is what counts. */
  askings: Asking[]
}

/** A line as it is asked for. */
export const NOT_ANSWERED = {
  status: 'awaited',
  answer: null,
  answerReason: null,
  note: null,
  earlier: null,
  askedUntil: null,
  grantedUntil: null,
  reason: null,
  timeRefused: null,
  answeredAt: null,
  metAt: null,
  askedAgainAt: null,
} as const satisfies Partial<ItemState>

export interface RequirementState {
  documentId: string
  number: string
  days: number
  items: ItemState[]
}

/** A document that the participant has sent into the audit. */
export interface ParticipantDocumentState {
  submissionId: string
  what: 'reply' | 'explanation' | 'objections' | 'complaint'
  at: Date
  by: string | null
  /** When an officer confirmed that it came. */
  confirmedAt: Date | null
  confirmedBy: string | null
  /** What a complaint was answered, and when. */
  answered: { outcome: 'ACCEPTED' | 'REFUSED'; at: Date } | null
  /** When a complaint was taken back by its complainant. */
  withdrawnAt: Date | null
}

/** An audit as its actions make it. */
export interface AuditState {
  form: AuditForm
  status: AuditStatus
  version: number
  card: AuditCard
  group: GroupMember[]
  /** The participant's people to whom it is assigned. */
  assigned: string[]
  openedAt: Date
  /** The day on which the audit began, Moscow; null before. */
  startedOn: Day | null
  documents: AuditDocumentState[]
  requirements: RequirementState[]
  received: ParticipantDocumentState[]
  acquaintedAt: Date | null
  acquaintedBy: string | null
  suspensions: Suspension[]
  act: { documentId: string; paragraphs: ActParagraph[] } | null
  /** Documents with objections, in their order, as far as they came before the conclusion. */
  objectionParts: ObjectionPart[]
  /** All of them together; null until one comes, no rows: there are none. */
  objections: ObjectionPart | null
  conclusion: { documentId: string; rows: Extract<Sent, { purpose: 'conclusion' }>['rows'] } | null
  decision: { documentId: string } | null
  closedAt: Date | null
}
