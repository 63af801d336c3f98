import {
  explainIdentifier,
  plainIdentifier,
  type IdentifierFailure,
} from '../../participants/domain/explain-identifier'
import type { IdentifierRule } from '../../participants/domain/identifiers'
import {
  countryOf,
  participantRules,
  personTaxRule,
  type ParticipantIdentifier,
} from '../../participants/domain/identifiers-of'
import type { ParticipantDraft, ProfileDraft } from '../contract'
import { readPhone } from './phone'

/** What is wrong with one field of the form; the screen and the server judge by the same function. */
export type FieldFault =
  | { field: string; fault: 'missing' | 'phone' | 'date' }
  | { field: string; fault: 'identifier'; rule: IdentifierRule; failure: IdentifierFailure }

/** Nobody who signs in was born before this year. */
const FIRST_YEAR = 1900

function dateFault(value: string, today: string): boolean {
  const date = new Date(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime())) return true
  // 31 February becomes 3 March: a date that is not itself is none.
  return date.toISOString().slice(0, 10) !== value || value > today || Number(value.slice(0, 4)) < FIRST_YEAR
}

function identifierFault(field: string, rule: IdentifierRule | undefined, value: string): FieldFault[] {
  if (!value || !rule) return []
  const failure = explainIdentifier(rule, plainIdentifier(value))
  return failure ? [{ field, fault: 'identifier', rule, failure }] : []
}

/** Every fault of a profile typed by hand, in the order of the form; `today` is a legal date. */
export function profileFaults(draft: ProfileDraft, today: string): FieldFault[] {
  const missing = (['lastName', 'firstName'] as const).filter((field) => !draft[field].trim())
  return [
    ...missing.map((field): FieldFault => ({ field, fault: 'missing' })),
    ...(draft.birthDate && dateFault(draft.birthDate, today)
      ? [{ field: 'birthDate', fault: 'date' } as const]
      : []),
    ...identifierFault('taxId', personTaxRule(countryOf(draft.country)), draft.taxId),
    ...(draft.country === 'RU' ? identifierFault('snils', 'ru-snils', draft.snils) : []),
    ...(draft.phone && !readPhone(draft.phone) ? [{ field: 'phone', fault: 'phone' } as const] : []),
  ]
}

/** Every fault of a participant's data typed by hand. */
export function participantFaults(
  draft: ParticipantDraft,
  category: 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL',
): FieldFault[] {
  const rules = participantRules(countryOf(draft.country), category)
  const fields = Object.keys(rules) as ParticipantIdentifier[]
  const missing = (['name', 'shortName'] as const).filter((field) => !draft[field].trim())
  return [
    ...missing.map((field): FieldFault => ({ field, fault: 'missing' })),
    ...fields.flatMap((field) => identifierFault(field, rules[field], draft[field])),
  ]
}
