import type { ParticipantActor } from '@/server/auth/actor'
import { checkIdentifier, type IdentifierProblem, type IdentifierRule } from './identifiers'

/** States of the EAEU, ISO 3166-1 alpha-2. */
export const COUNTRIES = ['RU', 'BY', 'KZ', 'AM', 'KG'] as const
export type Country = (typeof COUNTRIES)[number]

/** Who may be opened by hand: an individual acts for themself from the first sign-in. */
export const OPENED_CATEGORIES = [
  'LEGAL_ENTITY',
  'ENTREPRENEUR',
] as const satisfies readonly ParticipantActor['category'][]
export type OpenedCategory = (typeof OPENED_CATEGORIES)[number]

/** How many organisations one person may keep unconfirmed. */
export const UNCONFIRMED_LIMIT = 3

export type IdentifierField = 'taxId' | 'kpp' | 'ogrn'
export type Identifiers = Partial<Record<IdentifierField, string | null>>

/** The numbers an organisation of a state has, and the rule of each; all but КПП are required. */
export function identifierRules(
  country: Country,
  category: OpenedCategory,
): Partial<Record<IdentifierField, IdentifierRule>> {
  const legal = category === 'LEGAL_ENTITY'
  switch (country) {
    case 'RU':
      return legal
        ? { taxId: 'ru-inn-organisation', ogrn: 'ru-ogrn', kpp: 'ru-kpp' }
        : { taxId: 'ru-inn-person', ogrn: 'ru-ogrnip' }
    case 'BY':
      return { taxId: 'by-unp' }
    case 'KZ':
      return { taxId: legal ? 'kz-bin' : 'kz-iin' }
    case 'AM':
      return { taxId: 'am-unn' }
    case 'KG':
      return { taxId: 'kg-inn' }
  }
}

export const isRequired = (field: IdentifierField) => field !== 'kpp'

/** The first number that is missing or mistyped, and what is wrong with it; null when all are in order. */
export function findIdentifierProblem(
  country: Country,
  category: OpenedCategory,
  values: Identifiers,
): { field: IdentifierField; rule: IdentifierRule; problem: IdentifierProblem } | null {
  for (const [key, rule] of Object.entries(identifierRules(country, category))) {
    const field = key as IdentifierField
    const value = values[field] ?? ''
    if (!value && !isRequired(field)) continue
    const verdict = checkIdentifier(rule, value)
    if (!verdict.ok) return { field, rule, problem: verdict.problem }
  }
  return null
}
