'use client'

import { useTranslations } from 'next-intl'
import type { Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { LIST_FAILURES } from '@/server/modules/trust/domain/list-failures'

const REASONS = [
  ...LIST_FAILURES,
  'not-a-certificate',
  'not-an-authority',
  'certificate-known',
  'empty',
] as const

/** Why a file was refused, in words of this screen where it has them. */
export function RefusalAlert(props: { failure: Failure; className?: string }) {
  const t = useTranslations('trust.refusal')
  const reason = REASONS.find((each) => each === props.failure.details['reason'])
  return (
    <FailureAlert failure={props.failure} text={reason ? t(reason) : undefined} className={props.className} />
  )
}
