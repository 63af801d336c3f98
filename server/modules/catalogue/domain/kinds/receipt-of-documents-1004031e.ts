import type { KindDefinition } from '../definition'
import { count, date, elementsOf, many, optional, t, text, time } from './build'
import { CAT, documentReference } from './common-types'
import { customsOffice, customsOfficial } from './customs-office-types'
import { exchangeNamespace, serviceDocument } from './service-document'

const ROOT = 'ConfirmDocsRecip'
const EXCHANGE = 'urn:customs.ru:Information:ExchangeDocuments:ExchangeCommonAggregateTypes:5.22.0'
const { field, group } = elementsOf(exchangeNamespace(ROOT))
const exchange = elementsOf(EXCHANGE)

/** 1004031E ConfirmDocsRecip: an official has received electronic documents. */
export const receiptOfDocuments: KindDefinition = serviceDocument({
  code: '1004031E',
  root: ROOT,
  prefixes: { doc: exchangeNamespace(ROOT), cat_ru: CAT, catExch_ru: EXCHANGE },
  title: t('Подтверждение получения документов', 'Confirmation of receipt'),
  summary: t(
    'Таможня подтверждает, что получила ваши электронные документы.',
    'Customs confirms that it has received your electronic documents.',
  ),
  children: [
    field('SendDate', date, t('Дата', 'Date'), { auto: 'send.date' }),
    field('Comments', text.free(250), t('Примечание', 'Comment'), { ...optional, multiline: true, order: 2 }),
    field('NumberOfDocs', count(3), t('Получено документов', 'Documents received')),
    group(
      'RecipDoc',
      [
        ...documentReference,
        exchange.field('RecipDocumentID', text.code(36), t('Идентификатор', 'Identifier')),
        exchange.field('RecipDocumentModeID', text.code(30), t('Код вида', 'Kind code')),
        exchange.field('RecipDocTime', time, t('Время создания', 'Time it was made'), {
          ...optional,
          advanced: true,
        }),
        exchange.field('RecipDate', date, t('Дата получения', 'Date of receipt'), optional),
        exchange.field('RecipTime', time, t('Время получения', 'Time of receipt'), optional),
      ],
      t('Полученный документ', 'Document received'),
      { ...many, order: 1 },
    ),
    group('Customs', customsOffice(true), t('Кто получил', 'Office'), { order: 3 }),
    group('CustomsPerson', customsOfficial, t('Должностное лицо', 'Official'), { order: 3 }),
  ],
})
