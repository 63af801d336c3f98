'use client'

import { useTranslations } from 'next-intl'
import type { Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { LinkButton } from '@/components/ui/link-button'

/** Where audits are answered. */
export const auditsHref = (base: string) => `${base}/audits?filter=going`

/** Why a document was not begun, or goes no further, with the way on where there is one. */
export function BeginFailure({ base, failure }: { base: string; failure: Failure }) {
  const t = useTranslations('submissions')
  const { reason, action } = failure.details
  if (reason === 'only-in-audit')
    return (
      <FailureAlert
        failure={failure}
        text={t('refusal.only-in-audit')}
        action={
          <LinkButton size="small" href={auditsHref(base)}>
            {t('new.fromAudit')}
          </LinkButton>
        }
      />
    )
  if (reason === 'no-right' && typeof action === 'string')
    return (
      <FailureAlert
        failure={failure}
        action={
          <LinkButton size="small" href={`${base}/rights?action=${action}`}>
            {t('new.askRight')}
          </LinkButton>
        }
      />
    )
  return <FailureAlert failure={failure} />
}
