import type { KindDefinition, Node, ValueType } from '../definition'
import {
  amount,
  any,
  branch,
  choice,
  documentModeId,
  elementsOf,
  indicator,
  many,
  ogrn,
  optional,
  percent,
  quantity,
  t,
  text,
} from './build'
import {
  baseDocument,
  CAT,
  declarationNumber,
  documentReference,
  organisation,
  personSignature,
} from './common-types'
import { additionalGoods, currency, currencyHelp, FINANCE, price } from './finance-types'

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:CommercialInvoice:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const finance = elementsOf(FINANCE)
const advanced = { ...optional, advanced: true } as const

const rate: ValueType = { base: 'decimal', totalDigits: 11, fractionDigits: 4, minInclusive: '0' }

/** RussianInvoiceGoodsType: a line of the invoice. */
const goods: readonly Node[] = [
  finance.field('GoodsDescription', text.free(250), t('Описание товара', 'Description of goods'), {
    min: 1,
    max: 4,
    help: t('До четырёх строк по 250 знаков.', 'Up to four lines of 250 characters.'),
  }),
  finance.field('GoodMarking', text.free(30), t('Артикул', 'Article'), optional),
  finance.field('GoodsCode', text.pattern('\\d{4,10}'), t('Код ТН ВЭД', 'HS code'), {
    ...optional,
    help: t('От 4 до 10 цифр без пробелов.', '4 to 10 digits without spaces.'),
  }),
  finance.field(
    'SupplementaryQualifierName',
    text.free(13),
    t('Дополнительная единица', 'Supplementary unit'),
    advanced,
  ),
  finance.field('GoodsQuantity', quantity, t('Количество', 'Quantity'), optional),
  finance.field('MeasureUnitQualifierName', text.free(13), t('Единица измерения', 'Unit'), optional),
  finance.field('GoodsPrice', price, t('Цена за единицу', 'Price per unit')),
  finance.field('GoodsCost', amount, t('Стоимость без налога', 'Cost before tax')),
  finance.field('Exise', amount, t('Акциз', 'Excise'), advanced),
  finance.field('TaxRate', percent, t('Ставка налога, %', 'Tax rate, %'), optional),
  finance.field('TaxSum', amount, t('Сумма налога', 'Tax'), optional),
  finance.field('TotalCost', amount, t('Стоимость с налогом', 'Cost with tax')),
  finance.field(
    'OriginCountryCode',
    text.pattern('\\d{3}'),
    t('Страна происхождения, цифровой код', 'Country of origin, numeric'),
    advanced,
  ),
  finance.field(
    'OriginA3CountryCode',
    text.pattern('[A-Z]{3}'),
    t('Страна происхождения, буквенный код', 'Country of origin, letters'),
    {
      ...optional,
      help: t('Три латинские буквы, например CHN.', 'Three Latin letters, for example CHN.'),
    },
  ),
  finance.group('GTDID', declarationNumber, t('Декларация на товары', 'Goods declaration'), advanced),
  finance.group(
    'AdditionalGoodsDescription',
    additionalGoods,
    t('Подробнее о товаре', 'More about the goods'),
    advanced,
  ),
]

const party = (name: string, ru: string, en: string) =>
  // any of the four may be the participant, so the profile is offered, not imposed
  group(name, organisation, t(ru, en), { prefill: 'on-request', order: 2 })

/** 1002003E CommercialInvoice: an invoice for goods. */
export const commercialInvoice: KindDefinition = {
  code: '1002003E',
  version: '5.22.0',
  root: 'CommercialInvoice',
  namespace: NAMESPACE,
  prefixes: { c_inv: NAMESPACE, cat_ru: CAT, catComFin_ru: FINANCE },
  title: t('Счёт-фактура', 'Commercial invoice'),
  summary: t(
    'Счёт на товары: стороны, строки, суммы, подписи.',
    'An invoice for goods: parties, lines, sums, signatures.',
  ),
  category: 'commercial',
  direction: 'from-participant',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 10 },
  subject: 'Registration.PrDocumentNumber',
  children: [
    documentModeId('1002003E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('CurrencyCode', currency, t('Валюта', 'Currency'), {
      ...optional,
      order: 1,
      help: currencyHelp,
    }),
    field('CurrencyRate', rate, t('Курс валюты', 'Exchange rate'), { ...advanced, order: 1 }),
    field('TotalCost', amount, t('Итого с налогами', 'Total with taxes'), { order: 4 }),
    field('TaxSum', amount, t('Налоги', 'Taxes'), { order: 4 }),
    party('Buyer', 'Покупатель', 'Buyer'),
    party('Seller', 'Продавец', 'Seller'),
    party('Consignee', 'Грузополучатель', 'Consignee'),
    party('Consignor', 'Грузоотправитель', 'Consignor'),
    group('InvoiceGoods', goods, t('Товар', 'Goods'), { ...many, order: 3 }),
    group('PayDocsRegistration', documentReference, t('Платёжный документ', 'Payment document'), {
      ...any,
      advanced: true,
      order: 5,
    }),
    group('Registration', documentReference, t('Счёт', 'Invoice')),
    {
      ...choice('signature', t('Кто подписал', 'Who signed'), [
        branch(
          group(
            'IndividualEntrepreneur',
            [...personSignature, field('OGRNID', ogrn, t('ОГРНИП', 'OGRNIP'), optional)],
            t('Индивидуальный предприниматель', 'Individual entrepreneur'),
          ),
        ),
        branch(
          group(
            'SignatureDirectorChiefAccountant',
            [
              group('Director', personSignature, t('Руководитель', 'Director')),
              group('ChiefAccountant', personSignature, t('Главный бухгалтер', 'Chief accountant')),
            ],
            t('Руководитель и главный бухгалтер', 'Director and chief accountant'),
          ),
        ),
      ]),
      order: 6,
    },
    group(
      'Mark',
      [
        finance.field('MarkSing', indicator, t('Отметка есть', 'Mark is present')),
        finance.field('MarkKind', text.free(250), t('Вид отметки', 'Kind of mark')),
        finance.field(
          'ResultControl',
          text.free(250),
          t('Результат контроля', 'Result of control'),
          optional,
        ),
      ],
      t('Отметка о контроле', 'Mark of control'),
      { ...advanced, order: 7 },
    ),
  ],
}
