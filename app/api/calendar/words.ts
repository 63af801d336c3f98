import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/components/i18n/locale'
import type { CalendarWords } from '@/server/modules/audits/calendar'

const RULES = [
  'requirement',
  'asked-again',
  'objections',
  'complaint',
  'desk-audit',
  'field-audit',
  'conclusion',
  'decision',
] as const

/** Words of a calendar of terms. Neither names nor what the case is about: a calendar is often shared. */
export async function calendarWords(locale: Locale): Promise<CalendarWords> {
  const t = await getTranslations({ locale, namespace: 'audits.calendar' })
  return {
    name: t('name'),
    title: ({ rule, audit }) => {
      const known = RULES.find((one) => one === rule)
      return t('entry.title', { term: known ? t(`term.${known}`) : t('term.other'), number: audit })
    },
    text: ({ audit }) => t('entry.text', { number: audit }),
  }
}
