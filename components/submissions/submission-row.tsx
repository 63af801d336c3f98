'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Instant } from '@/components/datetime/instant'
import type { SubmissionSummary } from '@/server/modules/submissions/contract'
import { SubmissionStatus } from './submission-status'

/** Columns of the list, shared by its head and its rows. */
export const COLUMNS =
  '@3xl:grid @3xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,3.5fr)_9.5rem] @3xl:gap-x-4'

/** A document in the list: a row where there is room, a card where it is narrow. The whole of it is the link. */
export function SubmissionRow(props: { item: SubmissionSummary; kindTitle: string; href: string }) {
  const t = useTranslations('submissions.list')
  const locale = useLocale()
  const { item } = props
  const number = item.registrationNumber ?? item.archiveNumber
  const [when, word] = momentOf(item)
  return (
    <li className="relative border-b px-inset py-3 last:border-b-0 hover:bg-hover">
      <div className={COLUMNS}>
        <div className="min-w-0">
          <Link
            href={props.href}
            className="font-medium wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
          >
            {item.title}
          </Link>
          {props.kindTitle === item.title ? null : <p className="text-sm text-muted">{props.kindTitle}</p>}
        </div>
        <div className="mt-1.5 @3xl:mt-0">
          <SubmissionStatus status={item.status} quiet className="whitespace-normal" />
        </div>
        <div className="mt-1 min-w-0 text-sm @3xl:mt-0">
          {item.officeName ? <p>{item.officeName[locale]}</p> : null}
          {number ? <p className="tabular wrap-anywhere text-muted">{number}</p> : null}
        </div>
        <p className="mt-1 text-sm text-muted @3xl:mt-0 @3xl:text-right">
          <Instant
            value={when}
            form="numeric"
            className="tabular whitespace-nowrap @3xl:block @3xl:text-ink"
          />{' '}
          {t(word)}
        </p>
      </div>
    </li>
  )
}

/** The moment that matters in this state, and its word. */
function momentOf(item: SubmissionSummary): [at: string, word: 'decided' | 'sent' | 'updated'] {
  if (item.decidedAt) return [item.decidedAt, 'decided']
  if (item.sentAt) return [item.sentAt, 'sent']
  return [item.updatedAt, 'updated']
}
