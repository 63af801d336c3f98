import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { formatWeekdayDate } from '@/components/datetime/format'
import { WORDS } from '@/components/datetime/words'
import type { Day, TermStep } from '@/server/modules/deadlines/contract'
import {
  addDays,
  daysBetween,
  eachDay,
  earlier,
  later,
  weekdayOf,
} from '@/server/modules/deadlines/domain/civil-day'

/** Longer terms are told by their runs of days alone, days. */
const LONGEST = 45

type Mark = 'event' | 'counted' | 'skipped' | 'last'

const DAY: Record<Mark, string> = {
  event: 'border-dashed border-edge',
  counted: 'border-action',
  skipped: 'border-transparent bg-canvas text-muted',
  last: 'border-transparent bg-action font-semibold text-on-action',
}

/**
 * The days of a short term week by week, each with what it is: an ordinal, passed over, the last one. The list of steps says
 * the same in words, so a reader of the screen is spared the table.
 */
export function TermDays({ term }: { term: { event: Day; date: Day; steps: readonly TermStep[] } }) {
  const t = useTranslations('deadlines.days')
  const locale = useLocale()
  const [first, last] = [earlier(term.event, term.date), later(term.event, term.date)]
  if (daysBetween(first, last) > LONGEST || !term.steps.some(({ code }) => code === 'counted')) return null
  const marks = marksOf(term)
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7))
  const days = eachDay(monday, addDays(last, (7 - weekdayOf(last)) % 7))
  return (
    <div aria-hidden>
      <div className="grid max-w-md grid-cols-7 gap-1 text-center text-sm">
        {days.slice(0, 7).map((day) => (
          <span key={day} className="text-xs text-muted">
            {WORDS[locale].weekdays[weekdayOf(day)]}
          </span>
        ))}
        {days.map((day) => {
          const mark = marks.get(day)
          return (
            <span
              key={day}
              title={formatWeekdayDate(day, locale)}
              className={cn(
                'tabular flex min-h-11 flex-col items-center justify-center rounded-md border leading-tight',
                mark ? DAY[mark.is] : 'border-transparent text-muted',
              )}
            >
              {Number(day.slice(8))}
              {mark?.number ? <span className="text-xs font-normal">{mark.number}</span> : null}
            </span>
          )
        })}
      </div>
      <p className="mt-2 text-xs text-muted">{t('legend')}</p>
    </div>
  )
}

function marksOf({ event, date, steps }: { event: Day; date: Day; steps: readonly TermStep[] }) {
  const marks = new Map<Day, { is: Mark; number?: number }>([[event, { is: 'event' }]])
  for (const step of steps) {
    if (step.code === 'skipped') for (const day of runOf(step)) marks.set(day, { is: 'skipped' })
    if (step.code === 'counted')
      for (const [index, day] of runOf(step).entries())
        marks.set(day, { is: 'counted', number: step.total - step.days + 1 + index })
  }
  const number = marks.get(date)?.number
  return marks.set(date, { is: 'last', ...(number && { number }) })
}

/** In the order of the count. */
const runOf = ({ from, to }: { from: Day; to: Day }) =>
  from <= to ? eachDay(from, to) : eachDay(to, from).reverse()
