'use client'

import { BadgeCheck, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { cn } from '@/components/ui/cn'
import { TONES } from '@/components/ui/tone'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { FileRows } from './file-rows'

/** What customs decided: the outcome in a word with its mark, the text, the files, who and when. */
export function DecisionCard({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.decision')
  const { decision, office } = details
  if (!decision) return null
  const accepted = decision.outcome === 'ACCEPTED'
  const look = TONES[accepted ? 'received' : 'refused']
  const Icon = accepted ? BadgeCheck : CircleX
  return (
    <section
      aria-labelledby="decision"
      className={cn('mb-6 rounded-md border border-l-4 bg-paper p-inset', look.line)}
    >
      <h2 id="decision" className={cn('flex items-center gap-2', look.text)}>
        <Icon aria-hidden className="size-6 shrink-0" />
        {t(decision.outcome)}
      </h2>
      <p className="mt-3 max-w-prose whitespace-pre-line">{decision.text}</p>
      <p className="mt-3 text-sm text-muted">
        {t('by', { name: decision.decidedBy, office: office?.name ?? '' })},{' '}
        <Instant value={decision.decidedAt} />. {t('unsigned')}
      </p>
      <FileRows
        label={t('files')}
        files={details.files.filter((file) => file.role === 'DECISION')}
        participantId={details.participant.id}
      />
    </section>
  )
}
