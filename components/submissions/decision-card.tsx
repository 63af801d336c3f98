'use client'

import { BadgeCheck, CircleX, FileCode, Info } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { TONES } from '@/components/ui/tone'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { SignatureStamps } from '@/components/signing/document-signatures'
import { FileRows } from '@/components/files/file-rows'

/** What customs decided: the outcome in a word with its mark, the text, the files, who, when and whose signature. */
export function DecisionCard({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.decision')
  const locale = useLocale()
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
        {t('by', { name: decision.decidedBy, office: office?.name[locale] ?? '' })},{' '}
        <Instant value={decision.decidedAt} />
      </p>
      <FileRows
        label={t('files')}
        files={details.files.filter((file) => file.role === 'DECISION')}
        participantId={details.participant.id}
      />
      {decision.signature ? (
        <section aria-labelledby="decision-signature" className="mt-6">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 id="decision-signature" className="text-base">
              {t('signature')}
            </h3>
            <TextLink href="/check-signature" className="text-sm">
              {t('check')}
            </TextLink>
          </div>
          <SignatureStamps
            signatures={[decision.signature]}
            participantId={details.participant.id}
            ending="p7s"
          />
          <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <LinkButton
              href={`/api/decisions/${details.id}?for=${details.participant.id}`}
              download
              size="small"
              className="h-auto py-1 whitespace-normal"
            >
              <FileCode aria-hidden />
              {t('take')}
            </LinkButton>
            <span>{t('hint')}</span>
          </p>
        </section>
      ) : (
        <p className="mt-4 flex gap-2 text-sm text-muted">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('unsigned')}
        </p>
      )}
    </section>
  )
}
