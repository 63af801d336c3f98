import type { Locale } from '@/components/i18n/locale'
import type { FigureName } from '@/server/modules/audits/domain/statistics'

/** «66 %». */
export const shareText = (share: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** A figure as a reader sees it; null when there was nothing to count. */
export function figureText(name: FigureName, value: number | null, locale: Locale): string | null {
  if (value === null) return null
  if (name === 'confirmedShare') return shareText(value, locale)
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
}
