import { amount, date, option, optional, t, text } from '../build'
import { ownAnswer, ownRequest, period } from './build'

/** What happens to money on the single account (единый лицевой счёт, 289-ФЗ, статья 35). */
export const ACCOUNT_OPERATIONS = [
  option('deposit', 'Поступление', 'Deposit'),
  option('payment', 'Списание в уплату', 'Charged for a payment'),
  option('reserve', 'Резерв обеспечения', 'Reserved as security'),
  option('release', 'Снятие резерва', 'Reserve released'),
  option('return', 'Возврат', 'Returned'),
]

/** Kinds of customs payments by the classifier, those the invented data use. */
export const PAYMENT_CODES = [
  option('1010', 'Сбор за таможенные операции', 'Customs fee'),
  option('2010', 'Ввозная пошлина', 'Import duty'),
  option('5010', 'НДС', 'VAT'),
  option('9070', 'Авансовые платежи', 'Advance payments'),
]

/** 9910001E (own): payments and balance of the single account over a period. */
export const accountRequest = ownRequest({
  code: '9910001E',
  root: 'AccountRequest',
  answer: '9920001E',
  title: t('Платежи и остаток единого лицевого счёта', 'Payments and balance of the single account'),
  summary: t(
    'Сколько денег поступило, на что списано и сколько осталось.',
    'What came in, what it was spent on, and what is left.',
  ),
  fields: period,
})

/** 9920001E (own): movements on the single account. */
export const accountAnswer = ownAnswer({
  code: '9920001E',
  root: 'AccountAnswer',
  title: t('Движение по единому лицевому счёту', 'Movements on the single account'),
  summary: t('Поступления, списания и остаток за период.', 'Deposits, charges and balance over a period.'),
  facts: ({ field }) => [
    field('PeriodBegin', date, t('Начало периода', 'Beginning of the period')),
    field('PeriodEnd', date, t('Конец периода', 'End of the period')),
    field('BalanceIn', amount, t('Остаток на начало, ₽', 'Balance at the beginning, RUB')),
    field('Received', amount, t('Поступило, ₽', 'Received, RUB')),
    field('Spent', amount, t('Списано, ₽', 'Spent, RUB')),
    field('BalanceOut', amount, t('Остаток на конец, ₽', 'Balance at the end, RUB')),
  ],
  columns: ({ field }) => [
    field('OperationDate', date, t('Дата', 'Date')),
    field('Operation', { ...text.code(10), options: ACCOUNT_OPERATIONS }, t('Операция', 'Operation')),
    field(
      'PaymentCode',
      { ...text.exact(4), options: PAYMENT_CODES },
      t('Вид платежа', 'Kind of payment'),
      optional,
    ),
    field('DocumentNumber', text.code(50), t('Документ', 'Document')),
    field('DeclarationNumber', text.code(30), t('Декларация', 'Declaration'), optional),
    field('Amount', amount, t('Сумма, ₽', 'Amount, RUB'), { sum: true }),
    field('Balance', amount, t('Остаток после, ₽', 'Balance after, RUB')),
  ],
})
