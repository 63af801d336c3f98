import type { ParticipantData } from '../../catalogue/domain/automatic'

/** What of a participant goes into official forms. */
export interface FormParticipant {
  name: string
  shortName: string
  /** ISO 3166-1 alpha-2. */
  country: string
  category: 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL'
  taxId: string | null
  kpp: string | null
  ogrn: string | null
  address: string | null
}

/** A participant as forms are filled with it: the tax number goes where its country and category put it. */
export function formDataOf(participant: FormParticipant): ParticipantData {
  const { name, shortName, country, taxId, kpp, ogrn, address, category } = participant
  const keys = {
    RU: 'inn',
    BY: 'unp',
    KZ: category === 'LEGAL_ENTITY' ? 'bin' : 'iin',
    AM: 'unn',
    KG: 'kgInn',
  } as const
  return {
    name,
    shortName,
    country,
    ...(taxId && country in keys && { [keys[country as keyof typeof keys]]: taxId }),
    ...(kpp && { kpp }),
    ...(ogrn && { ogrn }),
    ...(address && { address: addressParts(address) }),
  }
}

const REGION = /(^|\s)(обл\.?|область|край|респ\.?|республика)(\s|$)/i
const CITY = /^(г\.|город)\s*/i

/**
 * An address of one line as forms ask for it: «214000, г. Смоленск, ул. Тихая, д. 1». What cannot be told apart stays in the
 * street; a line with no street in it stays there whole.
 */
export function addressParts(address: string): NonNullable<ParticipantData['address']> {
  const parts = address.split(',').map((part) => part.trim())
  const postalCode = parts.find((part) => /^\d{6}$/.test(part))
  const region = parts.find((part) => REGION.test(part))
  const city = parts.find((part) => CITY.test(part))
  const street = parts.filter((part) => part && ![postalCode, region, city].includes(part)).join(', ')
  if (!street) return { street: address }
  return {
    ...(postalCode && { postalCode }),
    ...(region && { region }),
    ...(city && { city: city.replace(CITY, '') }),
    street,
  }
}
