import type { Node } from '../definition'
import { countryLetters, elementsOf, optional, t, text } from './build'
import { contacts, organisationBase } from './common-types'

/** RUSCommonAggregateTypes of the album 5.23.0: the wider description of an organisation used inside Russia. */
export const RUSCAT = 'urn:customs.ru:RUSCommonAggregateTypes:5.22.0'
const { field, group } = elementsOf(RUSCAT)

const advanced = { ...optional, advanced: true } as const
const address = (name: string, ru: string, en: string) => field(name, text.free(120), t(ru, en), optional)

/** RUAddressType. */
const russianAddress: readonly Node[] = [
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

/** SubjectBaseDetailsType and OrganizationType of RUSCommonAggregateTypes. */
export const russianOrganisation: readonly Node[] = [
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
  group('SubjectAddressDetails', russianAddress, t('Адрес', 'Address'), optional),
  group('CommunicationDetails', contacts, t('Как с вами связаться', 'How to reach you'), optional),
]
