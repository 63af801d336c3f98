import type { Node, ValueType } from '../definition'
import {
  any,
  count,
  date,
  elementsOf,
  indicator,
  option,
  optional,
  percent,
  quantity,
  t,
  text,
} from './build'
import { documentReference } from './common-types'

/** CommercialFinanceCommonAgregateTypesCust of the album 5.23.0 (the spelling is official): parts of commercial papers. */
export const FINANCE =
  'urn:customs.ru:Information:CommercialFinanceDocuments:CommercialFinanceCommonAgregateTypesCust:5.22.0'
const { field, group } = elementsOf(FINANCE)
const advanced = { ...optional, advanced: true } as const

/** Money of a contract: three decimals. */
const contractSum: ValueType = { base: 'decimal', totalDigits: 18, fractionDigits: 3, minInclusive: '0' }
/** Price or cost of goods: four decimals. */
export const price: ValueType = { base: 'decimal', totalDigits: 25, fractionDigits: 4, minInclusive: '0' }
/** Three letters of ISO 4217. */
export const currency = text.exact(3)
export const currencyHelp = t('Три латинские буквы, например CNY.', 'Three Latin letters, for example CNY.')
/** Three letters of Incoterms, by the album: anything but digits. */
export const incoterms = text.pattern('\\D{3}')

/** The two codes of delivery terms; the letters are what people know. */
export const deliveryCodes = (namespace: string): readonly Node[] => {
  const own = elementsOf(namespace)
  return [
    own.field(
      'DeliveryTermsNumericCode',
      text.pattern('\\d{2}'),
      t('Цифровой код условий', 'Numeric code'),
      advanced,
    ),
    own.field('DeliveryTermsStringCode', incoterms, t('Условия Инкотермс', 'Incoterms'), {
      help: t('Три латинские буквы, например FCA.', 'Three Latin letters, for example FCA.'),
    }),
  ]
}

/** ContractDeliveryTermsType. */
export const contractDelivery: readonly Node[] = [
  field('DeliveryPlace', text.free(40), t('Пункт поставки', 'Place of delivery'), { ...any, order: 1 }),
  ...deliveryCodes(FINANCE),
  field('TermsDescription', text.free(250), t('Пояснение к условиям', 'Comment on the terms'), {
    ...any,
    order: 2,
  }),
  group(
    'InvoiceSaleTerms',
    [
      field('SaleTermsCode', text.pattern('\\d{2}'), t('Код срока', 'Code of the term'), optional),
      field('SaleTermsDescription', text.free(250), t('Срок словами', 'The term in words'), optional),
    ],
    t('Срок оплаты счёта', 'Term of payment of the invoice'),
    { ...any, advanced: true, order: 3 },
  ),
]

/** ContractDescriptionType with what it inherits from ImportContractTermsType. */
export const contractTerms: readonly Node[] = [
  field('Amount', contractSum, t('Сумма договора', 'Sum of the contract'), { ...optional, order: 1 }),
  field('Discount', contractSum, t('Скидка', 'Discount'), { ...advanced, order: 1 }),
  field('CurrencyCode', currency, t('Валюта цены', 'Currency of the price'), {
    ...optional,
    order: 1,
    help: currencyHelp,
  }),
  field('PaymentModeCode', text.pattern('\\d{2}'), t('Код срока оплаты', 'Code of the payment term'), {
    ...advanced,
    order: 2,
  }),
  field(
    'DueDateCode',
    { base: 'decimal', totalDigits: 1, fractionDigits: 0, minInclusive: '0' },
    t('Код формы расчётов', 'Code of the form of payment'),
    { ...any, advanced: true, order: 2 },
  ),
  field('LastDate', date, t('Последний день расчётов', 'Last day of payment'), { order: 2 }),
  field('PaymentCurrencyCode', currency, t('Валюта платежа', 'Currency of payment'), { ...any, order: 1 }),
  field('ExchangeClause', text.free(250), t('Пересчёт валют', 'Conversion of currencies'), {
    ...any,
    advanced: true,
    order: 2,
  }),
  field('ContractSubject', text.free(250), t('Предмет договора', 'Subject of the contract'), {
    ...any,
    multiline: true,
  }),
  field('ContractTime', date, t('Действует по', 'Valid until'), { ...optional, order: 2 }),
  field('AdditionalContractTime', date, t('Продлён по', 'Prolonged until'), { ...advanced, order: 2 }),
  field('OtherTerms', text.free(250), t('Прочие условия', 'Other terms'), {
    ...any,
    advanced: true,
    multiline: true,
    order: 5,
  }),
  field('ContractText', text.free(250), t('Текст договора', 'Text of the contract'), {
    ...any,
    advanced: true,
    multiline: true,
    order: 6,
  }),
  field('DiscountPercentage', percent, t('Скидка, %', 'Discount, %'), { ...advanced, order: 1 }),
  field('PaymentPeriod', text.free(50), t('Срок оплаты', 'Term of payment'), { ...optional, order: 2 }),
  field(
    'DealSign',
    {
      base: 'decimal',
      totalDigits: 1,
      fractionDigits: 0,
      options: [option('1', 'Покупка', 'Purchase'), option('0', 'Продажа', 'Sale')],
    },
    t('Сделка', 'Deal'),
  ),
  field('PrepaySign', indicator, t('Есть предоплата', 'There is a prepayment'), { ...optional, order: 3 }),
  field('StockCategorySign', indicator, t('Биржевой товар', 'Exchange-traded goods'), { order: 3 }),
  field(
    'BuyerLimitationSign',
    indicator,
    t('Права покупателя ограничены', 'The buyer’s rights are limited'),
    {
      order: 3,
    },
  ),
  field('InsuranceSign', indicator, t('Товар застрахован', 'The goods are insured'), { order: 3 }),
  group('ChangeContract', documentReference, t('Изменение договора', 'Change of the contract'), {
    ...any,
    order: 4,
  }),
]

/** ContractRegistrationType: number, day and place of the contract. */
export const contractRegistration: readonly Node[] = [
  ...documentReference,
  field('ContractPlace', text.free(40), t('Место заключения', 'Place of conclusion'), optional),
]

/** AdditionalGoodsDescriptionType. */
export const additionalGoods: readonly Node[] = [
  field('Manufacturer', text.free(150), t('Производитель', 'Manufacturer'), optional),
  field('TradeMark', text.free(150), t('Товарный знак', 'Trade mark'), optional),
  field('GoodsMark', text.free(50), t('Марка', 'Brand'), optional),
  field('GoodsModel', text.free(50), t('Модель', 'Model'), optional),
  field('GoodsStandart', text.free(50), t('Стандарт', 'Standard'), optional),
]

/** GoodsPlaceType. */
export const goodsPlaces: readonly Node[] = [
  field('PlaceKind', text.exact(2), t('Код вида места', 'Code of the kind of place'), {
    help: t(
      'Два знака по классификатору, например CT – коробка.',
      'Two characters, for example CT is a carton.',
    ),
  }),
  field('PlacesQuantity', count(8), t('Мест', 'Places')),
  field('PlaceWeightQuantity', quantity, t('Вес места, кг', 'Weight of a place, kg')),
]

/** GoodsWeightType. */
export const goodsWeight: readonly Node[] = [
  field('NetWeightQuantity', quantity, t('Нетто, кг', 'Net, kg'), optional),
  field('GrossWeightQuantity', quantity, t('Брутто, кг', 'Gross, kg'), optional),
]

/** Simple elements of a line of a specification; the official types differ in the price and in one cardinality only. */
export const specificationLine = (
  namespace: string,
  differs: { unitRequired: boolean; priceDecimals: number },
): readonly Node[] => {
  const own = elementsOf(namespace)
  return [
    own.field('GoodMarking', text.free(30), t('Артикул', 'Article'), { ...optional, order: 1 }),
    own.field('GoodsDescription', text.free(250), t('Описание товара', 'Description of goods'), {
      min: 1,
      max: 4,
      help: t('До четырёх строк по 250 знаков.', 'Up to four lines of 250 characters.'),
    }),
    own.field('GoodsQuantity', quantity, t('Количество', 'Quantity'), { ...optional, order: 2 }),
    own.field('MeasureUnitQualifierCode', text.exact(3), t('Код единицы', 'Code of the unit'), {
      ...(differs.unitRequired ? {} : optional),
      order: 2,
      help: t('Три знака по ОКЕИ, например 796 – штука.', 'Three characters, for example 796 is a piece.'),
    }),
    own.field('MeasureUnitQualifierName', text.free(13), t('Единица', 'Unit'), { ...optional, order: 2 }),
    own.field('Price', { ...price, fractionDigits: differs.priceDecimals }, t('Цена', 'Price'), {
      ...optional,
      order: 3,
    }),
    own.field('GCost', price, t('Стоимость', 'Cost'), { ...optional, order: 3 }),
    own.field('GoodsTNVEDCode', text.pattern('\\d{4,10}'), t('Код ТН ВЭД', 'HS code'), {
      ...optional,
      order: 1,
      help: t('От 4 до 10 цифр без пробелов.', '4 to 10 digits without spaces.'),
    }),
    own.field('CurrencyCode', currency, t('Валюта', 'Currency'), {
      ...optional,
      order: 3,
      help: currencyHelp,
    }),
  ]
}
