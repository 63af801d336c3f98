import type { Field } from '../definition'
import { date, elementsOf, optional, t, text } from './build'
import { CAT, documentReference } from './common-types'

const { field } = elementsOf(CAT)
/** Region, customs or post. */
export const officeCode = text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}')

/** CustomsType; `own` is the office the document is made in or addressed to, which the portal knows. */
export const customsOffice = (own = false): readonly Field[] => [
  field('Code', officeCode, t('Код таможенного органа', 'Code of the customs office'), {
    help: t('Восемь цифр, например 10113000.', 'Eight digits, for example 10113000.'),
    ...(own && { auto: 'office.code' }),
  }),
  field('OfficeName', text.free(50), t('Таможенный орган', 'Customs office'), {
    ...optional,
    ...(own && { auto: 'office.name' }),
  }),
]

/** CustomsPersonType: an official by one line of name and the number of the personal seal. */
export const customsOfficial: readonly Field[] = [
  field('PersonName', text.free(150), t('Фамилия, имя, отчество', 'Full name')),
  field('LNP', text.code(4), t('Номер личной печати', 'Personal seal number'), optional),
  field('CustomsCode', officeCode, t('Код таможенного органа на печати', 'Office code on the seal'), {
    ...optional,
    advanced: true,
  }),
]

/** AuthoritesDocumentType, misspelt officially: what gives a person the right to act. */
export const authorityDocument: readonly Field[] = [
  ...documentReference,
  field('ComplationAuthorityDate', date, t('Полномочия действуют до', 'Authority is valid until'), optional),
]
