'use client'

import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Difference, ImportSummary } from '@/server/modules/trust/domain/differences'

const GROUPS = ['withdrawn', 'changed', 'added'] as const

/** What a list changes, the gravest first. */
export function ImportChanges({ summary }: { summary: ImportSummary }) {
  const t = useTranslations('trust.imports')
  const changes = summary.added + summary.changed + summary.withdrawn
  return (
    <>
      <Card title={t('counts')}>
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {(['added', 'changed', 'withdrawn', 'unchanged'] as const).map((group) => (
            <div key={group}>
              <dt className="text-sm text-muted">{t(group)}</dt>
              <dd className="tabular text-lg">{summary[group]}</dd>
            </div>
          ))}
        </dl>
        {changes === 0 ? <p className="mt-3 text-muted">{t('nothing')}</p> : null}
      </Card>
      {GROUPS.filter((group) => summary[group] > 0).map((group) => (
        <Card key={group} title={`${t(group)}: ${summary[group]}`} flush>
          {group === 'withdrawn' ? (
            <p className="border-b px-inset py-2 text-sm text-muted">{t('withdrawnText')}</p>
          ) : null}
          <ul>
            {summary.examples[group].map((each) => (
              <Row key={each.registryNumber} of={each} />
            ))}
          </ul>
          {summary[group] > summary.examples[group].length ? (
            <p className="px-inset py-2 text-sm text-muted">
              {t('more', { count: summary[group] - summary.examples[group].length })}
            </p>
          ) : null}
        </Card>
      ))}
    </>
  )
}

function Row({ of: { name, registryNumber, parts } }: { of: Difference }) {
  const t = useTranslations('trust')
  return (
    <li className="flex min-h-row flex-wrap items-center gap-x-4 border-b px-inset py-1 last:border-b-0">
      <span className="min-w-0 wrap-anywhere">{name}</span>
      <span className="text-sm text-muted">
        {t('card.number', { number: registryNumber })}
        {parts.length > 0 ? `: ${parts.map((part) => t(`imports.parts.${part}`)).join(', ')}` : null}
      </span>
    </li>
  )
}
