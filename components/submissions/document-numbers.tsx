'use client'

import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** Numbers a person quotes, each with a way to copy it; the identifier and the hash are folded away. */
export function DocumentNumbers({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.numbers')
  const { registrationNumber, archive } = details
  if (!archive && !registrationNumber) return null
  return (
    <div className="mt-4">
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {registrationNumber ? (
          <Number term={t('registration')} value={registrationNumber} copy={t('copyRegistration')} />
        ) : null}
        {archive ? <Number term={t('archive')} value={archive.number} copy={t('copyArchive')} /> : null}
      </dl>
      {archive ? (
        <details className="mt-2 text-sm">
          <summary className="inline-block cursor-pointer py-1 text-link">{t('details')}</summary>
          <dl className="mt-1 space-y-2">
            <Number term={t('id')} value={archive.id} copy={t('copyId')} small />
            <Number term={t('hash')} value={archive.sha256} copy={t('copyHash')} small />
          </dl>
        </details>
      ) : null}
    </div>
  )
}

function Number(props: { term: string; value: string; copy: string; small?: boolean }) {
  const t = useTranslations('submissions.numbers')
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{props.term}</dt>
      <dd className="flex items-center gap-1">
        <span
          className={
            props.small ? 'font-mono text-sm wrap-anywhere' : 'tabular text-lg font-semibold wrap-anywhere'
          }
        >
          {props.value}
        </span>
        <CopyButton value={props.value} label={props.copy} doneLabel={t('copied')} />
      </dd>
    </div>
  )
}
