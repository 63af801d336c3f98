import type { KindDefinition, Node } from '../definition'
import {
  any,
  branch,
  choice,
  count,
  date,
  elementsOf,
  indicator,
  many,
  optional,
  t,
  text,
  time,
} from './build'
import { declarationNumber, documentReference, organisationBase } from './common-types'
import { warehouseGoods } from './warehouse-goods'
import { movementsOf } from './warehouse-movement'
import { customsRegistration, reportIdentity, warehouseReport } from './warehouse-report'
import { warehouseOwner } from './warehouse-types'

const NAMESPACE = 'urn:customs.ru:Information:WarehouseDocuments:DO3Report:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const { cost, places, gross, net, units, reference, goodsOf, limit } = movementsOf(NAMESPACE)
const advanced = { ...optional, advanced: true } as const

const oldTerm = field('StoringDateType', text.code(3), t('Вид срока хранения', 'Kind of the term'), {
  ...advanced,
  help: t(
    'Только для товаров, принятых по прежнему порядку.',
    'Only for goods taken under the former rules.',
  ),
})

/** DO3GoodInputType: goods that were taken for storage. */
const taken: readonly Node[] = [
  ...warehouseGoods,
  field('GoodsWHNumber', text.free(255), t('Складской номер', 'Warehouse number'), { order: 5 }),
  group('KeepingLimit', limit([oldTerm]), t('Срок хранения', 'Term of storage'), { order: 6 }),
  group('TransportDocument', documentReference, t('Накладная', 'Waybill'), { order: 5 }),
  group('Recipient', organisationBase, t('Получатель', 'Consignee'), { order: 6, prefill: 'on-request' }),
  group(
    'DO1GoodLink',
    [...reference('DO1'), goodsOf('DO1')],
    t('По какому ДО-1 принят', 'Report DO-1 it was taken by'),
    { order: 5 },
  ),
]

/** DO3GoodOutputType: one release of them. */
const released: readonly Node[] = [
  ...cost,
  field('OutputDate', date, t('Выдан', 'Released on'), optional),
  field('OutputTime', time, t('Во сколько', 'At what time'), optional),
  places,
  gross(optional),
  net,
  units,
  group(
    'WhGoodOutRegisterNumber',
    declarationNumber,
    t('Уведомление о возможности выдачи', 'Notice that release is possible'),
    { ...any, order: 4 },
  ),
  group('OrderCustDoc', documentReference, t('Документ на выдачу', 'Document of release'), {
    ...any,
    order: 4,
  }),
  group(
    'DO2GoodLink',
    [...reference('DO2'), goodsOf('DO2')],
    t('По какому ДО-2 выдан', 'Report DO-2 it was released by'),
    { order: 4 },
  ),
]

const goods: readonly Node[] = [
  group(
    'Goods',
    [group('Input', taken, t('Принято', 'Taken')), group('Output', released, t('Выдача', 'Release'), any)],
    t('Товар', 'Goods'),
    many,
  ),
]

/** 1008013E DO3Report: what lay in the warehouse and left it over a period, when customs demands it (form ДО-3). */
export const stockReport: KindDefinition = warehouseReport({
  code: '1008013E',
  version: '5.22.0',
  root: 'DO3Report',
  namespace: NAMESPACE,
  prefix: 'do3r',
  title: t('Отчёт о хранении по требованию, ДО-3', 'Report of storage on demand, DO-3'),
  summary: t(
    'По разовому требованию таможни склад сообщает, что хранил и что выдал за период.',
    'On a single demand of customs the warehouse tells what it stored and released over a period.',
  ),
  children: [
    field('ReportBegingDate', date, t('За период с', 'For the period from'), { order: 1 }),
    field('ReportEndDate', date, t('По', 'To'), { order: 1 }),
    field('AddSheetsNumber', count(3), t('Добавочных листов', 'Additional sheets'), {
      order: 1,
      help: t('Если добавочных листов нет, укажите 0.', 'Enter 0 when there are none.'),
    }),
    ...reportIdentity(NAMESPACE),
    {
      ...choice('stock', t('Были ли товары', 'Were there goods'), [
        branch(field('EmptyGoodsFlag', indicator, t('Товаров за период не было', 'There were no goods'))),
        branch(group('DO3Goods', goods, t('Товары', 'Goods'))),
      ]),
      order: 2,
    },
    group('CustomRegistration', customsRegistration, t('Регистрация таможней', 'Registration by customs'), {
      ...advanced,
      order: 8,
    }),
    group('WarehouseOwner', warehouseOwner, t('Владелец склада', 'Owner of the warehouse'), { order: 4 }),
  ],
})
