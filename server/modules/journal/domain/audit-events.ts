import { z } from 'zod'

const Document = { documentId: z.string(), kindCode: z.string() }

/** Events of customs audits; the union in the contract holds them all. */
export const AUDIT_EVENTS = [
  z.object({ type: z.literal('audit.opened'), data: z.object({ form: z.string() }) }),
  /** An officer looked at the audit of a person. */
  z.object({ type: z.literal('audit.viewed'), data: z.object({}) }),
  z.object({ type: z.literal('audit.taken'), data: z.object({}) }),
  /** A document of customs was signed and sent into the cabinet. */
  z.object({
    type: z.literal('audit.document-sent'),
    data: z.object({ ...Document, number: z.string(), sha256: z.string(), thumbprint: z.string() }),
  }),
  z.object({ type: z.literal('audit.document-delivered'), data: z.object(Document) }),
  /** By law it counts as received from that day (289-ФЗ 282 ч. 3). */
  z.object({ type: z.literal('audit.document-deemed'), data: z.object({ ...Document, on: z.string() }) }),
  z.object({ type: z.literal('audit.document-opened'), data: z.object(Document) }),
  z.object({ type: z.literal('audit.receipt-confirmed'), data: z.object(Document) }),
  z.object({ type: z.literal('audit.acquainted'), data: z.object({}) }),
  z.object({ type: z.literal('audit.assigned'), data: z.object({ userIds: z.array(z.string()) }) }),
  /** A document of the participant went into the audit: a reply, objections, an explanation, a complaint. */
  z.object({
    type: z.literal('audit.answered'),
    data: z.object({ submissionId: z.string(), what: z.string() }),
  }),
  /** An officer's act on what the participant sent: confirmed, accepted, asked again, no time given. */
  z.object({ type: z.literal('audit.reviewed'), data: z.object({ act: z.string() }) }),
  z.object({ type: z.literal('audit.card-changed'), data: z.object({}) }),
  z.object({ type: z.literal('audit.group-changed'), data: z.object({ officerIds: z.array(z.string()) }) }),
  z.object({ type: z.literal('audit.closed'), data: z.object({}) }),
  z.object({ type: z.literal('audit.cancelled'), data: z.object({}) }),
  /** The production calendar changed and terms moved; by their ids. */
  z.object({
    type: z.literal('audit.terms-moved'),
    data: z.object({ revision: z.number(), terms: z.array(z.string()) }),
  }),
  /** People were reminded of a term: so many working days before its end, 0 on its last day, -1 when it was missed. */
  z.object({ type: z.literal('audit.reminded'), data: z.object({ term: z.string(), days: z.int() }) }),
  /** A person's own calendar address was made, or closed. */
  z.object({ type: z.literal('audit.feed-made'), data: z.object({}) }),
  z.object({ type: z.literal('audit.feed-revoked'), data: z.object({}) }),
] as const
