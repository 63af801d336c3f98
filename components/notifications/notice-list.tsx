'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { NotificationView } from '@/server/modules/notifications/contract'
import { noticePath } from '@/server/modules/notifications/domain/notice-path'
import { NoticeFrame } from './notice-frame'
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
  const list = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = list.data.pages.flatMap((page) => page.items)
  const unread = items.filter((notice) => notice.readAt === null)
  const markRead = (notices: readonly NotificationView[]) =>
    // The command takes a hundred at a time; a failure is shown from its state.
    read.run({ ids: notices.slice(0, 100).map((notice) => notice.id) }).catch(() => undefined)

  if (items.length === 0) return props.empty
  return (
    <NoticeFrame
      words={{
        title: t('title'),
        markAll: t('markAll'),
        marking: t('marking'),
        moreFailed: t('moreFailed'),
      }}
      unread={unread.length > 0}
      read={read}
      onReadAll={() => void markRead(unread)}
      pages={list}
    >
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
    </NoticeFrame>
  )
}
