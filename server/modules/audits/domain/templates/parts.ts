import type { FormValues } from '../../../catalogue/domain/definition'
import { auditSubjects } from '../../../catalogue/domain/kinds/audit-types'
import { isDay } from '../../../deadlines/domain/civil-day'
import type { AuditCard } from '../actions'
import type { AuditForm } from '../vocabulary'
import type { CaseFacts, DocumentReference, FormPerson } from '../case-facts'
import { shortened } from './lines'

/**
 * What a template says of a form: `owned` follows from the purpose and is written anew at each saving, `suggested` comes
 * from the case once, when the document is begun, and is the officer's to change.
 */
export interface Template {
  owned: FormValues
  suggested: FormValues
}

/** A person as the album writes one. */
export const named = ({ surname, name, middleName, post }: FormPerson): FormValues => ({
  PersonSurname: shortened(surname, 150),
  PersonName: shortened(name, 150),
  ...(middleName && { PersonMiddleName: shortened(middleName, 150) }),
  ...(post && { PersonPost: shortened(post, 250) }),
})

export const fullName = ({ surname, name, middleName }: FormPerson): string =>
  [surname, name, middleName].filter(Boolean).join(' ')

/** A group under a key when there is something to put into it. */
export const under = (key: string, values: FormValues | null): FormValues => (values ? { [key]: values } : {})

/** Another document of the case: its number, day and identity. */
export const reference = (key: string, document: DocumentReference | null): FormValues =>
  under(key, document && { Number: document.number, Date: document.date, DocId: document.documentId })

/** The document that this one answers. */
export const answers = (document: DocumentReference | null): FormValues =>
  document ? { RefDocumentID: document.documentId } : {}

/** The album's code of the audit: 1 field, 2 desk. */
export const auditKind = (form: AuditForm): '1' | '2' => (form === 'DESK' ? '2' : '1')

const FIELD_KINDS = { FIELD_PLANNED: '1', FIELD_UNPLANNED: '2', FIELD_COUNTER: '3' } as const
export const fieldKind = (form: AuditForm): FormValues =>
  form === 'DESK' ? {} : { AuditFieldKind: FIELD_KINDS[form] }

/** The document that the audit is made by: the notification of a desk audit, the order of a field one. */
export const basis = ({ form, notification, order }: CaseFacts): FormValues =>
  form === 'DESK' ? reference('Notif4Audit', notification) : reference('DecisionPerformAudit', order)

export const auditedPeriod = ({ periodFrom, periodTo }: AuditCard): FormValues => ({
  AuditPeriod: { BeginAuditPeriodDate: periodFrom, EndAuditPeriodDate: periodTo },
})

/** Names of the subjects, for forms that hold words and no codes. */
export const subjectTexts = ({ subjects }: AuditCard): string[] =>
  subjects.map((code) => auditSubjects.find(({ value }) => value === code)?.label.ru ?? code)

/** A goods declaration by its number, `10113110/210126/0001234`. A number with a day that is none is kept as a text. */
export function declaration(number: string): FormValues {
  const [code = '', day = '', serial = ''] = number.split('/')
  const date = `20${day.slice(4)}-${day.slice(2, 4)}-${day.slice(0, 2)}`
  return isDay(date)
    ? { DTNumberInfo: { CustomsCode: code, RegistrationDate: date, GTDNumber: serial } }
    : { OtherDocument: { PrDocumentNumber: number } }
}

/** Where a document of a field audit is written; nothing when the card does not say. */
export const placed = (key: string, { place }: AuditCard): FormValues =>
  place ? { [key]: shortened(place, 150) } : {}
