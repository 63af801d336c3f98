'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatDate, formatDateRange } from '@/components/datetime/format'
import { Instant } from '@/components/datetime/instant'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { Status } from '@/components/ui/status'
import type { ListRequests, RequestLine } from '@/server/modules/information/contract'
import type { Page } from '@/server/modules/submissions/contract'
import { STANDING_TONE, standingOf } from './standing'

/** Requests by the address's filter, kept live; the first page came with the page. */
export function RequestList(props: {
  base: string
  state: ListRequests['state']
  first: Page<RequestLine>
  empty: ReactNode
}) {
  const t = useTranslations('information.list')
  const locale = useLocale()
  const trpc = useTRPC()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.information.list.infiniteQueryOptions(
      { state: props.state },
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return props.empty
  const daysText = ([first, last]: readonly string[]) =>
    last ? formatDateRange(first!, last, locale) : t('asOf', { day: formatDate(first!, locale) })
  return (
    <div>
      <ul aria-label={t('label')}>
        {items.map((item) => (
          <li key={item.id} className="relative border-b px-inset py-3 last:border-b-0 hover:bg-hover">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <Link
                href={`${props.base}/information/${item.id}`}
                className="font-medium after:absolute after:inset-0 hover:text-link hover:underline"
              >
                {item.kindTitle[locale]}
              </Link>
              <Status tone={STANDING_TONE[standingOf(item)]} quiet>
                {t(`standing.${standingOf(item)}`)}
              </Status>
            </div>
            <p className="mt-1 text-sm text-muted">
              {item.days.length ? `${daysText(item.days)} · ` : null}
              <Instant value={item.answeredAt ?? item.sentAt ?? item.createdAt} form="numeric" />{' '}
              {t(item.answeredAt ? 'answered' : 'sent')}
              {item.rowCount === null ? null : ` · ${t('rows', { count: item.rowCount })}`}
            </p>
          </li>
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
