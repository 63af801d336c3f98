import type { IdentifierRule } from './identifiers'

/** States of the Eurasian Economic Union whose participants and people the portal serves; the first is the default. */
export const COUNTRIES = ['RU', 'BY', 'KZ', 'AM', 'KG'] as const
export type Country = (typeof COUNTRIES)[number]

/** A country as stored; what the portal does not know is Russia. */
export const countryOf = (code: string): Country => COUNTRIES.find((known) => known === code) ?? 'RU'

const PERSON: Record<Country, IdentifierRule> = {
  RU: 'ru-inn-person',
  BY: 'by-unp',
  KZ: 'kz-iin',
  AM: 'am-unn',
  KG: 'kg-inn',
}

/** By which rule a person's own tax number is read. */
export const personTaxRule = (country: Country): IdentifierRule => PERSON[country]

type Category = 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL'
export type ParticipantIdentifier = 'taxId' | 'kpp' | 'ogrn'

/** Which numbers a participant has, each by its rule; what a country or a category does not know is absent. */
export function participantRules(
  country: Country,
  category: Category,
): Partial<Record<ParticipantIdentifier, IdentifierRule>> {
  const own = category !== 'LEGAL_ENTITY'
  if (country === 'RU') {
    if (category === 'LEGAL_ENTITY') return { taxId: 'ru-inn-organisation', kpp: 'ru-kpp', ogrn: 'ru-ogrn' }
    return { taxId: 'ru-inn-person', ...(category === 'ENTREPRENEUR' && { ogrn: 'ru-ogrnip' as const }) }
  }
  return { taxId: country === 'KZ' && !own ? 'kz-bin' : PERSON[country] }
}

/** What a participant's own tax number is called in its country. */
export type TaxNumberName = 'INN' | 'UNP' | 'BIN' | 'IIN' | 'UNN'

const NAMES: Record<Country, TaxNumberName> = { RU: 'INN', BY: 'UNP', KZ: 'IIN', AM: 'UNN', KG: 'INN' }

/** The name of the tax number; a Kazakh organisation has another one than a person there. */
export const taxNumberName = ({
  country,
  category,
}: {
  country: string
  category: Category
}): TaxNumberName => (country === 'KZ' && category === 'LEGAL_ENTITY' ? 'BIN' : NAMES[countryOf(country)])
