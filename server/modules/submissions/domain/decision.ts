import type { CertificateHolder } from '../../accounts/domain/certificate-holder'
import type { FormValues } from '../../catalogue/domain/definition'
import { officeDecision } from '../../catalogue/domain/kinds/office-decision-9930001e'
import { validateValues } from '../../catalogue/domain/validate'
import { toXml } from '../../catalogue/domain/xml-out'
import { decisionText } from './decision-text'
import type { Content, DecisionPart } from './signing'
import type { SignerRefusal } from './holder'

/**
 * The decision as a document with fixed bytes, and who may sign it: rules without I/O. The same facts give the same bytes,
 * so that nothing needs to be kept between showing the document to the officer and taking their signature.
 */

/** What was decided, on what, by whom. */
export interface DecisionFacts {
  outcome: 'ACCEPTED' | 'REFUSED'
  text: string
  /** Day `2026-11-27` and time `10:15:00` of Moscow, when the document was put together. */
  date: string
  time: string
  registrationNumber: string
  document: { title: string; kindCode: string; number: string; id: string; sha256: string }
  participant: { name: string; taxId: string | null }
  office: { code: string; name: string; ogrn: string | null }
  officer: { name: string; title: string }
  files: readonly DecisionFile[]
}

/** `size` in bytes, `sha256` in lower-case hex. */
export interface DecisionFile {
  id: string
  name: string
  size: number
  sha256: string
}

/** How long an officer may take over the signature, milliseconds: a working day with what may come up in it. */
const SIGNING_MS = 12 * 3_600_000

/** Null when a document put together at `at` may still be signed, otherwise the reason. */
export function refuseMoment(at: Date, now: Date): SignerRefusal | null {
  const age = now.getTime() - at.getTime()
  return age >= 0 && age <= SIGNING_MS ? null : 'TASK_EXPIRED'
}

/** Values of the form 9930001E. */
export function decisionValues(facts: DecisionFacts): FormValues {
  const { document, participant, office, officer } = facts
  return {
    RegistrationNumber: facts.registrationNumber,
    Outcome: facts.outcome,
    Text: facts.text,
    DecisionDate: facts.date,
    DecisionTime: facts.time,
    Document: {
      Title: cut(document.title, 250),
      DocumentModeID: document.kindCode,
      ArchiveNumber: document.number,
      ArchDocID: document.id,
      SHA256: document.sha256,
    },
    Participant: {
      Name: cut(participant.name, 1000),
      ...(participant.taxId && { TaxNumber: participant.taxId }),
    },
    Office: { Code: office.code, Name: office.name, ...(office.ogrn && { OGRN: office.ogrn }) },
    Officer: { Name: cut(officer.name, 250), Post: cut(officer.title, 250) },
    File: facts.files.map(({ name, size, sha256 }) => ({
      Name: cut(name, 255),
      Size: String(size),
      SHA256: sha256,
    })),
  }
}

/** What others have written, as much of it as the format holds. */
const cut = (text: string, characters: number) => [...decisionText(text)].slice(0, characters).join('')

/** The document itself, to be saved as UTF-8. Throws RangeError when the facts do not fit the format. */
export function decisionXml(values: FormValues): string {
  const [error] = validateValues(officeDecision, values)
  if (error) throw new RangeError(`decision: ${error.path} ${error.code}`)
  return toXml(officeDecision, values)
}

/** Everything of a decision that is signed, the document first. `size` is of its XML in UTF-8, bytes. */
export function decisionContents(decision: {
  registrationNumber: string
  sha256: string
  size: number
  files: readonly DecisionFile[]
}): Content<DecisionPart>[] {
  const { registrationNumber, sha256, size, files } = decision
  return [
    { content: 'DECISION', fileId: null, name: decisionFileName(registrationNumber), size, sha256 },
    ...files.map(({ id, ...file }) => ({ content: 'DECISION_FILE' as const, fileId: id, ...file })),
  ]
}

/** What the signed bytes are called as a file: a registration number has slashes. */
export const decisionFileName = (registrationNumber: string) =>
  `Решение ${registrationNumber.replaceAll('/', '_')}.xml`

/** The officer whose decision it is, and the authority: ОГРН of their office and of those above it. */
export interface DecidingFor {
  officer: {
    snils: string | null
    taxId: string | null
    lastName: string
    firstName: string
    middleName: string | null
  }
  authority: readonly string[]
}

/**
 * Null when the holder of a certificate may sign the office's decision: the certificate is the officer's, by СНИЛС, else by
 * ИНН, else, where the portal knows no number of theirs, by the full name; and it names the authority (63-ФЗ, article 17.2:
 * officials sign by certificates of their body).
 */
export function refuseOfficerHolder(
  holder: Holder,
  { officer, authority }: DecidingFor,
): SignerRefusal | null {
  if (!isSamePerson(holder, officer)) return 'HOLDER_IS_ANOTHER'
  const { capacity } = holder
  const named = capacity.kind === 'organisation' && authority.includes(capacity.ogrn)
  return named ? null : 'HOLDER_NOT_OF_OFFICE'
}

type Holder = Pick<
  CertificateHolder,
  'snils' | 'taxId' | 'lastName' | 'firstName' | 'middleName' | 'capacity'
>

function isSamePerson(holder: Holder, officer: DecidingFor['officer']): boolean {
  if (officer.snils && holder.snils) return officer.snils === holder.snils
  if (officer.taxId && holder.taxId) return officer.taxId === holder.taxId
  // A known number that the certificate lacks is no licence to fall back on a name.
  if (officer.snils || officer.taxId) return false
  return spelt(holder) === spelt(officer)
}

/** A name as it is compared: ё and е are one letter, case does not matter. */
const spelt = ({ lastName, firstName, middleName }: DecidingFor['officer'] | Holder) =>
  [lastName, firstName, middleName ?? ''].join(' ').toLowerCase().replaceAll('ё', 'е').trim()
