import { z } from 'zod'
import type { Text } from '../catalogue/contract'
import { ACCOUNT_EVENTS } from './domain/account-events'
import { ACT_GROUPS } from './domain/acts'
import { AUDIT_EVENTS } from './domain/audit-events'
import { DOCUMENT_EVENTS } from './domain/document-events'

/** Actions on kinds until a day of Moscow; no kinds means every kind. */
const RIGHT = { actions: z.array(z.string()), kinds: z.array(z.string()), until: z.string().nullable() }
const RIGHTS = {
  role: z.string(),
  until: z.string().nullable(),
  grants: z.array(z.object({ ...RIGHT, from: z.string().nullable(), assignedOnly: z.boolean() })),
}

/** Code of a kind, version of its format, edition. */
const WORDING = { code: z.string(), version: z.string(), edition: z.number() }

/**
 * The journal's events: a closed, versioned union. `data` holds ids, codes, numbers and hashes; never names or other
 * personal data, because an entry can never be erased.
 */
export const JournalEvent = z.discriminatedUnion('type', [
  /** Somebody signed in; `door` tells how. */
  z.object({
    type: z.literal('session.started'),
    data: z.object({ door: z.string(), sessionId: z.string() }),
  }),
  z.object({ type: z.literal('session.ended'), data: z.object({ sessionId: z.string() }) }),
  /** The person proved by the password that it is still them. */
  z.object({ type: z.literal('session.confirmed'), data: z.object({ sessionId: z.string() }) }),
  /** Data typed in by hand were changed; what they are is never written here. */
  z.object({ type: z.literal('profile.changed'), data: z.object({ version: z.number() }) }),
  z.object({ type: z.literal('participant.changed'), data: z.object({ version: z.number() }) }),
  z.object({ type: z.literal('consent.accepted'), data: z.object({ version: z.string() }) }),
  z.object({ type: z.literal('account.exported'), data: z.object({}) }),
  /** The account was annulled by its owner; later their data were taken out of what stays. */
  z.object({ type: z.literal('account.annulled'), data: z.object({}) }),
  z.object({ type: z.literal('account.erased'), data: z.object({}) }),
  /** A door has brought a person or an organisation that now acts in the portal, or has changed how far it is confirmed. */
  z.object({
    type: z.literal('participant.opened'),
    data: z.object({ door: z.string(), confirmed: z.boolean() }),
  }),
  z.object({ type: z.literal('participant.confirmed'), data: z.object({ door: z.string() }) }),
  z.object({ type: z.literal('participant.unconfirmed'), data: z.object({ door: z.string() }) }),
  /** An appointment followed what ЕСИА says of the person; null is nothing. */
  z.object({
    type: z.literal('appointment.followed'),
    data: z.object({
      door: z.string(),
      userId: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  }),
  /** A certificate let its owner in, or proved that it is still them; the thumbprint is its SHA-256. */
  z.object({
    type: z.literal('certificate.accepted'),
    data: z.object({ purpose: z.enum(['SIGN_IN', 'CONFIRMATION']), thumbprint: z.string() }),
  }),
  /** The account of an application was made; what its owner changed since. */
  z.object({ type: z.literal('account.activated'), data: z.object({ applicationId: z.string() }) }),
  ...ACCOUNT_EVENTS,
  ...DOCUMENT_EVENTS,
  ...AUDIT_EVENTS,
  /** What a person may do for an organisation, as it was decided. */
  z.object({
    type: z.literal('appointment.changed'),
    data: z.object({ userId: z.string(), ...RIGHTS }),
  }),
  z.object({ type: z.literal('appointment.suspended'), data: z.object({ userId: z.string() }) }),
  z.object({ type: z.literal('appointment.resumed'), data: z.object({ userId: z.string() }) }),
  z.object({ type: z.literal('appointment.revoked'), data: z.object({ userId: z.string() }) }),
  z.object({ type: z.literal('invitation.sent'), data: z.object({ expiresAt: z.string(), ...RIGHTS }) }),
  z.object({ type: z.literal('invitation.resent'), data: z.object({ expiresAt: z.string() }) }),
  z.object({ type: z.literal('invitation.revoked'), data: z.object({}) }),
  z.object({
    type: z.literal('invitation.accepted'),
    data: z.object({ userId: z.string(), appointmentId: z.string() }),
  }),
  z.object({ type: z.literal('invitation.declined'), data: z.object({}) }),
  z.object({ type: z.literal('rights.requested'), data: z.object(RIGHT) }),
  z.object({ type: z.literal('rights.withdrawn'), data: z.object({}) }),
  z.object({
    type: z.literal('rights.approved'),
    data: z.object({ userId: z.string(), assignedOnly: z.boolean(), ...RIGHT }),
  }),
  z.object({ type: z.literal('rights.refused'), data: z.object({ userId: z.string() }) }),
  /** Drafts of an unconfirmed organisation were moved to the confirmed one of the same head. */
  z.object({
    type: z.literal('participant.drafts-adopted'),
    data: z.object({ fromId: z.string(), submissions: z.array(z.string()) }),
  }),
  /** The archived document in its official format was taken out. */
  z.object({ type: z.literal('archive.downloaded'), data: z.object({ number: z.string() }) }),
  /** Customs answered a request; the table was taken out as a file; a document, or a whole case, was printed or taken out. */
  z.object({
    type: z.literal('information.answered'),
    data: z.object({ kindCode: z.string(), sha256: z.string(), rows: z.number() }),
  }),
  z.object({
    type: z.literal('information.exported'),
    data: z.object({ format: z.string(), filtered: z.boolean() }),
  }),
  // Older entries are of prints alone.
  z.object({
    type: z.literal('submission.printed'),
    data: z.object({ format: z.enum(['pdf', 'xlsx', 'csv', 'json']).default('pdf') }),
  }),
  z.object({ type: z.literal('submission.case-exported'), data: z.object({}) }),
  /** Files placed by themselves, what is said of documents, who else may see them. */
  z.object({ type: z.literal('archive.placed'), data: z.object({ number: z.string(), sha256: z.string() }) }),
  z.object({ type: z.literal('archive.described'), data: z.object({ number: z.string() }) }),
  z.object({
    type: z.literal('archive.shared'),
    data: z.object({ number: z.string(), recipientId: z.string(), until: z.string().nullable() }),
  }),
  z.object({
    type: z.literal('archive.share-revoked'),
    data: z.object({ number: z.string(), recipientId: z.string() }),
  }),
  /** People were told that a paper's term ends in so many days. */
  z.object({
    type: z.literal('archive.expiring'),
    data: z.object({ number: z.string(), validTo: z.string(), days: z.number() }),
  }),
  z.object({ type: z.literal('submission.enclosed'), data: z.object({ number: z.string() }) }),
  z.object({
    type: z.literal('submission.enclosure-removed'),
    data: z.object({ archiveDocumentId: z.string() }),
  }),
  /** An organisation's journal was taken out as a file. */
  z.object({ type: z.literal('journal.exported'), data: z.object({ format: z.enum(['csv', 'xlsx']) }) }),
  /** A power of attorney, by its number in the official register. */
  z.object({
    type: z.literal('power.registered'),
    data: z.object({
      number: z.string(),
      from: z.enum(['xml', 'data']),
      sha256: z.string().nullable(),
      signed: z.boolean(),
    }),
  }),
  z.object({ type: z.literal('power.revoked'), data: z.object({ number: z.string() }) }),
  /** Tied to a person of the organisation, or untied. */
  z.object({
    type: z.literal('power.linked'),
    data: z.object({ number: z.string(), userId: z.string().nullable() }),
  }),
  z.object({ type: z.literal('power.downloaded'), data: z.object({ number: z.string() }) }),
  /** People were told that the term ends in so many days. */
  z.object({
    type: z.literal('power.expiring'),
    data: z.object({ number: z.string(), validTo: z.string(), days: z.number() }),
  }),
  /** The whole file was uploaded and its hash computed; or it was refused, and why. */
  z.object({ type: z.literal('file.stored'), data: z.object({ sha256: z.string(), size: z.number() }) }),
  z.object({ type: z.literal('file.refused'), data: z.object({ reason: z.string() }) }),
  z.object({ type: z.literal('file.removed'), data: z.object({ fileId: z.string() }) }),
  z.object({ type: z.literal('file.downloaded'), data: z.object({ sha256: z.string() }) }),
  /** The store of accredited authorities: an import begun, applied or put aside by an officer, written by a job. */
  z.object({
    type: z.literal('trust.import-begun'),
    data: z.object({ sha256: z.string(), size: z.number() }),
  }),
  z.object({ type: z.literal('trust.import-applied'), data: z.object({}) }),
  z.object({ type: z.literal('trust.import-discarded'), data: z.object({}) }),
  z.object({
    type: z.literal('trust.imported'),
    data: z.object({ sha256: z.string(), added: z.number(), changed: z.number(), withdrawn: z.number() }),
  }),
  z.object({
    type: z.literal('trust.certificate-added'),
    data: z.object({ thumbprint: z.string(), anchor: z.boolean() }),
  }),
  z.object({ type: z.literal('trust.authority-removed'), data: z.object({}) }),
  /** The keeping of the list of kinds; days are Moscow's. */
  z.object({ type: z.literal('wording.begun'), data: z.object({ ...WORDING, origin: z.string() }) }),
  z.object({ type: z.literal('wording.discarded'), data: z.object(WORDING) }),
  z.object({
    type: z.literal('wording.published'),
    data: z.object({ ...WORDING, effectiveFrom: z.string() }),
  }),
  z.object({
    type: z.literal('wording.term-set'),
    data: z.object({
      ...WORDING,
      effectiveFrom: z.string().nullable(),
      effectiveTo: z.string().nullable(),
    }),
  }),
  z.object({
    type: z.literal('wording.withdrawn'),
    data: z.object({ ...WORDING, effectiveFrom: z.string().nullable() }),
  }),
  /** The production calendar: a day changed by hand, a year loaded, a length set for a rule of low confidence. */
  z.object({
    type: z.literal('calendar.day-changed'),
    data: z.object({ day: z.string(), kind: z.string(), short: z.boolean(), revision: z.number() }),
  }),
  z.object({
    type: z.literal('calendar.imported'),
    data: z.object({
      year: z.number(),
      standing: z.string(),
      format: z.string(),
      changed: z.number(),
      revision: z.number(),
    }),
  }),
  z.object({
    type: z.literal('calendar.rule-set'),
    data: z.object({ rule: z.string(), length: z.number(), validFrom: z.string(), revision: z.number() }),
  }),
  z.object({ type: z.literal('trust.authority-restored'), data: z.object({}) }),
  z.object({ type: z.literal('trust.list-received'), data: z.object({ sha256: z.string() }) }),
  /** An envelope was taken by ЕАИС ТО; what it answered of a document, by the ids of both envelopes. */
  z.object({
    type: z.literal('exchange.sent'),
    data: z.object({ envelopeId: z.string(), documentCode: z.string(), sha256: z.string() }),
  }),
  z.object({
    type: z.literal('exchange.confirmed'),
    data: z.object({ envelopeId: z.string(), initialId: z.string() }),
  }),
  z.object({
    type: z.literal('exchange.returned'),
    data: z.object({ envelopeId: z.string(), initialId: z.string(), codes: z.array(z.string()) }),
  }),
  z.object({
    type: z.literal('exchange.status'),
    data: z.object({ envelopeId: z.string(), initialId: z.string(), code: z.string() }),
  }),
  z.object({
    type: z.literal('exchange.answered'),
    data: z.object({ envelopeId: z.string(), documentCode: z.string(), sha256: z.string() }),
  }),
  /** A message was given up; an officer had it tried again, or put it aside. */
  z.object({
    type: z.literal('exchange.dead'),
    data: z.object({ envelopeId: z.string(), problem: z.string(), attempts: z.number() }),
  }),
  z.object({ type: z.literal('exchange.retried'), data: z.object({ envelopeId: z.string() }) }),
  z.object({ type: z.literal('exchange.settled'), data: z.object({ envelopeId: z.string() }) }),
])
export type JournalEvent = z.infer<typeof JournalEvent>

/** Types of all events. */
export const JOURNAL_TYPES = JournalEvent.options.map((option) => option.shape.type.value)
export type JournalType = JournalEvent['type']

const Day = z.iso.date()

/** Filters of an organisation's journal; days are Moscow's and both count. */
export const JournalFilter = z.object({
  userId: z.uuid().nullish(),
  group: z.enum(ACT_GROUPS).nullish(),
  from: Day.nullish(),
  until: Day.nullish(),
  /** A submission: what was done with this one document. */
  documentId: z.uuid().nullish(),
})
export type JournalFilter = z.infer<typeof JournalFilter>

export const ListJournal = JournalFilter.extend({
  cursor: z.uuid().nullish(),
  limit: z.int().min(1).max(500).default(50),
})
export type ListJournal = z.infer<typeof ListJournal>

/** One line: when, who, what, with which document. */
export interface JournalLine {
  id: string
  /** ISO 8601, UTC. */
  at: string
  type: JournalType
  who: { kind: 'person'; name: string } | { kind: 'office'; name: Text } | { kind: 'portal' }
  /** Facts of the sentence: names, numbers, codes. Absent ones are empty. */
  facts: JournalFacts
  /** Below the cabinet; null when there is no page, or the reader may not open it. */
  href: string | null
}

/** What sentences are made of. */
export interface JournalFacts {
  /** Of the document, where the reader may see it. */
  title: string
  number: string
  /** Whom an act was about. */
  person: string
  office: Text | null
  days: number
  outcome: string
}

/** Version of the shapes above; raised when one of them changes. */
export const JOURNAL_VERSION = 1
