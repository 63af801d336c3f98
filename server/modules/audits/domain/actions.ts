import { z } from 'zod'
import { Day } from '../../deadlines/contract'
import { AUDIT_FORMS, GROUP_ROLES, ITEM_ANSWERS, SUBJECT_CODES } from './vocabulary'

export const GroupMember = z.object({ officerId: z.uuid(), role: z.enum(GROUP_ROLES) })
export type GroupMember = z.output<typeof GroupMember>

/** What an audit is about, as its card says. Days are Moscow's. */
export const AuditCard = z.object({
  /** Words of the ground: a plan, a message, the outcome of control. */
  ground: z.string().trim().min(1).max(1000),
  subjects: z.array(z.enum(SUBJECT_CODES)).min(1).max(7),
  periodFrom: Day,
  periodTo: Day,
  /** Numbers of goods declarations, `10113110/210126/0001234`. */
  declarations: z.array(z.string().regex(/^\d{8}\/\d{6}\/[\dА-ЯЁA-Z]\d{6}$/u)).max(500),
  /** Where a field audit takes place. */
  place: z.string().trim().max(250).default(''),
})
export type AuditCard = z.output<typeof AuditCard>

/** One line of a requirement: what is to be shown. */
export const RequiredItem = z.object({
  /** Stable for ever: `RequestPositionID` of the format. */
  id: z.uuid(),
  position: z.int().min(1),
  /** Kind of document by the classifier, five characters. */
  code: z.string().length(5),
  name: z.string().max(250),
  details: z.string().max(1000),
  periodFrom: Day,
  periodTo: Day,
})
export type RequiredItem = z.output<typeof RequiredItem>

/** A paragraph of an act to which an objection may be tied: the structural unit and what it says. */
export const ActParagraph = z.object({
  id: z.string().max(40),
  unit: z.string().max(250),
  text: z.string().max(4000),
})
export type ActParagraph = z.output<typeof ActParagraph>

/** What a document sent by customs does to the audit: by its purpose, with the facts that terms are counted from. */
export const Sent = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('notification') }),
  z.object({ purpose: z.literal('order') }),
  /** Calendar days of a desk audit (at most 120), or one month of a field one. */
  z.object({
    purpose: z.literal('prolongation'),
    days: z.int().min(1).max(120).nullable(),
    reason: z.string(),
  }),
  z.object({ purpose: z.literal('suspension'), from: Day, reason: z.string() }),
  z.object({ purpose: z.literal('resumption'), from: Day }),
  z.object({
    purpose: z.literal('group-change'),
    group: z.array(GroupMember).min(1).max(50),
    reason: z.string(),
  }),
  z.object({
    purpose: z.literal('requirement'),
    /** Calendar days from receipt. */
    days: z.int().min(1).max(400),
    items: z.array(RequiredItem).min(1).max(500),
  }),
  /** An answer to a plea for time: the items have until that day. */
  z.object({
    purpose: z.literal('more-time'),
    requirementId: z.uuid(),
    itemIds: z.array(z.uuid()).min(1),
    until: Day,
  }),
  z.object({ purpose: z.literal('handover') }),
  z.object({ purpose: z.literal('act'), paragraphs: z.array(ActParagraph).min(1).max(500) }),
  z.object({ purpose: z.literal('extract') }),
  z.object({
    purpose: z.literal('conclusion'),
    rows: z.array(z.object({ paragraphId: z.string(), accepted: z.boolean(), text: z.string() })),
  }),
  z.object({ purpose: z.literal('decision') }),
])
export type Sent = z.output<typeof Sent>
export type Purpose = Sent['purpose']

const Document = { documentId: z.uuid() }
const Submission = { submissionId: z.uuid() }
/** A document of the participant; `replaces`: what the format check gave back, and this one puts right. */
const Answer = { ...Submission, replaces: z.uuid().nullish() }

/** A row of objections: which paragraph, and what is objected. */
export const Objection = z.object({
  paragraphId: z.string().max(40),
  unit: z.string().max(250),
  text: z.string().max(4000),
})
export type Objection = z.output<typeof Objection>

/**
 * Everything that happens in an audit, a closed union. The list of a case's actions is append-only; its status, its open
 * terms, its group and its flags are folds of it (`fold.ts`).
 */
export const AuditAction = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opened'),
    form: z.enum(AUDIT_FORMS),
    card: AuditCard,
    group: z.array(GroupMember).min(1).max(50),
  }),
  z.object({ type: z.literal('card-changed'), card: AuditCard }),
  /** Before anything has been sent the group is changed without a document. */
  z.object({ type: z.literal('group-changed'), group: z.array(GroupMember).min(1).max(50) }),
  z.object({ type: z.literal('sent'), ...Document, kindCode: z.string(), number: z.string(), what: Sent }),
  /** It lies in the participant's cabinet, and people have been told. */
  z.object({ type: z.literal('delivered'), ...Document }),
  /** The day after sending has come: received by law, whoever has looked (289-ФЗ 282 ч. 3). */
  z.object({ type: z.literal('deemed-received'), ...Document }),
  z.object({ type: z.literal('opened-document'), ...Document }),
  z.object({ type: z.literal('confirmed-receipt'), ...Document }),
  /** The audited person is acquainted with its rights and duties (289-ФЗ 235, 236). */
  z.object({ type: z.literal('acquainted') }),
  z.object({ type: z.literal('assigned'), userIds: z.array(z.uuid()).max(100) }),
  z.object({
    type: z.literal('reply'),
    ...Answer,
    requirementId: z.uuid(),
    items: z
      .array(
        z.object({
          itemId: z.uuid(),
          answer: z.enum(ITEM_ANSWERS),
          until: Day.nullable(),
          reason: z.string(),
          /** What is said of it beside: the letter on paper and a remark; and the letter with which it was given before. */
          note: z.string().optional(),
          earlier: z.object({ number: z.string(), date: Day.nullable() }).nullish(),
          /** Documents of the archive that were shown. */
          papers: z.array(z.uuid()).max(200),
        }),
      )
      .min(1)
      .max(500),
  }),
  /** An officer has confirmed that a participant's document came (1004031E). */
  z.object({ type: z.literal('officer-confirmed'), ...Submission }),
  z.object({ type: z.literal('item-accepted'), requirementId: z.uuid(), itemId: z.uuid() }),
  z.object({
    type: z.literal('item-asked-again'),
    requirementId: z.uuid(),
    itemId: z.uuid(),
    reason: z.string().min(1).max(1000),
    /** By when; askings of the time before there was a day have none. */
    until: Day.nullish(),
  }),
  z.object({
    type: z.literal('more-time-refused'),
    requirementId: z.uuid(),
    itemIds: z.array(z.uuid()).min(1),
    reason: z.string().min(1).max(1000),
  }),
  z.object({ type: z.literal('explanation'), ...Answer }),
  /** `rows` is empty for the information that there are no objections. */
  z.object({
    type: z.literal('objections'),
    ...Answer,
    actId: z.uuid(),
    rows: z.array(Objection).max(500),
  }),
  z.object({ type: z.literal('complaint'), ...Answer, decisionId: z.uuid() }),
  /** The complaint goes its own way, apart from the audit; what becomes of it is noted here. */
  z.object({ type: z.literal('complaint-registered'), ...Submission, number: z.string() }),
  z.object({
    type: z.literal('complaint-answered'),
    ...Submission,
    outcome: z.enum(['ACCEPTED', 'REFUSED']),
  }),
  /** The complainant has taken it back before it was answered; a new one may be filed. */
  z.object({ type: z.literal('complaint-withdrawn'), ...Submission }),
  /** The calendar changed: terms that moved, by their ids. */
  z.object({
    type: z.literal('recomputed'),
    revision: z.int(),
    moved: z.array(z.object({ termId: z.string(), from: Day, to: Day })),
  }),
  z.object({ type: z.literal('closed') }),
  /** Opened by mistake: nothing has been sent. */
  z.object({ type: z.literal('cancelled'), reason: z.string().min(1).max(1000) }),
])
export type AuditAction = z.output<typeof AuditAction>

/** An action as it lies in the list: which one of the case, when, by whom (null: the portal itself). */
export interface Entry {
  ordinal: number
  at: Date
  byUserId: string | null
  action: AuditAction
}
