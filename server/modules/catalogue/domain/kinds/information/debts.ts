import { amount, date, option, optional, t, text } from '../build'
import { PAYMENT_CODES } from './account'
import { asOf, ownAnswer, ownRequest } from './build'

export const DEBT_STATES = [
  option('notified', 'Уведомление направлено', 'Notice sent'),
  option('overdue', 'Срок уплаты прошёл', 'Overdue'),
  option('paid', 'Погашена', 'Paid'),
]

/** 9910002E (own): debts to customs on a day. */
export const debtsRequest = ownRequest({
  code: '9910002E',
  root: 'DebtsRequest',
  answer: '9920002E',
  title: t('Задолженность по таможенным платежам', 'Debts of customs payments'),
  summary: t(
    'Что не уплачено в срок, сколько пеней и до какого дня уплатить.',
    'What was not paid in time, the penalties, and the day to pay by.',
  ),
  fields: (build) => [asOf(build)],
})

/** 9920002E (own): debts with penalties. */
export const debtsAnswer = ownAnswer({
  code: '9920002E',
  root: 'DebtsAnswer',
  title: t('Задолженность', 'Debts'),
  summary: t('Неуплаченные платежи и пени.', 'Unpaid payments and penalties.'),
  columns: ({ field }) => [
    field('NoticeNumber', text.code(50), t('Уведомление', 'Notice')),
    field('NoticeDate', date, t('Дата уведомления', 'Date of the notice')),
    field('DeclarationNumber', text.code(30), t('Декларация', 'Declaration')),
    field(
      'PaymentCode',
      { ...text.exact(4), options: PAYMENT_CODES },
      t('Вид платежа', 'Kind of payment'),
      optional,
    ),
    field('Debt', amount, t('Долг, ₽', 'Debt, RUB'), { sum: true }),
    field('Penalty', amount, t('Пени, ₽', 'Penalty, RUB'), { sum: true }),
    field('DueDate', date, t('Уплатить до', 'Pay by')),
    field('State', { ...text.code(10), options: DEBT_STATES }, t('Состояние', 'State')),
  ],
})
