import type { KindDefinition } from '../definition'
import { amount, any, documentModeId, elementsOf, letter, option, optional, t, text } from './build'
import { baseDocument, CAT, documentReference, personSignature } from './common-types'
import { customsOffice } from './customs-office-types'
import { paymentKind } from './payment-types'

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:AppUseAdvancePaymentsResult:5.22.0'
const { field, group } = elementsOf(NAMESPACE)

/** 1002044E AppUseAdvancePaymentsResult: what customs did with an application to use advance payments. */
export const advancePaymentsAnswer: KindDefinition = {
  code: '1002044E',
  version: '5.22.0',
  root: 'AppUseAdvancePaymentsResult',
  namespace: NAMESPACE,
  prefixes: { auapr: NAMESPACE, cat_ru: CAT },
  title: t('Ответ об использовании авансовых платежей', 'Answer on the use of advance payments'),
  summary: t(
    'Сколько списано с авансовых платежей или почему списать нельзя.',
    'How much was taken from advance payments, or why it cannot be.',
  ),
  category: 'payments',
  direction: 'to-participant',
  officeRequired: true,
  signatures: 1,
  attachments: { min: 0, max: 10 },
  subject: 'AppRegNumber.PrDocumentNumber',
  children: [
    documentModeId('1002044E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    group('Customs', customsOffice(true), t('Таможенный орган', 'Customs office'), { order: 4 }),
    group(
      'AppInNumber',
      documentReference,
      t('Заявление, номер заявителя', 'Application, the applicant’s number'),
      {
        ...optional,
        order: 1,
      },
    ),
    group(
      'AppRegNumber',
      documentReference,
      t('Заявление, номер таможенного органа', 'Application, the number of customs'),
    ),
    field(
      'AppStatus',
      letter([
        option('0', 'Исполнено', 'Carried out'),
        option('1', 'Отклонено', 'Rejected'),
        option('2', 'Деньги зарезервированы', 'Money is reserved'),
      ]),
      t('Состояние', 'State'),
      { order: -1 },
    ),
    group(
      'AdvancePaymentUsed',
      [
        field('PaymentModeCode', paymentKind.type, paymentKind.label, { help: paymentKind.help }),
        field('AppAmount', amount, t('По заявлению, ₽', 'Applied for, ₽')),
        field('UsedAmount', amount, t('Списано, ₽', 'Taken, ₽')),
      ],
      t('Платёж', 'Payment'),
      { ...any, order: 2 },
    ),
    field('RefusalReason', text.free(250), t('Почему отклонено', 'Why it is rejected'), {
      ...optional,
      multiline: true,
      order: 3,
    }),
    group('CustPersSignature', personSignature, t('Кто подписал', 'Who signed'), { order: 5 }),
  ],
}
