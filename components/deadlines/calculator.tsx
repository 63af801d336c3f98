import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import type { ComputedTerm, RuleView } from '@/server/modules/deadlines/contract'
import type { TermFault } from '@/server/modules/deadlines/domain/faults'
import type { Asked } from './address'
import { CalculatorForm } from './calculator-form'
import { CountedTerm } from './counted-term'
import { RuleTable } from './rule-table'

/** What came of the question: nothing asked yet, a term, or why there is none. */
export type Outcome =
  { is: 'unasked' } | { is: 'term'; term: ComputedTerm } | { is: 'fault'; fault: TermFault }

/** The public calculator: a form that is an address, the last day, and how it was counted. */
export function Calculator(props: { asked: Asked; rules: readonly RuleView[]; outcome: Outcome }) {
  const t = useTranslations('deadlines')
  const { asked, rules, outcome } = props
  const rule = rules.find(({ id }) => id === asked.rule)
  if (!rule) return null
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <CalculatorForm asked={asked} rules={rules} rule={rule} />
        <div aria-live="polite" className="min-w-0">
          {outcome.is === 'fault' ? (
            <Alert tone="refused" title={t('faults.title')}>
              {t(`faults.${outcome.fault}`)}
            </Alert>
          ) : null}
          {outcome.is === 'term' ? <CountedTerm term={outcome.term} rule={rule} /> : null}
        </div>
      </div>
      <RuleTable rules={rules} />
    </>
  )
}
