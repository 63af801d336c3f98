import type { Field, Node } from '../definition'
import { amount, any, count, date, elementsOf, many, option, optional, sheets, t, text, time } from './build'
import { bankInformation } from './bank-types'
import {
  declarationNumber,
  documentReference,
  participantSignature,
  person,
  personSignature,
} from './common-types'
import { authorityDocument, customsOffice } from './customs-office-types'
import { identityCard, RUSCAT, russianAddress, subject } from './russian-types'

/** AuditCommonAggregateTypesCust of the album 5.23.0: groups documents of an audit are built from. */
export const ADT = 'urn:customs.ru:Information:CustomsAuditDocuments:AuditCommonAggregateTypesCust:5.23.0'
const { field, group } = elementsOf(ADT)
const rus = elementsOf(RUSCAT)
const advanced = { ...optional, advanced: true } as const

/** Where an audit is made. */
export const auditKinds = [option('1', 'Выездная', 'Field audit'), option('2', 'Камеральная', 'Desk audit')]

export const fieldAuditKinds = [
  option('1', 'Плановая', 'Planned'),
  option('2', 'Внеплановая', 'Unplanned'),
  option('3', 'Встречная внеплановая', 'Unplanned counter-audit'),
]

/** Subjects of an audit: paragraph 6 of article 331 of the Customs Code of the EAEU. */
export const auditSubjects = [
  option('1', 'Помещение товаров под процедуру', 'Placing of goods under a procedure'),
  option('2', 'Достоверность сведений', 'Truth of declared data'),
  option('3', 'Ограничения по пользованию товарами', 'Limits on the use of goods'),
  option('4', 'Обязанности лиц в сфере таможенного дела', 'Duties of customs operators'),
  option('5', 'Условия включения в реестр УЭО', 'Conditions of AEO status'),
  option('6', 'Условия использования товаров по процедуре', 'Use of goods under a procedure'),
  option('7', 'Другие требования', 'Other requirements'),
]

/** NumberType: number and date of a document; `own` is the document itself, whose identifier the portal knows. */
export const registered = (own = false): readonly Field[] => [
  field('Number', text.code(50), t('Номер', 'Number'), optional),
  field('Date', date, t('Дата', 'Date'), { ...optional, ...(own && { auto: 'send.date' }) }),
  field('Time', time, t('Время', 'Time'), advanced),
  field('DocId', text.code(36), t('Идентификатор', 'Identifier'), {
    ...advanced,
    ...(own && { auto: 'document.id' }),
  }),
]

/** AuditPeriodType. */
export const period: readonly Field[] = [
  field('BeginAuditPeriodDate', date, t('С', 'From'), optional),
  field('EndAuditPeriodDate', date, t('По', 'To'), optional),
]

/** CustomsType of audit documents: an office with its full name. */
export const auditOffice = (own = false): readonly Field[] => [
  ...customsOffice(own),
  field('FullOfficeName', text.free(250), t('Полное наименование', 'Full name'), {
    ...optional,
    ...(own && { auto: 'office.name' }),
  }),
]

/** PersonType: an official of the commission, or one who was called in. */
export const auditor: readonly Node[] = [
  ...person(),
  group('CustomsDept', customsOffice(), t('Подразделение', 'Department'), advanced),
  field('Phone', text.free(24), t('Телефон', 'Telephone'), optional),
  field('PersonCustomsID', text.code(50), t('Служебное удостоверение, номер', 'Service card number'), {
    ...optional,
    advanced: true,
  }),
]

/** AuditGoodsType. */
export const auditedGoods: readonly Node[] = [
  group('DTNumber', declarationNumber, t('Декларация на товары', 'Goods declaration'), optional),
  field('GoodsNumeric', text.free(150), t('Номера товаров', 'Numbers of goods'), {
    ...optional,
    help: t('Например: 1, 3–5.', 'For example: 1, 3–5.'),
  }),
]

/** AuditOrganizationType: the audited person with bank accounts and the head; `own` is the one who signs. */
export const auditedPerson = (own = false): readonly Node[] => [
  ...subject,
  rus.group('BankInformation', bankInformation, t('Банковский счёт', 'Bank account'), {
    ...any,
    advanced: true,
  }),
  group('FactAddress', russianAddress, t('Фактический адрес', 'Actual address'), {
    ...advanced,
    prefill: 'on-request',
  }),
  group('Chief', person(own), t('Руководитель', 'Head'), own ? { prefill: 'on-request' } : {}),
]

/** LawArticleType: a provision of a law. */
export const lawArticle: readonly Field[] = [
  ...documentReference,
  field('ArticleNumber', text.free(10), t('Статья', 'Article'), optional),
  field('PartNumber', text.free(10), t('Часть', 'Part'), optional),
  field('ClauseNumber', text.free(10), t('Пункт', 'Paragraph'), optional),
]

export const paymentCode = text.exact(4)

/** DisorderType: a violation, the law it breaks and what is left unpaid. */
export const violation: readonly Node[] = [
  field('DisorderDescription', text.free(250), t('Что нарушено', 'Violation'), { ...many, multiline: true }),
  field('AKParts', text.free(250), t('Статьи КоАП', 'Articles on administrative offences'), {
    ...optional,
    help: t('Если есть признаки правонарушения.', 'If there are signs of an offence.'),
  }),
  group('LawArticle', lawArticle, t('Нарушенная норма', 'Provision broken'), any),
  group(
    'AuditPayments',
    [
      field('PaymentModeCode', paymentCode, t('Вид платежа, код', 'Payment code')),
      field('PaymentAmount', amount, t('Сумма', 'Amount'), optional),
      field('PaymentCurrencyCode', text.pattern('\\d{3}'), t('Валюта, код', 'Currency code'), {
        ...optional,
        help: t('Три цифры; рубль – 643.', 'Three digits; the rouble is 643.'),
      }),
    ],
    t('Неуплаченный платёж', 'Unpaid payment'),
    any,
  ),
]

/** SecondExempReceivedType: who took the second copy on paper. */
export const paperReceipt: readonly Node[] = [
  ...person(),
  group('Passport', identityCard, t('Документ, удостоверяющий личность', 'Identity document'), optional),
  field('SheetsNumber', sheets, t('Листов приложений', 'Sheets of appendices'), optional),
  field('AppendixNumber', count(3), t('Приложений', 'Appendices'), optional),
  field('Date', date, t('Дата получения', 'Date of receipt'), optional),
  group('AuthoritesDocument', authorityDocument, t('Документ о полномочиях', 'Proof of authority'), optional),
]

/** CustomsIssuedType: the office that issues the document and the official who signs it for the office. */
export const issuer = (own = false): readonly Node[] => [
  ...auditOffice(own),
  field('CustomsSubUnit', text.free(150), t('Подразделение', 'Department'), optional),
  group('ApproverPerson', own ? participantSignature : personSignature, t('Кто подписал', 'Who signed')),
  group(
    'CustomsAuthorizingOrder',
    [
      group('CustomsIssuedOrder', customsOffice(), t('Кто издал', 'Issued by')),
      group('Order', documentReference, t('Приказ', 'Order')),
    ],
    t('Приказ о полномочиях', 'Order that gives authority'),
    advanced,
  ),
]
