import type { useTranslations } from 'next-intl'
import type { Locale } from '@/components/i18n/locale'
import { formatDateRange, formatWeekdayDate } from '@/components/datetime/format'
import type { Article, Day, IdleReason, Unit } from '@/server/modules/deadlines/contract'

export type TermWords = ReturnType<typeof useTranslations<'terms'>>

/** «п. 2 ч. 14 ст. 237 289-ФЗ»: from the smallest part to the act. */
export function articleText(t: TermWords, { act, chapter, article, part, clause }: Article): string {
  const parts = [
    clause && t('parts.clause', { value: clause }),
    part && t('parts.part', { value: part }),
    article && t('parts.article', { value: article }),
    chapter && t('parts.chapter', { value: chapter }),
    t(`acts.${act}`),
  ]
  return parts.filter(Boolean).join(' ')
}

/** «15 рабочих дней». */
export const lengthText = (t: TermWords, count: number, unit: Unit): string => t(`units.${unit}`, { count })

export const reasonText = (t: TermWords, why: IdleReason, days = 1): string => t(`reasons.${why}`, { days })

/** One day with its weekday, or a run of days; a backward run is told in the order of the calendar. */
export function daysText(from: Day, to: Day, locale: Locale): string {
  if (from === to) return formatWeekdayDate(from, locale)
  return from < to ? formatDateRange(from, to, locale) : formatDateRange(to, from, locale)
}
