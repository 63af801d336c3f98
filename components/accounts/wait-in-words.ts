import { formatRelative } from '@/components/datetime/format'
import type { Locale } from '@/components/i18n/locale'

const MINUTE = 60_000

/** «через 10 минут» out of seconds; rounded up to whole minutes, so that the promise is kept. */
export function waitInWords(seconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return formatRelative(new Date(minutes * MINUTE), new Date(0), locale)
}
