'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import type { ExchangeFilter, ExchangeOverview } from '@/server/modules/exchange/contract'
import { hrefOf } from './address'

/** The exchange in a line, and the stopped messages where there are any. */
export function ExchangeOverviewPanel(props: { filter: ExchangeFilter; first: ExchangeOverview }) {
  const t = useTranslations('exchange')
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.exchange.overview.queryOptions(undefined, { initialData: props.first, refetchInterval: 30_000 }),
  )
  return (
    <div className="space-y-4">
      <div aria-label={t('overview.label')} role="group" className="flex flex-wrap gap-x-6 gap-y-1">
        <Figure label={t('overview.waiting')} value={String(data.waiting)} />
        <Figure label={t('overview.dead')} value={String(data.dead)} />
        <Figure label={t('overview.unanswered')} value={String(data.unanswered)} />
        {data.oldestSeconds === null ? null : (
          <Figure label={t('overview.oldest')} value={<Age seconds={data.oldestSeconds} />} />
        )}
        {data.lastSentAt ? (
          <Figure label={t('overview.sent')} value={<Instant value={data.lastSentAt} form="numeric" />} />
        ) : null}
        {data.lastReceivedAt ? (
          <Figure
            label={t('overview.received')}
            value={<Instant value={data.lastReceivedAt} form="numeric" />}
          />
        ) : null}
      </div>
      <p className="text-sm text-muted">{t(`mode.${data.mode}`)}</p>
      {data.dead > 0 ? (
        <Alert
          tone="near"
          title={t('overview.deadTitle', { count: data.dead })}
          action={
            props.filter === 'attention' ? undefined : (
              <LinkButton size="small" href={hrefOf('attention')}>
                {t('overview.show')}
              </LinkButton>
            )
          }
        >
          {t('overview.deadText')}
        </Alert>
      ) : null}
    </div>
  )
}

function Figure(props: { label: string; value: ReactNode }) {
  return (
    <span>
      <span className="text-muted">{props.label}:</span>{' '}
      <b className="tabular font-semibold">{props.value}</b>
    </span>
  )
}

function Age({ seconds }: { seconds: number }) {
  const t = useTranslations('exchange.overview')
  if (seconds < 120) return t('seconds', { seconds })
  if (seconds < 7_200) return t('minutes', { minutes: Math.round(seconds / 60) })
  return t('hours', { hours: Math.round(seconds / 3_600) })
}
