import type { KindDefinition, Node } from '../definition'
import {
  amount,
  any,
  branch,
  choice,
  date,
  documentModeId,
  elementsOf,
  inn,
  kpp,
  optional,
  t,
  text,
} from './build'
import {
  address,
  baseDocument,
  CAT,
  declarationNumber,
  documentReference,
  participantSignature,
} from './common-types'
import { customsOffice } from './customs-office-types'
import { accountHolder, paymentKind } from './payment-types'
import { RUSCAT } from './russian-types'

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:AppUseAdvancePayments:5.23.0'
const ACCOUNT = 'urn:customs.ru:Information:ELSDocuments:ELSAggregateTypes:5.22.0'
const DECLARATION = 'urn:customs.ru:RUDeclCommonAggregateTypesCust:5.23.0'
const { field, group } = elementsOf(NAMESPACE)
const account = elementsOf(ACCOUNT)
const declaration = elementsOf(DECLARATION)
const advanced = { ...optional, advanced: true } as const
const holder = accountHolder(ACCOUNT)

/** DeclarantInfoType of the documents of the single account. */
const applicant: readonly Node[] = [
  account.field('OrganizationName', text.free(150), t('Наименование или ФИО', 'Name'), {
    prefill: 'participant.name',
  }),
  account.field('ShortName', text.free(120), t('Краткое наименование', 'Short name'), {
    ...optional,
    prefill: 'participant.short-name',
  }),
  account.field(
    'OrganizationLanguage',
    text.pattern('[A-Z]{2}'),
    t('Язык наименования', 'Language of the name'),
    advanced,
  ),
  ...holder.classes,
  account.field('INN', inn, t('ИНН', 'INN'), { ...optional, prefill: 'participant.inn' }),
  account.field('KPP', kpp, t('КПП', 'KPP'), { ...optional, prefill: 'participant.kpp' }),
  account.field(
    'TaxpayerId',
    text.code(40),
    t('Номер иностранного лица', 'Number of a foreign person'),
    advanced,
  ),
  holder.territory,
  holder.birth,
  account.group('Address', address, t('Адрес', 'Address'), optional),
  holder.identity,
]

const changeNumber = t('Номер изменения', 'Number of the change')
const corrected: readonly Node[] = [
  ...declarationNumber,
  declaration.field('Code', text.code(2), changeNumber, optional),
]

/** TPORegNumberType: number of a customs receipt order. */
const receiptOrder: readonly Node[] = [
  field(
    'CustomsCode',
    text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}'),
    t('Код таможенного органа', 'Code of the customs office'),
  ),
  field('RegistrationDate', date, t('Дата регистрации', 'Date of registration')),
  field('DocNumber', text.exact(10), t('Номер', 'Number')),
]

const basis = choice('document', t('По какому документу', 'By which document'), [
  branch(group('KDTID', corrected, t('Корректировка декларации (КДТ)', 'Corrected declaration (KDT)'))),
  branch(group('CPCID', corrected, t('Расчёт таможенных пошлин (РТП)', 'Computation of duties (RTP)'))),
  branch(group('CPCFID', corrected, t('Расчёт пошлин (РТП-Ф)', 'Computation of duties (RTP-F)'))),
  branch(
    group(
      'KTPOID',
      [...receiptOrder, field('Code', text.code(2), changeNumber, optional)],
      t('Корректировка приходного ордера', 'Corrected receipt order'),
    ),
  ),
  branch(
    group(
      'OtherCustDocInfoID',
      [
        choice('other', t('Какой документ', 'Which document'), [
          branch(group('TPOID', receiptOrder, t('Приходный ордер (ТПО)', 'Receipt order (TPO)'))),
          branch(
            group(
              'OtherCustDoc',
              documentReference,
              t('Документ об уплате за экспресс-груз', 'Document of payment for an express cargo'),
            ),
          ),
        ]),
      ],
      t('Другой документ', 'Another document'),
    ),
  ),
])

/** 1002041E AppUseAdvancePayments: to pay by advance payments what a notification says is unpaid. */
export const advancePaymentsUse: KindDefinition = {
  code: '1002041E',
  version: '5.23.0',
  root: 'AppUseAdvancePayments',
  namespace: NAMESPACE,
  prefixes: { auap: NAMESPACE, cat_ru: CAT, RUScat_ru: RUSCAT, els_agr: ACCOUNT, RUDECLcat: DECLARATION },
  title: t('Оплата долга авансовыми платежами', 'Payment of a debt by advance payments'),
  summary: t(
    'Заявление после уведомления о неуплаченных суммах: списать их с авансовых платежей.',
    'An application after a notification of unpaid sums: take them from advance payments.',
  ),
  category: 'payments',
  direction: 'from-participant',
  officeRequired: true,
  signatures: 1,
  powerOfAttorney: 'required',
  attachments: { min: 0, max: 10 },
  answers: ['1002044E'],
  subject: 'NotifNumber.PrDocumentNumber',
  children: [
    documentModeId('1002041E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    group('Customs', customsOffice(true), t('Кому', 'Addressee'), { order: 5 }),
    group('AppNumber', documentReference, t('Заявление', 'Application'), { ...advanced, order: 1 }),
    group('ApplicantInfo', applicant, t('Заявитель', 'Applicant'), { order: 4 }),
    group(
      'NotifNumber',
      documentReference,
      t('Уведомление о неуплаченных суммах', 'Notification of unpaid sums'),
      optional,
    ),
    group('KDTorCPCID', [basis], t('Основание', 'Ground'), { order: 2 }),
    group(
      'AdvancePayment',
      [
        field('PaymentModeCode', paymentKind.type, paymentKind.label, { help: paymentKind.help }),
        field('Amount', amount, t('Сумма, ₽', 'Sum, ₽')),
      ],
      t('Платёж', 'Payment'),
      { ...any, order: 3 },
    ),
    field('Amount', amount, t('Всего, ₽', 'In all, ₽'), { order: 3 }),
    group('ApplicantSignature', participantSignature, t('Кто подписывает', 'Who signs'), { order: 6 }),
  ],
}
