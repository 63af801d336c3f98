import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import type { ActParagraph, AuditCard, RequiredItem } from '@/server/modules/audits/domain/actions'
import type { AuditForm } from '@/server/modules/audits/domain/vocabulary'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import type { Chance } from './chance'

const DAY = 86_400_000

const GROUNDS: Record<AuditForm, readonly [string, ...string[]]> = {
  DESK: [
    'Анализ деклараций на товары: таможенная стоимость',
    'Анализ деклараций на товары: код по ТН ВЭД ЕАЭС',
    'Сообщение таможенного поста о расхождении веса',
  ],
  FIELD_PLANNED: ['План выездных таможенных проверок'],
  FIELD_UNPLANNED: ['Поручение вышестоящего таможенного органа', 'Результаты камеральной проверки'],
  FIELD_COUNTER: ['Проверка лица, связанного сделкой с проверяемым'],
}

/** The card of an audit of three years up to a month before it. */
export function cardOf(form: AuditForm, officeCode: string, opened: Date, chance: Chance): AuditCard {
  const declared = new Date(opened.getTime() - chance.between(120, 600) * DAY)
  const [year, month, day] = moscowDate(declared).split('-')
  const serial = String(chance.between(100, 7999)).padStart(7, '0')
  return {
    ground: chance.one(GROUNDS[form]),
    subjects: [chance.one(['1', '2', '2', '3', '6'])],
    periodFrom: moscowDate(new Date(opened.getTime() - 3 * 365 * DAY)),
    periodTo: moscowDate(new Date(opened.getTime() - 30 * DAY)),
    declarations: [`${officeCode}/${day}${month}${year?.slice(2)}/${serial}`],
    place: form === 'DESK' ? '' : 'Место деятельности проверяемого лица',
  }
}

const PAPERS = [
  ['04021', 'Счёт-фактура (инвойс)'],
  ['03011', 'Договор (контракт) с дополнениями'],
  ['02015', 'Транспортная накладная (CMR)'],
  ['09023', 'Паспорт изделия'],
] as const

/** Lines of a requirement. */
export const itemsOf = (count: number, opened: Date): RequiredItem[] =>
  PAPERS.slice(0, count).map(([code, name], i) => ({
    id: newId(),
    position: i + 1,
    code,
    name,
    details: '',
    periodFrom: moscowDate(new Date(opened.getTime() - 3 * 365 * DAY)),
    periodTo: moscowDate(new Date(opened.getTime() - 30 * DAY)),
  }))

/** Paragraphs of an act. */
export const PARAGRAPHS: readonly ActParagraph[] = [
  {
    id: '2.1',
    unit: 'Раздел 2, пункт 1',
    text: 'Расходы на перевозку не включены в таможенную стоимость.',
  },
  { id: '2.2', unit: 'Раздел 2, пункт 2', text: 'Скидка покупателя документами не подтверждена.' },
]

export const OBJECTION = 'Довод акта опровергается документами, представленными по требованию.'

/** What a decision says, in the official form. */
export const DECIDED: FormValues = {
  Decisions: [
    {
      NumberString: '1',
      Decision_Variant_1: 'true',
      Text: ['Скорректировать таможенную стоимость: включить в неё расходы на перевозку.'],
    },
  ],
}
