import type { Node } from '../definition'
import {
  amount,
  branch,
  choice,
  count,
  countryLetters,
  dateTime,
  elementsOf,
  indicator,
  many,
  optional,
  quantity,
  t,
  text,
} from './build'
import { numberInOrder, WAREHOUSE } from './warehouse-types'

const { field, group } = elementsOf(WAREHOUSE)
const advanced = { ...optional, advanced: true } as const

/** WHSuppQuantityType. */
export const measured: readonly Node[] = [
  field('GoodsQuantity', quantity, t('Количество', 'Quantity')),
  field('MeasureUnitQualifierName', text.free(13), t('Единица', 'Unit'), optional),
  field('MeasureUnitQualifierCode', text.exact(3), t('Код единицы', 'Code of the unit'), {
    ...advanced,
    help: t(
      'Три знака по ОКЕИ, например 166 – килограмм.',
      'Three characters, for example 166 is a kilogram.',
    ),
  }),
]

/** WHAngarType: where in the warehouse. */
const shelf = (name: string, ru: string, en: string) => field(name, text.free(15), t(ru, en), optional)
export const keepingPlace: readonly Node[] = [
  shelf('Area', 'Площадка или зона', 'Ground or zone'),
  field(
    'Square',
    { base: 'decimal', totalDigits: 14, fractionDigits: 2, minInclusive: '0' },
    t('Площадь, м²', 'Area, m²'),
    optional,
  ),
  field('Comments', text.free(250), t('Примечание', 'Comment'), { ...advanced, order: 1 }),
  shelf('Parking', 'Парковочное место', 'Parking place'),
  shelf('Angar', 'Ангар', 'Hangar'),
  shelf('WHPackind', 'Стеллаж, полка или место', 'Rack, shelf or place'),
  shelf('Cell', 'Ячейка', 'Cell'),
  field('WithoutUnloadIndicator', indicator, t('Хранится без выгрузки', 'Kept without unloading'), optional),
]

const mailNumber = choice('mail', t('Номер отправления', 'Number of the item'), [
  branch(
    group(
      'MPONumberComplex',
      [
        field('ServiceIndicator', text.code(2), t('Указатель услуги', 'Service indicator')),
        field('SerialNumber', text.exact(9), t('Порядковый номер', 'Serial number')),
        field('CountryCode', countryLetters, t('Страна', 'Country')),
      ],
      t('По частям', 'In parts'),
    ),
  ),
  branch(field('Number', { base: 'token', maxLength: 20 }, t('Одной строкой', 'In one line'))),
])

/** WHCargoPlaceType. */
export const places: readonly Node[] = [
  field('PlaceNumber', count(8), t('Мест', 'Places'), optional),
  field('PackageCode', text.exact(2), t('Код упаковки', 'Code of the package'), optional),
  field('PlaceDescription', text.free(250), t('Вид мест', 'Kind of places'), optional),
]

/** WhGoodType: goods as a report names them. */
export const warehouseGoods: readonly Node[] = [
  field('GoodsNumber', numberInOrder, t('Номер по отчёту', 'Number in the report')),
  field('GoodsTNVEDCode', text.pattern('\\d{4,10}'), t('Код ТН ВЭД', 'HS code'), {
    ...optional,
    order: 2,
    help: t('От 4 до 10 цифр без пробелов.', '4 to 10 digits without spaces.'),
  }),
  field('InvoiceCost', amount, t('Стоимость по счёту', 'Cost by invoice'), { ...optional, order: 3 }),
  field('CurrencyCode', text.exact(3), t('Валюта', 'Currency'), { ...optional, order: 3 }),
  {
    ...choice('what', t('Что хранится', 'What is kept'), [
      branch(
        group(
          'GoodsDescriptionFull',
          [
            field('GoodsDescription', text.free(250), t('Описание', 'Description'), {
              ...many,
              help: t('До 250 знаков в строке.', 'Up to 250 characters a line.'),
            }),
          ],
          t('Товар', 'Goods'),
        ),
      ),
      branch(group('MPONumber', [mailNumber], t('Почтовое отправление', 'Postal item'))),
      branch(
        field('MPOCaseNum', text.code(29), t('Номер почтовой ёмкости', 'Number of the postal receptacle')),
      ),
    ]),
    order: 1,
  },
  group('CargoPlace', places, t('Грузовые места', 'Places'), { ...optional, order: 4 }),
  group('BruttoVolQuant', measured, t('Вес брутто или объём', 'Gross weight or volume'), {
    ...optional,
    order: 4,
  }),
  group('MeasureQuantity', measured, t('В дополнительных единицах', 'In supplementary units'), {
    ...advanced,
    order: 4,
  }),
]

/** WhGoodsExtendedType: goods as they came into the warehouse. */
export const storedGoods: readonly Node[] = [
  ...warehouseGoods,
  field('GoodsWHNumber', text.free(255), t('Складской номер', 'Warehouse number'), {
    order: 5,
    help: t('Графа 5 отчёта.', 'Box 5 of the report.'),
  }),
  field('Comments', text.free(250), t('Условия хранения', 'Conditions of storage'), {
    ...advanced,
    order: 7,
    help: t('Графа 11 отчёта.', 'Box 11 of the report.'),
  }),
  field('MPOCaseNumber', text.code(29), t('Номер почтовой ёмкости', 'Number of the postal receptacle'), {
    ...advanced,
    order: 7,
  }),
  group('MpoBillBruttoVolQuant', measured, t('Вес почты по документам', 'Weight of the mail by documents'), {
    ...advanced,
    order: 7,
  }),
  group('KeepingPlace', keepingPlace, t('Место на складе', 'Place in the warehouse'), {
    ...optional,
    order: 6,
  }),
  field('AcceptDateTime', dateTime, t('Принят на хранение', 'Taken for storage'), { order: 5 }),
]
