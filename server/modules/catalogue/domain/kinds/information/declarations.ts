import { amount, count, date, dateTime, option, optional, t, text } from '../build'
import { ownAnswer, ownRequest, period } from './build'

export const PROCEDURES = [
  option('40', 'Выпуск для внутреннего потребления', 'Release for domestic consumption'),
  option('10', 'Экспорт', 'Export'),
  option('53', 'Временный ввоз', 'Temporary admission'),
]

export const DECLARATION_STATES = [
  option('registered', 'Зарегистрирована', 'Registered'),
  option('released', 'Товары выпущены', 'Goods released'),
  option('refused', 'В выпуске отказано', 'Release refused'),
  option('withdrawn', 'Отозвана', 'Withdrawn'),
]

export const DECLARATION_EVENTS = [
  option('submitted', 'Подана', 'Submitted'),
  option('registered', 'Зарегистрирована', 'Registered'),
  option('documents', 'Запрошены документы', 'Documents requested'),
  option('payments', 'Платежи списаны', 'Payments charged'),
  option('inspection', 'Назначен досмотр', 'Inspection ordered'),
  option('released', 'Товары выпущены', 'Goods released'),
  option('refused', 'В выпуске отказано', 'Release refused'),
  option('withdrawn', 'Отозвана', 'Withdrawn'),
]

/** 9910003E (own): declarations submitted over a period. */
export const declarationsRequest = ownRequest({
  code: '9910003E',
  root: 'DeclarationsRequest',
  answer: '9920003E',
  title: t('Декларации на товары', 'Goods declarations'),
  summary: t(
    'Все декларации за период: состояние, стоимость, платежи.',
    'All declarations of a period: state, value, payments.',
  ),
  fields: (build) => [
    ...period(build),
    build.field(
      'Procedure',
      { ...text.exact(2), options: PROCEDURES },
      t('Процедура', 'Procedure'),
      optional,
    ),
  ],
})

/** 9920003E (own): declarations as a table. */
export const declarationsAnswer = ownAnswer({
  code: '9920003E',
  root: 'DeclarationsAnswer',
  title: t('Декларации на товары', 'Goods declarations'),
  summary: t('Декларации за период.', 'Declarations of a period.'),
  columns: ({ field }) => [
    field('Number', text.code(30), t('Номер', 'Number')),
    field('SubmittedOn', date, t('Подана', 'Submitted')),
    field('OfficeCode', text.exact(8), t('Код таможни', 'Office code')),
    field('Procedure', { ...text.exact(2), options: PROCEDURES }, t('Процедура', 'Procedure')),
    field('State', { ...text.code(12), options: DECLARATION_STATES }, t('Состояние', 'State')),
    field('ReleasedAt', dateTime, t('Выпуск (МСК)', 'Release (Moscow time)'), optional),
    field('Goods', count(4), t('Товаров', 'Goods'), { sum: true }),
    field('CustomsValue', amount, t('Таможенная стоимость, ₽', 'Customs value, RUB'), { sum: true }),
    field('Payments', amount, t('Платежи, ₽', 'Payments, RUB'), { sum: true }),
  ],
})

/** 9910004E (own): what happened to one declaration. */
export const historyRequest = ownRequest({
  code: '9910004E',
  root: 'DeclarationHistoryRequest',
  answer: '9920004E',
  title: t('История декларации', 'History of a declaration'),
  summary: t('Что и когда происходило с одной декларацией.', 'What happened to one declaration, and when.'),
  fields: ({ field }) => [
    field(
      'DeclarationNumber',
      text.pattern('\\d{8}/\\d{6}/\\d{7}'),
      t('Номер декларации', 'Number of the declaration'),
      { help: t('Например, 10113110/201126/5000123.', 'For example, 10113110/201126/5000123.') },
    ),
  ],
})

/** 9920004E (own): events of one declaration. */
export const historyAnswer = ownAnswer({
  code: '9920004E',
  root: 'DeclarationHistoryAnswer',
  title: t('История декларации', 'History of a declaration'),
  summary: t('События одной декларации.', 'Events of one declaration.'),
  facts: ({ field }) => [
    field('DeclarationNumber', text.code(30), t('Номер декларации', 'Number of the declaration')),
  ],
  columns: ({ field }) => [
    field('At', dateTime, t('Когда (МСК)', 'When (Moscow time)')),
    field('Event', { ...text.code(12), options: DECLARATION_EVENTS }, t('Событие', 'Event')),
    field('OfficeCode', text.exact(8), t('Код таможни', 'Office code')),
    field('Amount', amount, t('Сумма, ₽', 'Amount, RUB'), { ...optional, sum: true }),
  ],
})
