import { CalendarClock, CircleAlert, Hourglass } from 'lucide-react'
import { useLocale } from 'next-intl'
import { formatTerm, termTone, type TermInput } from './format'

const LOOK = {
  calm: { icon: CalendarClock, className: 'text-ink' },
  near: { icon: Hourglass, className: 'text-near' },
  missed: { icon: CircleAlert, className: 'text-refused' },
}

/** A term in words with its icon; `article` («п. 7 ст. 340 ТК ЕАЭС») stands below in small type. */
export function Term(props: TermInput & { nearDays?: number; article?: string }) {
  const locale = useLocale()
  const { icon: Icon, className } = LOOK[termTone(props.daysLeft, props.nearDays)]
  return (
    <span className="inline-flex gap-2">
      <Icon aria-hidden className={`mt-[0.2em] size-[1.1em] shrink-0 ${className}`} />
      <span>
        <span className={`tabular block font-medium first-letter:uppercase ${className}`}>
          {formatTerm(props, locale)}
        </span>
        {props.article ? <span className="block text-xs text-muted">{props.article}</span> : null}
      </span>
    </span>
  )
}
