'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Failure } from '@/components/trpc/failure'
import { Alert } from '@/components/ui/alert'
import { ProblemAlert, RefusalAlert } from './problem-alert'
import type { SigningEnd as End } from './use-signing'

/** Why there is no signature, and what to do. `failure` draws what is not about signatures. */
export function SigningEnd({ end, failure }: { end: End | null; failure: (of: Failure) => ReactNode }) {
  const t = useTranslations('signing.run.content')
  switch (end?.kind) {
    case 'problem':
      return <ProblemAlert problem={end.problem} />
    case 'refused':
      return <RefusalAlert refused={end.refused} />
    case 'content':
      return (
        <Alert tone="refused" title={t(`${end.problem.problem}.title`)} live="assertive">
          {t(`${end.problem.problem}.text`, { name: end.problem.content })}
        </Alert>
      )
    case 'failure':
      return failure(end.failure)
    default:
      return null
  }
}
