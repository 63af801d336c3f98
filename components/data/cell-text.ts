import { valueText } from '@/components/form/value-text'
import type { Locale } from '@/components/i18n/locale'
import type { AnswerColumn } from '@/server/modules/information/contract'

const BASE = {
  text: 'string',
  money: 'decimal',
  number: 'decimal',
  date: 'date',
  'date-time': 'date-time',
  boolean: 'boolean',
} as const

const YES: Record<Locale, [yes: string, no: string]> = { ru: ['да', 'нет'], en: ['yes', 'no'] }

/** A cell of a table as people read it: codes in words, money with thousands apart, short dates. Empty stays empty. */
export function cellText(
  column: Pick<AnswerColumn, 'type' | 'options'>,
  value: string,
  locale: Locale,
): string {
  if (value === '') return ''
  const option = column.options?.find((one) => one.value === value)
  if (option) return option.label[locale]
  if (column.type === 'boolean') return YES[locale][value === 'true' || value === '1' ? 0 : 1]
  // Moscow's offset is the only one that customs writes.
  const plain = column.type === 'date-time' ? value.replace(/(\+03:00|Z)$/, '') : value
  return valueText(BASE[column.type], plain, locale, true)
}

/** Columns of numbers stand to the right. */
export const isNumeric = ({ type, options }: Pick<AnswerColumn, 'type' | 'options'>) =>
  !options && (type === 'money' || type === 'number')
