import { CalendarClock, CircleAlert, Hourglass } from 'lucide-react'
import { useLocale } from 'next-intl'
import { formatDaysLeft, formatNumericDate, formatTerm, termTone, type TermInput } from './format'

const LOOK = {
  calm: { icon: CalendarClock, className: 'text-ink' },
  near: { icon: Hourglass, className: 'text-near' },
  missed: { icon: CircleAlert, className: 'text-refused' },
}

/**
 * A term in words with its icon; `article` («п. 7 ст. 340 ТК ЕАЭС») stands below in small type. `dense`: the day in figures
 * with what is left of it below, for a column of a table.
 */
export function Term(props: TermInput & { nearDays?: number; article?: string; dense?: boolean }) {
  const locale = useLocale()
  const { icon: Icon, className } = LOOK[termTone(props.daysLeft, props.nearDays)]
  return (
    <span className="inline-flex gap-2">
      <Icon aria-hidden className={`mt-[0.2em] size-[1.1em] shrink-0 ${className}`} />
      <span>
        <span className={`tabular block font-medium first-letter:uppercase ${className}`}>
          {props.dense ? formatNumericDate(props.until) : formatTerm(props, locale)}
        </span>
        {props.dense ? (
          <span className="block text-xs text-muted first-letter:uppercase">
            {formatDaysLeft(props, locale)}
          </span>
        ) : null}
        {props.article ? <span className="block text-xs text-muted">{props.article}</span> : null}
      </span>
    </span>
  )
}
