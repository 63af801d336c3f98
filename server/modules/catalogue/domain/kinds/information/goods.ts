import { amount, count, date, option, optional, quantity, t, text } from '../build'
import { asOf, ownAnswer, ownRequest } from './build'

export const STORAGE_STATES = [
  option('stored', 'На хранении', 'In storage'),
  option('ending', 'Срок истекает', 'Term is ending'),
  option('issued', 'Выданы', 'Issued'),
]

export const SECURITY_TYPES = [
  option('deposit', 'Денежный залог', 'Cash deposit'),
  option('bank', 'Банковская гарантия', 'Bank guarantee'),
  option('surety', 'Поручительство', 'Surety'),
]

/** 9910005E (own): goods placed into temporary storage. */
export const storageRequest = ownRequest({
  code: '9910005E',
  root: 'StorageRequest',
  answer: '9920005E',
  title: t('Товары на временном хранении', 'Goods in temporary storage'),
  summary: t(
    'Что лежит на складах временного хранения и до какого дня.',
    'What is in temporary storage, and until when.',
  ),
  fields: (build) => [asOf(build)],
})

/** 9920005E (own): goods in temporary storage by report ДО-1. */
export const storageAnswer = ownAnswer({
  code: '9920005E',
  root: 'StorageAnswer',
  title: t('Товары на временном хранении', 'Goods in temporary storage'),
  summary: t('Партии товаров на складах.', 'Consignments in warehouses.'),
  columns: ({ field }) => [
    field('ReportNumber', text.code(50), t('Отчёт ДО-1', 'Report DO-1')),
    field('PlacedOn', date, t('Помещены', 'Placed')),
    field('Warehouse', text.free(250), t('Склад', 'Warehouse')),
    field('TransportDocument', text.code(50), t('Транспортный документ', 'Transport document')),
    field('Description', text.free(250), t('Товар', 'Goods')),
    field('Packages', count(7), t('Мест', 'Packages'), { sum: true }),
    field('GrossWeight', quantity, t('Вес брутто, кг', 'Gross weight, kg'), { sum: true }),
    field('StoreUntil', date, t('Хранить до', 'Store until')),
    field('State', { ...text.code(10), options: STORAGE_STATES }, t('Состояние', 'State')),
  ],
})

/** 9910006E (own): securities given to customs. */
export const securitiesRequest = ownRequest({
  code: '9910006E',
  root: 'SecuritiesRequest',
  answer: '9920006E',
  title: t('Обеспечения уплаты', 'Securities'),
  summary: t(
    'Залоги, гарантии и поручительства: сумма, занято, свободно, срок.',
    'Deposits, guarantees and sureties: amount, used, free, term.',
  ),
  fields: (build) => [asOf(build)],
})

/** 9920006E (own): securities with what is used of them. */
export const securitiesAnswer = ownAnswer({
  code: '9920006E',
  root: 'SecuritiesAnswer',
  title: t('Обеспечения уплаты', 'Securities'),
  summary: t('Действующие обеспечения.', 'Securities in force.'),
  columns: ({ field }) => [
    field('Number', text.code(50), t('Номер', 'Number')),
    field('Type', { ...text.code(10), options: SECURITY_TYPES }, t('Вид', 'Kind')),
    field('RegisteredOn', date, t('Принято', 'Registered')),
    field('ValidUntil', date, t('Действует до', 'Valid until'), optional),
    field('Amount', amount, t('Сумма, ₽', 'Amount, RUB'), { sum: true }),
    field('Used', amount, t('Занято, ₽', 'Used, RUB'), { sum: true }),
    field('Free', amount, t('Свободно, ₽', 'Free, RUB'), { sum: true }),
  ],
})
