import { useTranslations } from 'next-intl'
import { DateText } from '@/components/datetime/date-text'
import type { DayMark } from '@/server/modules/deadlines/contract'
import type { YearPreview } from '@/server/modules/deadlines/domain/calendar-contract'

/** What an import would change, day by day. */
export function YearDifferences({ preview }: { preview: Extract<YearPreview, { ok: true }> }) {
  const t = useTranslations('calendar')
  const { differences, fresh, workingDays } = preview
  const kind = (mark: DayMark | null) => {
    if (!mark) return t('import.ordinary')
    const name = mark.kind === 'plain' ? t('legend.short') : t(`legend.${mark.kind}`)
    return mark.short && mark.kind !== 'plain' ? `${name}, ${t('legend.short')}` : name
  }
  if (differences.length === 0) return <p role="status">{t('import.none')}</p>
  return (
    <div role="status">
      <p className="font-medium">
        {t('import.differences', {
          count: differences.length,
          workingDays: t('year.workingDays', { count: workingDays }),
        })}
      </p>
      {fresh ? <p>{t('import.fresh')}</p> : null}
      <ul className="mt-2 max-h-72 divide-y overflow-y-auto rounded-md border">
        {differences.map(({ day, before, after }) => (
          <li key={day} className="grid gap-x-4 px-3 py-1.5 text-sm sm:grid-cols-3">
            <DateText value={day} />
            <span className="text-muted">{t('import.was', { kind: kind(before) })}</span>
            <span>{t('import.becomes', { kind: kind(after) })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
