import type { Node, ValueType } from '../definition'
import { any, count, elementsOf, many, optional, ordinal, quantity, t, text } from './build'
import { CAT, documentReference } from './common-types'

/** TransportCommonAgregateTypesCust and CUTransportCommonAgregateTypesCust of the album 5.23.0, spelt so. */
export const TRANSPORT =
  'urn:customs.ru:Information:TransportDocuments:TransportCommonAgregateTypesCust:5.23.0'
export const PACKING =
  'urn:customs.ru:Information:TransportDocuments:CUTransportCommonAgregateTypesCust:5.22.0'
const base = elementsOf(CAT)
const transport = elementsOf(TRANSPORT)
const packing = elementsOf(PACKING)

/** DocumentType: a paper that travels with the cargo. */
export const enclosedDocument: readonly Node[] = [
  ...documentReference,
  transport.field('ModeCode', text.code(30), t('Вид документа', 'Kind of document')),
]

/** TransportGoodsType with TransportGoodsBaseType. */
export const transportGoods: readonly Node[] = [
  base.field('GoodsMarking', text.free(30), t('Знаки и номера', 'Marks and numbers'), {
    ...optional,
    order: 1,
  }),
  base.field('GoodsDescription', text.free(250), t('Наименование груза', 'Description of cargo'), many),
  transport.field('GoodsNumeric', ordinal(5), t('Номер по порядку', 'Number in order'), {
    ...optional,
    order: -1,
  }),
  transport.field('GoodsNomenclatureCode', text.pattern('\\d{4,10}'), t('Код ТН ВЭД', 'HS code'), {
    ...optional,
    order: 1,
    help: t('От 4 до 10 цифр без пробелов.', '4 to 10 digits without spaces.'),
  }),
  transport.field('HazardousCargoCode', text.code(3), t('Класс опасности (ДОПОГ)', 'Class of danger (ADR)'), {
    ...any,
    advanced: true,
    order: 2,
  }),
  transport.field('VolumeQuantity', quantity, t('Объём, м³', 'Volume, m³'), { ...optional, order: 2 }),
]

const partly: ValueType = { base: 'decimal', totalDigits: 8, fractionDigits: 0, minInclusive: '0' }

/** TRPackingInfoType. */
export const packingInfo: readonly Node[] = [
  packing.field('PackingCode', text.exact(2), t('Код упаковки', 'Code of the package'), {
    ...optional,
    help: t(
      'Два знака по классификатору, например CT – коробка.',
      'Two characters, for example CT is a carton.',
    ),
  }),
  packing.field('PakingQuantity', count(8), t('Мест', 'Places')),
  packing.field('PackingDescription', text.free(250), t('Описание', 'Description'), optional),
  packing.field('PakagePartQuantity', partly, t('Мест занято частично', 'Places taken in part'), {
    ...optional,
    advanced: true,
  }),
]
