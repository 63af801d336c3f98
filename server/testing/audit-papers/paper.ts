import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import type { FillContext } from '@/server/modules/catalogue/domain/automatic'
import { ESIA_ORGANISATIONS } from '@/server/standins/esia/persons'

/**
 * Papers of the audits of «Балтийский вектор»: what a person types into each, nothing that the portal fills by itself.
 * Firms, people and numbers are invented.
 */
export interface Paper {
  code: string
  /** Identity of the document and the day it is signed, in Moscow. */
  id: string
  day: string
  signer: FillContext['person']
  typed: FormValues
}

const BALTIC = ESIA_ORGANISATIONS[0]

const AUDITED: FillContext['participant'] = {
  name: BALTIC.fullName,
  shortName: BALTIC.shortName,
  country: 'RU',
  inn: BALTIC.inn,
  kpp: BALTIC.kpp,
  ogrn: BALTIC.ogrn,
  address: {
    postalCode: '214000',
    country: 'RU',
    region: 'Смоленская область',
    city: 'Смоленск',
    street: 'ул. Складская',
  },
}

export const ORLOVA = {
  surname: 'Орлова',
  name: 'Марина',
  middleName: 'Викторовна',
  post: 'Генеральный директор',
}
export const INSPECTOR = {
  surname: 'Громова',
  name: 'Ирина',
  middleName: 'Сергеевна',
  post: 'Главный государственный таможенный инспектор',
}
export const CHIEF = {
  surname: 'Лебедев',
  name: 'Сергей',
  middleName: 'Николаевич',
  post: 'Начальник отдела',
}

/** A person as the album writes one. */
export const named = ({ surname, name, middleName, post }: typeof CHIEF): FormValues => ({
  PersonSurname: surname,
  PersonName: name,
  PersonMiddleName: middleName,
  PersonPost: post,
})

/** The last digit tells papers apart. */
export const idOf = (ordinal: number) => `0192f0c1-2b3c-7d4e-8f50-${String(ordinal).padStart(12, '0')}`

/** A reference to another paper: its number, day and identity. */
export const reference = (number: string, { day, id }: Pick<Paper, 'day' | 'id'>): FormValues => ({
  Number: number,
  Date: day,
  DocId: id,
})

export const CASE = '10113000/210/051026/К0012'

/** The declaration under audit. */
export const DECLARATION = {
  CustomsCode: '10113110',
  RegistrationDate: '2026-02-12',
  GTDNumber: '0001234',
}

export const AUDITED_PERIOD = { BeginAuditPeriodDate: '2025-01-01', EndAuditPeriodDate: '2026-06-30' }

/** What the portal knows when the paper is signed. */
export const contextOf = ({ id, day, signer }: Paper): FillContext => ({
  now: new Date(`${day}T10:17:00+03:00`),
  documentId: id,
  office: { code: '10113000', name: 'Смоленская таможня' },
  participant: AUDITED,
  person: signer,
  attachments: [],
})
