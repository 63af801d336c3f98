/**
 * The invented officers of the demonstration and the customs they serve in: pure data, also the source of the seed.
 * Identifiers have right check digits and a prefix that no authority issues.
 */

/** Customs as certificates name them. */
export const CUSTOMS = {
  smolensk: {
    name: 'Смоленская таможня',
    region: '67 Смоленская область',
    ogrn: '1000000006016',
    inn: '0000106014',
  },
  kaliningrad: {
    name: 'Калининградская областная таможня',
    region: '39 Калининградская область',
    ogrn: '1000000006027',
    inn: '0000106021',
  },
} as const

export interface CustomsOfficer {
  /** Login in the portal, and the name in requests for a certificate. */
  readonly key: string
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  /** Eleven digits. */
  readonly snils: string
  readonly office: keyof typeof CUSTOMS
  readonly title: string
}

export const CUSTOMS_OFFICERS = [
  {
    key: 'gromova',
    lastName: 'Громова',
    firstName: 'Ирина',
    middleName: 'Сергеевна',
    snils: '00008120151',
    office: 'smolensk',
    title: 'Главный государственный таможенный инспектор',
  },
  {
    key: 'zaytsev',
    lastName: 'Зайцев',
    firstName: 'Кирилл',
    middleName: 'Олегович',
    snils: '00008120252',
    office: 'smolensk',
    title: 'Старший государственный таможенный инспектор',
  },
  {
    key: 'lebedev',
    lastName: 'Лебедев',
    firstName: 'Сергей',
    middleName: 'Николаевич',
    snils: '00008120353',
    office: 'smolensk',
    title: 'Начальник отдела',
  },
  {
    key: 'fyodorova',
    lastName: 'Фёдорова',
    firstName: 'Алла',
    middleName: 'Павловна',
    snils: '00008120454',
    office: 'kaliningrad',
    title: 'Государственный таможенный инспектор',
  },
] as const satisfies readonly CustomsOfficer[]
