import { useTranslations } from 'next-intl'
import { formatNumericDate } from '@/components/datetime/format'
import type { WordingSummary } from '@/server/modules/catalogue/domain/wording-contract'

/** Days on which documents may be begun by a wording, in words. */
export function WordingDates({ of }: { of: Pick<WordingSummary, 'effectiveFrom' | 'effectiveTo'> }) {
  const t = useTranslations('wordings.dates')
  const day = formatNumericDate
  const { effectiveFrom: from, effectiveTo: to } = of
  if (from && to) return t('both', { from: day(from), to: day(to) })
  if (from) return t('from', { from: day(from) })
  return to ? t('until', { to: day(to) }) : t('always')
}
