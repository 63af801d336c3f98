import type { Day } from '../../deadlines/contract'
import type { AuditCard } from './actions'
import type { AuditForm } from './vocabulary'

/** A person as official forms write one. */
export interface FormPerson {
  surname: string
  name: string
  middleName?: string
  post: string
}

/** A document of the case as another one refers to it: number, day and identity in the official format. */
export interface DocumentReference {
  number: string
  date: Day
  documentId: string
}

/** A row of objections as the conclusion repeats it, with the paragraph of the act that it is tied to. */
export interface ObjectionFacts {
  paragraphId: string
  unit: string
  provision: string
  objection: string
}

/** What templates know of the case when a document is begun in it; absent is not known, or not there yet. */
export interface CaseFacts {
  number: string
  form: AuditForm
  card: AuditCard
  startedOn: Day | null
  today: Day
  /** The number that the new document gets. */
  ownNumber: string
  /** Name of the audited person. */
  participant: string
  office: { code: string; name: string; superior: { code: string; name: string } | null }
  lead: FormPerson
  members: FormPerson[]
  /** Officials called in. */
  invited: FormPerson[]
  /** Names of the group that a change of the group replaces; empty for other documents. */
  formerGroup: string[]
  /** The last day of the audit once it is prolonged by this document; null for other documents. */
  prolongedUntil: Day | null
  /** Who approves: the chief of the office. */
  chief: FormPerson | null
  /** The head of the audited organisation, or the person themself. */
  auditedHead: FormPerson | null
  notification: DocumentReference | null
  order: DocumentReference | null
  act: DocumentReference | null
  /** The requirement that the document is about, and the participant's plea for time. */
  requirement: DocumentReference | null
  reply: DocumentReference | null
  objections: (DocumentReference & { rows: ObjectionFacts[] }) | null
}
