import type { Node } from '../definition'
import { any, countryLetters, date, elementsOf, optional, t, text } from './build'
import { contacts, organisationBase, person } from './common-types'

/** RUSCommonAggregateTypes of the album 5.23.0: the wider description of an organisation used inside Russia. */
export const RUSCAT = 'urn:customs.ru:RUSCommonAggregateTypes:5.22.0'
const { field, group } = elementsOf(RUSCAT)

const advanced = { ...optional, advanced: true } as const
const address = (name: string, ru: string, en: string) => field(name, text.free(120), t(ru, en), optional)

/** RUAddressType. */
export const russianAddress: readonly Node[] = [
  field('AddressKindCode', text.code(20), t('Вид адреса', 'Kind of address'), {
    ...advanced,
    help: t('1 – регистрации, 2 – фактический, 3 – почтовый.', '1 – registered, 2 – actual, 3 – postal.'),
  }),
  field('PostalCode', text.code(9), t('Индекс', 'Postal code'), {
    ...optional,
    prefill: 'address.postal-code',
  }),
  field('CountryCode', countryLetters, t('Код страны', 'Country code'), {
    ...optional,
    prefill: 'address.country',
    help: t('Две латинские буквы, например RU.', 'Two Latin letters, for example RU.'),
  }),
  field('CounryName', text.free(120), t('Страна', 'Country'), advanced),
  { ...address('Region', 'Регион', 'Region'), prefill: 'address.region' },
  { ...address('District', 'Район', 'District'), advanced: true },
  { ...address('Town', 'Город', 'Town'), advanced: true },
  { ...address('City', 'Населённый пункт', 'Settlement'), prefill: 'address.city' },
  { ...address('StreetHouse', 'Улица', 'Street'), prefill: 'address.street' },
  address('House', 'Дом, корпус, строение', 'House'),
  address('Room', 'Офис или квартира', 'Office or flat'),
  field('AddressText', text.free(1000), t('Адрес одной строкой', 'Address in one line'), advanced),
  field('OKTMO', text.code(11), t('ОКТМО', 'OKTMO'), advanced),
  field('OKATO', text.pattern('\\d{5,11}'), t('ОКАТО', 'OKATO'), advanced),
  field('KLADR', text.code(20), t('Код КЛАДР', 'KLADR code'), advanced),
  field('AOGUID', text.code(36), t('Идентификатор ФИАС (AOGUID)', 'FIAS identifier (AOGUID)'), advanced),
  field('AOID', text.code(36), t('Идентификатор ФИАС (AOID)', 'FIAS identifier (AOID)'), advanced),
  field('TerritoryCode', text.code(17), t('Код территории', 'Territory code'), advanced),
  field('PostOfficeBoxId', text.code(20), t('Абонентский ящик', 'Post office box'), advanced),
]

/** SubjectBaseDetailsType. */
const subjectBase: readonly Node[] = [
  ...organisationBase,
  field('CountryA2Code', countryLetters, t('Страна регистрации', 'Country of registration'), {
    ...optional,
    prefill: 'participant.country',
    advanced: true,
    help: t('Две латинские буквы, например RU.', 'Two Latin letters, for example RU.'),
  }),
  group(
    'BusinessEntityTypeCode',
    [
      field('UnifiedCode', text.code(20), t('Код', 'Code')),
      field('CodeListId', text.code(20), t('Классификатор', 'Code list'), optional),
    ],
    t('Организационно-правовая форма, код', 'Legal form, code'),
    advanced,
  ),
  field('BusinessEntityTypeName', text.free(300), t('Организационно-правовая форма', 'Legal form'), advanced),
  group(
    'UITN',
    [
      field('UITNCode', text.code(40), t('Номер', 'Number')),
      field('CountryCode', countryLetters, t('Страна номера', 'Country of the number'), optional),
    ],
    t('Уникальный таможенный номер', 'Unique customs number'),
    advanced,
  ),
]

/** OrganizationType of RUSCommonAggregateTypes. */
export const russianOrganisation: readonly Node[] = [
  ...subjectBase,
  group('SubjectAddressDetails', russianAddress, t('Адрес', 'Address'), optional),
  group('CommunicationDetails', contacts, t('Как с вами связаться', 'How to reach you'), optional),
]

/** CustomsPersonDetails: an official of customs. */
export const customsPersonDetails: readonly Node[] = [
  ...person(),
  field('LNP', text.code(4), t('Номер личной печати', 'Personal seal number'), advanced),
  field(
    'CustomsCode',
    text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}'),
    t('Код таможенного органа на печати', 'Office code on the seal'),
    advanced,
  ),
]

/** RUIdentityCardType. */
export const identityCard: readonly Node[] = [
  field('IdentityCardCode', text.pattern('(\\d{2})|([A-Z]{2}\\d{5})'), t('Код вида документа', 'Kind code'), {
    ...optional,
    help: t('Паспорт гражданина России – 21.', 'The passport of a Russian citizen is 21.'),
  }),
  field('IdentityCardName', text.free(40), t('Название кратко', 'Short name'), advanced),
  field('FullIdentityCardName', text.free(250), t('Название полностью', 'Full name'), advanced),
  field('IdentityCardSeries', text.code(11), t('Серия', 'Series'), optional),
  field('IdentityCardNumber', text.code(25), t('Номер', 'Number'), optional),
  field('IdentityCardDate', date, t('Дата выдачи', 'Date of issue'), optional),
  field('DocValidityDate', date, t('Действует до', 'Valid until'), advanced),
  field('OrganizationName', text.free(150), t('Кем выдан', 'Issued by'), optional),
  field('IssuerCode', text.code(7), t('Код подразделения', 'Code of the issuer'), optional),
  field('AuthorityId', text.code(20), t('Код выдавшего органа', 'Identifier of the authority'), advanced),
  field('CountryCode', countryLetters, t('Страна выдачи', 'Country of issue'), advanced),
]

/** SubjectDetailsType: an organisation or a person, with several addresses. */
export const subject: readonly Node[] = [
  ...subjectBase,
  field('PersonId', text.free(20), t('Номер физического лица', 'Number of the person'), advanced),
  group('IdentityCard', identityCard, t('Документ, удостоверяющий личность', 'Identity document'), advanced),
  group('SubjectAddressDetails', russianAddress, t('Адрес', 'Address'), any),
  group('CommunicationDetails', contacts, t('Телефон и почта', 'Telephone and e-mail'), optional),
]
