'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { BadgeCheck, BellOff, CalendarClock, Gavel, Hourglass, Inbox, Stamp, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/datetime/format'
import { TimeAgo } from '@/components/datetime/time-ago'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { EmptyState } from '@/components/ui/empty-state'
import { CUSTOMS_TERMS, termKindOf } from '@/server/modules/audits/domain/term-kind'
import type { OfficeNoticeType, OfficeNoticeView } from '@/server/modules/notifications/contract'
import { officeNoticePath } from '@/server/modules/notifications/domain/notice-path'
import { NoticeFrame } from './notice-frame'
import { NoticeLine, type NoticeLook } from './notice-line'

const CAME: NoticeLook = { icon: Inbox, tone: 'action' }
const LOOK: Record<OfficeNoticeType, NoticeLook> = {
  'audit.office-reminder': { icon: Hourglass, tone: 'near' },
  'audit.office-missed': { icon: CalendarClock, tone: 'refused' },
  'audit.office-terms-moved': { icon: CalendarClock, tone: 'near' },
  'audit.reply-received': CAME,
  'audit.plea-received': { icon: Hourglass, tone: 'near' },
  'audit.explanation-received': CAME,
  'audit.objections-received': CAME,
  'audit.no-objections-received': CAME,
  'audit.complaint-received': { icon: Gavel, tone: 'near' },
  'audit.complaint-withdrawn': { icon: Gavel, tone: 'neutral' },
  'audit.approval-asked': { icon: Stamp, tone: 'action' },
  'audit.approval-given': { icon: BadgeCheck, tone: 'received' },
  'audit.approval-returned': { icon: Undo2, tone: 'near' },
  'calendar.missing': { icon: CalendarClock, tone: 'refused' },
  'calendar.preliminary': { icon: CalendarClock, tone: 'near' },
}

/** What the officer was told, newest first, live. Opening a notice marks it read. */
export function OfficeNoticeList(props: {
  now: string
  first: { items: OfficeNoticeView[]; nextCursor: string | null; unread: number }
}) {
  const t = useTranslations('office-notices')
  const locale = useLocale()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const read = useCommand(
    trpc.officeNotices.read.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.officeNotices.pathKey() }),
    }),
  )
  const list = useInfiniteQuery(
    trpc.officeNotices.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = list.data.pages.flatMap((page) => page.items)
  const unread = items.filter((notice) => notice.readAt === null)
  const markRead = (notices: readonly OfficeNoticeView[]) =>
    // The command takes a hundred at a time; a failure is shown from its state.
    read.run({ ids: notices.slice(0, 100).map(({ id }) => id) }).catch(() => undefined)

  if (items.length === 0)
    return <EmptyState icon={<BellOff aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
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
        <NoticeLine
          key={notice.id}
          look={LOOK[notice.type]}
          href={officeNoticePath(notice)}
          onOpen={() => {
            if (notice.readAt === null) void markRead([notice])
          }}
          text={textOf(notice)}
          unread={notice.readAt === null ? t('unread') : null}
          className="py-2"
        >
          <p className="text-sm text-muted">
            {termOf(notice)}
            <TimeAgo value={notice.createdAt} now={props.now} locale={locale} className="whitespace-nowrap" />
          </p>
        </NoticeLine>
      ))}
    </NoticeFrame>
  )

  function textOf({ type, data: { audit = '', year = '', purpose = '' } }: OfficeNoticeView) {
    return t(`text.${type}`, { audit, year, purpose })
  }

  /** «Решение по результатам, последний день — 8 декабря, », to go before when it was said. */
  function termOf({ data: { term = '', due } }: OfficeNoticeView) {
    const kind = termKindOf(term, CUSTOMS_TERMS)
    const facts = [kind && t(`term.${kind}`), due && t('lastDay', { day: formatDate(due, locale) })]
    return facts.map((fact) => (fact ? `${fact}, ` : null))
  }
}
