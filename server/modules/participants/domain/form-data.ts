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
    ...(address && { address: { street: address } }),
  }
}
