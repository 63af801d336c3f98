'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'
import type { NotificationView } from '@/server/modules/notifications/contract'
import { noticePath } from '@/server/modules/notifications/domain/notice-path'
import { NoticeRow } from './notice-row'
import { useRead } from './use-read'

/** All notices of the person about this participant, newest first, live. */
export function NoticeList(props: {
  base: string
  now: string
  first: { items: NotificationView[]; nextCursor: string | null; unread: number }
  empty: ReactNode
}) {
  const t = useTranslations('notifications')
  const trpc = useTRPC()
  const read = useRead()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = data.pages.flatMap((page) => page.items)
  const unread = items.filter((notice) => notice.readAt === null)
  const markRead = (notices: readonly NotificationView[]) =>
    // The command takes a hundred at a time; a failure is shown from its state.
    read.run({ ids: notices.slice(0, 100).map((notice) => notice.id) }).catch(() => undefined)

  if (items.length === 0) return props.empty
  return (
    <>
      {read.error ? <FailureAlert failure={failureOf(read.error)} className="m-inset" /> : null}
      {unread.length ? (
        <div className="flex justify-end border-b px-inset py-2">
          <Button
            size="small"
            variant="quiet"
            busy={read.pending}
            busyLabel={t('marking')}
            onClick={() => void markRead(unread)}
          >
            <CheckCheck aria-hidden />
            {t('markAll')}
          </Button>
        </div>
      ) : null}
      <ul aria-label={t('title')}>
        {items.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            now={props.now}
            href={`${props.base}${noticePath(notice)}`}
            onOpen={(opened) => {
              if (opened.readAt === null) void markRead([opened])
            }}
          />
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
