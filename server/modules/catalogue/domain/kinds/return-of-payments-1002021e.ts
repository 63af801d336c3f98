import type { KindDefinition, Node } from '../definition'
import {
  amount,
  any,
  count,
  digit,
  documentModeId,
  elementsOf,
  letter,
  many,
  option,
  optional,
  t,
  text,
} from './build'
import { bankInformation } from './bank-types'
import {
  baseDocument,
  CAT,
  contacts,
  declarationNumber,
  documentReference,
  organisationBase,
  participantSignature,
} from './common-types'
import { customsOffice } from './customs-office-types'
import { russianOrganisationBase } from './party-types'
import { accountHolder, paymentKind } from './payment-types'
import { RUSCAT, russianAddress } from './russian-types'

const NAMESPACE =
  'urn:customs.ru:Information:CommercialFinanceDocuments:ApplicationReturnCreditingCash:5.22.0'
const PRESENTED = 'urn:customs.ru:CUESADCommonAggregateTypesCust:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const presented = elementsOf(PRESENTED)
const advanced = { ...optional, advanced: true } as const
const holder = accountHolder(NAMESPACE)

const budgetCode = text.code(20)

/** AmountCashType: a sum by kind of payment. */
const sum: readonly Node[] = [
  field('BCC', budgetCode, t('КБК', 'Budget code'), advanced),
  field('BCCTo', budgetCode, t('КБК, на который вернуть', 'Budget code to return to'), advanced),
  field('BCCFrom', budgetCode, t('КБК, с которого вернуть', 'Budget code to return from'), advanced),
  field('PaymentModeCode', paymentKind.type, paymentKind.label, {
    ...optional,
    help: paymentKind.help,
    order: 1,
  }),
  field('Amount', amount, t('Сумма', 'Sum'), { order: -1 }),
  field('Currency', text.free(70), t('Валюта', 'Currency'), {
    ...optional,
    help: t('Если сумма в рублях, оставьте пустым.', 'Leave blank for roubles.'),
  }),
]

/** What follows the base of an organisation in ApplicantInfoType and PayerInfoType alike. */
const organisationTail: readonly Node[] = [
  field('OKPOID', text.code(10), t('ОКПО', 'OKPO'), { ...advanced, prefill: 'participant.okpo' }),
  field('OKATOCode', text.pattern('\\d{5,11}'), t('ОКАТО', 'OKATO'), advanced),
  group('Address', russianAddress, t('Адрес', 'Address'), optional),
  group('Contact', contacts, t('Связь', 'Contacts'), optional),
]

const applicant: readonly Node[] = [
  ...russianOrganisationBase,
  ...organisationTail,
  ...holder.classes,
  holder.territory,
  holder.birth,
  holder.identity,
  field('SNILS', text.free(40), t('СНИЛС', 'SNILS'), advanced),
]

const payer: readonly Node[] = [...organisationBase, ...organisationTail]

const paymentDocument: readonly Node[] = [
  ...documentReference,
  field('PaymentModeCode', text.code(4), paymentKind.label, { ...advanced, help: paymentKind.help }),
  field('Amount', amount, t('Сумма документа', 'Sum of the document'), optional),
]

/** AttachedDocumentsType; of the portal's own attachments only when `attached` says so. */
const attachedDocument = (attached: boolean): readonly Node[] => [
  ...documentReference.map((node) =>
    attached && node.key === 'PrDocumentName' ? { ...node, auto: 'attachment.name' as const } : node,
  ),
  field(
    'EDocCode',
    text.code(10),
    t('Код вида электронного документа', 'Code of the electronic document'),
    advanced,
  ),
  group(
    'DocArchIdDetails',
    [
      presented.field(
        'ElectronicDocumentID',
        text.code(36),
        t('Идентификатор документа', 'Document identifier'),
        optional,
      ),
      presented.field('ElectronicArchID', text.code(36), t('Хранилище', 'Store'), optional),
      presented.field(
        'DocumentModeID',
        text.code(30),
        t('Код вида по альбому', 'Kind code by the album'),
        optional,
      ),
    ],
    t('Документ в электронном хранилище', 'The document in the electronic store'),
    advanced,
  ),
]

/** 1002021E ApplicationReturnCreditingCash: an application for return of advance payments. */
export const returnOfPayments: KindDefinition = {
  code: '1002021E',
  version: '5.22.0',
  root: 'ApplicationReturnCreditingCash',
  namespace: NAMESPACE,
  prefixes: { arc: NAMESPACE, cat_ru: CAT, RUScat_ru: RUSCAT, catESAD_cu: PRESENTED },
  title: t('Возврат авансовых платежей', 'Return of advance payments'),
  summary: t(
    'Заявление о возврате или зачёте денег с единого лицевого счёта.',
    'An application to return or set off money of the single account.',
  ),
  category: 'payments',
  direction: 'from-participant',
  officeRequired: true,
  signatures: 1,
  powerOfAttorney: 'required',
  attachments: { min: 0, max: 30 },
  answers: ['1002032E'],
  subject: 'ReasonReturningCrediting',
  children: [
    documentModeId('1002021E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    group('RegistrationReq', documentReference, t('Номер заявления', 'Number of the application'), {
      ...optional,
      order: 1,
    }),
    field('Article', count(3), t('Статья закона', 'Article of the law'), {
      ...any,
      order: 1,
      help: t(
        'Номер статьи Федерального закона № 289-ФЗ, например 36.',
        'Number of the article of Federal Law 289-FZ, for example 36.',
      ),
    }),
    field(
      'ReturnCrediting',
      digit([option('0', 'Вернуть', 'Return'), option('1', 'Зачесть', 'Set off')]),
      t('Что сделать', 'What to do'),
    ),
    field(
      'CashType',
      letter([
        option('1', 'Авансовые платежи', 'Advance payments'),
        option('2', 'Излишне уплаченные или взысканные суммы', 'Sums overpaid or over-collected'),
        option('3', 'Денежный залог', 'Cash deposit'),
      ]),
      t('Какие деньги', 'Which money'),
    ),
    field('ReasonReturningCrediting', text.free(250), t('Основание', 'Reason'), {
      ...optional,
      multiline: true,
      order: 1,
      help: t('Почему деньги нужно вернуть или зачесть.', 'Why the money is to be returned or set off.'),
    }),
    field('ConditionCrediting', text.free(250), t('В счёт чего зачесть', 'What to set off against'), {
      ...advanced,
      multiline: true,
      order: 1,
    }),
    group('AmountCash', sum, t('Сумма', 'Sum'), many),
    group('ApplicantInfo', applicant, t('Заявитель', 'Applicant'), { order: 3 }),
    group('DocSuccession', documentReference, t('Документ о правопреемстве', 'Document of succession'), {
      ...advanced,
      order: 5,
    }),
    group('DocTransferAct', documentReference, t('Передаточный акт', 'Deed of transfer'), {
      ...advanced,
      order: 5,
    }),
    group('Customs', customsOffice(true), t('Кому', 'Addressee'), { order: 6 }),
    group('PaymentDocument', paymentDocument, t('Платёжный документ', 'Payment document'), {
      ...any,
      order: 4,
    }),
    group('CustomsReceipt', documentReference, t('Таможенная расписка', 'Customs receipt'), {
      ...advanced,
      order: 5,
    }),
    group(
      'BankInformation',
      [
        ...bankInformation,
        field('OKTMO', text.code(11), t('ОКТМО банка', 'OKTMO of the bank'), advanced),
        field('OrganizationAccount', text.code(11), t('Лицевой счёт', 'Personal account'), advanced),
        field('CodeBC', budgetCode, t('КБК', 'Budget code'), advanced),
      ],
      t('Куда вернуть', 'Where to return to'),
      { ...optional, order: 2 },
    ),
    group('AttachedDocuments', attachedDocument(true), t('Приложение', 'Attachment'), {
      ...any,
      auto: 'attachments',
      order: 7,
      advanced: true,
    }),
    group(
      'PrevCustoms',
      customsOffice(),
      t('Куда документы поданы ранее', 'Office that has papers already'),
      {
        ...advanced,
        order: 5,
      },
    ),
    group(
      'PrevAttachedDocuments',
      attachedDocument(false),
      t('Поданный ранее документ', 'Paper filed before'),
      {
        ...any,
        advanced: true,
        order: 5,
      },
    ),
    group('ApplicantSignature', participantSignature, t('Кто подписывает', 'Who signs'), { order: 6 }),
    group('GTDID', declarationNumber, t('Декларация', 'Declaration'), { ...any, order: 4 }),
    group(
      'DocPaymentOfCustoms',
      documentReference,
      t('Платёж, в счёт которого зачесть', 'Payment to set off against'),
      {
        ...advanced,
        order: 5,
      },
    ),
    group('PayerInfo', payer, t('Кто вносил деньги', 'Who paid the money in'), {
      ...advanced,
      prefill: 'on-request',
      order: 5,
    }),
    group(
      'DocCalcPayment',
      documentReference,
      t('Документ с расчётом платежей', 'Document that computes the payments'),
      {
        ...advanced,
        order: 5,
      },
    ),
    group(
      'DocConfCease',
      documentReference,
      t('Документ об исполнении обязанности', 'Document of a discharged duty'),
      {
        ...any,
        advanced: true,
        order: 5,
      },
    ),
  ],
}
