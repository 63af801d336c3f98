'use client'

import { UserRoundCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

const LeadersCard = dynamic(() => import('./leaders-card').then((module) => module.LeadersCard))

/** Who leads the document inside the organisation; whoever administers unfolds it and changes it. */
export function Leaders({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.leaders')
  const [opened, setOpened] = useState(false)
  if (!details.mayEntrust && details.leaders.length === 0) return null
  const names = details.leaders.length > 0 ? details.leaders.join(', ') : t('nobody')
  const line = (
    <>
      <UserRoundCheck aria-hidden className="mr-2 inline size-5 align-text-bottom text-muted" />
      <span className="font-medium">{t('title')}:</span> {names}
    </>
  )
  if (!details.mayEntrust) return <p className="mb-6">{line}</p>
  return (
    <details
      className="mb-6 rounded-md border bg-paper px-inset py-3"
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary className="cursor-pointer">{line}</summary>
      {opened ? <LeadersCard submissionId={details.id} /> : null}
    </details>
  )
}
