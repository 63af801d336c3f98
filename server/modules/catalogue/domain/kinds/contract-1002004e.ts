import type { KindDefinition, Node } from '../definition'
import { any, date, documentModeId, elementsOf, indicator, many, optional, t, text } from './build'
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

const NAMESPACE = 'urn:customs.ru:Information:CommercialFinanceDocuments:Contract:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const finance = elementsOf(FINANCE)

/** ContractSpecificationType: a specification with its lines. */
const specification: readonly Node[] = [
  finance.field('ID', text.code(50), t('Номер', 'Number')),
  finance.field('IssueDate', date, t('Дата', 'Date')),
  finance.group(
    'SpecificationGoodsExtended',
    [
      ...specificationLine(FINANCE, { unitRequired: false, priceDecimals: 4 }),
      finance.group('GoodsPlace', goodsPlaces, t('Грузовые места', 'Places'), {
        ...optional,
        advanced: true,
        order: 4,
      }),
      finance.group('GoodsWeight', goodsWeight, t('Вес', 'Weight'), { ...optional, order: 4 }),
      finance.group(
        'AdditionalGoodsDescription',
        additionalGoods,
        t('Подробнее о товаре', 'More about the goods'),
        {
          ...optional,
          advanced: true,
          order: 5,
        },
      ),
    ],
    t('Товар', 'Goods'),
    many,
  ),
]

/** 1002004E Contract: a contract of sale or delivery, described for customs. */
export const contract: KindDefinition = {
  code: '1002004E',
  version: '5.22.0',
  root: 'Contract',
  namespace: NAMESPACE,
  prefixes: { contr: NAMESPACE, cat_ru: CAT, catComFin_ru: FINANCE },
  title: t('Договор поставки', 'Contract of sale'),
  summary: t(
    'Описание внешнеторгового договора: стороны, условия, поставка, спецификации.',
    'A description of a foreign trade contract: parties, terms, delivery, specifications.',
  ),
  category: 'commercial',
  direction: 'from-participant',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 20 },
  subject: 'ContractRegistration.PrDocumentNumber',
  children: [
    documentModeId('1002004E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('SupplementationSign', indicator, t('Есть дополнения к договору', 'There are supplements'), {
      order: 1,
      help: t(
        'Отметьте, если дополнения касаются перемещаемых товаров.',
        'Tick if the supplements concern the goods being moved.',
      ),
    }),
    group('ContractTerms', contractTerms, t('Условия', 'Terms'), { order: 3 }),
    group('ForeignPerson', organisationWithBank, t('Иностранная сторона', 'Foreign party'), {
      prefill: 'on-request',
      order: 2,
    }),
    group('RussianPerson', organisationWithBank, t('Российская сторона', 'Russian party'), {
      prefill: 'on-request',
      order: 2,
    }),
    group('ContractDeliveryTerms', contractDelivery, t('Условия поставки', 'Delivery terms'), {
      ...any,
      order: 4,
    }),
    group('ContractSpecification', specification, t('Спецификация', 'Specification'), { ...any, order: 5 }),
    group('ContractRegistration', contractRegistration, t('Договор', 'Contract')),
    group('ContractSignedPerson', personSignature, t('Кто подписал', 'Who signed'), { order: 6 }),
  ],
}
