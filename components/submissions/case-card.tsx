'use client'

import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { SubmissionStatus } from './submission-status'

/** Other documents of the same case: what was amended and supplemented, each with its state. */
export function CaseCard({ base, details }: { base: string; details: SubmissionDetails }) {
  const t = useTranslations('submissions.case')
  if (details.case.length === 0) return null
  const former = details.case.find(({ predecessor }) => predecessor)?.status ?? 'none'
  return (
    <Card title={t('title')} className="mb-6">
      {details.relation ? (
        <p className="mb-3 text-muted">{t(`this.${details.relation}`, { former })}</p>
      ) : null}
      <ul className="divide-y">
        {details.case.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-48 grow basis-0">
              <TextLink href={`${base}/documents/${link.id}`} className="wrap-anywhere">
                {link.title}
              </TextLink>
              <span className="block text-sm text-muted">
                {t(link.relation ?? 'first')}, <Instant value={link.createdAt} form="numeric" />
              </span>
            </span>
            <SubmissionStatus status={link.status} quiet />
          </li>
        ))}
      </ul>
    </Card>
  )
}
