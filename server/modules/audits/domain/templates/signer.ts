import type { FormValue, FormValues } from '../../../catalogue/domain/definition'
import { listOf, objectOf } from '../../../catalogue/domain/lexical'
import type { Day } from '../../../deadlines/contract'
import type { FormPerson } from '../case-facts'
import { shortened } from './lines'
import { fullName, named } from './parts'

/** Whose signature a document gets, and whose word it has got before. */
export interface Signing {
  signer: FormPerson
  /** Null when nobody has to approve it. */
  approver: { person: FormPerson; on: Day } | null
  /** The day of the signature. */
  today: Day
}

interface Places {
  /** A group of one person: who signs. */
  signer?: string
  /** The group has no place for the day of the signature. */
  undated?: true
  /** A list of persons: who signs. */
  signers?: string
  /** A list of marks, each signed. */
  marks?: string
  /** An official by the full name and the day: who approves. Only the act has a place for that. */
  approver?: { person: string; day: string }
}

/** Where official forms say who signed and who approved. */
const PLACES: Readonly<Record<string, Places>> = {
  '1006907E': { signer: 'PersonSignature', undated: true },
  '1006908E': { signer: 'CustomsIssuedDecision.ApproverPerson', marks: 'StopProlongMark' },
  '1006900E': { signer: 'CustomsIssuedRequest.ApproverPerson' },
  '1006901E': {
    signers: 'CommissionSignature',
    approver: { person: 'CustomsPerson', day: 'DateApprovalAct' },
  },
  '1006926E': { signer: 'ChiefCommission.ApproverPerson' },
  '1006927E': { signer: 'CustomsIssued.ApproverPerson' },
  '1006902E': { signer: 'CustomsIssuedDecision.ApproverPerson' },
}

/** Places of a form that nobody types in: they are written when the document is signed. */
export function signedPaths(kindCode: string): string[] {
  const { signer, signers, marks, approver } = PLACES[kindCode] ?? {}
  return [signer, signers, marks, approver && `${approver.person}.PersonName`, approver?.day].filter(
    (path) => path !== undefined,
  )
}

/** The values with who signs and who has approved as it is, whoever was expected to when the document was begun. */
export function signedValues(kindCode: string, values: FormValues, signing: Signing): FormValues {
  const { signer, undated, signers, marks, approver } = PLACES[kindCode] ?? {}
  const signature = (former: FormValue, marked: FormValues = {}): FormValues => ({
    ...ofThePerson(signing.signer, former),
    ...(!undated && { IssueDate: signing.today }),
    ...marked,
  })
  // A mark says by itself what it marks and since when.
  const markBy = (mark: FormValues) =>
    signature(mark, { MarkKind: mark['MarkKind'], ...(mark['Date'] !== undefined && { Date: mark['Date'] }) })
  let signed = values
  if (signer) signed = put(signed, signer.split('.'), signature)
  if (signers) signed = { ...signed, [signers]: [signature(undefined)] }
  if (marks && signed[marks] !== undefined)
    signed = { ...signed, [marks]: listOf(signed[marks]).map(objectOf).map(markBy) }
  if (approver && signing.approver) {
    const name = shortened(fullName(signing.approver.person), 150)
    const former = objectOf(signed[approver.person])
    // The number of a seal is its owner's.
    const person = former['PersonName'] === name ? former : { PersonName: name }
    signed = { ...signed, [approver.person]: person, [approver.day]: signing.approver.on }
  }
  return signed
}

/** What the form says beside the name (a telephone, a service card) stays with the person it is of. */
function ofThePerson(signer: FormPerson, former: FormValue): FormValues {
  const person = named(signer)
  const known = objectOf(former)
  const same =
    known['PersonSurname'] === person['PersonSurname'] && known['PersonName'] === person['PersonName']
  return same ? { ...known, ...person } : person
}

function put(
  values: FormValues,
  [key = '', ...rest]: readonly string[],
  make: (former: FormValue) => FormValues,
): FormValues {
  const below = values[key]
  return { ...values, [key]: rest.length ? put(objectOf(below), rest, make) : make(below) }
}
