'use client'

import { UserRoundCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

const LeadersCard = dynamic(() => import('./leaders-card').then((module) => module.LeadersCard))

/** Who leads the document inside the organisation; whoever administers unfolds it and changes it. */
export function Leaders({ base, details }: { base: string; details: SubmissionDetails }) {
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
    <div className="mb-6 flex flex-wrap items-start gap-x-6 gap-y-1 rounded-md border bg-paper px-inset py-3">
      <details className="min-w-0 grow" onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="cursor-pointer">{line}</summary>
        {opened ? <LeadersCard submissionId={details.id} /> : null}
      </details>
      <TextLink
        href={`${base}/organisation/journal?documentId=${details.id}`}
        className="no-underline hover:underline"
      >
        {t('journal')}
      </TextLink>
    </div>
  )
}
