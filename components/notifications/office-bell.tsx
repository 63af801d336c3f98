'use client'

import { useQuery } from '@tanstack/react-query'
import { Bell } from '@/components/layout/bell'
import { useTRPC } from '@/components/trpc/client'

/** The bell of the console with a count that is true without a reload. `unread` came with the page. */
export function OfficeBell(props: { href: string; unread: number; className: string }) {
  const trpc = useTRPC()
  // One line is asked for: only the count is shown here.
  const { data } = useQuery(
    trpc.officeNotices.list.queryOptions(
      { limit: 1 },
      { select: (page) => page.unread, initialData: { items: [], nextCursor: null, unread: props.unread } },
    ),
  )
  return <Bell href={props.href} unread={data ?? props.unread} className={props.className} />
}
