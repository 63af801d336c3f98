import type { FormValues } from '../../../catalogue/domain/definition'
import type { Day } from '../../../deadlines/contract'
import type { DocumentReference, FormPerson } from '../case-facts'
import { shortened } from './lines'
import { answers, named } from './parts'

/** 1006943E: what a person of the participant explains, and to whom. Who they are is theirs to write. */
export const explanationValues = (
  text: string,
  { today, official }: { today: Day; official: FormPerson | null },
): FormValues => ({
  ExplanationDate: today,
  ExplanationText: text,
  ...(official && { CustomsPerson: named(official) }),
})

/** 9940001E: a complaint about the decision of an audit. Why it is wrong, and what is asked, the person writes. */
export const complaintValues = ({
  decision,
  title,
  learntOn,
  office,
}: {
  decision: DocumentReference
  /** The decision's name. */
  title: string
  /** When the participant learnt of it: three months run from that day. */
  learntOn: Day
  office: { code: string; name: string }
}): FormValues => ({
  ...answers(decision),
  Subject: shortened(`${title} № ${decision.number}`, 250),
  Decision: {
    DocumentName: shortened(title, 250),
    Number: decision.number,
    Date: decision.date,
    DocumentID: decision.documentId,
  },
  Whose: { OfficeCode: office.code, OfficeName: shortened(office.name, 250) },
  KnownDate: learntOn,
})
