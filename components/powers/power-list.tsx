'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatDateRange } from '@/components/datetime/format'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import type { ListPowers, PowerSummary } from '@/server/modules/powers/contract'
import { PowerStatus } from './power-status'

const COLUMNS = '@3xl:grid @3xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_9rem] @3xl:items-baseline @3xl:gap-x-4'

/** Powers of the organisation, newest first, live. */
export function PowerList(props: {
  base: string
  stage: ListPowers['stage']
  first: { items: PowerSummary[]; nextCursor: string | null }
  empty: ReactNode
}) {
  const t = useTranslations('powers')
  const locale = useLocale()
  const trpc = useTRPC()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.powers.list.infiniteQueryOptions(
      { stage: props.stage },
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return props.empty
  return (
    <div className="@container">
      <ul aria-label={t('title')}>
        {items.map((power) => (
          <li key={power.id} className="relative border-b px-inset py-3 last:border-b-0 hover:bg-hover">
            <div className={COLUMNS}>
              <div className="min-w-0">
                <Link
                  href={`${props.base}/powers/${power.id}`}
                  className="font-medium wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
                >
                  {power.representativeName}
                </Link>
                <p className="tabular text-sm text-muted wrap-anywhere">
                  {t('list.number', { number: power.number })}
                </p>
              </div>
              <p className="mt-1 text-sm @3xl:mt-0 @3xl:text-body">
                {formatDateRange(power.validFrom, power.validTo, locale)}
              </p>
              <p className="mt-1 @3xl:mt-0">
                <PowerStatus state={power.state} quiet />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton
        shown={hasNextPage}
        busy={isFetchingNextPage}
        failed={isFetchNextPageError ? t('list.moreFailed') : undefined}
        onPress={() => void fetchNextPage()}
      />
    </div>
  )
}
