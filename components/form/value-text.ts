import { formatDate, formatNumericDate } from '@/components/datetime/format'
import type { Locale } from '@/components/i18n/locale'
import type { Base } from '@/server/modules/catalogue/domain/definition'

/**
 * A lexical value as people read it: «27 ноября 2026», «1 234,50», «14:05». `short` is for tables. What is not in the
 * expected form (an unfinished draft, a date with a time zone) is shown as it is.
 */
export function valueText(base: Base, value: string, locale: Locale, short = false): string {
  switch (base) {
    case 'date':
      return isDay(value) ? (short ? formatNumericDate(value) : formatDate(value, locale)) : value
    case 'time':
      return value.replace(/^(\d{2}:\d{2}):00$/, '$1')
    case 'date-time': {
      const [day = '', time] = value.split('T')
      if (!isDay(day) || !time) return value
      return `${short ? formatNumericDate(day) : formatDate(day, locale)}, ${valueText('time', time, locale)}`
    }
    case 'decimal':
      return numberText(value, locale)
    default:
      return value
  }
}

const isDay = (value: string) => /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(value)

/** Digits are never lost: sums of twenty digits do not fit a number of JavaScript. */
function numberText(value: string, locale: Locale): string {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(value)
  if (!parts) return value
  const [, sign = '', whole = '', fraction] = parts
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'ru' ? '\u00a0' : ',')
  return (
    sign.replace('-', '−').replace('+', '') +
    grouped +
    (fraction ? (locale === 'ru' ? ',' : '.') + fraction : '')
  )
}
