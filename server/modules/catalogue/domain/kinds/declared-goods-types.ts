import type { Node, ValueType } from '../definition'
import {
  amount,
  any,
  count,
  date,
  elementsOf,
  inn,
  kpp,
  many,
  optional,
  ordinal,
  quantity,
  t,
  text,
} from './build'
import { CAT, documentReference } from './common-types'

/** CUESADCommonAggregateTypesCust of the album 5.23.0: goods as a declaration describes them. */
export const CUESAD = 'urn:customs.ru:CUESADCommonAggregateTypesCust:5.22.0'
const { field, group } = elementsOf(CUESAD)
const cat = elementsOf(CAT)
const advanced = { ...optional, advanced: true } as const

/** A code of the goods nomenclature of the EAEU. */
export const goodsCode = text.pattern('[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}')
const exciseNumber: ValueType = { base: 'decimal', totalDigits: 8, fractionDigits: 0, minInclusive: '1' }
const markNumber = text.pattern('[A-Z]{2}-[A-Z0-9]{6}-[A-Z0-9]{10}')
const fineQuantity: ValueType = { ...quantity, fractionDigits: 8 }
const measured: ValueType = { ...quantity, minInclusive: '0.000001' }

/** SupplementaryQuantityType: so many of a unit. */
export const unitQuantity: readonly Node[] = [
  cat.field('GoodsQuantity', quantity, t('Количество', 'Quantity')),
  cat.field('MeasureUnitQualifierName', text.free(13), t('Единица', 'Unit'), optional),
  cat.field('MeasureUnitQualifierCode', text.exact(3), t('Единица, код', 'Unit code'), optional),
]

const size = (name: string, ru: string, en: string) =>
  group(
    name,
    [
      field('MeasuredAmount', measured, t('Размер', 'Size')),
      field('MeasureUnitQualifierName', text.free(13), t('Единица', 'Unit'), optional),
      field('MeasureUnitQualifierCode', text.exact(3), t('Единица, код', 'Unit code')),
    ],
    t(ru, en),
    optional,
  )

const dimensions = [
  size('LengthMeasure', 'Длина', 'Length'),
  size('WidthMeasure', 'Ширина', 'Width'),
  size('HeightMeasure', 'Высота', 'Height'),
]

const wood: readonly Node[] = [
  field('WoodSortiment', text.free(30), t('Сортимент', 'Assortment'), optional),
  field('WoodKind', text.free(20), t('Порода', 'Species'), optional),
  field('ProductSortName', text.free(250), t('Сорт', 'Grade'), optional),
  group('AllowanceDetails', dimensions, t('Припуски', 'Allowances'), optional),
  group('DeviationDetails', dimensions, t('Отклонения', 'Deviations'), optional),
  group(
    'DiameterRangeDetails',
    [
      group('MinRangeMeasure', unitQuantity, t('От', 'From'), optional),
      group('MaxRangeMeasure', unitQuantity, t('До', 'To'), optional),
    ],
    t('Диаметр', 'Diameter'),
    { min: 0, max: 2 },
  ),
  group('ContractVolumeMeasure', unitQuantity, t('Объём по договору', 'Volume by contract'), optional),
  group('FactVolumeMeasure', unitQuantity, t('Объём по факту', 'Actual volume'), optional),
]

/** GoodsGroupInformationType: one article among the goods. */
const article: readonly Node[] = [
  field('InfoDescription', text.free(250), t('Название артикула', 'Name of the article'), { min: 0, max: 4 }),
  field('Manufacturer', text.free(150), t('Производитель', 'Manufacturer'), optional),
  field('ManufacturerINN', inn, t('ИНН производителя', 'INN of the manufacturer'), advanced),
  field('ManufacturerKPP', kpp, t('КПП производителя', 'KPP of the manufacturer'), advanced),
  field('ManufacturerOKATO', text.pattern('\\d{5,11}'), t('ОКАТО производителя', 'OKATO'), advanced),
  field('TradeMark', text.free(150), t('Товарный знак', 'Trade mark'), optional),
  field('ProductionPlaceName', text.free(250), t('Место происхождения', 'Place of origin'), advanced),
  field('GoodsMark', text.free(50), t('Марка', 'Brand'), optional),
  field('GoodsModel', text.free(50), t('Модель', 'Model'), optional),
  field('GoodsMarking', text.free(50), t('Артикул', 'Article'), optional),
  field('GoodsStandard', text.free(50), t('Стандарт', 'Standard'), optional),
  field('GoodsSort', text.free(50), t('Сорт', 'Grade'), advanced),
  group('WoodDescriptionDetails', wood, t('Лесоматериалы', 'Timber'), advanced),
  group('Dimensions', dimensions, t('Размеры', 'Dimensions'), advanced),
  field('DateIssue', date, t('Дата изготовления', 'Date of manufacture'), advanced),
  field('SerialNumber', text.free(50), t('Серийный номер', 'Serial number'), { ...any, advanced: true }),
  group(
    'GoodsGroupQuantity',
    [
      field('GoodsQuantity', fineQuantity, t('Количество', 'Quantity')),
      field('MeasureUnitQualifierName', text.free(50), t('Единица', 'Unit'), optional),
      field(
        'MeasureUnitQualifierCode',
        text.pattern('[0-9A-Z]{2,3}|\\d{3,4}'),
        t('Единица, код', 'Unit code'),
        optional,
      ),
    ],
    t('Количество', 'Quantity'),
    optional,
  ),
  field('ArticleWeight', quantity, t('Вес, кг', 'Weight, kg'), optional),
  field('RecordId', text.code(36), t('Идентификатор записи', 'Identifier of the record'), advanced),
  field('LineNum', ordinal(5), t('Номер записи', 'Number of the record'), advanced),
  field('InvoicedCost', amount, t('Стоимость', 'Cost'), optional),
  group(
    'LicenseGroup',
    [
      group('LicDocument', documentReference, t('Разрешение', 'Permit'), optional),
      field('RecordId', text.code(36), t('Номер записи в графе 44', 'Record in box 44')),
      field('GoodsNumericLic', ordinal(6), t('Номер товара в разрешении', 'Goods in the permit'), optional),
    ],
    t('Разрешительный документ', 'Permit'),
    { ...any, advanced: true },
  ),
]

/** GoodsGroupDescriptionType: goods of one name that differ from others of it. */
export const goodsGroup: readonly Node[] = [
  field('GoodsDescription', text.free(250), t('Описание', 'Description'), many),
  field('RKTNVED', goodsCode, t('Код компонента', 'Code of the component'), advanced),
  field('ObjectOrdinal', text.exact(3), t('Позиция компонента', 'Position of the component'), advanced),
  field('ComponentNumber', text.free(50), t('Сборочный номер', 'Assembly number'), advanced),
  group('GoodsGroupInformation', article, t('Артикул', 'Article'), any),
  field('GroupNum', ordinal(4), t('Номер группы', 'Number of the group'), advanced),
]

/** ESADExciseType: excise stamps. */
export const exciseStamps: readonly Node[] = [
  field('ExciseQuantity', count(8), t('Сколько марок', 'Number of stamps')),
  field('ExciseSerieses', text.code(9), t('Серия', 'Series'), optional),
  group(
    'ExciseList',
    [field('ExciseNumber', exciseNumber, t('Номер', 'Number'), many)],
    t('Номера', 'Numbers'),
    optional,
  ),
  group(
    'ExciseRange',
    [
      field('ExciseFirstNumber', exciseNumber, t('С', 'From')),
      field('ExciseLastNumber', exciseNumber, t('По', 'To')),
    ],
    t('Номера подряд', 'Range of numbers'),
    any,
  ),
]

/** CIMIdDetailsType: control marks on goods. */
export const controlMarks: readonly Node[] = [
  field('CIMMarkingFlag', text.exact(2), t('Признак нанесения', 'Marking flag'), {
    ...optional,
    help: t('ПВ – нанесены после выпуска.', 'ПВ: put on after release.'),
  }),
  field('CIMQuantity', count(10), t('Сколько знаков', 'Number of marks'), optional),
  group(
    'CIMList',
    [field('CIMID', markNumber, t('Номер', 'Number'), many)],
    t('Номера', 'Numbers'),
    optional,
  ),
  group(
    'CIMRange',
    [field('FirstCIMID', markNumber, t('С', 'From')), field('LastCIMID', markNumber, t('По', 'To'))],
    t('Номера подряд', 'Range of numbers'),
    any,
  ),
]
