import type { Field, Node } from '../definition'
import {
  any,
  branch,
  choice,
  countryLetters,
  date,
  elementsOf,
  inn,
  kpp,
  ogrn,
  optional,
  t,
  text,
} from './build'

/** CommonAggregateTypes of the album 5.23.0: groups most kinds are built from. */
export const CAT = 'urn:customs.ru:CommonAggregateTypes:5.22.0'
const { field, group } = elementsOf(CAT)

/** BaseDocType: what every document begins with. */
export const baseDocument: readonly Field[] = [
  field('DocumentID', text.code(36), t('Идентификатор документа', 'Document identifier'), {
    auto: 'document.id',
    advanced: true,
  }),
  field(
    'RefDocumentID',
    text.code(36),
    t('Идентификатор исходного документа', 'Identifier of the original document'),
    {
      ...optional,
      advanced: true,
      help: t(
        'Если документ отвечает на другой электронный документ, укажите его идентификатор.',
        'If this answers another electronic document, give its identifier.',
      ),
    },
  ),
  field('INNSign', inn, t('ИНН доверителя по МЧД', 'INN of the principal under the power of attorney'), {
    ...optional,
    auto: 'power.principal-inn',
    advanced: true,
  }),
  field('MCD_ID', text.code(36), t('Номер МЧД', 'Number of the power of attorney'), {
    ...optional,
    auto: 'power.number',
    advanced: true,
  }),
]

const identifier = (pattern: string, rule: 'kz-bin' | 'kz-iin' | 'by-unp' | 'am-unn' | 'kg-inn') => ({
  ...text.pattern(pattern),
  identifier: rule,
})

/** Numbers of a participant, by the state that registered it. */
export const nationalNumbers = choice(
  'features',
  t('Государство регистрации', 'State of registration'),
  [
    branch(
      group(
        'RFOrganizationFeatures',
        [
          field('OGRN', ogrn, t('ОГРН или ОГРНИП', 'OGRN or OGRNIP'), {
            ...optional,
            prefill: 'participant.ogrn',
          }),
          field('INN', inn, t('ИНН', 'INN'), { ...optional, prefill: 'participant.inn' }),
          field('KPP', kpp, t('КПП', 'KPP'), { ...optional, prefill: 'participant.kpp' }),
        ],
        t('Россия', 'Russia'),
      ),
    ),
    branch(
      group(
        'RKOrganizationFeatures',
        [
          field('BIN', identifier('\\d{12}', 'kz-bin'), t('БИН', 'BIN'), {
            ...optional,
            prefill: 'participant.bin',
          }),
          field('IIN', identifier('\\d{12}', 'kz-iin'), t('ИИН', 'IIN'), {
            ...optional,
            prefill: 'participant.iin',
          }),
          group(
            'ITN',
            [
              field('CategoryCode', text.exact(2), t('Категория лица', 'Category of the person')),
              field('KATOCode', text.exact(2), t('Код территории (КАТО)', 'Territory code (KATO)')),
              field('RNN', text.exact(12), t('РНН', 'RNN'), optional),
              field('ITNReserv', text.code(36), t('Резерв', 'Reserve'), optional),
            ],
            t('Идентификационный таможенный номер', 'Customs identification number'),
            { ...optional, advanced: true },
          ),
        ],
        t('Казахстан', 'Kazakhstan'),
      ),
    ),
    branch(
      group(
        'RBOrganizationFeatures',
        [
          field('UNP', identifier('\\d{9}', 'by-unp'), t('УНП', 'UNP'), {
            ...optional,
            prefill: 'participant.unp',
          }),
          field(
            'RBIdentificationNumber',
            text.code(14),
            t('Личный номер физического лица', 'Personal number'),
            {
              ...optional,
              advanced: true,
            },
          ),
        ],
        t('Беларусь', 'Belarus'),
      ),
    ),
    branch(
      group(
        'RAOrganizationFeatures',
        [
          field('UNN', identifier('\\d{8}', 'am-unn'), t('УНН', 'UNN'), {
            ...optional,
            prefill: 'participant.unn',
          }),
          field('SocialServiceNumber', text.pattern('\\d{10}'), t('НЗОУ', 'Public services number'), {
            ...optional,
            advanced: true,
          }),
          field(
            'SocialServiceCertificate',
            text.exact(10),
            t('Справка об отсутствии НЗОУ', 'Certificate of having no public services number'),
            { ...optional, advanced: true },
          ),
        ],
        t('Армения', 'Armenia'),
      ),
    ),
    branch(
      group(
        'KGOrganizationFeatures',
        [
          field('KGINN', identifier('\\d{14}', 'kg-inn'), t('ИНН или ПИН', 'INN or PIN'), {
            ...optional,
            prefill: 'participant.kg-inn',
          }),
          field('KGOKPO', text.pattern('\\d{8}'), t('ОКПО', 'OKPO'), optional),
        ],
        t('Кыргызстан', 'Kyrgyzstan'),
      ),
    ),
  ],
  optional,
)

/** OrganizationBaseType. */
export const organisationBase: readonly Node[] = [
  field('OrganizationName', text.free(150), t('Наименование или ФИО', 'Name'), {
    ...optional,
    prefill: 'participant.name',
  }),
  field('ShortName', text.free(120), t('Краткое наименование', 'Short name'), {
    ...optional,
    prefill: 'participant.short-name',
  }),
  field('OrganizationLanguage', text.pattern('[A-Z]{2}'), t('Язык наименования', 'Language of the name'), {
    ...optional,
    advanced: true,
    help: t('Две латинские буквы, например RU.', 'Two Latin letters, for example RU.'),
  }),
  nationalNumbers,
]

/** AddressType. The misspelt element name is the official one. */
export const address: readonly Node[] = [
  field('PostalCode', text.code(9), t('Индекс', 'Postal code'), {
    ...optional,
    prefill: 'address.postal-code',
  }),
  field('CountryCode', countryLetters, t('Код страны', 'Country code'), {
    ...optional,
    prefill: 'address.country',
    help: t('Две латинские буквы, например RU.', 'Two Latin letters, for example RU.'),
  }),
  field('CounryName', text.free(40), t('Страна', 'Country'), { ...optional, advanced: true }),
  field('Region', text.free(50), t('Регион', 'Region'), { ...optional, prefill: 'address.region' }),
  field('City', text.free(35), t('Населённый пункт', 'Town'), { ...optional, prefill: 'address.city' }),
  field('StreetHouse', text.free(50), t('Улица, дом, офис', 'Street, house, office'), {
    ...optional,
    prefill: 'address.street',
  }),
  field(
    'TerritoryCode',
    text.pattern('\\d{8,17}'),
    t('Код территории (для Кыргызстана)', 'Territory code (Kyrgyzstan)'),
    {
      ...optional,
      advanced: true,
    },
  ),
]

/** ContactType. */
export const contacts: readonly Node[] = [
  field('Phone', text.free(24), t('Телефон', 'Telephone'), { ...any, prefill: 'participant.phone' }),
  field('Fax', text.free(24), t('Факс', 'Fax'), { ...optional, advanced: true }),
  field('Telex', text.free(24), t('Телекс', 'Telex'), { ...optional, advanced: true }),
  field('E_mail', text.free(50), t('Электронная почта', 'E-mail'), { ...any, prefill: 'participant.email' }),
]

/** OrganizationType. */
export const organisation: readonly Node[] = [
  ...organisationBase,
  field('OKPOID', text.code(10), t('ОКПО', 'OKPO'), {
    ...optional,
    prefill: 'participant.okpo',
    advanced: true,
  }),
  field('OKATOCode', text.pattern('\\d{5,11}'), t('ОКАТО', 'OKATO'), { ...optional, advanced: true }),
  group('Address', address, t('Адрес', 'Address'), optional),
  group('Contact', contacts, t('Связь', 'Contacts'), { ...optional, advanced: true }),
]

/** PersonBaseType; of the person who works in the portal only where `signer` says so. */
export const person = (signer = false): readonly Node[] => [
  field(
    'PersonSurname',
    text.free(150),
    t('Фамилия', 'Surname'),
    signer ? { prefill: 'person.surname' } : {},
  ),
  field('PersonName', text.free(150), t('Имя', 'First name'), signer ? { prefill: 'person.name' } : {}),
  field('PersonMiddleName', text.free(150), t('Отчество', 'Patronymic'), {
    ...optional,
    ...(signer ? { prefill: 'person.middle-name' as const } : {}),
  }),
  field('PersonPost', text.free(250), t('Должность', 'Position'), {
    ...optional,
    ...(signer ? { prefill: 'person.post' as const } : {}),
  }),
]

/** PersonSignatureType; of the person who works in the portal only where `signer` says so. */
const signature = (signer: boolean): readonly Node[] => [
  ...person(signer),
  field('IssueDate', date, t('Дата подписания', 'Date of signature'), optional),
]
export const personSignature = signature(false)
export const participantSignature = signature(true)

/** DocumentBaseType: a document mentioned by its name, number and date. */
export const documentReference: readonly Field[] = [
  field('PrDocumentName', text.free(250), t('Название документа', 'Name of the document'), optional),
  field('PrDocumentNumber', text.code(50), t('Номер документа', 'Number'), optional),
  field('PrDocumentDate', date, t('Дата документа', 'Date'), optional),
]

/** GTDIDType: registration number of a customs declaration, 10113110/271126/0001234. */
export const declarationNumber: readonly Node[] = [
  field(
    'CustomsCode',
    text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}'),
    t('Код таможенного органа', 'Code of the customs office'),
  ),
  field('RegistrationDate', date, t('Дата регистрации', 'Date of registration')),
  field('GTDNumber', text.code(7), t('Порядковый номер', 'Serial number')),
]
