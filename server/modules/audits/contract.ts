import { z } from 'zod'
import { TypedValues } from '../catalogue/domain/typed-values'
import { Day } from '../deadlines/contract'
import { AuditCard, GroupMember, Objection, Sent } from './domain/actions'
import { withinBounds } from './domain/bounds'
import { AUDIT_FORMS, ITEM_ANSWERS } from './domain/vocabulary'
import { REMINDER_DAYS } from './domain/reminders'

export { AuditCard, Objection, Sent }

const Versioned = z.object({ requestId: z.uuid(), id: z.uuid(), version: z.int().positive() })
const OfDocument = z.object({ requestId: z.uuid(), id: z.uuid(), documentId: z.uuid() })

// The console («Постконтроль»).

/** `<last day, or ->_<id>` of the list by terms, or `<id>` alone. */
const AuditCursor = z.union([
  z.uuid(),
  z.templateLiteral([z.union([z.iso.date(), z.literal('-')]), '_', z.uuid()]),
])

export const ListAudits = z.object({
  /**
   * `mine`: of whose group one is; `missed`: a term of customs has passed and can still be made good; `approval`: a draft waits
   * for the chief.
   */
  filter: z.enum(['mine', 'going', 'missed', 'approval', 'finished', 'all']).default('going'),
  form: z.enum(AUDIT_FORMS).nullish(),
  search: z.string().trim().max(200).optional(),
  /** By the nearest term of customs, or the newest first. */
  order: z.enum(['due', 'newest']).default('due'),
  cursor: AuditCursor.nullish(),
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

const Written = Sent.refine(withinBounds)

/** A document of customs is begun from its purpose: the template is filled from the case. */
export const BeginDocument = z.object({ requestId: z.uuid(), id: z.uuid(), what: Written })
export type BeginDocument = z.output<typeof BeginDocument>
/** `version` is the document's. */
export const SaveDocument = OfDocument.extend({
  version: z.int().positive(),
  what: Written,
  values: TypedValues,
})
export type SaveDocument = z.output<typeof SaveDocument>
export const ChangeDocument = OfDocument.extend({ version: z.int().positive() })
export type ChangeDocument = z.output<typeof ChangeDocument>
export const ReturnDocument = ChangeDocument.extend({ remark: z.string().trim().min(1).max(2000) })
export type ReturnDocument = z.output<typeof ReturnDocument>
export const RemoveDocumentFile = OfDocument.extend({ fileId: z.uuid() })
export type RemoveDocumentFile = z.output<typeof RemoveDocumentFile>
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
export const AskAgain = OfItem.extend({
  reason: z.string().trim().min(1).max(1000),
  /** By when, the last day; not earlier than the participant has already. */
  until: Day,
})
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
  /** To whom it was assigned when the list was shown: a list that was changed meanwhile is not written over. */
  former: z.array(z.uuid()).max(100),
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
/** Several lines at once, each with the version it is made from. */
export const ImportAnswers = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  requirementId: z.uuid(),
  lines: z
    .array(
      z.object({
        itemId: z.uuid(),
        version: z.int().min(0),
        draft: ItemDraft,
        /** Papers by their numbers in the archive, as a table names them; they join those of the draft. */
        numbers: z.array(z.string().trim().min(1).max(40)).max(200).default([]),
      }),
    )
    .min(1)
    .max(500),
})
export type ImportAnswers = z.output<typeof ImportAnswers>
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
export const WriteComplaint = z.object({ requestId: z.uuid(), id: z.uuid() })
export type WriteComplaint = z.output<typeof WriteComplaint>

/** What the person wants to be reminded of: working days before the end of a term, 0 its last day. */
export const SetReminders = z.object({
  requestId: z.uuid(),
  days: z.array(z.literal(REMINDER_DAYS)).max(REMINDER_DAYS.length),
  mail: z.boolean(),
})
export type SetReminders = z.output<typeof SetReminders>

export const MakeFeed = z.object({ requestId: z.uuid() })
export type MakeFeed = z.output<typeof MakeFeed>
export const RevokeFeed = z.object({ requestId: z.uuid(), id: z.uuid() })
export type RevokeFeed = z.output<typeof RevokeFeed>

/** An address of the person's calendar; the secret itself is told once, when it is made. */
export interface FeedView {
  id: string
  createdAt: string
  /** When a calendar program last read it. */
  readAt: string | null
}
