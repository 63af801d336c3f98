import type { Day } from '@/server/modules/deadlines/contract'
import type { GroupMember } from '@/server/modules/audits/domain/actions'
import type { AuditCard, OpenAudit } from '@/server/modules/audits/contract'
import { faultOfPeriod, isDeclaration, type PeriodFault } from '@/server/modules/audits/domain/card-faults'
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

export type CaseFault =
  | { field: 'person' | 'ground' | 'subjects' | 'periodFrom' | 'periodTo' | 'group'; code: 'required' }
  | { field: 'periodTo'; code: PeriodFault }
  | { field: 'declarations'; code: 'declaration'; line: string }

/** Numbers as they are typed, each once. */
export const declarationsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((line) => line.trim().toUpperCase())
      .filter(Boolean),
  ),
]

/** What is wrong with a draft on the day `today`, in the order of the form. */
export function faultsOf(draft: CaseDraft, today: Day): CaseFault[] {
  const required = (field: Extract<CaseFault, { code: 'required' }>['field'], there: boolean): CaseFault[] =>
    there ? [] : [{ field, code: 'required' }]
  const wrong = declarationsOf(draft.declarations).find((line) => !isDeclaration(line, today))
  const period = faultOfPeriod(draft, today)
  return [
    ...required('person', draft.person !== null),
    ...required('ground', draft.ground.trim() !== ''),
    ...required('subjects', draft.subjects.length > 0),
    ...required('periodFrom', draft.periodFrom !== ''),
    ...required('periodTo', draft.periodTo !== ''),
    ...(period ? [{ field: 'periodTo' as const, code: period }] : []),
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
