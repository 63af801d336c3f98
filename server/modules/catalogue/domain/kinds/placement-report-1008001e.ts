import type { KindDefinition, Node } from '../definition'
import { any, branch, choice, count, elementsOf, indicator, many, optional, quantity, t, text } from './build'
import { declarationNumber, documentReference } from './common-types'
import { keepingPlace, storedGoods } from './warehouse-goods'
import { reportHead, warehouseReport } from './warehouse-report'
import {
  carrier,
  consignment,
  customsDocument,
  numberInOrder,
  presentedDocument,
  vehicle,
  WAREHOUSE,
} from './warehouse-types'

const NAMESPACE = 'urn:customs.ru:Information:WarehouseDocuments:DO1Report:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const warehouse = elementsOf(WAREHOUSE)
const advanced = { ...optional, advanced: true } as const

/** WHContainerExtendedType. */
const container: readonly Node[] = [
  warehouse.field('ContainerNumber', text.code(17), t('Номер', 'Number')),
  warehouse.field('SizeCode', text.exact(2), t('Код размера', 'Code of size'), advanced),
  warehouse.field('KindCode', text.exact(2), t('Код типа', 'Code of type'), advanced),
  warehouse.field('GrossWeightQuantity', quantity, t('Вес товаров, кг', 'Weight of goods, kg'), optional),
  warehouse.group('KeepingPlace', keepingPlace, t('Место на складе', 'Place in the warehouse'), optional),
]

/** WHShipmentInfoType: a consignment by one transport document, its goods and containers. */
const shipmentByDocument: readonly Node[] = [
  ...presentedDocument,
  consignment,
  warehouse.group('Goods', storedGoods, t('Товар', 'Goods'), many),
  warehouse.group('Containers', container, t('Контейнер', 'Container'), any),
  warehouse.group(
    'GoodContLinks',
    [
      warehouse.field('GoodNumber', numberInOrder, t('Номер товара', 'Number of goods')),
      warehouse.field('ContainerNumber', numberInOrder, t('Номер контейнера', 'Number of the container')),
    ],
    t('Что в каком контейнере', 'What lies in which container'),
    { ...any, advanced: true },
  ),
  warehouse.field(
    'CustomDocLink',
    numberInOrder,
    t('Номер таможенного документа', 'Number of the customs document'),
    {
      ...advanced,
      help: t(
        'Порядковый номер в списке таможенных документов отчёта.',
        'Its number in the list of customs documents of the report.',
      ),
    },
  ),
]

const shipment: readonly Node[] = [
  field('TotalPackageNumber', count(8), t('Всего мест', 'Places in all'), optional),
  field('MPOSign', indicator, t('Почтовые отправления', 'Postal items')),
  group('MasterAirWayBill', documentReference, t('Общая накладная', 'Master waybill'), {
    ...advanced,
    help: t('Для воздушных и экспресс-грузов.', 'For air and express cargo.'),
  }),
  group('TransportDocs', shipmentByDocument, t('Партия по накладной', 'Consignment by waybill'), many),
  group('CustomsDocs', customsDocument, t('Таможенный документ', 'Customs document'), any),
  group('CommerceDocs', presentedDocument, t('Коммерческий документ', 'Commercial document'), any),
  choice(
    'presented',
    t('Документы для помещения на хранение', 'Documents presented for storage'),
    [
      branch(
        group(
          'PresentedDocuments',
          declarationNumber,
          t('Представлены под номером', 'Presented under number'),
        ),
      ),
      branch(
        field(
          'DO1AccompanyingDocument',
          indicator,
          t('Этот отчёт и есть документ', 'This report serves as the document'),
        ),
      ),
    ],
    optional,
  ),
]

/** 1008001E DO1Report: a temporary storage warehouse reports goods it has taken (form ДО-1). */
export const placementReport: KindDefinition = warehouseReport({
  code: '1008001E',
  version: '5.22.0',
  root: 'DO1Report',
  namespace: NAMESPACE,
  prefix: 'do1r',
  title: t('Отчёт о принятии на хранение, ДО-1', 'Report of goods taken for storage, DO-1'),
  summary: t(
    'Склад временного хранения сообщает, какие товары принял.',
    'A temporary storage warehouse tells which goods it has taken.',
  ),
  children: [
    ...reportHead,
    group('Carrier', carrier, t('Перевозчик', 'Carrier'), { order: 2, prefill: 'on-request' }),
    group('Transports', vehicle, t('Транспортное средство', 'Vehicle'), { ...many, order: 1 }),
    group('GoodsShipment', shipment, t('Груз', 'Cargo'), { order: 3 }),
  ],
})
