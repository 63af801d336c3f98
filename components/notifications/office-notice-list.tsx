'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { BellOff, CalendarClock, CheckCheck, Gavel, Hourglass, Inbox, type LucideIcon } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { formatDate } from '@/components/datetime/format'
import { TimeAgo } from '@/components/datetime/time-ago'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { TONES, type Tone } from '@/components/ui/tone'
import type { OfficeNoticeType, OfficeNoticeView } from '@/server/modules/notifications/contract'
import { officeNoticePath } from '@/server/modules/notifications/domain/notice-path'

const CAME: { icon: LucideIcon; tone: Tone } = { icon: Inbox, tone: 'action' }
const LOOK: Record<OfficeNoticeType, { icon: LucideIcon; tone: Tone }> = {
  'audit.office-reminder': { icon: Hourglass, tone: 'near' },
  'audit.office-missed': { icon: CalendarClock, tone: 'refused' },
  'audit.office-terms-moved': { icon: CalendarClock, tone: 'near' },
  'audit.reply-received': CAME,
  'audit.plea-received': { icon: Hourglass, tone: 'near' },
  'audit.explanation-received': CAME,
  'audit.objections-received': CAME,
  'audit.no-objections-received': CAME,
  'audit.complaint-received': { icon: Gavel, tone: 'near' },
  'calendar.missing': { icon: CalendarClock, tone: 'refused' },
  'calendar.preliminary': { icon: CalendarClock, tone: 'near' },
}

/** What the officer was told, newest first, live. Opening a notice marks it read. */
export function OfficeNoticeList(props: {
  now: string
  first: { items: OfficeNoticeView[]; nextCursor: string | null; unread: number }
}) {
  const t = useTranslations('office-notices')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const read = useCommand(
    trpc.officeNotices.read.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.officeNotices.pathKey() }),
    }),
  )
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.officeNotices.list.infiniteQueryOptions(
      {},
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = data.pages.flatMap((page) => page.items)
  const unread = items.filter((notice) => notice.readAt === null)
  const markRead = (notices: readonly OfficeNoticeView[]) =>
    // The command takes a hundred at a time; a failure is shown from its state.
    read.run({ ids: notices.slice(0, 100).map(({ id }) => id) }).catch(() => undefined)

  if (items.length === 0)
    return <EmptyState icon={<BellOff aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
  return (
    <>
      {read.error ? <FailureAlert failure={failureOf(read.error)} className="m-inset" /> : null}
      {unread.length > 0 ? (
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
          <NoticeLine
            key={notice.id}
            notice={notice}
            now={props.now}
            onOpen={() => {
              if (notice.readAt === null) void markRead([notice])
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

function NoticeLine(props: { notice: OfficeNoticeView; now: string; onOpen: () => void }) {
  const t = useTranslations('office-notices')
  const locale = useLocale()
  const { notice } = props
  const { icon: Icon, tone } = LOOK[notice.type]
  const { audit = '', year = '', due } = notice.data
  const unread = notice.readAt === null
  return (
    <li className="relative flex gap-3 border-b px-inset py-2 last:border-b-0 hover:bg-hover">
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', TONES[tone].text)} />
      <div className="min-w-0 grow">
        <p className={unread ? 'font-semibold' : undefined}>
          <Link
            href={officeNoticePath(notice)}
            onClick={props.onOpen}
            className="wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
          >
            {t(`text.${notice.type}`, { audit, year, due: due ? formatDate(due, locale) : '' })}
          </Link>
          {unread ? (
            <span className="ml-2 inline-flex items-center gap-1.5 align-middle text-xs font-medium text-link">
              <span aria-hidden className="size-2 rounded-full bg-action" />
              {t('unread')}
            </span>
          ) : null}
        </p>
        <p className="text-sm text-muted">
          <TimeAgo value={notice.createdAt} now={props.now} locale={locale} className="whitespace-nowrap" />
        </p>
      </div>
    </li>
  )
}
