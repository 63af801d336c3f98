'use client'

import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { formatWeekdayDate } from '@/components/datetime/format'
import { WORDS } from '@/components/datetime/words'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { Day } from '@/server/modules/deadlines/contract'
import type { KeptMark, YearView as Year } from '@/server/modules/deadlines/domain/calendar-contract'
import { eachDay, lastDayOfMonth, weekdayOf } from '@/server/modules/deadlines/domain/civil-day'

const EditDay = lazy(() => import('./edit-day'))

type Look = 'holiday' | 'transferred' | 'working' | 'decree' | 'short' | 'weekend'
const LOOK: Record<Look, string> = {
  holiday: 'border-transparent bg-refused-soft font-semibold text-refused',
  transferred: 'border-transparent bg-near-soft font-semibold text-near',
  working: 'border-link font-semibold text-link',
  decree: 'border-transparent bg-canvas font-semibold text-near underline',
  short: 'border-dashed border-edge',
  weekend: 'border-transparent text-refused',
}

/** Twelve months; a day opens to be changed. What a day is stands in its name too, not in its colour alone. */
export function YearView({ year, revision }: { year: Year; revision: number }) {
  const t = useTranslations('calendar')
  const [chosen, setChosen] = useState<Day | null>(null)
  const marks = new Map(year.marks.map((mark) => [mark.day, mark]))
  return (
    <Card
      title={`${year.year}, ${t(`standing.${year.standing}`)}`}
      action={<span className="text-muted">{t('year.workingDays', { count: year.workingDays })}</span>}
      footer={t('year.source', { source: year.source })}
    >
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {Array.from({ length: 12 }, (_, index) => (
          <Month key={index} year={year.year} month={index + 1} marks={marks} onChoose={setChosen} />
        ))}
      </div>
      <ul className="mt-5 flex flex-wrap gap-x-4 gap-y-2 text-sm">
        {(Object.keys(LOOK) as Look[]).map((look) => (
          <li key={look} className="flex items-center gap-2">
            <span
              aria-hidden
              className={cn(
                'tabular inline-flex size-7 items-center justify-center rounded-md border',
                LOOK[look],
              )}
            >
              9
            </span>
            {t(`legend.${look}`)}
          </li>
        ))}
      </ul>
      {chosen ? (
        <Suspense fallback={null}>
          <EditDay
            day={chosen}
            mark={marks.get(chosen) ?? null}
            revision={revision}
            onClose={() => setChosen(null)}
          />
        </Suspense>
      ) : null}
    </Card>
  )
}

const two = (value: number) => String(value).padStart(2, '0')

function Month(props: {
  year: number
  month: number
  marks: ReadonlyMap<Day, KeptMark>
  onChoose: (day: Day) => void
}) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const { weekdays } = WORDS[locale]
  const start = `${props.year}-${two(props.month)}`
  const days = eachDay(`${start}-01`, `${start}-${lastDayOfMonth(props.year, props.month)}`)
  const title = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(props.year, props.month - 1),
  )
  const lookOf = (day: Day): Look | null => {
    const mark = props.marks.get(day)
    if (mark && mark.kind !== 'plain') return mark.kind
    if (mark?.short) return 'short'
    return [0, 6].includes(weekdayOf(day)) ? 'weekend' : null
  }
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-sm font-medium first-letter:uppercase">{title}</h3>
      <div className="grid grid-cols-7 gap-0.5 text-center text-sm">
        {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
          <span key={weekday} aria-hidden className="text-xs text-muted">
            {weekdays[weekday]}
          </span>
        ))}
        {days.map((day, index) => {
          const look = lookOf(day)
          const kind = look ? t(`legend.${look}`) : t('kinds.plain')
          return (
            <button
              key={day}
              type="button"
              onClick={() => props.onChoose(day)}
              aria-label={t('day.choose', { date: formatWeekdayDate(day, locale), kind })}
              title={props.marks.get(day)?.reason ?? kind}
              style={index === 0 ? { gridColumnStart: ((weekdayOf(day) + 6) % 7) + 1 } : undefined}
              className={cn(
                'tabular min-h-8 rounded-md border hover:bg-hover',
                look ? LOOK[look] : 'border-transparent',
              )}
            >
              {Number(day.slice(8))}
            </button>
          )
        })}
      </div>
    </section>
  )
}
