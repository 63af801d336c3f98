import {
  CalendarCheck2,
  CalendarClock,
  CalendarOff,
  ChevronDown,
  CircleAlert,
  CirclePause,
  Hourglass,
} from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatTerm, moscowDate } from '@/components/datetime/format'
import type { Locale } from '@/components/i18n/locale'
import { cn } from '@/components/ui/cn'
import type { Day, TermView } from '@/server/modules/deadlines/contract'
import { standingOf, type TermStanding } from '@/server/modules/deadlines/domain/standing'
import { Computation } from './computation'
import { articleText, type TermWords } from './words'

const LOOK = {
  calm: { icon: CalendarClock, className: 'text-ink' },
  near: { icon: Hourglass, className: 'text-near' },
  missed: { icon: CircleAlert, className: 'text-refused' },
  paused: { icon: CirclePause, className: 'text-muted' },
  ended: { icon: CalendarOff, className: 'text-muted' },
  met: { icon: CalendarCheck2, className: 'text-received' },
}

/**
 * A term with what is left of it, which unfolds into its computation without a script. `today` is Moscow's day as the
 * server has it: the reader's own clock and zone have no say. Needs the namespace `terms` where it runs in the browser.
 */
export function Term(props: {
  term: TermView
  today: Day
  /** From how many days left it looks near. */
  nearDays?: number
  /** Only the line, where the computation is shown elsewhere or there is no room. */
  folded?: boolean
  className?: string
}) {
  const t = useTranslations('terms')
  const locale = useLocale()
  const { term, today } = props
  const standing = standingOf(term, today)
  const { icon: Icon, className } = LOOK[lookOf(term, standing, props.nearDays ?? 3)]
  const event = term.steps.find((step) => step.code === 'event')
  const line = (
    <span className="inline-flex min-w-0 gap-2">
      <Icon aria-hidden className={cn('mt-[0.2em] size-[1.1em] shrink-0', className)} />
      <span className="min-w-0">
        <span className={cn('tabular block font-medium first-letter:uppercase', className)}>
          {lineOf(t, term, standing, locale)}
        </span>
        {event ? (
          <span className="block text-xs text-muted">
            {articleText(t, event.article)}
            {standing.is === 'running' && standing.begins
              ? `. ${t('term.begins', { when: formatDate(standing.begins, locale) })}`
              : null}
          </span>
        ) : null}
      </span>
    </span>
  )
  if (props.folded || term.steps.length === 0) return <span className={props.className}>{line}</span>
  return (
    <details className={cn('group min-w-0', props.className)}>
      <summary className="inline-flex max-w-full cursor-pointer list-none items-start gap-2 rounded-sm [&::-webkit-details-marker]:hidden">
        {line}
        <ChevronDown
          aria-hidden
          className="mt-[0.2em] size-[1.1em] shrink-0 text-muted transition-transform group-open:rotate-180 motion-reduce:transition-none print:hidden"
        />
        <span className="sr-only">{t('term.unfold')}</span>
      </summary>
      <div className="mt-2 rounded-md border bg-paper p-3">
        <Computation steps={term.steps} cautions={term.cautions} />
      </div>
    </details>
  )
}

function lookOf({ missed }: TermView, standing: TermStanding, nearDays: number): keyof typeof LOOK {
  switch (standing.is) {
    case 'met':
      return 'met'
    case 'suspended':
      return 'paused'
    case 'ended':
      return 'ended'
    case 'over':
      return missed === false ? 'ended' : 'missed'
    case 'last-day':
      return 'near'
    case 'running':
      return standing.days <= nearDays ? 'near' : 'calm'
  }
}

function lineOf(
  t: TermWords,
  { due, metAt, missed }: TermView,
  standing: TermStanding,
  locale: Locale,
): string {
  switch (standing.is) {
    case 'met':
      return t('term.met', { when: metAt ? formatDate(moscowDate(metAt), locale) : '' })
    case 'suspended':
      return t('term.suspended')
    case 'ended':
      return t(`term.endedBy.${standing.by}`)
    case 'over':
      if (missed === false) return t('term.ended', { when: formatDate(due, locale) })
      return formatTerm({ until: due, daysLeft: -standing.days, unit: 'calendar' }, locale)
    case 'last-day':
      return formatTerm({ until: due, daysLeft: 0, unit: 'calendar' }, locale)
    case 'running':
      return formatTerm({ until: due, daysLeft: standing.days, unit: standing.unit }, locale)
  }
}
