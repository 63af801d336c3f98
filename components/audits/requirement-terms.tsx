import { useTranslations } from 'next-intl'
import { Term } from '@/components/deadlines/term'
import { askingTermId } from '@/server/modules/audits/domain/asking-again'
import type { RequirementView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'

/** Terms of a requirement, each unfolding into its computation; of an asking, with the lines that were asked for again. */
export function RequirementTerms({ requirement, today }: { requirement: RequirementView; today: Day }) {
  const t = useTranslations('audits.asking')
  const { documentId, items, terms } = requirement
  const positionsOf = (id: string) =>
    items
      .filter(({ askings }) => askings.some((asking) => askingTermId(documentId, asking) === id))
      .map(({ position }) => position)
  return terms.map((term) => {
    const positions = term.rule === 'asked-again' ? positionsOf(term.id) : []
    return (
      <div key={term.id} className="min-w-0">
        {positions.length > 0 ? (
          <p className="mb-0.5 text-sm font-medium">
            {t('term', { count: positions.length, list: positions.join(', ') })}
          </p>
        ) : null}
        <Term term={term} today={today} />
      </div>
    )
  })
}
