import type { Text } from '../../catalogue/contract'
import type { Day, TermView } from '../../deadlines/contract'
import type { FileSummary } from '../../files/contract'
import type { SignatureView } from '../../submissions/contract'
import type { ItemDraft } from '../contract'
import type { AuditRefusal } from './refusal'
import type { Asking } from './asking-again'
import type { ActParagraph, AuditCard, GroupMember, Objection, Purpose, Sent } from './actions'
import type { AuditForm } from './vocabulary'
import type { Held } from './item-draft'
import type { ItemState } from './state'
import type { TaxNumberName } from '../../participants/domain/identifiers-of'
import type { AuditStatus, OfficerAct, ParticipantAct } from './states'
import type { TermSide } from './terms'

/** What the browser is given. Instants are ISO 8601 in UTC, days `YYYY-MM-DD` of Moscow. */
export interface AuditSummary {
  id: string
  number: string
  form: AuditForm
  status: AuditStatus
  participantName: string
  participantTaxId: string | null
  participantTaxName: TaxNumberName
  officeName: Text
  openedAt: string
  /** The nearest day by which the reader's side has to have done something. */
  due: Day | null
  /** The term that ends on that day, by its id. */
  dueTerm: string | null
  /** Documents that the participant has not confirmed; for the participant, those not opened yet. */
  unconfirmed: number
  /** The participant's own: documents opened whose receipt nobody has confirmed. */
  toConfirm: number
  /** The participant's own: something was opened, and nobody has read the rights and duties. */
  toAcquaint: boolean
}

export interface Person {
  id: string
  name: string
  title: string
  /** Where an officer who may be chosen serves. */
  office?: Text
}

/** One of the participant's people to whom an audit is assigned. */
export interface Assignee {
  id: string
  name: string
  /** The appointment is not in force any more: somebody else has to take over. */
  gone: boolean
}

/** A term with whose it is and what it is of. */
export interface AuditTermView extends TermView {
  id: string
  side: TermSide
  documentId: string | null
}

/** A document of customs with its way. */
export interface AuditDocumentSummary {
  documentId: string
  kindCode: string
  purpose: Purpose
  number: string
  title: Text
  sentAt: string
  sentBy: string | null
  deliveredAt: string | null
  deemedOn: Day
  deemed: boolean
  openedAt: string | null
  openedBy: string | null
  confirmedAt: string | null
  confirmedBy: string | null
  /** How its day of receipt was counted (282 ч. 3). */
  receipt: TermView
}

/** The document itself: its form, its files, its signatures. */
export interface AuditDocumentDetails extends AuditDocumentSummary {
  auditId: string
  what: Sent
  values: Record<string, unknown>
  kindVersion: string
  kindEdition: number
  sha256: string
  files: FileSummary[]
  signatures: SignatureView[]
}

/** A draft of the officers. */
export interface AuditDraft {
  documentId: string
  kindCode: string
  kindVersion: string
  kindEdition: number
  what: Sent
  values: Record<string, unknown>
  number: string | null
  state: 'DRAFT' | 'ON_APPROVAL' | 'APPROVED'
  version: number
  remark: string | null
  /** The chief's approval is needed before it is signed. */
  needsApproval: boolean
  /** Places of the form that follow from the case and from `what`: typed text would not stay there. */
  kept: string[]
  /** Places that are filled at signing: who signs, who has approved. */
  signed: string[]
  files: FileSummary[]
  /** Largest size of a file, bytes. */
  uploadLimit: number
  updatedAt: string
  updatedBy: string
  may: Record<
    'save' | 'ask-approval' | 'approve' | 'return' | 'recall' | 'sign' | 'discard',
    true | AuditRefusal
  >
}

/** What the participant sent into the audit. */
export interface AuditSubmission {
  submissionId: string
  what: 'reply' | 'explanation' | 'objections' | 'complaint'
  title: string
  status: string
  registrationNumber: string | null
  at: string
  by: string | null
  confirmedAt: string | null
  confirmedBy: string | null
  /** What a complaint was answered. */
  answered: { outcome: 'ACCEPTED' | 'REFUSED'; at: string } | null
  /** When a complaint was taken back. */
  withdrawnAt: string | null
}

/** A line of a requirement with what is being prepared for it (the participant's side only). */
export interface ItemView extends Omit<ItemState, 'answeredAt' | 'metAt' | 'askedAgainAt' | 'askings'> {
  answeredAt: string | null
  /** Each time that customs asked once more, with the day of the first answer to it. */
  askings: (Omit<Asking, 'metAt'> & { metOn: Day | null })[]
  draft:
    | (ItemDraft & {
        version: number
        updatedBy: string
        updatedAt: string
        /** The reply it is in, unless that was discarded. */
        submissionId: string | null
        held: Held
      })
    | null
  /** Papers of the archive that were sent or are being prepared, as far as the reader may see them. */
  papers: { id: string; number: string; title: string; files: FileSummary[] }[]
}

export interface RequirementView {
  documentId: string
  number: string
  days: number
  items: ItemView[]
  terms: AuditTermView[]
}

/** One line of the timeline: what happened, when, by whom. */
export interface TimelineLine {
  ordinal: number
  at: string
  by: string | null
  side: 'participant' | 'customs' | 'portal'
  type: string
  /** Facts of its sentence: numbers, titles, days; texts are the reader's own language's. */
  facts: Record<string, string | number>
  documentId: string | null
  submissionId: string | null
}

interface AuditBody {
  id: string
  number: string
  form: AuditForm
  status: AuditStatus
  version: number
  card: AuditCard
  participant: { id: string; name: string; taxId: string | null; taxName: TaxNumberName }
  office: { code: string; name: Text }
  openedAt: string
  startedOn: Day | null
  group: (Person & { role: GroupMember['role'] })[]
  documents: AuditDocumentSummary[]
  received: AuditSubmission[]
  requirements: RequirementView[]
  terms: AuditTermView[]
  timeline: TimelineLine[]
  acquainted: { at: string; by: string | null } | null
  act: { documentId: string; paragraphs: ActParagraph[] } | null
  objections: { submissionId: string; rows: Objection[]; at: string } | null
  conclusion: { documentId: string; rows: { paragraphId: string; accepted: boolean; text: string }[] } | null
  decision: { documentId: string } | null
}

/** The audit as its officers see it. */
export interface AuditView extends AuditBody {
  assigned: Assignee[]
  may: Record<OfficerAct, true | AuditRefusal>
}

/** The audit as the audited person sees it. */
export interface OwnAuditView extends AuditBody {
  assigned: Assignee[]
  /** The participant's people to whom it may be assigned; empty for those who may not assign. */
  people: Person[]
  may: Record<ParticipantAct, true | AuditRefusal>
}

/** What a command on an audit answers. */
export interface AuditRef {
  id: string
  version: number
  status: AuditStatus
}
/** A draft that was begun or changed. */
export interface DocumentRef extends AuditRef {
  documentId: string
  documentVersion: number
}
/** What an officer is about to sign. */
export interface DocumentToSign extends DocumentRef {
  xml: string
  sha256: string
  files: { id: string; name: string; size: number; sha256: string }[]
}
/** A participant's document written into the audit: the page to go on with is the submission's. */
export interface WrittenRef extends AuditRef {
  submissionId: string
}
