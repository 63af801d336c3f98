import type { Field, Node } from '../definition'
import { amount, date, elementsOf, optional, t, text, time } from './build'
import { measured, places } from './warehouse-goods'
import { numberInOrder, reportNumber } from './warehouse-types'

/** What the reports ДО-2 and ДО-3 say alike, each in a namespace of its own. */
export function movementsOf(namespace: string) {
  const { field, group } = elementsOf(namespace)
  return {
    /** Cost in a currency. */
    cost: [
      field('Cost', amount, t('Стоимость', 'Cost'), { ...optional, order: 3 }),
      field('CurrencyCode', text.exact(3), t('Валюта', 'Currency'), { ...optional, order: 3 }),
    ] as readonly Field[],
    places: group('CargoPlace', places, t('Грузовые места', 'Places'), { ...optional, order: 2 }),
    gross: (occurs: { min?: number } = {}) =>
      group('BruttoVolQuant', measured, t('Вес брутто или объём', 'Gross weight or volume'), {
        order: 1,
        ...occurs,
      }),
    net: group(
      'BruttoVolQuant2',
      measured,
      t('Вес брутто или объём без тары', 'Gross weight or volume without containers'),
      {
        ...optional,
        advanced: true,
        order: 1,
        help: t(
          'Без контейнеров и другого оборудования, по документам на выдачу.',
          'Without containers and other equipment, by the documents of release.',
        ),
      },
    ),
    units: group('MeasureQuantity', measured, t('В дополнительных единицах', 'In supplementary units'), {
      ...optional,
      advanced: true,
      order: 3,
    }),
    /** Goods of an earlier report; `stem` is `DO1` or `DO2`. */
    reference: (stem: 'DO1' | 'DO2'): readonly Field[] => {
      const ru = stem === 'DO1' ? 'ДО-1' : 'ДО-2'
      return [
        field(`${stem}Date`, date, t(`Дата ${ru}`, `Date of ${stem}`), { order: 1 }),
        field(`${stem}Number`, reportNumber, t(`Номер ${ru}`, `Number of ${stem}`)),
      ]
    },
    goodsOf: (stem: 'DO1' | 'DO2') =>
      field(`${stem}GoodNumber`, numberInOrder, t('Номер товара в нём', 'Number of goods in it'), {
        order: 2,
      }),
    /** DO2KeepingLimitType; `more` stands before the last day. */
    limit: (more: readonly Field[] = []): readonly Node[] => [
      field('AcceptDate', date, t('Принят на хранение', 'Taken for storage')),
      field('AcceptTime', time, t('Время приёма', 'Time of taking'), { ...optional, advanced: true }),
      ...more,
      field('DeadLineDate', date, t('Хранить по', 'Store until'), optional),
    ],
  }
}
