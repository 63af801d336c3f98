'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { Alert } from '@/components/ui/alert'
import { formatBytes } from '@/components/ui/bytes'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import type { TrustImportView } from '@/server/modules/trust/contract'
import { BASE } from './address'
import { ImportActions } from './import-actions'
import { ImportChanges } from './import-changes'
import { ImportMark } from './import-mark'

/** How often a running import is looked at when no event comes, milliseconds. */
const LOOK_AGAIN = 3_000

/** An uploaded list: how far it has been read, what it would change, and the decision. */
export function ImportScreen(props: { first: TrustImportView }) {
  const t = useTranslations('trust.imports')
  const locale = useLocale()
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.trust.getImport.queryOptions(
      { id: props.first.id },
      {
        initialData: props.first,
        refetchInterval: ({ state }) => (isRunning(state.data ?? props.first) ? LOOK_AGAIN : false),
      },
    ),
  )
  const { status, summary } = data
  const items = [
    { term: t('file'), value: data.fileName },
    { term: t('size'), value: formatBytes(data.size, locale) },
    { term: t('version'), value: data.version },
    { term: t('uploaded'), value: <Instant value={data.createdAt} /> },
    { term: t('applied'), value: data.appliedAt ? <Instant value={data.appliedAt} /> : null },
    { term: t('signature'), value: summary ? t(summary.signed ? 'signed' : 'unsigned') : null },
    { term: t('unreadable'), value: summary?.unreadable ? String(summary.unreadable) : null },
  ].filter((item) => item.value !== null)
  return (
    <div className="mx-auto max-w-5xl space-y-4 p-4 lg:p-6">
      <PageHeader
        back={{ href: BASE, label: t('back') }}
        title={t('screen')}
        status={<ImportMark status={status} />}
        actions={<ImportActions of={data} />}
      />
      {status === 'READING' ? (
        <Card>
          <Progress
            id="trust-import"
            label={t('reading')}
            value={data.progress}
            valueText={`${data.progress}${NBSP}%`}
          />
          <p className="mt-2 text-sm text-muted">{t('readingText')}</p>
        </Card>
      ) : null}
      {status === 'APPLYING' ? (
        <Alert tone="action" title={t('status.APPLYING')} live="polite">
          {t('applyingText')}
        </Alert>
      ) : null}
      {data.failure ? (
        <Alert tone="refused" title={t('failed')} live="polite">
          {t(`failure.${data.failure.code}`, { place: data.failure.place ?? 0 })}
        </Alert>
      ) : null}
      <Card title={t('file')}>
        <DescriptionList items={items} />
      </Card>
      {summary ? <ImportChanges summary={summary} /> : null}
    </div>
  )
}

const NBSP = '\u00a0'

const isRunning = ({ status }: Pick<TrustImportView, 'status'>) =>
  status === 'READING' || status === 'APPLYING'
