import type { KindDefinition } from '../../definition'
import {
  amount,
  any,
  date,
  digit,
  documentModeId,
  elementsOf,
  indicator,
  kpp,
  many,
  option,
  optional,
  t,
  text,
} from '../build'
import { INFORMATION_OFFICE } from './build'

const CARD = 'urn:customs.ru:CardCommonAggregateTypes:5.21.0'
const REQUEST = 'urn:customs.ru:CustomsCardDoc:TransInfoReq:5.21.0'
const ANSWER = 'urn:customs.ru:CustomsCardDoc:TransactionInfo:5.21.0'
const card = elementsOf(CARD)
const request = elementsOf(REQUEST)
const answer = elementsOf(ANSWER)

const baseDocument = [
  card.field('DocumentID', text.code(36), t('Идентификатор документа', 'Document identifier'), {
    auto: 'document.id',
    advanced: true,
    order: 9,
  }),
  card.field('RefDocumentID', text.code(36), t('Идентификатор исходного документа', 'Original document'), {
    ...optional,
    advanced: true,
    order: 9,
  }),
]

const inn = { base: 'token', minLength: 10, maxLength: 12 } as const
const payer = [
  card.field('INN', inn, t('ИНН', 'INN'), { ...optional, auto: 'participant.tax-number' }),
  card.field('KPP', kpp, t('КПП', 'KPP'), { ...optional, prefill: 'participant.kpp' }),
  card.field('OrganizationName', text.free(150), t('Наименование', 'Name'), {
    ...optional,
    auto: 'participant.name',
  }),
]

const reportKind = {
  ...text.exact(2),
  options: [
    option('ПУ', 'Подтверждение уплаты пошлин и налогов', 'Confirmation of duties and taxes paid'),
    option('АО', 'Отчёт о расходовании авансовых платежей', 'Report on the use of advance payments'),
  ],
}
const officeCode = text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}')

const common = {
  version: '5.21.0',
  category: 'information' as const,
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 0 },
}

/** 1040005E TransInfoReq: movements on the account of a customs card. Element names are the album's, misspelling included. */
export const cardRequest: KindDefinition = {
  ...common,
  code: '1040005E',
  root: 'TransInfoReq',
  namespace: REQUEST,
  prefixes: { trreq: REQUEST, cat_crd: CARD },
  title: t('Движение денег по таможенной карте', 'Movements on a customs card'),
  summary: t(
    'Подтверждение уплаты или отчёт об авансовых платежах по карте.',
    'Confirmation of payment, or a report on advance payments, by card.',
  ),
  direction: 'request',
  officeCode: INFORMATION_OFFICE,
  answers: ['1040006E'],
  children: [
    documentModeId('1040005E'),
    ...baseDocument,
    request.field('CustomsOffice', officeCode, t('Таможенный орган', 'Customs office'), {
      auto: 'office.code',
    }),
    request.group('Payer', payer, t('Плательщик', 'Payer'), { order: 1 }),
    request.field('PeroidBegin', date, t('С какого дня', 'From')),
    request.field('PeroidEnd', date, t('По какой день', 'To')),
    request.field('TYPEDOC', reportKind, t('Что получить', 'What to get')),
    request.field(
      'ResendingFlag',
      {
        ...text.exact(1),
        options: [
          option('0', 'Отправляется впервые', 'Sent for the first time'),
          option('1', 'Уже отправлялся', 'Sent before'),
        ],
      },
      t('Повторная отправка', 'Sent again'),
      { advanced: true },
    ),
    request.field('DocumentStatusFlag', digit(), t('Состояние документа', 'State of the document'), {
      advanced: true,
    }),
  ],
}

/** 1040006E TransactionInfo: the answer to it. */
export const cardAnswer: KindDefinition = {
  ...common,
  code: '1040006E',
  root: 'TransactionInfo',
  namespace: ANSWER,
  prefixes: { trinf: ANSWER, cat_crd: CARD },
  title: t('Движение денег по таможенной карте', 'Movements on a customs card'),
  summary: t('Платежи по карте за период.', 'Payments by card over a period.'),
  direction: 'answer',
  children: [
    documentModeId('1040006E'),
    ...baseDocument,
    answer.field('TYPEDOC', reportKind, t('Вид сведений', 'Kind of report')),
    answer.field('CustomsOffice', officeCode, t('Таможенный орган', 'Customs office')),
    answer.group('Payer', payer, t('Плательщик', 'Payer')),
    answer.field('PeroidBegin', date, t('Начало периода', 'Beginning of the period')),
    answer.field('PeroidEnd', date, t('Конец периода', 'End of the period')),
    answer.field('ReportDate', date, t('Сведения на дату', 'As of')),
    answer.field('DebitAmount', amount, t('Поступило, ₽', 'Received, RUB'), optional),
    answer.field('CreditAmount', amount, t('Зачтено, ₽', 'Credited, RUB'), optional),
    answer.field('BalanceIn', amount, t('Остаток на начало, ₽', 'Balance at the beginning, RUB'), optional),
    answer.field('BalanceOut', amount, t('Остаток на конец, ₽', 'Balance at the end, RUB'), optional),
    answer.group(
      'PaymentInformation',
      [
        answer.field('OperationType', indicator, t('Начисление', 'Credit')),
        answer.group(
          'PaymentBaseDocument',
          [
            answer.field('PrDocumentNumber', text.free(150), t('Номер', 'Number')),
            answer.field('PrDocumentDate', date, t('Дата', 'Date'), optional),
            answer.group(
              'PaymentList',
              [
                answer.field('PaymentModeCode', text.exact(4), t('Код вида', 'Code'), optional),
                answer.field('Duties', amount, t('Сумма, ₽', 'Amount, RUB'), optional),
              ],
              t('Платежи', 'Payments'),
              many,
            ),
          ],
          t('Основание', 'Ground'),
          any,
        ),
        answer.field('OperationDate', date, t('Дата', 'Date')),
        answer.field('Amount', amount, t('Сумма, ₽', 'Amount, RUB'), { sum: true }),
        answer.field('CBC', text.code(20), t('КБК', 'Budget code'), optional),
        answer.group(
          'PaymentDocument',
          [
            card.field('PrDocumentNumber', text.code(7), t('Номер', 'Number')),
            card.field('PrDocumentDate', date, t('Дата', 'Date'), optional),
          ],
          t('Платёжный документ', 'Payment document'),
        ),
        answer.field('AgentName', text.free(50), t('Представитель', 'Representative'), optional),
        answer.group(
          'ErrorInfo',
          [
            answer.field('ErrorCode', text.code(11), t('Код ошибки', 'Error code')),
            answer.field('ErrorDescription', text.free(500), t('Ошибка', 'Error')),
            answer.field('TrabsactionName', text.free(40), t('Операция', 'Transaction'), optional),
          ],
          t('Ошибка', 'Error'),
          optional,
        ),
      ],
      t('Платёж', 'Payment'),
      any,
    ),
  ],
}
