'use client'

import { useTranslations } from 'next-intl'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import type { PowerProblem } from '@/server/modules/powers/contract'
import { ProblemList } from './problem-list'

/** Why a power was not registered: each mistake with its place and cure, or what the signature lacks. */
export function RegisterFailure(props: { error: unknown }) {
  const t = useTranslations('powers')
  const failure = failureOf(props.error)
  const { problems, reason } = failure.details
  if (Array.isArray(problems))
    return (
      <Alert tone="refused" live="assertive" title={t('new.refused')}>
        <ProblemList problems={problems as PowerProblem[]} />
      </Alert>
    )
  if (failure.code === 'SIGNATURE_REFUSED')
    return (
      <FailureAlert
        failure={failure}
        text={
          reason === 'signer-not-principal'
            ? t('signature.notPrincipal')
            : t('signature.refused', { reason: String(reason) })
        }
      />
    )
  return <FailureAlert failure={failure} />
}
