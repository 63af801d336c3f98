'use client'

import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import type { SubmissionStep } from '@/server/modules/submissions/contract'

/** Every step of the document, the latest first: what, when, by whom. */
export function DocumentHistory({ steps }: { steps: readonly SubmissionStep[] }) {
  const t = useTranslations('submissions.history')
  return (
    <Card title={t('title')}>
      <ol className="space-y-3">
        {told(steps).map((step) => (
          <li key={`${step.status} ${step.at}`} className="sm:flex sm:gap-6">
            <p className="text-sm text-muted sm:w-40 sm:shrink-0 sm:leading-6">
              <Instant value={step.at} form="numeric" />
            </p>
            <p>
              {t(`step.${step.what}`)}
              <span className="text-muted">, {step.by ?? t('portal')}</span>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** The latest first. What was approved is archived again, which would read as if somebody had archived it anew. */
function told(steps: readonly SubmissionStep[]) {
  return steps
    .map((step, index) => ({
      ...step,
      what:
        step.status === 'ARCHIVED' && steps[index - 1]?.status === 'ON_APPROVAL'
          ? ('APPROVED' as const)
          : step.status,
    }))
    .toReversed()
}
