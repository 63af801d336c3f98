import type { Node } from '../definition'
import {
  amount,
  any,
  branch,
  choice,
  count,
  countryLetters,
  date,
  elementsOf,
  indicator,
  inn,
  many,
  optional,
  sheets,
  t,
  text,
} from './build'
import { auditNamespace } from './audit-document'
import { contacts, declarationNumber, documentReference } from './common-types'
import { identityCard, russianAddress, subject } from './russian-types'

/** DecisionCustomsAudit of the album 5.23.0: what its tables share. */
export const DECISION = auditNamespace('DecisionCustomsAudit')
export const RUDECL = 'urn:customs.ru:RUDeclCommonAggregateTypesCust:5.23.0'
const { field, group } = elementsOf(DECISION)
const decl = elementsOf(RUDECL)

const representative = group(
  'BrokerRegistryDocDetails',
  [
    decl.field('DocKindCode', text.exact(5), t('Код вида документа', 'Document kind code'), optional),
    decl.field('CountryA2Code', countryLetters, t('Страна', 'Country'), optional),
    decl.field('RegistrationNumberId', text.code(25), t('Номер в реестре', 'Number in the register')),
  ],
  t('В реестре таможенных представителей', 'In the register of representatives'),
  { ...optional, advanced: true },
)
const unknown = field(
  'InformationUnknownIndicator',
  indicator,
  t('Сведения о плательщике есть', 'Payer is known'),
)
const citizenship = t('Гражданство', 'Citizenship')

/** ControlOrganizationType: an organisation or a person. */
export const controlled: readonly Node[] = [...subject, representative]

/** PayerType. */
export const payer: readonly Node[] = [...subject, representative, unknown]

/** SubjectDetailsType of the decision: a person who answers together with the payer. */
export const liablePerson: readonly Node[] = [
  ...subject,
  field('BirthDate', date, t('Дата рождения', 'Date of birth'), optional),
  field('CounryName', text.free(40), citizenship, optional),
  representative,
]

/** PayerFLType: a payer who is a natural person. */
export const personalPayer: readonly Node[] = [
  field('PersonSurname', text.free(150), t('Фамилия', 'Surname')),
  field('PersonName', text.free(150), t('Имя', 'First name')),
  field('PersonMiddleName', text.free(150), t('Отчество', 'Patronymic'), optional),
  field('BirthDay', date, t('Дата рождения', 'Date of birth')),
  field('CounryName', text.free(40), citizenship),
  field('INN', inn, t('ИНН', 'INN'), optional),
  unknown,
  group('IdentityCard', identityCard, t('Документ, удостоверяющий личность', 'Identity document')),
  group('SubjectAddressDetails', russianAddress, t('Адрес', 'Address'), many),
  group('CommunicationDetails', contacts, t('Телефон и почта', 'Telephone and e-mail')),
]

/** DocNumberType: a declaration or another document by its number. */
export const declarationOrNumber: readonly Node[] = [
  choice('number', t('Чей номер', 'Whose number'), [
    branch(group('DeclNumber', declarationNumber, t('Декларация', 'Declaration'))),
    branch(field('DocNumber', text.free(50), t('Другой документ', 'Another document'))),
  ]),
]

/** CostType: the same cost in three currencies. */
export const costs: readonly Node[] = [
  field('Cost', amount, t('В рублях', 'In roubles'), optional),
  field('DollarCost', amount, t('В долларах США', 'In US dollars'), optional),
  field('EuroCost', amount, t('В евро', 'In euros'), optional),
]

export const precedingDocuments = group(
  'PrecedingDocuments',
  [
    field('LineNumber', sheets, t('Номер строки', 'Line')),
    field('PrecedingDocumentModeCode', text.exact(5), t('Код вида документа', 'Document kind code'), {
      help: t(
        '09035 – декларация на товары, 09013 – транзитная.',
        '09035: goods declaration, 09013: transit.',
      ),
    }),
    group('PrecedingDocumentNumber', declarationOrNumber, t('Номер документа', 'Number of the document')),
    field('PrecedingDocumentGoodsNumeric', count(3), t('Номер товара в нём', 'Goods in it'), optional),
  ],
  t('Предшествующий документ', 'Preceding document'),
  any,
)

export const presentedDocuments = group(
  'PresentedDocuments',
  [
    ...documentReference,
    field('PresentedDocumentModeCode', text.exact(5), t('Код вида документа', 'Document kind code')),
  ],
  t('Представленный документ', 'Document presented'),
  any,
)
