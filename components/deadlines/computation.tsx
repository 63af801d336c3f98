import { ArrowRight, Check, CircleDot, Flag, Minus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import type { TermCaution, TermStep } from '@/server/modules/deadlines/contract'
import { stepText, type StepTone } from './step-text'
import { formatDate } from '@/components/datetime/format'

const LOOK: Record<StepTone, { icon: typeof Check; className: string }> = {
  fact: { icon: CircleDot, className: 'text-ink' },
  counted: { icon: Check, className: 'text-link' },
  skipped: { icon: Minus, className: 'text-muted' },
  change: { icon: ArrowRight, className: 'text-near' },
  last: { icon: Flag, className: 'text-ink' },
}

/** How a term was counted: each event, run of days, move and provision in its order, then what to beware of. */
export function Computation(props: { steps: readonly TermStep[]; cautions?: readonly TermCaution[] }) {
  const t = useTranslations('terms')
  const locale = useLocale()
  const length = props.steps.find((step) => step.code === 'length')
  return (
    <div className="space-y-3">
      <ol className="space-y-1.5 text-sm">
        {props.steps.map((step, index) => {
          const { tone, when, text, note } = stepText(
            t,
            step,
            length?.unit ?? 'calendar-day',
            length?.back ?? false,
            locale,
          )
          const { icon: Icon, className } = LOOK[tone]
          return (
            <li key={index} className={cn('flex gap-2', tone === 'skipped' && 'text-muted')}>
              <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', className)} />
              <span className={cn('min-w-0', tone === 'last' && 'font-medium')}>
                {when ? <span className="tabular font-medium">{when}. </span> : null}
                {text}
                {note ? <span className="block text-xs text-muted">{note}</span> : null}
              </span>
            </li>
          )
        })}
      </ol>
      <Cautions cautions={props.cautions ?? []} />
    </div>
  )
}

function Cautions({ cautions }: { cautions: readonly TermCaution[] }) {
  const t = useTranslations('terms.cautions')
  const locale = useLocale()
  if (cautions.length === 0) return null
  const text = (caution: TermCaution) => {
    switch (caution.code) {
      case 'rule-unread':
        return t(`rule-unread.${caution.confidence}`)
      case 'decree-days':
        return t('decree-days', { date: formatDate(caution.otherwise, locale) })
      default:
        return t(caution.code, { year: caution.year })
    }
  }
  return (
    <ul className="space-y-1 border-l-4 border-near pl-3 text-sm">
      {cautions.map((caution) => (
        <li key={text(caution)}>{text(caution)}</li>
      ))}
    </ul>
  )
}
