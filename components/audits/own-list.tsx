'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { moscowDate } from '@/components/datetime/format'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { Badge } from '@/components/ui/badge'
import type { ListOwnAudits } from '@/server/modules/audits/contract'
import type { AuditSummary } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { AuditStatus } from './audit-status'
import { DueDay } from '@/components/datetime/due-day'
import { TermName } from './term-name'

/** The participant's audits by the address's filter, kept live; the first page came with the page. */
export function OwnAuditList(props: {
  base: string
  filter: ListOwnAudits['filter']
  first: { items: AuditSummary[]; nextCursor: string | null }
  today: Day
  empty: ReactNode
}) {
  const t = useTranslations('audits.own.list')
  const trpc = useTRPC()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.audits.list.infiniteQueryOptions(
      { filter: props.filter },
      {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
      },
    ),
  )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return props.empty
  return (
    <div>
      <ul aria-label={t('label')}>
        {items.map((item) => (
          <AuditRow key={item.id} item={item} href={`${props.base}/audits/${item.id}`} today={props.today} />
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

function AuditRow({ item, href, today }: { item: AuditSummary; href: string; today: Day }) {
  const t = useTranslations('audits')
  const locale = useLocale()
  return (
    <li className="relative border-b px-inset py-3 last:border-b-0 hover:bg-hover">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-48 grow basis-0">
          <Link
            href={href}
            className="font-medium after:absolute after:inset-0 hover:text-link hover:underline"
          >
            {t(`formFull.${item.form}`)}
          </Link>
          <p className="tabular text-sm wrap-anywhere">{t('own.numbered', { number: item.number })}</p>
          <p className="mt-1 text-sm text-muted">
            {item.officeName[locale]}. {t('own.list.opened')}{' '}
            <DateText value={moscowDate(item.openedAt)} form="long" />
          </p>
        </div>
        <div className="flex flex-col items-start gap-1 sm:items-end">
          <AuditStatus status={item.status} quiet />
          {item.unconfirmed > 0 ? (
            <span className="flex items-center gap-2 text-sm font-medium text-link">
              {t('own.list.unopened')}
              <Badge count={item.unconfirmed} label={String(item.unconfirmed)} />
            </span>
          ) : null}
          {item.toConfirm > 0 ? (
            <span className="flex items-center gap-2 text-sm font-medium text-link">
              {t('own.list.toConfirm')}
              <Badge count={item.toConfirm} label={String(item.toConfirm)} />
            </span>
          ) : null}
          {item.toAcquaint ? (
            <span className="text-sm font-medium text-link">{t('own.list.toAcquaint')}</span>
          ) : null}
          {item.due ? (
            <div className="text-sm">
              {item.dueTerm ? <TermName term={{ id: item.dueTerm, side: 'participant' }} /> : null}
              <DueDay due={item.due} today={today} />
            </div>
          ) : null}
        </div>
      </div>
    </li>
  )
}
