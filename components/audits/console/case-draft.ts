import type { GroupMember } from '@/server/modules/audits/domain/actions'
import type { AuditCard, OpenAudit } from '@/server/modules/audits/contract'
import type { AuditForm } from '@/server/modules/audits/domain/vocabulary'
import type { TaxNumberName } from '@/server/modules/participants/domain/identifiers-of'

/** A new audit as the officer types it. */
export interface CaseDraft {
  form: AuditForm
  person: { id: string; name: string; taxId: string | null; taxName?: TaxNumberName } | null
  ground: string
  subjects: AuditCard['subjects']
  periodFrom: string
  periodTo: string
  /** One a line. */
  declarations: string
  place: string
  group: GroupMember[]
}

/** `10113110/210126/0001234`: customs office, day, journal number whose first sign may be a letter. */
const DECLARATION = /^\d{8}\/\d{6}\/[\dА-ЯЁA-Z]\d{6}$/u

export type CaseFault =
  | { field: 'person' | 'ground' | 'subjects' | 'periodFrom' | 'periodTo' | 'group'; code: 'required' }
  | { field: 'periodTo'; code: 'period' }
  | { field: 'declarations'; code: 'declaration'; line: string }

export const declarationsOf = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim().toUpperCase())
    .filter(Boolean)

/** What is wrong with a draft, in the order of the form. */
export function faultsOf(draft: CaseDraft): CaseFault[] {
  const required = (field: Extract<CaseFault, { code: 'required' }>['field'], there: boolean): CaseFault[] =>
    there ? [] : [{ field, code: 'required' }]
  const wrong = declarationsOf(draft.declarations).find((line) => !DECLARATION.test(line))
  return [
    ...required('person', draft.person !== null),
    ...required('ground', draft.ground.trim() !== ''),
    ...required('subjects', draft.subjects.length > 0),
    ...required('periodFrom', draft.periodFrom !== ''),
    ...required('periodTo', draft.periodTo !== ''),
    ...(draft.periodFrom && draft.periodTo && draft.periodFrom > draft.periodTo
      ? [{ field: 'periodTo' as const, code: 'period' as const }]
      : []),
    ...(wrong ? [{ field: 'declarations' as const, code: 'declaration' as const, line: wrong }] : []),
    ...required('group', draft.group.filter(({ role }) => role === 'lead').length === 1),
  ]
}

/** What the server is asked; of a draft without faults. */
export const openingOf = (draft: CaseDraft): Omit<OpenAudit, 'requestId'> => ({
  form: draft.form,
  participantId: draft.person!.id,
  card: {
    ground: draft.ground.trim(),
    subjects: draft.subjects,
    periodFrom: draft.periodFrom,
    periodTo: draft.periodTo,
    declarations: declarationsOf(draft.declarations),
    place: draft.place.trim(),
  },
  group: draft.group,
})
