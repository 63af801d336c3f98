import type { KindDefinition, Node, ValueType } from '../definition'
import { any, date, digit, elementsOf, option, optional, ordinal, t, text, time } from './build'
import { documentReference } from './common-types'
import { customsOffice } from './customs-office-types'
import { exchangeNamespace, serviceDocument } from './service-document'

const ROOT = 'ErrorList'
const { field, group } = elementsOf(exchangeNamespace(ROOT))
const advanced = { ...optional, advanced: true } as const
/** One digit with a sign: the schema sets no lower bound. */
const level: ValueType = { base: 'decimal', totalDigits: 1, fractionDigits: 0 }

const comparison = [
  option('0', 'Совпадают', 'Equal'),
  option('1', 'Не совпадают', 'Different'),
  option('2', 'Совпадают частично', 'Partly equal'),
  option('3', 'Допустимо не совпадают', 'Different, as allowed'),
]

const error: readonly Node[] = [
  field('NumPP', ordinal(5), t('Номер', 'Number'), optional),
  field('DateInf', date, t('Дата проверки', 'Date of the check'), { order: 3 }),
  field('TimeInf', time, t('Время проверки', 'Time of the check'), { order: 3 }),
  field('ErrCode', text.free(250), t('Код ошибки', 'Error code')),
  field('ErrCodeShort', text.code(20), t('Краткий код', 'Short code'), advanced),
  field('ErrorName', text.free(250), t('Ошибка', 'Error')),
  field('ErrDescription', text.free(250), t('Пояснение', 'Explanation'), { ...any, multiline: true }),
  field('GTDGoodsNumber', ordinal(5), t('Номер товара', 'Number of goods'), optional),
  field('ErrElement', text.free(500), t('Где ошибка', 'Where it is'), { ...optional, order: 1 }),
  field('ErrField', text.free(10), t('Графа декларации', 'Box of the declaration'), {
    ...optional,
    order: 1,
  }),
  field('SuccessContent', text.free(250), t('Как правильно', 'Right value'), { ...optional, order: 2 }),
  field('DocValue', text.free(250), t('Что указано', 'Value given'), { ...optional, order: 1 }),
  group(
    'DocsContent',
    [
      group('Document', documentReference, t('Документ', 'Document'), optional),
      field('ModeID', text.code(30), t('Код по альбому', 'Code by the album'), optional),
      field('DocCode', text.exact(5), t('Код вида документа', 'Document kind code'), optional),
      field('XPath', text.free(500), t('Путь к элементу', 'Path of the element'), optional),
      field('DocContent', text.free(250), t('Что указано', 'Value given'), optional),
    ],
    t('Сверенный документ', 'Document compared'),
    { ...any, advanced: true, order: 3 },
  ),
  field('CompareResult', digit(comparison), t('Итог сверки', 'Result of comparison'), {
    ...advanced,
    order: 3,
  }),
  field('ErrLevel', level, t('Уровень ошибки', 'Level of the error'), { order: 1 }),
  group(
    'CheckNormativeDocument',
    [
      field('CodeOrder', text.code(20), t('Код', 'Code'), optional),
      field('DocumentType', text.free(250), t('Вид акта', 'Kind'), optional),
      field('OrganizationName', text.free(150), t('Кто принял', 'Issued by'), optional),
      field('DocumentDate', date, t('Дата', 'Date')),
      field('DocumentNumber', text.code(50), t('Номер', 'Number')),
      field('BeginDate', date, t('Применяется с', 'Applied from'), optional),
      field('EndDate', date, t('Применяется по', 'Applied until'), optional),
    ],
    t('Нормативный акт', 'Rule of law'),
    { ...optional, order: 2 },
  ),
  field('ErrElementDesc', text.free(500), t('Поле с ошибкой', 'Field'), { ...optional, order: 1 }),
  field('CriterionGroup', text.code(4), t('Группа критериев', 'Group of criteria'), advanced),
  field('CriterionNum', text.code(4), t('Критерий', 'Criterion'), advanced),
  field('Stage', text.code(20), t('Этап контроля', 'Stage of control'), { ...any, advanced: true }),
  field('TechID', text.code(20), t('Служебный номер', 'Technical number'), { ...any, advanced: true }),
]

/** 1004030E ErrorList: what the format and logic check of a document has found. */
export const errorList: KindDefinition = serviceDocument({
  code: '1004030E',
  root: ROOT,
  title: t('Протокол ошибок', 'List of errors'),
  summary: t(
    'Какие ошибки таможня нашла в документе при автоматической проверке.',
    'Which errors customs found in a document by automatic checks.',
  ),
  children: [
    field('SendDate', date, t('Дата', 'Date'), { auto: 'send.date' }),
    group('Customs', customsOffice(true), t('Таможенный орган', 'Customs office'), { order: 2 }),
    field('CheckVersion', text.free(40), t('Версия проверки', 'Version of the check'), {
      ...advanced,
      order: 3,
    }),
    group(
      'BadDocument',
      [
        field('DocID', text.code(36), t('Идентификатор', 'Identifier')),
        field('DocName', text.free(250), t('Документ', 'Document'), { ...optional, order: -1 }),
        field('DocModeID', text.code(30), t('Код вида', 'Kind code'), optional),
        group('Error', error, t('Ошибка', 'Error'), { ...any, order: 1 }),
        field('CRC', text.code(36), t('Контрольная сумма', 'Checksum'), advanced),
        field('TechnicID', text.code(36), t('Служебный номер', 'Technical number'), {
          ...any,
          advanced: true,
        }),
      ],
      t('Документ с ошибками', 'Document with errors'),
      { ...any, order: 1 },
    ),
  ],
})
