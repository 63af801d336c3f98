'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** Says that the document names somebody else as its sender; `reader` is whoever is to look into it. */
export function OtherSender(props: {
  details: Pick<SubmissionDetails, 'otherSender' | 'participant'>
  reader: 'sender' | 'officer'
}) {
  const t = useTranslations('submissions.otherSender')
  const locale = useLocale()
  const { otherSender, participant } = props.details
  if (otherSender.length === 0) return null
  const numbers = otherSender.map(({ label, value }) => `${label[locale]} ${value}`).join(', ')
  return (
    <Alert tone="near" title={t('title')}>
      {t('text', { numbers, name: participant.name, number: participant.taxId ?? 'none' })} {t(props.reader)}
    </Alert>
  )
}
