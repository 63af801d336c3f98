import { z } from 'zod'
import type { Text } from '../catalogue/contract'
import { Day, type TermView } from '../deadlines/contract'
import type { FileSummary } from '../files/contract'
import type { SignatureView, Values as FormValues } from '../submissions/contract'
import {
  AUDIT_FORMS,
  AuditCard,
  GroupMember,
  ITEM_ANSWERS,
  Objection,
  Sent,
  type ActParagraph,
  type AuditForm,
  type Purpose,
} from './domain/actions'
import type { ItemState } from './domain/state'
import type { AuditStatus, OfficerAct, ParticipantAct } from './domain/states'
import type { TermSide } from './domain/terms'
import type { AuditRefusal } from './policy'

export { AuditCard, Objection, Sent }

const Versioned = z.object({ requestId: z.uuid(), id: z.uuid(), version: z.int().positive() })
const OfDocument = z.object({ requestId: z.uuid(), id: z.uuid(), documentId: z.uuid() })

// The console («Постконтроль»).

export const ListAudits = z.object({
  /** `mine`: of whose group one is. */
  filter: z.enum(['mine', 'going', 'finished', 'all']).default('going'),
  form: z.enum(AUDIT_FORMS).nullish(),
  search: z.string().trim().max(200).optional(),
  /** By the nearest term of customs, or the newest first. */
  order: z.enum(['due', 'newest']).default('due'),
  cursor: z.string().max(60).nullish(),
  limit: z.int().min(1).max(100).default(50),
})
export type ListAudits = z.output<typeof ListAudits>

export const GetAudit = z.object({ id: z.uuid() })
export const FindAudited = z.object({ search: z.string().trim().min(2).max(100) })
export const OpenAudit = z.object({
  requestId: z.uuid(),
  form: z.enum(AUDIT_FORMS),
  participantId: z.uuid(),
  card: AuditCard,
  group: z.array(GroupMember).min(1).max(50),
})
export type OpenAudit = z.output<typeof OpenAudit>
export const ChangeCard = Versioned.extend({ card: AuditCard })
export type ChangeCard = z.output<typeof ChangeCard>
export const ChangeGroup = Versioned.extend({ group: z.array(GroupMember).min(1).max(50) })
export type ChangeGroup = z.output<typeof ChangeGroup>
export const CloseAudit = Versioned
export type CloseAudit = z.output<typeof CloseAudit>
export const CancelAudit = Versioned.extend({ reason: z.string().trim().min(1).max(1000) })
export type CancelAudit = z.output<typeof CancelAudit>

/** Values of a form: nested plain JSON (see the catalogue's definition). */
const Values = z.record(z.string(), z.unknown())

/** A document of customs is begun from its purpose: the template is filled from the case. */
export const BeginDocument = z.object({ requestId: z.uuid(), id: z.uuid(), what: Sent })
export type BeginDocument = z.output<typeof BeginDocument>
/** `version` is the document's. */
export const SaveDocument = OfDocument.extend({ version: z.int().positive(), what: Sent, values: Values })
export type SaveDocument = z.output<typeof SaveDocument>
export const ChangeDocument = OfDocument.extend({ version: z.int().positive() })
export type ChangeDocument = z.output<typeof ChangeDocument>
export const ReturnDocument = ChangeDocument.extend({ remark: z.string().trim().min(1).max(2000) })
export type ReturnDocument = z.output<typeof ReturnDocument>
/** One person's detached CAdES-BES (base64 of DER) over the prepared XML, and over each file. Signing sends. */
export const SendDocument = ChangeDocument.extend({
  signatures: z
    .array(
      z.object({
        content: z.enum(['DOCUMENT', 'FILE']),
        fileId: z.uuid().nullish(),
        cms: z.base64().min(1).max(400_000),
      }),
    )
    .min(1)
    .max(200),
})
export type SendDocument = z.output<typeof SendDocument>

export const ConfirmSubmission = z.object({ requestId: z.uuid(), id: z.uuid(), submissionId: z.uuid() })
export type ConfirmSubmission = z.output<typeof ConfirmSubmission>
const OfItem = z.object({ requestId: z.uuid(), id: z.uuid(), requirementId: z.uuid(), itemId: z.uuid() })
export const AcceptItem = OfItem
export type AcceptItem = z.output<typeof AcceptItem>
export const AskAgain = OfItem.extend({ reason: z.string().trim().min(1).max(1000) })
export type AskAgain = z.output<typeof AskAgain>
export const RefuseMoreTime = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  requirementId: z.uuid(),
  itemIds: z.array(z.uuid()).min(1).max(500),
  reason: z.string().trim().min(1).max(1000),
})
export type RefuseMoreTime = z.output<typeof RefuseMoreTime>

// The cabinet («Проверки, нарушения»).

export const ListOwnAudits = z.object({
  filter: z.enum(['going', 'finished', 'all']).default('all'),
  cursor: z.uuid().nullish(),
  limit: z.int().min(1).max(100).default(20),
})
export type ListOwnAudits = z.output<typeof ListOwnAudits>
export const ReceiveDocument = OfDocument
export type ReceiveDocument = z.output<typeof ReceiveDocument>
export const GetDocument = z.object({ id: z.uuid(), documentId: z.uuid() })
export type GetDocument = z.output<typeof GetDocument>
export const Acquaint = z.object({ requestId: z.uuid(), id: z.uuid() })
export type Acquaint = z.output<typeof Acquaint>
export const AssignAudit = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  userIds: z.array(z.uuid()).max(100),
})
export type AssignAudit = z.output<typeof AssignAudit>

/** What is being prepared for one line of a requirement. Papers are documents of the archive, by their ids. */
export const ItemDraft = z.object({
  answer: z.enum(ITEM_ANSWERS),
  papers: z.array(z.uuid()).max(200).default([]),
  /** Brought on paper, with a letter; or given earlier: number and date of what it came with. */
  onPaper: z.object({ number: z.string().max(50), date: Day.nullable() }).nullish(),
  earlier: z.object({ number: z.string().max(50), date: Day.nullable() }).nullish(),
  /** `more-time`: until when. */
  until: Day.nullish(),
  /** `in-part`, `more-time` and `cannot` say why. */
  reason: z.string().trim().max(1000).default(''),
  note: z.string().trim().max(250).default(''),
})
export type ItemDraft = z.output<typeof ItemDraft>
export const SaveAnswer = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  requirementId: z.uuid(),
  itemId: z.uuid(),
  /** 0 when nothing has been saved yet. */
  version: z.int().min(0),
  draft: ItemDraft,
})
export type SaveAnswer = z.output<typeof SaveAnswer>
/** A reply of the chosen lines becomes a document (1006928E) that is signed and sent like any other. */
export const WriteReply = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  requirementId: z.uuid(),
  itemIds: z.array(z.uuid()).min(1).max(500),
})
export type WriteReply = z.output<typeof WriteReply>
/** Objections tied to paragraphs of the act; none at all is the information that there are none (1006925E). */
export const WriteObjections = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  rows: z.array(Objection).max(500),
})
export type WriteObjections = z.output<typeof WriteObjections>
export const WriteExplanation = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  text: z.string().trim().min(1).max(100_000),
})
export type WriteExplanation = z.output<typeof WriteExplanation>
export const WriteComplaint = Acquaint
export type WriteComplaint = z.output<typeof WriteComplaint>

/** What the browser is given. Instants are ISO 8601 in UTC, days `YYYY-MM-DD` of Moscow. */
export interface AuditSummary {
  id: string
  number: string
  form: AuditForm
  status: AuditStatus
  participantName: string
  participantTaxId: string | null
  officeName: string
  openedAt: string
  /** The nearest day by which the reader's side has to have done something. */
  due: Day | null
  /** Documents that the participant has not confirmed; for the participant, those not opened yet. */
  unconfirmed: number
}

export interface Person {
  id: string
  name: string
  title: string
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
  values: z.output<typeof FormValues>
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
  values: z.output<typeof FormValues>
  number: string | null
  state: 'DRAFT' | 'ON_APPROVAL' | 'APPROVED'
  version: number
  remark: string | null
  /** The chief's approval is needed before it is signed. */
  needsApproval: boolean
  files: FileSummary[]
  updatedAt: string
  updatedBy: string
  may: Record<'save' | 'ask-approval' | 'approve' | 'return' | 'sign' | 'discard', true | AuditRefusal>
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
}

/** A line of a requirement with what is being prepared for it (the participant's side only). */
export interface ItemView extends Omit<ItemState, 'answeredAt'> {
  answeredAt: string | null
  draft:
    | (ItemDraft & { version: number; updatedBy: string; updatedAt: string; submissionId: string | null })
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
  participant: { id: string; name: string; taxId: string | null }
  office: { code: string; name: string }
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
  drafts: AuditDraft[]
  assigned: Person[]
  may: Record<OfficerAct, true | AuditRefusal>
}

/** The audit as the audited person sees it. */
export interface OwnAuditView extends AuditBody {
  assigned: Person[]
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
  files: { id: string; name: string; sha256: string }[]
}
/** A participant's document written into the audit: the page to go on with is the submission's. */
export interface WrittenRef extends AuditRef {
  submissionId: string
}
