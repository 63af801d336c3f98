'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { Alert } from '@/components/ui/alert'
import { formatBytes } from '@/components/ui/bytes'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { TrustImportView, TrustOverview } from '@/server/modules/trust/contract'
import { BASE, trustHref } from './address'
import { ImportMark } from './import-mark'

/** The state of the store in a line, what needs attention, and what was uploaded. */
export function TrustOverviewPanel(props: { first: TrustOverview }) {
  const t = useTranslations('trust')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.trust.overview.queryOptions(undefined, { initialData: props.first }))
  const bad = data.lists.expired + data.lists.missing
  const good = data.lists.fresh + data.lists.ageing
  return (
    <div className="space-y-4">
      <p aria-label={t('overview.label')} className="flex flex-wrap gap-x-6 gap-y-1">
        <Figure value={String(data.authorities.ACTIVE)} label={t('overview.active')} />
        <Figure
          value={String(data.authorities.ENDED + data.authorities.ANNULLED)}
          label={t('overview.ended')}
        />
        <Figure value={t('overview.of', { count: good, all: good + bad })} label={t('overview.lists')} />
        <span className="text-muted">
          {data.lastApplied ? (
            <>
              {t('overview.lastApplied')} <Instant value={data.lastApplied.at} form="numeric" />
            </>
          ) : (
            t('overview.never')
          )}
        </span>
      </p>
      {bad > 0 ? (
        <Alert
          tone="near"
          title={t('overview.warning', { count: bad })}
          action={
            <LinkButton size="small" href={trustHref({ filter: 'attention', search: '' })}>
              {t('overview.show')}
            </LinkButton>
          }
        >
          {t('overview.warningText')}
        </Alert>
      ) : null}
      {data.imports.length > 0 ? <Imports imports={data.imports} /> : null}
    </div>
  )
}

function Figure(props: { value: string; label: string }) {
  return (
    <span>
      <span className="text-muted">{props.label}:</span>{' '}
      <b className="tabular font-semibold">{props.value}</b>
    </span>
  )
}

function Imports(props: { imports: readonly TrustImportView[] }) {
  const t = useTranslations('trust.imports')
  const locale = useLocale()
  return (
    <Card title={t('title')} flush>
      <ul>
        {props.imports.slice(0, 3).map((each) => (
          <li
            key={each.id}
            className="flex min-h-row flex-wrap items-center gap-x-4 border-b px-inset py-1 last:border-b-0"
          >
            <TextLink href={`${BASE}/imports/${each.id}`} className="min-w-0 wrap-anywhere">
              {each.fileName}
            </TextLink>
            <span className="tabular text-sm text-muted">{formatBytes(each.size, locale)}</span>
            <Instant value={each.createdAt} form="numeric" className="tabular text-sm text-muted" />
            <span className="ml-auto">
              <ImportMark status={each.status} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
