import type { KindDefinition, Node, ValueType } from '../definition'
import { any, count, documentModeId, elementsOf, indicator, many, optional, quantity, t, text } from './build'
import { baseDocument, CAT, documentReference, organisation } from './common-types'
import { deliveryCodes, FINANCE } from './finance-types'

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:PackingList:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const finance = elementsOf(FINANCE)
const advanced = { ...optional, advanced: true } as const

const places: ValueType = { base: 'integer', totalDigits: 5, minInclusive: '1' }
const packageCodeHelp = t(
  'Два знака по классификатору упаковки, например CT – коробка.',
  'Two characters of the classifier of packages, for example CT is a carton.',
)

/** PlacesQuantityType: how many places of one kind. */
const placesOfKind: readonly Node[] = [
  field('PlacesQuantity', places, t('Мест', 'Places'), optional),
  field('PlacesDescription', text.free(250), t('Вид мест', 'Kind of places'), optional),
  field('PackingCode', text.exact(2), t('Код упаковки', 'Code of the package'), {
    ...optional,
    help: packageCodeHelp,
  }),
]

/** GoodsType: a line of the list. */
const goods: readonly Node[] = [
  field('GoodsDescription', text.free(250), t('Описание товара', 'Description of goods'), {
    min: 1,
    max: 4,
    help: t('До четырёх строк по 250 знаков.', 'Up to four lines of 250 characters.'),
  }),
  field('GoodsQuantity', quantity, t('Количество', 'Quantity'), { order: 1 }),
  field('PlaceGoodsQuantity', quantity, t('Количество в одном месте', 'Quantity in one place'), {
    ...advanced,
    order: 1,
  }),
  field('MeasureUnitQualifierName', text.free(13), t('Единица измерения', 'Unit'), { ...optional, order: 1 }),
  field('GrossWeightQuantity', quantity, t('Вес брутто, кг', 'Gross weight, kg'), { order: 2 }),
  field('NetWeightQuantity', quantity, t('Вес нетто, кг', 'Net weight, kg'), { ...optional, order: 2 }),
  field('Dimensions', text.free(250), t('Размеры', 'Dimensions'), {
    ...advanced,
    order: 3,
    help: t('Длина, ширина и высота.', 'Length, width and height.'),
  }),
  field('GoodsVolume', quantity, t('Объём', 'Volume'), { ...advanced, order: 3 }),
  field('VolumeUnitQualifierName', text.free(13), t('Единица объёма', 'Unit of volume'), {
    ...advanced,
    order: 3,
  }),
  field('MeasureUnitQualifierCode', text.exact(3), t('Код единицы', 'Code of the unit'), {
    ...advanced,
    order: 1,
    help: t('Три знака по ОКЕИ, например 796 – штука.', 'Three characters, for example 796 is a piece.'),
  }),
  field('GoodMarking', text.free(30), t('Артикул', 'Article'), optional),
  group(
    'PlacesQuantity',
    [
      ...placesOfKind,
      field('PlacesPartQuantity', places, t('Мест занято частично', 'Places taken in part'), optional),
    ],
    t('Грузовые места', 'Places'),
    { ...any, order: 4 },
  ),
  group(
    'PackingInfo',
    [
      field('PackingCode', text.exact(2), t('Код упаковки', 'Code of the package'), {
        ...optional,
        help: packageCodeHelp,
      }),
      field('PakingQuantity', count(8), t('Упаковок', 'Packages')),
      field(
        'PackingDescription',
        text.free(250),
        t('Описание упаковки', 'Description of the package'),
        optional,
      ),
    ],
    t('Упаковка', 'Package'),
    { ...any, advanced: true, order: 5 },
  ),
]

/** PackingListDeliveryTermsType: besides the terms it holds the requisites of the list itself. */
const requisites: readonly Node[] = [
  field('DeliveryPlace', text.free(40), t('Пункт поставки', 'Place of delivery'), { ...many, order: 2 }),
  ...deliveryCodes(NAMESPACE).map((node) => ({ ...node, order: 2 })),
  field('TermsDescription', text.free(250), t('Пояснение к условиям', 'Comment on the terms'), {
    ...advanced,
    order: 2,
  }),
  group('Contract', documentReference, t('Договор', 'Contract'), { ...optional, order: 1 }),
  group('Invoice', documentReference, t('Счёт', 'Invoice'), { ...optional, order: 1 }),
  group('Registration', documentReference, t('Упаковочный лист', 'Packing list'), optional),
]

const transport: readonly Node[] = [
  finance.field('Number', text.code(40), t('Номер', 'Number')),
  finance.field('ModeCode', text.exact(2), t('Код вида транспорта', 'Code of the mode of transport'), {
    help: t(
      'Две цифры: 30 – автомобильный, 20 – железнодорожный, 40 – воздушный.',
      'Two digits: 30 is road, 20 rail, 40 air.',
    ),
  }),
  finance.field(
    'NationalityCode',
    text.pattern('\\d{3}'),
    t('Страна, цифровой код', 'Country, numeric'),
    advanced,
  ),
  finance.field('MoverIndicator', indicator, t('Тягач', 'Tractor'), optional),
]

/** 1002009E PackingList: what lies in which place of a consignment. */
export const packingList: KindDefinition = {
  code: '1002009E',
  version: '5.22.0',
  root: 'PackingList',
  namespace: NAMESPACE,
  prefixes: { pl: NAMESPACE, cat_ru: CAT, catComFin_ru: FINANCE },
  title: t('Упаковочный лист', 'Packing list'),
  summary: t(
    'Что в каких местах партии лежит: товары, места, вес.',
    'What lies in which place of a consignment: goods, places, weights.',
  ),
  category: 'commercial',
  direction: 'from-participant',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 10 },
  subject: 'DeliveryTerms.Registration.PrDocumentNumber',
  children: [
    documentModeId('1002009E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('GrossWeightQuantity', quantity, t('Общий вес брутто, кг', 'Total gross weight, kg'), { order: 3 }),
    field('NetWeightQuantity', quantity, t('Общий вес нетто, кг', 'Total net weight, kg'), { order: 3 }),
    // either may be the participant, so the profile is offered, not imposed
    group('Consignor', organisation, t('Отправитель', 'Consignor'), { prefill: 'on-request', order: 1 }),
    group('Consignee', organisation, t('Получатель', 'Consignee'), { prefill: 'on-request', order: 1 }),
    group(
      'DeliveryTerms',
      requisites,
      t('Реквизиты и условия поставки', 'Requisites and delivery terms'),
      optional,
    ),
    group('Goods', goods, t('Товар', 'Goods'), { ...many, order: 2 }),
    group('TransportMeans', transport, t('Транспортное средство', 'Vehicle'), {
      ...any,
      advanced: true,
      order: 5,
    }),
    group('TotalPlacesQuantity', placesOfKind, t('Всего мест', 'Places in all'), { ...any, order: 4 }),
  ],
}
