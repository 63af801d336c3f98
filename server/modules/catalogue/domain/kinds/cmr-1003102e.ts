import type { KindDefinition, Node } from '../definition'
import {
  amount,
  any,
  branch,
  choice,
  count,
  countryLetters,
  date,
  documentModeId,
  elementsOf,
  indicator,
  many,
  optional,
  quantity,
  t,
  text,
  withoutProfile,
} from './build'
import { address, baseDocument, CAT, organisation, organisationBase } from './common-types'
import { incoterms } from './finance-types'
import { enclosedDocument, PACKING, packingInfo, TRANSPORT, transportGoods } from './transport-types'

const NAMESPACE = 'urn:customs.ru:Information:TransportDocuments:Car:CMR:5.23.0'
const { field, group } = elementsOf(NAMESPACE)
const base = elementsOf(CAT)
const advanced = { ...optional, advanced: true } as const
const officeCode = text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}')
const money = (name: string, ru: string, en: string, extras = {}) => field(name, amount, t(ru, en), extras)
/** Not where the participant is. */
const elsewhere = withoutProfile(address)
const box = (number: string) => t(`Графа ${number}.`, `Box ${number}.`)

/** CarrierType. */
const carrier: readonly Node[] = [
  ...organisationBase,
  field('Phone', text.free(24), t('Телефон', 'Telephone'), optional),
  field('OKPOID', text.code(10), t('ОКПО', 'OKPO'), advanced),
  field('OKATOCode', text.pattern('\\d{5,11}'), t('ОКАТО', 'OKATO'), advanced),
  group('PostalAddress', address, t('Почтовый адрес', 'Postal address'), optional),
]

const consignor: readonly Node[] = [
  ...organisation,
  group('Guarantee', organisation, t('По чьему поручению', 'On whose instruction'), {
    ...advanced,
    prefill: 'on-request',
  }),
  group(
    'Terminal',
    [
      field('TerminalName', text.free(150), t('Название', 'Name'), optional),
      field('PlaceName', text.free(40), t('Где находится', 'Where it is'), optional),
      field('CountryName', text.free(40), t('Страна', 'Country'), optional),
      field('CountryCode', countryLetters, t('Код страны', 'Country code'), optional),
    ],
    t('Склад или терминал', 'Warehouse or terminal'),
    advanced,
  ),
]

const destination: readonly Node[] = [
  field('DestinationOfficeName', text.free(50), t('Место доставки', 'Place of delivery')),
  field('WarehouseName', text.free(40), t('Склад', 'Warehouse'), optional),
  field('DestinationOfficeIdenifier', officeCode, t('Код таможенного органа', 'Code of the customs office')),
  field(
    'WarehouseLicenceID',
    text.code(50),
    t('Свидетельство склада', 'Certificate of the warehouse'),
    optional,
  ),
  field(
    'WarehouseLicenceDate',
    date,
    t('Дата включения в реестр', 'Date of entry into the register'),
    optional,
  ),
  group('WarehousePostalAddress', elsewhere, t('Адрес склада', 'Address of the warehouse'), advanced),
]

const totals = choice('total', t('Всего груза', 'Cargo in all'), [
  branch(
    group(
      'CMRGoodsWeight',
      [field('GrossWeightQuantity', quantity, t('Вес брутто, кг', 'Gross weight, kg'), { help: box('11') })],
      t('По весу', 'By weight'),
    ),
  ),
  branch(
    group(
      'CMR_SupplementaryQuantity',
      [
        base.field('GoodsQuantity', quantity, t('Количество', 'Quantity')),
        base.field('MeasureUnitQualifierName', text.free(13), t('Единица', 'Unit'), optional),
        base.field('MeasureUnitQualifierCode', text.exact(3), t('Код единицы', 'Code of the unit'), optional),
      ],
      t('В других единицах', 'In other units'),
    ),
  ),
])

/** 1003102E CMR: the consignment note of carriage by road. */
export const cmr: KindDefinition = {
  code: '1003102E',
  version: '5.23.0',
  root: 'CMR',
  namespace: NAMESPACE,
  prefixes: { cmr: NAMESPACE, cat_ru: CAT, catTrans_ru: TRANSPORT, catTrans_cu: PACKING },
  title: t('Автодорожная накладная (CMR)', 'Consignment note by road (CMR)'),
  summary: t(
    'Накладная на перевозку груза автомобилем: стороны, груз, путь.',
    'A note of carriage of cargo by road: parties, cargo, way.',
  ),
  category: 'transport',
  direction: 'from-participant',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 20 },
  subject: 'RegistrationDocument.RegID',
  children: [
    documentModeId('1003102E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('LanguageCode', text.pattern('[A-Z]{2}'), t('Язык накладной', 'Language of the note'), {
      order: 8,
      help: t('Две латинские буквы, например RU.', 'Two Latin letters, for example RU.'),
    }),
    field('CarrierNotice', text.free(250), t('Замечания перевозчика', 'Remarks of the carrier'), {
      ...advanced,
      multiline: true,
      order: 6,
      help: box('18'),
    }),
    field('GoodsQuantity', quantity, t('Всего мест', 'Places in all'), { ...optional, order: 3 }),
    field('GoodsCost', amount, t('Объявленная стоимость', 'Declared value'), { ...optional, order: 3 }),
    field('StampSign', indicator, t('Есть печать', 'There is a stamp'), { order: 8 }),
    group(
      'RegistrationDocument',
      [
        field('Date', date, t('Дата', 'Date'), { order: 1 }),
        field('RegID', text.code(50), t('Номер', 'Number'), optional),
        field('Place', text.free(40), t('Место', 'Place'), { order: 2, help: box('21') }),
      ],
      t('Накладная', 'Consignment note'),
    ),
    group('Consignor', consignor, t('Отправитель', 'Consignor'), { prefill: 'on-request', order: 1 }),
    group('Consignee', organisation, t('Получатель', 'Consignee'), { prefill: 'on-request', order: 1 }),
    group(
      'Carrier',
      [...carrier, field('LicenseID', text.code(36), t('Номер лицензии', 'Number of the licence'), advanced)],
      t('Перевозчик', 'Carrier'),
      { prefill: 'on-request', order: 1 },
    ),
    group('DeliveryPlace', elsewhere, t('Место доставки', 'Place of delivery'), { ...advanced, order: 4 }),
    group('NextCarrier', carrier, t('Следующий перевозчик', 'Next carrier'), {
      ...advanced,
      prefill: 'on-request',
      order: 6,
    }),
    group('EnclosedDocument', enclosedDocument, t('Документ при накладной', 'Paper with the note'), {
      ...any,
      order: 5,
    }),
    group(
      'CMRGoods',
      [
        ...transportGoods,
        field('GoodsQuantity', count(8), t('Мест', 'Places'), { ...optional, order: 3 }),
        field('GrossWeightQuantity', quantity, t('Вес брутто, кг', 'Gross weight, kg'), {
          ...optional,
          order: 3,
        }),
        group('GoodsPackingInfo', packingInfo, t('Упаковка', 'Package'), { ...many, order: 4 }),
      ],
      t('Груз', 'Cargo'),
      { ...many, order: 2 },
    ),
    group('ConsigneeCustoms', destination, t('Таможня назначения', 'Customs of destination'), {
      ...optional,
      order: 4,
    }),
    group(
      'DeliveryTerms',
      [
        field('DeliveryPlace', text.free(40), t('Пункт поставки', 'Place of delivery'), {
          ...many,
          order: 1,
        }),
        field('DeliveryTermsStringCode', incoterms, t('Условия Инкотермс', 'Incoterms'), {
          help: t('Три латинские буквы, например FCA.', 'Three Latin letters, for example FCA.'),
        }),
        field('TermsDescription', text.free(250), t('Пояснение к условиям', 'Comment on the terms'), {
          ...advanced,
          order: 2,
        }),
      ],
      t('Условия поставки', 'Delivery terms'),
      { order: 4 },
    ),
    group(
      'CMRTransport',
      [
        field('SpecialConditionsText', text.free(250), t('Особые условия', 'Special conditions'), {
          ...advanced,
          order: 1,
        }),
        field('PrimeMoverStateSignID', text.code(13), t('Номер тягача', 'Number of the tractor')),
        field('TrailerStateSignID', text.code(13), t('Номер прицепа', 'Number of the trailer'), optional),
      ],
      t('Машина', 'Vehicle'),
      { ...optional, order: 4 },
    ),
    group(
      'TakingCargo',
      [
        field('TakingCargoDate', date, t('Дата', 'Date'), { help: box('4') }),
        group('TakingCargoPlace', elsewhere, t('Место', 'Place')),
      ],
      t('Груз принят к перевозке', 'Cargo taken for carriage'),
      { order: 4 },
    ),
    { ...totals, order: 3 },
    group(
      'CMRTransportCost',
      [
        money('TransportCost', 'Перевозка', 'Carriage'),
        money('AdditionalCharges', 'Дополнительно', 'Additional', optional),
        money('OtherCharges', 'Прочее', 'Other', optional),
        money('TotalCost', 'Всего', 'In all'),
        field('CurrencyCode', text.exact(3), t('Валюта', 'Currency'), {
          ...optional,
          help: t('Если не рубли.', 'If not roubles.'),
        }),
      ],
      t('Стоимость перевозки', 'Cost of carriage'),
      { ...advanced, order: 7, help: box('19') },
    ),
    group(
      'Mark',
      [
        field('MarkSing', indicator, t('Отметка есть', 'Mark is present')),
        field('MarkKind', text.free(250), t('Вид отметки', 'Kind of mark')),
        field('ResultControl', text.free(250), t('Результат контроля', 'Result of control'), optional),
      ],
      t('Отметка о контроле', 'Mark of control'),
      { ...advanced, order: 7 },
    ),
  ],
}
