'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Inbox, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { EmptyState } from '@/components/ui/empty-state'
import { SkeletonRows } from '@/components/ui/skeleton'
import type { QueueItem } from '@/server/modules/submissions/contract'
import { listInput, queueHref, type QueueAddress } from './address'
import { newcomers } from './newcomers'
import { COLUMNS, QueueRow } from './queue-row'

/** The rows, kept live. Arrivals are announced; what is open and where the person stands do not move. */
export function QueueList(props: {
  address: QueueAddress
  onOpen: (id: string) => void
  onArrival: (arrived: readonly QueueItem[]) => void
}) {
  const t = useTranslations('console')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const input = listInput(props.address)
  const { data, isError, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, ...query } =
    useInfiniteQuery(
      trpc.queue.list.infiniteQueryOptions(input, {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
      }),
    )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  useArrivals(isPlaceholderData ? null : JSON.stringify(input), items, props.onArrival)

  return (
    <div className="@container" aria-busy={isPlaceholderData}>
      {isError && !query.isFetchNextPageError ? (
        <p role="alert" className="border-b bg-near-soft px-inset py-2 text-sm">
          {t('listFailed')}
        </p>
      ) : null}
      {isPending ? <SkeletonRows rows={10} label={common('loading')} /> : null}
      {isPending ? null : items.length === 0 ? (
        <Empty address={props.address} />
      ) : (
        <>
          <Heading />
          <ul aria-label={t('queue')} className={isPlaceholderData ? 'opacity-60' : undefined}>
            {items.map((item) => (
              <QueueRow
                key={item.id}
                item={item}
                href={queueHref({ ...props.address, id: item.id })}
                open={item.id === props.address.id}
                onOpen={props.onOpen}
              />
            ))}
          </ul>
        </>
      )}
      <MoreButton
        shown={hasNextPage}
        busy={isFetchingNextPage}
        failed={query.isFetchNextPageError ? t('moreFailed') : undefined}
        onPress={() => void query.fetchNextPage()}
      />
    </div>
  )
}

/** Tells of rows that appeared in the same list; a list seen for the first time has no news. */
function useArrivals(
  asked: string | null,
  items: readonly QueueItem[],
  onArrival: (arrived: readonly QueueItem[]) => void,
) {
  const before = useRef<{ asked: string; items: readonly QueueItem[] } | null>(null)
  useEffect(() => {
    if (asked === null) return
    const arrived = newcomers(before.current?.asked === asked ? before.current.items : null, items)
    before.current = { asked, items }
    if (arrived.length) onArrival(arrived)
  })
}

function Heading() {
  const t = useTranslations('console.columns')
  return (
    <div aria-hidden className={`hidden h-9 border-b px-inset text-sm font-medium text-muted ${COLUMNS}`}>
      <span>{t('subject')}</span>
      <span>{t('participant')}</span>
      <span>{t('sent')}</span>
      <span>{t('number')}</span>
      <span>{t('assignee')}</span>
      <span>{t('status')}</span>
    </div>
  )
}

function Empty({ address }: { address: QueueAddress }) {
  const t = useTranslations('console.empty')
  const which = address.search ? 'search' : address.filter
  return (
    <EmptyState
      icon={address.search ? <SearchX aria-hidden /> : <Inbox aria-hidden />}
      title={t(`${which}.title`)}
      text={t(`${which}.text`)}
    />
  )
}
