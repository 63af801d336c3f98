import { z } from 'zod'

const Wording = z.object({ version: z.string(), edition: z.number() })

/** Events of a document on its way from a draft to a decision; the union in the contract holds them all. */
export const DOCUMENT_EVENTS = [
  /** A draft was begun from a form or from an uploaded XML document. */
  z.object({
    type: z.literal('submission.created'),
    data: z.object({ kindCode: z.string(), from: z.enum(['form', 'xml', 'copy']) }),
  }),
  /** A draft was carried over into another wording of its kind; `lost` counts values without a place there. */
  z.object({
    type: z.literal('submission.wording-adopted'),
    data: z.object({ from: Wording, to: Wording, lost: z.number() }),
  }),
  z.object({ type: z.literal('submission.discarded'), data: z.object({}) }),
  /** The document became immutable and got its archive identifier. */
  z.object({
    type: z.literal('submission.archived'),
    data: z.object({
      archiveDocumentId: z.string(),
      number: z.string(),
      sha256: z.string(),
      files: z.array(z.string()),
    }),
  }),
  z.object({ type: z.literal('submission.reopened'), data: z.object({}) }),
  /** Every content of the archived document was signed by one person; `power` is the number of the МЧД. */
  z.object({
    type: z.literal('submission.signed'),
    data: z.object({
      archiveDocumentId: z.string(),
      actId: z.string(),
      thumbprint: z.string(),
      contents: z.array(z.string()),
      power: z.string().nullable(),
    }),
  }),
  /** The portal signed its receipt of a sent document; the hash is that of the receipt's text. */
  z.object({ type: z.literal('submission.receipt-issued'), data: z.object({ sha256: z.string() }) }),
  z.object({
    type: z.literal('submission.sent'),
    data: z.object({ archiveDocumentId: z.string(), officeCode: z.string(), sha256: z.string() }),
  }),
  /** Approval inside the organisation: a round begun, a step approved or sent back, the round ended early. */
  z.object({ type: z.literal('submission.approval-asked'), data: z.object({ round: z.number() }) }),
  z.object({ type: z.literal('submission.endorsed'), data: z.object({ ordinal: z.number() }) }),
  z.object({ type: z.literal('submission.returned-for-work'), data: z.object({ ordinal: z.number() }) }),
  z.object({ type: z.literal('submission.approval-recalled'), data: z.object({}) }),
  /** A route of approval was made, changed or taken away. */
  z.object({ type: z.literal('organisation.route-saved'), data: z.object({ steps: z.number() }) }),
  z.object({ type: z.literal('organisation.route-removed'), data: z.object({}) }),
  /** An amended document, `byId`, has taken its place. */
  z.object({ type: z.literal('submission.replaced'), data: z.object({ byId: z.string() }) }),
  z.object({
    type: z.literal('submission.settled'),
    data: z.object({ formerId: z.string(), supplements: z.boolean() }),
  }),
  z.object({ type: z.literal('submission.delivered'), data: z.object({ officeCode: z.string() }) }),
  z.object({ type: z.literal('submission.withdrawn'), data: z.object({}) }),
  /** An officer looked at the document: every look at a person's data is journalled. */
  z.object({ type: z.literal('submission.viewed'), data: z.object({}) }),
  /** Somebody of the participant opened the document; noted once a day for each person. */
  z.object({ type: z.literal('submission.opened'), data: z.object({}) }),
  z.object({ type: z.literal('submission.assigned'), data: z.object({ assigneeId: z.string().nullable() }) }),
  z.object({ type: z.literal('submission.registered'), data: z.object({ registrationNumber: z.string() }) }),
  z.object({
    type: z.literal('submission.decided'),
    data: z.object({ outcome: z.enum(['ACCEPTED', 'REFUSED']), files: z.array(z.string()) }),
  }),
  /** The officer signed the decision and its files; hashes are of the document and of what was signed. */
  z.object({
    type: z.literal('submission.decision-signed'),
    data: z.object({
      sha256: z.string(),
      actId: z.string(),
      thumbprint: z.string(),
      contents: z.array(z.string()),
    }),
  }),
  /** Who leads the document inside of its organisation has changed. */
  z.object({
    type: z.literal('submission.entrusted'),
    data: z.object({ userId: z.string(), entrusted: z.boolean() }),
  }),
] as const
