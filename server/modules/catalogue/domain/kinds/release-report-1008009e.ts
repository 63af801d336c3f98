import type { KindDefinition, Node } from '../definition'
import {
  any,
  branch,
  choice,
  date,
  elementsOf,
  indicator,
  many,
  option,
  optional,
  t,
  text,
  time,
} from './build'
import { declarationNumber, person } from './common-types'
import { warehouseGoods } from './warehouse-goods'
import { movementsOf } from './warehouse-movement'
import { reportHead, warehouseReport } from './warehouse-report'
import { carrier, consignee, customsDocument, numberInOrder, vehicle, WAREHOUSE } from './warehouse-types'

const NAMESPACE = 'urn:customs.ru:Information:WarehouseDocuments:DO2Report:5.23.0'
const { field, group } = elementsOf(NAMESPACE)
const warehouse = elementsOf(WAREHOUSE)
const { cost, places, gross, net, units, reference, goodsOf, limit } = movementsOf(NAMESPACE)
const advanced = { ...optional, advanced: true } as const

/** Grounds of release: paragraph 11 of the official procedure for temporary storage. */
const grounds = [
  option('1', 'Помещены под таможенную процедуру', 'Placed under a customs procedure'),
  option('2', 'Передаются уполномоченному органу', 'Handed over to an authorised body'),
  option('3', 'Отбор проб и образцов', 'Samples are taken'),
  option('4', 'Дело об уголовном или административном нарушении', 'Criminal or administrative case'),
  option('5', 'Меняется место хранения', 'Place of storage changes'),
  option('6', 'Другой случай по праву ЕАЭС', 'Another case of the EAEU law'),
]

/** DO2GoodInputType: goods as they lay in the warehouse before this release. */
const before: readonly Node[] = [
  ...warehouseGoods,
  field('CaseNumMPO', text.code(29), t('Номер почтовой ёмкости', 'Number of the postal receptacle'), {
    ...advanced,
    order: 7,
  }),
  field('WHNumber', text.free(255), t('Складской номер', 'Warehouse number'), { ...optional, order: 5 }),
  group(
    'DO1GoodLink',
    [
      ...reference('DO1'),
      {
        ...choice('goods', t('Что именно', 'Which goods'), [
          branch(goodsOf('DO1')),
          branch(
            field('MPOIndexNum', numberInOrder, t('Номер отправления в нём', 'Number of the item in it')),
          ),
        ]),
        order: 2,
      },
      group(
        'RegisterNumberReport',
        declarationNumber,
        t('Регистрационный номер ДО-1', 'Registration number of DO-1'),
        { ...advanced, order: 3 },
      ),
    ],
    t('По какому ДО-1 принят', 'Report DO-1 it was taken by'),
    { order: 5 },
  ),
  group('KeepingLimit', limit(), t('Срок хранения', 'Term of storage'), { order: 6 }),
]

/** DO2GoodOutputType: what leaves the warehouse. */
const released: readonly Node[] = [
  ...cost,
  field('OutputDate', date, t('Выдан', 'Released on')),
  field('OutputTime', time, t('Во сколько', 'At what time'), optional),
  group(
    'Consignee',
    [...consignee, group('ConsigneePerson', person(), t('Представитель', 'Representative'), optional)],
    t('Кому выдан', 'To whom'),
    { order: 4, prefill: 'on-request' },
  ),
  units,
  gross(),
  net,
  places,
]

/** DO2GoodResultType: what stays. */
const rest: readonly Node[] = [...cost, gross(optional), units, places]

const shipment: readonly Node[] = [
  field('MPOSign', indicator, t('Почтовые отправления', 'Postal items')),
  field('ReasonKind', { base: 'token', options: grounds }, t('Почему выдаются', 'Why they are released'), {
    order: -1,
  }),
  group(
    'CustomsDocs',
    [
      ...customsDocument,
      choice('notice', t('Уведомление о возможности выдачи', 'Notice that release is possible'), [
        branch(warehouse.field('WhGoodOutWithoutRegister', indicator, t('Уведомления нет', 'There is none'))),
        branch(
          warehouse.group(
            'WhGoodOutRegisterNumber',
            declarationNumber,
            t('Регистрационный номер', 'Registration number'),
          ),
        ),
      ]),
    ],
    t('Документ на выдачу', 'Document of release'),
    any,
  ),
  group(
    'GoodsCustomDocsLinks',
    [
      field('GoodNumber', numberInOrder, t('Номер товара', 'Number of goods')),
      field('CustomDocNumber', numberInOrder, t('Номер документа в списке', 'Number of the document')),
    ],
    t('Какой товар по какому документу', 'Which goods by which document'),
    { ...any, advanced: true, order: 2 },
  ),
  group(
    'Goods',
    [
      group('Input', before, t('Хранился', 'Was stored'), many),
      group('Output', released, t('Выдано', 'Released'), optional),
      group('Result', rest, t('Осталось', 'Left'), optional),
    ],
    t('Товар', 'Goods'),
    { ...many, order: 1 },
  ),
]

/** 1008009E DO2Report: a temporary storage warehouse reports goods it has released (form ДО-2). */
export const releaseReport: KindDefinition = warehouseReport({
  code: '1008009E',
  version: '5.23.0',
  root: 'DO2Report',
  namespace: NAMESPACE,
  prefix: 'do2r',
  title: t('Отчёт о выдаче товаров, ДО-2', 'Report of goods released, DO-2'),
  summary: t(
    'Склад временного хранения сообщает, какие товары, кому и на каком основании выдал.',
    'A temporary storage warehouse tells which goods it has released, to whom and why.',
  ),
  children: [
    ...reportHead,
    group('Carrier', carrier, t('Перевозчик', 'Carrier'), { ...optional, order: 3, prefill: 'on-request' }),
    group('DOTransports', vehicle, t('Транспортное средство', 'Vehicle'), { ...any, order: 3 }),
    group('GoodsShipment', shipment, t('Выдача', 'Release'), { order: 2 }),
  ],
})
