'use client'

import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { useFieldName } from './use-field-name'

/** What the format check of ЕАИС ТО found, each fault beside the field it is about. */
export function FaultsCard(props: { details: SubmissionDetails; definition: KindDefinition }) {
  const t = useTranslations('submissions.faults')
  const nameOf = useFieldName(props.definition)
  const { faults } = props.details
  if (faults.length === 0) return null
  return (
    <Card title={t('title', { count: faults.length })} className="mb-6">
      <p className="mb-3 max-w-prose text-muted">{t('hint')}</p>
      <ol className="list-decimal space-y-3 pl-5">
        {faults.map((fault, index) => (
          <li key={index}>
            {fault.path ? <p className="font-medium">{nameOf(fault.path)}</p> : null}
            <p lang="ru" className="max-w-prose wrap-anywhere">
              {fault.text}
            </p>
            <p className="text-sm text-muted">
              {t('code', { code: fault.code })}
              {fault.article ? `, ${fault.article}` : null}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
