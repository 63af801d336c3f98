'use client'

import { useTranslations } from 'next-intl'
import type { Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'
import { POWER_REFUSALS } from '@/server/modules/powers/domain/at-signing'

/** Why the person may not sign now, with the sentence of the power of attorney where it is about one. */
export function SigningFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useTranslations('submissions')
  const reason = POWER_REFUSALS.find((known) => known === failure.details['reason'])
  return (
    <FailureAlert
      className="mt-4"
      failure={failure}
      text={reason ? t(`sign.powers.${reason}`) : undefined}
      action={
        <Button size="small" onClick={onRetry}>
          {t('sign.retry')}
        </Button>
      }
    />
  )
}
