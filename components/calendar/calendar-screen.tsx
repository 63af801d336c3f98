import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { CalendarOverview } from '@/server/modules/deadlines/domain/calendar-contract'
import { yearHref } from './address'
import { CalendarWarningAlert } from './calendar-warning'
import { ImportYear } from './import-year'
import { RuleLengths } from './rule-lengths'
import { YearView } from './year-view'

/** The production calendar for its keepers: a year, its days, and how to load another. */
export function CalendarScreen(props: { overview: CalendarOverview }) {
  const t = useTranslations('calendar')
  const { overview } = props
  const { year, open, revision, today } = overview
  return (
    <div className="mx-auto max-w-6xl space-y-4 p-4 lg:p-6">
      <PageHeader title={t('title')} description={t('lead')} status={t('edition', { revision })} />
      {overview.warning ? <CalendarWarningAlert warning={overview.warning} /> : null}
      <nav aria-label={t('years')}>
        <ul className="flex flex-wrap gap-1">
          {yearsOf(overview).map((one) => (
            <li key={one}>
              <Link
                href={yearHref(one)}
                aria-current={one === year ? 'page' : undefined}
                className="tabular inline-flex min-h-control-small items-center rounded-full border border-edge bg-paper px-3 hover:bg-hover aria-[current]:border-action aria-[current]:bg-action aria-[current]:font-medium aria-[current]:text-on-action"
              >
                {one}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {open ? (
        <YearView key={revision} year={open} revision={revision} />
      ) : (
        <Alert tone="near" title={t('year.missing', { year })}>
          {t('year.missingText')}
        </Alert>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t('import.title')}>
          <ImportYear year={year} revision={revision} />
        </Card>
        <Card title={t('rules.title')}>
          <RuleLengths key={revision} rules={overview.rules} revision={revision} today={today} />
        </Card>
      </div>
    </div>
  )
}

/** Years that are there, the one after them, and the one that is asked for. */
function yearsOf({ years, year: asked }: CalendarOverview): number[] {
  const numbers = years.map(({ year }) => year)
  return [...new Set([...numbers, Math.max(...numbers, 0) + 1, asked])].sort((a, b) => a - b)
}
