import { useTranslations } from 'next-intl'
import { DateText } from '@/components/datetime/date-text'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import type { ComputedTerm, RuleId, RuleView } from '@/server/modules/deadlines/contract'
import { Computation } from './computation'
import { TermDays } from './term-days'
import { articleText } from './words'

/** Terms in which the participant sends something: for the others there is nothing to be in time with. */
const PARTICIPANTS: readonly RuleId[] = ['requirement', 'asked-again', 'objections', 'complaint']

/** The last day, large, and under it how it came about. */
export function CountedTerm({ term, rule }: { term: ComputedTerm; rule: RuleView }) {
  const t = useTranslations('deadlines.result')
  const terms = useTranslations('terms')
  return (
    <Card
      title={terms(`rules.${rule.id}`)}
      action={<PrintButton label={t('print')} size="small" />}
      footer={
        <>
          {t('edition', { revision: term.calendarRevision })}.{' '}
          <span className="print:hidden">{t('link')}</span>
        </>
      }
    >
      <div className="space-y-5">
        <div>
          <p className="text-sm text-muted">{t(headOf(rule))}</p>
          <p className="text-xl font-semibold first-letter:uppercase">
            <DateText value={term.date} />
          </p>
          <p className="text-sm text-muted">{articleText(terms, rule.article)}</p>
          {term.suspended ? <p className="mt-2 text-near">{t('suspended')}</p> : null}
          {PARTICIPANTS.includes(rule.id) ? <p className="mt-2">{t('moment')}</p> : null}
        </div>
        <TermDays term={term} />
        <div>
          <h3 className="mb-2">{terms('computation')}</h3>
          <Computation steps={term.steps} cautions={term.cautions} />
        </div>
      </div>
    </Card>
  )
}

function headOf(rule: RuleView) {
  if (rule.back) return 'back'
  if (rule.id === 'field-audit-start') return 'start'
  return rule.lastDay === 'stays' ? 'fact' : 'title'
}
