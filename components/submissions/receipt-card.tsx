'use client'

import { Download, ReceiptText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** The portal's signed word that the document was taken: to keep, and to check without the portal. */
export function ReceiptCard({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.receipt')
  const { receipt, sentAt, id, participant } = details
  if (!sentAt) return null
  const href = `/api/receipts/${id}?for=${participant.id}`
  return (
    <Card title={t('title')} className="mb-6">
      {receipt ? (
        <>
          <p className="max-w-prose">{t.rich('text', { at: () => <Instant key="at" value={sentAt} /> })}</p>
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <LinkButton href={href} download>
              <ReceiptText aria-hidden />
              {t('json')}
            </LinkButton>
            <LinkButton href={`${href}&part=sig`} download variant="quiet">
              <Download aria-hidden />
              {t('sig')}
            </LinkButton>
            <TextLink href="/check-signature" className="text-sm">
              {t('check')}
            </TextLink>
          </div>
          <p className="mt-2 font-mono text-xs wrap-anywhere text-muted">
            {t('hash')}: {receipt.sha256}
          </p>
        </>
      ) : (
        <p role="status" className="text-muted">
          {t('pending')}
        </p>
      )}
    </Card>
  )
}
