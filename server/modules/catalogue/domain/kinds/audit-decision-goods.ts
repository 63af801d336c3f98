import type { Field, Group, Node, ValueType } from '../definition'
import {
  amount,
  any,
  count,
  countryLetters,
  date,
  elementsOf,
  many,
  optional,
  quantity,
  t,
  text,
} from './build'
import { registered } from './audit-types'
import {
  controlled,
  costs,
  DECISION,
  declarationOrNumber,
  liablePerson,
  payer,
  personalPayer,
  precedingDocuments,
  presentedDocuments,
} from './audit-decision-types'
import { controlMarks, exciseStamps, goodsCode, goodsGroup, unitQuantity } from './declared-goods-types'

const { field, group } = elementsOf(DECISION)
const advanced = { ...optional, advanced: true } as const
const rate: ValueType = { base: 'decimal', totalDigits: 11, fractionDigits: 4, minInclusive: '0' }
const engineVolume: ValueType = { base: 'decimal', totalDigits: 6, fractionDigits: 0, minInclusive: '0' }
const enginePower: ValueType = { base: 'decimal', totalDigits: 9, fractionDigits: 2, minInclusive: '0' }

const numeric = field('GoodsNumeric', count(3), t('Номер товара', 'Number of goods'))
const code = (occurs = {}) => field('GoodsTNVEDCode', goodsCode, t('Код ТН ВЭД', 'HS code'), occurs)
const description = (ru: string, en: string) =>
  field('GoodsDescription', text.free(250), t(ru, en), { min: 1, max: 4 })
const gross = field('GrossWeightQuantity', quantity, t('Вес брутто, кг', 'Gross weight, kg'))
const net = field('NetWeightQuantity', quantity, t('Вес нетто, кг', 'Net weight, kg'))
const originCode = field(
  'OriginCountryCode',
  countryLetters,
  t('Страна происхождения, код', 'Country of origin, code'),
  {
    help: t('00 – неизвестна, 99 – разные.', '00: unknown, 99: various.'),
  },
)
const originName = (occurs = {}) =>
  field('OriginCountryName', text.free(40), t('Страна происхождения', 'Country of origin'), occurs)
const units = group(
  'SupplementaryGoodsQuantity',
  unitQuantity,
  t('Дополнительные единицы', 'Supplementary units'),
  optional,
)

/** What the tables of goods and of detained goods say alike. */
const described: readonly Node[] = [
  description('Наименование', 'Name of goods'),
  group('GoodsGroupDescription', goodsGroup, t('Описание товаров', 'Description of goods'), {
    ...any,
    advanced: true,
  }),
  group('SupplementaryGoodsQuantity1', unitQuantity, t('Количество в других единицах', 'Other units'), {
    min: 0,
    max: 3,
    advanced: true,
  }),
  field('OilField', text.free(250), t('Месторождение', 'Deposit'), advanced),
  group('Excise', exciseStamps, t('Акцизные марки', 'Excise stamps'), { ...any, advanced: true }),
  group('CIMIdDetails', controlMarks, t('Контрольные знаки', 'Control marks'), advanced),
  code(),
]

/** Table 3.3: goods, their payer and what secures the payment. */
export const goodsTable: readonly Node[] = [
  group('PayerDetails', payer, t('Плательщик', 'Payer'), optional),
  group(
    'JointlyLiablePersonDetails',
    controlled,
    t('Солидарно обязанное лицо', 'Jointly liable person'),
    any,
  ),
  originName(optional),
  field('TotalCustCost', amount, t('Общая таможенная стоимость', 'Total customs value'), optional),
  group(
    'Guarantee',
    [
      field('DocCode', text.code(5, 2), t('Код вида документа', 'Document kind code'), {
        help: t('00 – обеспечение не требуется.', '00: no security is due.'),
      }),
      group('GuaranteeDocNumber', declarationOrNumber, t('Номер документа', 'Number of the document')),
      field('GuaranteeAmount', amount, t('Сумма, рублей', 'Amount, roubles'), optional),
    ],
    t('Обеспечение', 'Security'),
    optional,
  ),
  group(
    'Goods',
    [
      numeric,
      field('GoodFeatures', text.exact(3), t('Признак почтовых отправлений', 'Postal flag'), {
        ...advanced,
        help: t('МПО – товары в почтовых отправлениях.', 'МПО: goods sent by post.'),
      }),
      ...described,
      gross,
      originCode,
      net,
      precedingDocuments,
      units,
      field('CustomsCost', amount, t('Таможенная стоимость', 'Customs value')),
      presentedDocuments,
    ],
    t('Товар', 'Goods'),
    any,
  ),
]

/** Goods and vehicles for personal use: by what document they are here, who pays, what they cost. */
const personalTable = (
  basis: string,
  security: readonly Group[],
  goods: readonly Node[],
): readonly Node[] => [
  group(basis, registered(), t('По какому документу ввезены', 'Document they are here by')),
  group('PayerDetails', personalPayer, t('Плательщик', 'Payer')),
  group(
    'JointlyLiablePersonDetails',
    liablePerson,
    t('Солидарно обязанное лицо', 'Jointly liable person'),
    any,
  ),
  field('CurrencyEuroRate', rate, t('Курс евро', 'Euro rate'), optional),
  field('CurrencyDollarRate', rate, t('Курс доллара США', 'US dollar rate'), optional),
  field('TotalCostRUB', amount, t('Всего, рублей', 'Total, roubles'), optional),
  field('TotalCostUSD', amount, t('Всего, долларов США', 'Total, US dollars'), optional),
  field('TotalCostEUR', amount, t('Всего, евро', 'Total, euros'), optional),
  ...security,
  group('Goods', goods, t('Товар', 'Goods'), any),
]

const cost = group('Cost', costs, t('Стоимость', 'Cost'), optional)

/** Table 3.4: goods for personal use. */
export const personalGoodsTable = personalTable(
  'DocBase',
  [],
  [
    numeric,
    description('Наименование', 'Name of goods'),
    code(optional),
    group('GoodsQuantity', unitQuantity, t('Количество', 'Quantity'), optional),
    field('WeightQuantity', quantity, t('Вес, кг', 'Weight, kg'), optional),
    cost,
    presentedDocuments,
  ],
)

const vehicle: readonly Field[] = [
  field('MarkaModel', text.free(250), t('Марка и модель', 'Make and model')),
  field('TransportRegNum', text.code(40), t('Регистрационный номер', 'Registration number')),
  field('VIN', text.code(40), t('VIN или номер кузова', 'VIN or body number')),
  code(optional),
  field('Date', date, t('Дата выпуска', 'Date of manufacture')),
  field('EngineVolumeQuanity', engineVolume, t('Объём двигателя, куб. см', 'Engine volume, cc'), optional),
  field('EnginePowerHpQuanity', enginePower, t('Мощность, л. с.', 'Power, hp'), {
    ...optional,
    help: t('Для водных судов.', 'For watercraft.'),
  }),
]

/** Table 3.5: vehicles for personal use. */
export const personalVehiclesTable = personalTable(
  'Statement',
  [
    group(
      'Guarantee',
      [
        field('DocCode', text.exact(5), t('Код вида документа', 'Document kind code')),
        field('GuaranteeDocNumber', text.code(50), t('Номер документа', 'Number of the document')),
        field('GuaranteeAmount', amount, t('Сумма, рублей', 'Amount, roubles')),
      ],
      t('Обеспечение', 'Security'),
      optional,
    ),
  ],
  [numeric, ...vehicle, cost, presentedDocuments],
)

/** Table 3.6: detained goods whose term of storage has passed. */
export const detainedTable: readonly Node[] = [
  group('Declarant', controlled, t('Владелец товаров', 'Holder of the goods'), many),
  group(
    'Goods',
    [
      numeric,
      ...described,
      field('BasisCalculation', amount, t('База для исчисления', 'Basis of calculation'), optional),
      originName(),
      originCode,
      gross,
      net,
      units,
      precedingDocuments,
      presentedDocuments,
    ],
    t('Товар', 'Goods'),
    any,
  ),
]
