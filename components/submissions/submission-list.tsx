'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import type { ListSubmissions, Page, SubmissionSummary } from '@/server/modules/submissions/contract'
import { COLUMNS, SubmissionRow } from './submission-row'

/** Documents by the address's filter, kept live; the first page came with the page. */
export function SubmissionList(props: {
  base: string
  filter: { stage: ListSubmissions['stage']; search?: string }
  first: Page<SubmissionSummary>
  kindTitles: Record<string, string>
  /** Shown instead of an empty list. */
  empty: ReactNode
}) {
  const t = useTranslations('submissions.list')
  const trpc = useTRPC()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.submissions.list.infiniteQueryOptions(props.filter, {
      getNextPageParam: (page) => page.nextCursor,
      initialData: { pages: [props.first], pageParams: [null] },
    }),
  )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return props.empty
  return (
    <div className="@container">
      <div aria-hidden className={`hidden border-b px-inset py-2 text-sm font-medium text-muted ${COLUMNS}`}>
        <span>{t('subject')}</span>
        <span>{t('status')}</span>
        <span>
          {t('office')}, {t('number').toLowerCase()}
        </span>
        <span className="text-right">{t('date')}</span>
      </div>
      <ul aria-label={t('label')}>
        {items.map((item) => (
          <SubmissionRow
            key={item.id}
            item={item}
            kindTitle={props.kindTitles[item.kindCode] ?? item.kindCode}
            href={`${props.base}/documents/${item.id}`}
          />
        ))}
      </ul>
      <MoreButton
        shown={hasNextPage}
        busy={isFetchingNextPage}
        failed={isFetchNextPageError ? t('moreFailed') : undefined}
        onPress={() => void fetchNextPage()}
      />
    </div>
  )
}
