'use client'

import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import type { SubmissionStep } from '@/server/modules/submissions/contract'

/** What happened to a document, the latest first. */
export function DocumentHistory({ steps }: { steps: readonly SubmissionStep[] }) {
  const t = useTranslations('console.history')
  return (
    <ol className="space-y-2">
      {[...steps].reverse().map((step) => (
        <li key={`${step.at} ${step.status}`} className="flex flex-wrap gap-x-4">
          <Instant value={step.at} form="numeric" className="tabular w-32 shrink-0 text-muted" />
          <span className="min-w-0">
            {t(step.status)} <span className="text-muted">· {step.by ?? t('portal')}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
