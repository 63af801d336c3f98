import type { KindDefinition, Node } from '../definition'
import {
  amount,
  branch,
  choice,
  digit,
  documentModeId,
  elementsOf,
  indicator,
  many,
  option,
  optional,
  t,
  text,
} from './build'
import { baseDocument, CAT, documentReference, organisation, personSignature } from './common-types'
import { customsOffice } from './customs-office-types'
import { accountHolder, paymentKind } from './payment-types'
import { RUSCAT } from './russian-types'

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:ReturnCreditingCashDecision:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const advanced = { ...optional, advanced: true } as const
const holder = accountHolder(NAMESPACE)

const decision: readonly Node[] = [
  group('JudicialActReq', documentReference, t('Судебный акт', 'Judicial act'), advanced),
  group(
    'DecisionCustomsReq',
    documentReference,
    t('Решение, которое исполняется', 'Decision being carried out'),
    advanced,
  ),
  field('ClaimedAmount', amount, t('Заявлено к возврату', 'Claimed')),
  group(
    'AmountReturn',
    [
      field('BCC', text.code(20), t('КБК', 'Budget code')),
      field('PaymentModeCode', paymentKind.type, paymentKind.label, { ...optional, help: paymentKind.help }),
      field('PaymentModeName', text.free(250), t('Вид платежа', 'Kind of payment')),
      field('Amount', amount, t('Сумма, ₽', 'Sum, ₽'), { order: -1 }),
    ],
    t('Возвращается', 'Returned'),
    many,
  ),
  field('AmountDue', amount, t('Задолженность на день решения', 'Debt on the day of the decision'), optional),
]

const refusal: readonly Node[] = [
  group(
    'ParSt36Ch18',
    [
      field('ParNumSt36Ch18', text.code(2), t('Пункт', 'Clause')),
      field('ParTextSt36Ch18', text.free(500), t('Что в нём сказано', 'What it says'), { multiline: true }),
    ],
    t('Основание отказа: ч. 18 ст. 36 № 289-ФЗ', 'Ground of refusal: 289-FZ art. 36 part 18'),
  ),
]

/** 1002032E ReturnCreditingCashDecision: customs returns advance payments or refuses to. */
export const returnDecision: KindDefinition = {
  code: '1002032E',
  version: '5.22.0',
  root: 'ReturnCreditingCashDecision',
  namespace: NAMESPACE,
  prefixes: { rccd: NAMESPACE, cat_ru: CAT, RUScat_ru: RUSCAT },
  title: t('Решение о возврате авансовых платежей', 'Decision on return of advance payments'),
  summary: t(
    'Ответ на заявление: деньги возвращены или в возврате отказано.',
    'An answer to the application: the money is returned or the return is refused.',
  ),
  category: 'payments',
  direction: 'to-participant',
  officeRequired: true,
  signatures: 1,
  attachments: { min: 0, max: 10 },
  subject: 'RegistrationReqDoc.PrDocumentNumber',
  children: [
    documentModeId('1002032E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    group('RegistrationReqDoc', documentReference, t('Решение', 'Decision'), optional),
    field('RefusalPayPercentSign', indicator, t('В выплате процентов отказано', 'Interest is refused'), {
      ...optional,
      order: 3,
    }),
    group('RegistrationReq', documentReference, t('Заявление', 'Application'), { order: 1 }),
    group(
      'ApplicantInfo',
      [...organisation, ...holder.classes, holder.territory, holder.birth, holder.identity],
      t('Заявитель', 'Applicant'),
      { order: 4 },
    ),
    field(
      'DecisionIndicator',
      digit([option('0', 'Вернуть', 'Return'), option('1', 'Отказать', 'Refuse')]),
      t('Что решено', 'What is decided'),
      { order: 2 },
    ),
    {
      ...choice('outcome', t('Содержание решения', 'Content of the decision'), [
        branch(group('DecisionReturn', decision, t('Возврат', 'Return'))),
        branch(group('NoticeRefusal', refusal, t('Отказ', 'Refusal'))),
      ]),
      order: 3,
    },
    group('Customs', customsOffice(true), t('Таможенный орган', 'Customs office'), { order: 5 }),
    group('HeadCustoms', personSignature, t('Начальник таможенного органа', 'Head of the office'), {
      order: 6,
    }),
    group('HeadDepartment', personSignature, t('Начальник отдела', 'Head of the department'), {
      ...advanced,
      order: 6,
    }),
    group('Executor', personSignature, t('Исполнитель', 'Officer in charge'), { ...advanced, order: 6 }),
  ],
}
