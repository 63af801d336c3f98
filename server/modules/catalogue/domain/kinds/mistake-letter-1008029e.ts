import type { KindDefinition, Node } from '../definition'
import { any, date, documentModeId, elementsOf, many, optional, t, text, time } from './build'
import { baseDocument, CAT, person } from './common-types'
import {
  numberInOrder,
  reportNumber,
  transportDocumentNumber,
  WAREHOUSE,
  warehouseOwner,
} from './warehouse-types'

const NAMESPACE = 'urn:customs.ru:Information:WarehouseDocuments:MistakeLetter:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const warehouse = elementsOf(WAREHOUSE)

const wrong = t('Написано в отчёте', 'Written in the report')
const right = t('Верно', 'Right')
const dropIfBlank = t(
  'Если значения быть не должно, оставьте пустым.',
  'Leave blank if there must be no value.',
)

/** PresentedDocMistakeType: what is wrong in the requisites of one document of the report. */
const documentMistake: readonly Node[] = [
  field(
    'PrDocumentOrderNumber',
    numberInOrder,
    t('Номер документа в списке', 'Number of the document in its list'),
  ),
  group(
    'DocModeCodeMistake',
    [
      field('CodeMistakeValue', text.code(5), wrong, optional),
      field('CodeValidValue', text.code(5), right, { ...optional, help: dropIfBlank }),
    ],
    t('Код вида', 'Kind code'),
    optional,
  ),
  group(
    'DocNameMistake',
    [
      field('NameMistakeValue', text.free(250), wrong, optional),
      field('NameValidValue', text.free(250), right, optional),
    ],
    t('Название', 'Name'),
    optional,
  ),
  group(
    'DocNumberMistake',
    [
      field('NumberMistakeValue', text.code(50), wrong, optional),
      field('NumberValidValue', text.code(50), right),
    ],
    t('Номер', 'Number'),
    optional,
  ),
  group(
    'DocDateMistake',
    [field('DateMistakeValue', date, wrong, optional), field('DateValidValue', date, right, optional)],
    t('Дата', 'Date'),
    optional,
  ),
]

const waybillMistake: readonly Node[] = [
  ...documentMistake,
  group(
    'WaybillRegNumberMistake',
    [
      group('MistakeValue', transportDocumentNumber, wrong, optional),
      group('ValidValue', transportDocumentNumber, right, { ...optional, help: dropIfBlank }),
    ],
    t('Регистрационный номер накладной', 'Registration number of the waybill'),
    { ...optional, advanced: true },
  ),
]

/** 1008029E MistakeLetter: a warehouse tells of mistakes it found in its own report ДО-1. */
export const mistakeLetter: KindDefinition = {
  code: '1008029E',
  version: '5.22.0',
  root: 'MistakeLetter',
  namespace: NAMESPACE,
  prefixes: { ml: NAMESPACE, catWH_ru: WAREHOUSE, cat_ru: CAT },
  title: t('Письмо об ошибках в отчёте ДО-1', 'Letter on mistakes in a DO-1 report'),
  summary: t(
    'Склад сам нашёл ошибку в отправленном отчёте и сообщает верные сведения.',
    'The warehouse itself found a mistake in a report it sent and tells what is right.',
  ),
  category: 'warehouse',
  direction: 'from-participant',
  officeRequired: true,
  signatures: 1,
  powerOfAttorney: 'required',
  attachments: { min: 0, max: 20 },
  subject: 'LetterDetails.LetterNumber',
  children: [
    documentModeId('1008029E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    group(
      'LetterDetails',
      [
        field('LetterName', text.free(250), t('Название', 'Name'), { ...optional, advanced: true }),
        field('LetterNumber', text.code(50), t('Исходящий номер', 'Your reference number')),
        field('LetterDate', date, t('Дата', 'Date')),
        field('LetterOrderNumber', numberInOrder, t('Которое по счёту', 'Which in order'), {
          help: t(
            'Номер письма об этом отчёте: первое – 1, второе – 2.',
            'Number of the letter about this report: the first is 1, the second 2.',
          ),
        }),
      ],
      t('Письмо', 'Letter'),
    ),
    group(
      'DO1Report',
      [
        warehouse.field('ReportDate', date, t('Дата отчёта', 'Date of the report'), { order: 1 }),
        warehouse.field('ReportNumber', reportNumber, t('Номер отчёта', 'Number of the report')),
      ],
      t('Отчёт ДО-1', 'Report DO-1'),
      { order: 1 },
    ),
    group('WarehouseOwner', warehouseOwner, t('Владелец склада', 'Owner of the warehouse'), { order: 3 }),
    group(
      'MistakesInfo',
      [
        field('Date', date, t('Когда найдены', 'Found on')),
        field('Time', time, t('Во сколько', 'At what time')),
        field(
          'Reasons',
          text.free(250),
          t('Почему возникли и как найдены', 'Why they came about and how they were found'),
          {
            ...many,
            multiline: true,
          },
        ),
        group(
          'MistakesDescription',
          [
            group('CustomsDocsMistakes', documentMistake, t('Таможенный документ', 'Customs document'), any),
            group(
              'CommercialDocsMistakes',
              documentMistake,
              t('Коммерческий документ', 'Commercial document'),
              any,
            ),
            group('TransportDocsMistakes', waybillMistake, t('Накладная', 'Waybill'), any),
          ],
          t('Что исправить', 'What to correct'),
        ),
      ],
      t('Ошибки', 'Mistakes'),
      { order: 2 },
    ),
    group('WareHousePerson', person(true), t('Кто подписывает', 'Who signs'), { order: 4 }),
  ],
}
