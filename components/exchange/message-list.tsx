'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { EmptyState } from '@/components/ui/empty-state'
import type { ExchangeFilter, MessagePage } from '@/server/modules/exchange/contract'
import { MessageRow } from './message-row'

/** Messages, the newest first, live. */
export function MessageList(props: { filter: ExchangeFilter; first: MessagePage }) {
  const t = useTranslations('exchange')
  const trpc = useTRPC()
  const { data, isError, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(
      trpc.exchange.list.infiniteQueryOptions(
        { filter: props.filter },
        {
          getNextPageParam: (page) => page.nextCursor,
          initialData: { pages: [props.first], pageParams: [null] },
          placeholderData: keepPreviousData,
        },
      ),
    )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    const attention = props.filter === 'attention'
    return (
      <EmptyState
        icon={<ArrowLeftRight />}
        title={t(`empty.${props.filter}`)}
        text={attention ? t('empty.attentionText') : t('empty.text')}
      />
    )
  }
  return (
    <>
      {isError && !isFetchNextPageError ? (
        <p role="alert" className="border-b bg-near-soft px-inset py-2 text-sm">
          {t('failed')}
        </p>
      ) : null}
      <ul aria-label={t('list')}>
        {items.map((message) => (
          <MessageRow key={message.id} message={message} now={data.pages[0]?.at ?? props.first.at} />
        ))}
      </ul>
      <MoreButton
        shown={hasNextPage}
        busy={isFetchingNextPage}
        failed={isFetchNextPageError ? t('moreFailed') : undefined}
        onPress={() => void fetchNextPage()}
      />
    </>
  )
}
