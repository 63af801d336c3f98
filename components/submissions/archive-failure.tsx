'use client'

import { useTranslations } from 'next-intl'
import type { Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import type { KindSummary } from '@/server/modules/catalogue/contract'

/** Why the draft did not get into the archive, with the screen's own words where it is about the files. */
export function ArchiveFailure(props: { failure: Failure; limits: KindSummary['attachments'] }) {
  const t = useTranslations('submissions.draft')
  const { code, details } = props.failure
  const count = Number(details['count'] ?? 0)
  if (code !== 'FILES_NOT_READY') return <FailureAlert failure={props.failure} />
  const text = !('min' in details)
    ? t('filesWaiting', { count })
    : count < props.limits.min
      ? t('filesFew')
      : t('filesMany')
  return <FailureAlert failure={props.failure} text={text} />
}
