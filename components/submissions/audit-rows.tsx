'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { DueDay } from '@/components/datetime/due-day'
import { moscowDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { Status } from '@/components/ui/status'
import type { AuditSummary } from '@/server/modules/audits/domain/views'
import { auditsAsking, HOME_AUDITS, type AuditAction } from './audit-work'

export interface AuditPage {
  items: AuditSummary[]
  nextCursor: string | null
}

/** Audits that ask something of the participant, live; none where audits are closed to the reader. */
export function useAuditWork(first: AuditPage | null): AuditAction[] {
  const trpc = useTRPC()
  const { data } = useQuery({
    ...trpc.audits.list.queryOptions(HOME_AUDITS, { initialData: first ?? undefined }),
    enabled: first !== null,
  })
  return auditsAsking(data?.items ?? [])
}

/** Rows of «Требуют действия» that are audits: what is asked and by when. */
export function AuditRows(props: { base: string; now: string; asking: readonly AuditAction[] }) {
  const t = useTranslations('home.action.audit')
  const locale = useLocale()
  const today = moscowDate(props.now)
  return props.asking.map(({ item, reason }) => (
    <li
      key={item.id}
      className="relative flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-inset py-3 last:border-b-0 hover:bg-hover"
    >
      <div className="min-w-48 grow basis-0">
        {reason === 'unopened' || !item.due ? (
          <Status tone="action">{t(`why.${reason}`, { count: item.unconfirmed })}</Status>
        ) : (
          <DueDay due={item.due} today={today} className="text-sm" />
        )}
        <p className="mt-1">
          <Link
            href={`${props.base}/audits/${item.id}`}
            className="font-medium wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
          >
            {t(`form.${item.form}`)}
          </Link>
        </p>
        <p className="text-sm text-muted">
          {t('about', { number: item.number, office: item.officeName[locale] })}
          {reason === 'requirement' || reason === 'objections' ? ` ${t(`why.${reason}`)}.` : null}
        </p>
      </div>
      <span aria-hidden className="text-sm font-medium text-link">
        {t(reason === 'requirement' || reason === 'objections' ? 'answer' : 'open')} →
      </span>
    </li>
  ))
}
