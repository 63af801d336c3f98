'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { NotificationView } from '@/server/modules/notifications/contract'
import { noticePath } from '@/server/modules/notifications/domain/notice-path'
import { NoticeRow } from './notice-row'
import { RECENT } from './recent'
import { useRead } from './use-read'

/** The latest notices on the home page, live. */
export function RecentNotices(props: {
  base: string
  now: string
  label: string
  first: { items: NotificationView[]; nextCursor: string | null; unread: number }
  empty: ReactNode
}) {
  const trpc = useTRPC()
  const read = useRead()
  const { data } = useQuery(
    trpc.notifications.list.queryOptions({ limit: RECENT }, { initialData: props.first }),
  )
  if (data.items.length === 0) return props.empty
  return (
    <ul aria-label={props.label}>
      {data.items.map((notice) => (
        <NoticeRow
          key={notice.id}
          notice={notice}
          now={props.now}
          href={`${props.base}${noticePath(notice)}`}
          onOpen={({ id, readAt }) => {
            // A mark that was not kept is no reason to stop the person: the notice only stays new.
            if (readAt === null) read.run({ ids: [id] }).catch(() => undefined)
          }}
        />
      ))}
    </ul>
  )
}
