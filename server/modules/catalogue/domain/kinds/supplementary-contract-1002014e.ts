import type { KindDefinition, Node } from '../definition'
import { any, date, documentModeId, elementsOf, many, optional, t, text } from './build'
import { baseDocument, CAT, personSignature } from './common-types'
import {
  additionalGoods,
  contractDelivery,
  contractRegistration,
  contractTerms,
  FINANCE,
  goodsPlaces,
  goodsWeight,
  specificationLine,
} from './finance-types'
import { organisationWithBank } from './party-types'

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:SupplementaryContract:5.22.0'
const { field, group } = elementsOf(NAMESPACE)

/** AddContractSpecificationType: its lines name the unit always and the price to six decimals. */
const specification: readonly Node[] = [
  field('IssueDate', date, t('Дата', 'Date'), { order: 1 }),
  field('ID', text.code(50), t('Номер', 'Number')),
  group(
    'AddSpecificationGoods',
    [
      ...specificationLine(NAMESPACE, { unitRequired: true, priceDecimals: 6 }),
      group('GoodsWeight', goodsWeight, t('Вес', 'Weight'), { ...optional, order: 4 }),
      group('GoodsPlace', goodsPlaces, t('Грузовые места', 'Places'), {
        ...optional,
        advanced: true,
        order: 4,
      }),
      group('AdditionalGoodsDescription', additionalGoods, t('Подробнее о товаре', 'More about the goods'), {
        ...optional,
        advanced: true,
        order: 5,
      }),
    ],
    t('Товар', 'Goods'),
    { ...any, order: 2 },
  ),
]

/** 1002014E SupplementaryContract: a supplement or an annex to a contract of sale. */
export const supplementaryContract: KindDefinition = {
  code: '1002014E',
  version: '5.22.0',
  root: 'SupplementaryContract',
  namespace: NAMESPACE,
  prefixes: { sup_contr: NAMESPACE, cat_ru: CAT, catComFin_ru: FINANCE },
  title: t('Дополнение к договору', 'Supplement to a contract'),
  summary: t(
    'Дополнение, приложение или спецификация к внешнеторговому договору.',
    'A supplement, an annex or a specification to a foreign trade contract.',
  ),
  category: 'commercial',
  direction: 'from-participant',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 20 },
  subject: 'DocumentNumber',
  children: [
    documentModeId('1002014E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('DocumentNumber', text.code(50), t('Номер дополнения', 'Number of the supplement'), optional),
    field('IssueDate', date, t('Дата дополнения', 'Date of the supplement'), optional),
    group('ContractRegistration', contractRegistration, t('К какому договору', 'To which contract'), {
      ...any,
      order: 1,
    }),
    group('ContractDescription', contractTerms, t('Изменённые условия', 'Changed terms'), {
      ...optional,
      order: 3,
    }),
    group('SupContractDeliveryTerms', contractDelivery, t('Условия поставки', 'Delivery terms'), {
      ...any,
      order: 4,
    }),
    group('ContractSpecification', specification, t('Спецификация', 'Specification'), { ...any, order: 5 }),
    group('RussianPerson', organisationWithBank, t('Российская сторона', 'Russian party'), {
      ...optional,
      prefill: 'on-request',
      order: 2,
    }),
    group('ForeignPerson', organisationWithBank, t('Иностранная сторона', 'Foreign party'), {
      ...optional,
      prefill: 'on-request',
      order: 2,
    }),
    group('ContractSignedPerson', personSignature, t('Кто подписал', 'Who signed'), { ...many, order: 6 }),
  ],
}
