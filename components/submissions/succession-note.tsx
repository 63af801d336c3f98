'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate, moscowDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { refuseAmendment } from '@/server/modules/submissions/domain/amendment'
import { useRefresh } from './use-refresh'

/**
 * Before sending: which document this one supplements or is to replace. When that one can be replaced no more, says so and
 * offers the way on.
 */
export function SuccessionNote({ base, details }: { base: string; details: SubmissionDetails }) {
  const t = useTranslations('submissions.case')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const locale = useLocale()
  const settle = useCommand(trpc.submissions.settleAmendment.mutationOptions())
  const { id, relation, may } = details
  const former = details.case.find(({ predecessor }) => predecessor)
  if (!relation || !former) return null
  const number = former.registrationNumber ?? 'none'
  const standing = relation === 'AMENDS' ? refuseAmendment(former.status) : null
  if (!standing)
    return (
      <p className="mb-4">
        {t.rich(`before.${relation}`, {
          number,
          day: formatDate(moscowDate(former.sentAt ?? former.createdAt), locale),
          former: (words) => <TextLink href={`${base}/documents/${former.id}`}>{words}</TextLink>,
        })}
      </p>
    )

  const settleNow = () =>
    settle
      .run({ id })
      .catch(() => undefined) // Why is shown below.
      .then(refresh)

  return (
    <div className="mb-4 space-y-3">
      <Alert
        tone="near"
        live="polite"
        title={t(`standing.${standing}.title`, { number })}
        action={
          may.settle === true ? (
            <Button busy={settle.pending} busyLabel={t('settling')} onClick={() => void settleNow()}>
              {t(`standing.${standing}.action`)}
            </Button>
          ) : undefined
        }
      >
        {t(`standing.${standing}.text`)}
      </Alert>
      {settle.error ? <FailureAlert failure={failureOf(settle.error)} /> : null}
    </div>
  )
}
