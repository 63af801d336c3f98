import { z } from 'zod'
import type { Text } from '../catalogue/contract'
import type { PrefillContext } from '../catalogue/domain/automatic'
import type { ForeignNumber } from '../catalogue/domain/sender'
import { TypedValues } from '../catalogue/domain/typed-values'
import type { FileSummary } from '../files/contract'
import type { Abilities } from './policy'
import type { CaseLink, Relation } from './domain/case-link'
import type { Content } from './domain/signing'
import { STATUSES, type OfficerAct, type ParticipantAct, type Status } from './domain/states'

/** Largest XML document accepted as an upload, bytes; the official limit of one embedded file is about 3 MB. */
export const XML_LIMIT_BYTES = 6 * 1024 * 1024

const Versioned = z.object({ requestId: z.uuid(), id: z.uuid(), version: z.number().int().positive() })

export const ListSubmissions = z.object({
  /** Groups of statuses as a person thinks of them. */
  stage: z.enum(['all', 'drafts', 'sent', 'finished']).default('all'),
  search: z.string().trim().max(200).optional(),
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListSubmissions = z.infer<typeof ListSubmissions>

export const GetSubmission = z.object({ id: z.uuid() })
export const CreateSubmission = z.object({ requestId: z.uuid(), kindCode: z.string().max(20) })
export type CreateSubmission = z.infer<typeof CreateSubmission>
export const CopySubmission = z.object({ requestId: z.uuid(), id: z.uuid() })
export type CopySubmission = z.infer<typeof CopySubmission>

/** The bytes of an XML file in base64, since its encoding is declared inside it. */
export const ImportXml = z.object({
  requestId: z.uuid(),
  fileName: z.string().max(255),
  contentBase64: z.base64().max(Math.ceil((XML_LIMIT_BYTES * 4) / 3) + 4),
  /** Read a file of another version of the format as one of the version in force: the person has seen the offer. */
  otherVersion: z.boolean().default(false),
})
export type ImportXml = z.infer<typeof ImportXml>

export const SaveDraft = Versioned.extend({
  values: TypedValues,
  officeCode: z.string().length(8).nullable(),
})
export type SaveDraft = z.infer<typeof SaveDraft>
export const ChangeSubmission = Versioned
/** The remark tells the writer what to correct. */
export const ReturnForWork = Versioned.extend({ comment: z.string().trim().min(1).max(2000) })
export type ReturnForWork = z.infer<typeof ReturnForWork>
export type ChangeSubmission = z.infer<typeof ChangeSubmission>

/** A signature is some ten kilobytes; with the chain and evidence inside it may be a hundred. */
export const Cms = z.base64().min(1).max(400_000)
/** One person's detached signatures (base64 of DER) over every content of the archived document `documentId`. */
export const SignSubmission = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  documentId: z.uuid(),
  signatures: z
    .array(z.object({ content: z.enum(['DOCUMENT', 'FILE']), fileId: z.uuid().nullish(), cms: Cms }))
    .min(1)
    .max(1000),
})
export type SignSubmission = z.infer<typeof SignSubmission>
export const EntrustSubmission = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  userId: z.uuid(),
  entrusted: z.boolean(),
})
export type EntrustSubmission = z.infer<typeof EntrustSubmission>
export const SettleAmendment = z.object({ requestId: z.uuid(), id: z.uuid() })
export type SettleAmendment = z.infer<typeof SettleAmendment>
export const RemoveFile = z.object({ requestId: z.uuid(), id: z.uuid(), fileId: z.uuid() })
export type RemoveFile = z.infer<typeof RemoveFile>
/** By the number a document has in the archive, `ЭА-00001-000012`, or by its identifier. */
export const EncloseDocument = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  document: z.string().trim().min(1).max(60),
})
export type EncloseDocument = z.infer<typeof EncloseDocument>
export const RemoveEnclosure = z.object({ requestId: z.uuid(), id: z.uuid(), documentId: z.uuid() })
export type RemoveEnclosure = z.infer<typeof RemoveEnclosure>

export const ListQueue = z.object({
  filter: z.enum(['new', 'mine', 'all', 'finished']).default('new'),
  search: z.string().trim().max(200).optional(),
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListQueue = z.infer<typeof ListQueue>

export const AssignSubmission = Versioned.extend({ assigneeId: z.uuid().nullable() })
export type AssignSubmission = z.infer<typeof AssignSubmission>

export const StatusName = z.enum(STATUSES)

/** A row of a list. Instants are ISO 8601 in UTC. */
export interface SubmissionSummary {
  id: string
  kindCode: string
  title: string
  status: Status
  officeName: Text | null
  registrationNumber: string | null
  archiveNumber: string | null
  createdAt: string
  updatedAt: string
  sentAt: string | null
  decidedAt: string | null
  /** Its approval waits for the reader. */
  waitsForMe?: boolean
}

export interface SubmissionStep {
  status: Status
  at: string
  /** Name of whoever did it; null for the portal itself. */
  by: string | null
}

export interface AttachedFile extends FileSummary {
  role: 'ATTACHMENT' | 'DECISION'
}

/** An archived document that travels with a submission. */
export interface Enclosure {
  id: string
  number: string
  title: string
  kindCode: string
  files: { id: string; name: string; size: number; type: string }[]
  /** Whose it is, when it is another participant's. */
  ownerName: string | null
  /** May the reader open it: a share may have been taken back since. */
  open: boolean
}

export interface DecisionView {
  outcome: 'ACCEPTED' | 'REFUSED'
  text: string
  decidedAt: string
  decidedBy: string
  /** The document that the officer signed; null for decisions made before officers signed them. */
  document: { name: string; sha256: string } | null
  /** The officer's signature over it and its files; null likewise. */
  signature: SignatureView | null
}

interface SubmissionBody extends SubmissionSummary {
  version: number
  kindVersion: string
  kindEdition: number
  values: Record<string, unknown>
  office: { code: string; name: Text; nameTo: Text } | null
  archive: { id: string; number: string; sha256: string; createdAt: string } | null
  participant: { id: string; name: string; taxId: string | null }
  /** Numbers of somebody else where the document names its sender. */
  otherSender: ForeignNumber[]
  createdByName: string
  files: AttachedFile[]
  enclosures: Enclosure[]
  /** Largest file accepted, bytes. */
  uploadLimit: number
  steps: SubmissionStep[]
  decision: DecisionView | null
  /** Of the present archived document, in the order they were made. */
  signatures: SignatureView[]
}

/** A submission as its participant sees it. */
export interface SubmissionDetails extends SubmissionBody {
  /** Of a draft whose form is out of force: the wording in its place, or null when the kind was taken off the list. */
  outdated: { by: { version: string; edition: number } | null } | null
  /** What the profile knows, while the form is being filled in. */
  prefill: PrefillContext | null
  /** Names of those who lead it inside the organisation. */
  leaders: string[]
  /** May the actor say who leads it. */
  mayEntrust: boolean
  /** The customs audit that it was written into: its office is not the person's to choose. */
  auditId: string | null
  /** How many signatures the kind asks for, and how many people still have to sign. */
  signing: { needed: number; left: number }
  /** The last round, step by step; empty when the document was never approved. */
  approval: ApprovalStepView[]
  receipt: ReceiptView | null
  /** The other submissions of the case, the oldest first. */
  case: CaseLink[]
  relation: Relation | null
  /** While the status is RETURNED. */
  faults: FormatFault[]
  may: Abilities<ParticipantAct>
}

/** One of the participant's people to whom a document may be given. */
export interface LeaderChoice {
  userId: string
  name: string
  title: string
  leads: boolean
}

/** A submission as an officer sees it. */
export interface QueueItemDetails extends SubmissionBody {
  assignee: { id: string; name: string } | null
  relation: Relation | null
  /** The other submissions of the case that lie with the officer's offices, the oldest first. */
  case: CaseLink[]
  may: Abilities<OfficerAct>
}

/** A row of the officer's queue. */
export interface QueueItem extends SubmissionSummary {
  participantName: string
  participantTaxId: string | null
  assigneeName: string | null
  mine: boolean
  /** What it is to the document before it in its case. */
  relation: Relation | null
}

export interface Page<T> {
  items: T[]
  /** Pass as `cursor` to get the next page; null at the end. */
  nextCursor: string | null
}

/** What a command on a submission answers: enough to go on without another question. */
export interface SubmissionRef {
  id: string
  version: number
  status: Status
}

/** What a person is about to sign. */
export interface SigningTask extends SubmissionRef {
  /** The archived document, and its number in the archive. */
  documentId: string
  number: string
  contents: Content[]
  /** Number of the МЧД by which they sign. */
  power: string | null
}

/** Signatures that one person made at once, as the page shows them. Instants are ISO 8601. */
export interface SignatureView {
  actId: string
  /** As the certificate names them. */
  name: string
  organisation: string | null
  serial: string
  issuer: string
  validFrom: string
  validTo: string
  level: string
  /** As the signature claims; `verifiedAt` is the portal's own time. */
  signedAt: string | null
  verifiedAt: string
  powerNumber: string | null
  principalTaxId: string | null
  /** Each signed content with the id of its signature. */
  contents: { id: string; name: string }[]
}

/** One step of the last round of approval. */
export interface ApprovalStepView {
  title: string
  /** Names of those any of whom may approve. */
  candidates: string[]
  outcome: 'APPROVED' | 'RETURNED' | null
  comment: string | null
  by: string | null
  at: string | null
  /** It is this step's turn. */
  present: boolean
}

/** The receipt of a sent document. */
export interface ReceiptView {
  at: string
  /** SHA-256 of its text. */
  sha256: string
}

/** A fault found by the format check of ЕАИС ТО (1004030E). */
export interface FormatFault {
  code: string
  level: string
  /** Path of the value in the form, where the fault could be tied to one. */
  path: string | null
  text: string
  article?: string | null
}
