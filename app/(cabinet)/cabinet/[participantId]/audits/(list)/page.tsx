import { ScanSearch } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarCard } from '@/components/audits/calendar-card'
import { OwnAuditList } from '@/components/audits/own-list'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { LinkTabs } from '@/components/layout/link-tabs'
import { cabinetBase } from '@/components/layout/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { ListOwnAudits } from '@/server/modules/audits/contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface AuditsProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const FILTERS = ['going', 'finished', 'all'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.own'))('title') }
}

/** Customs audits of the participant: which go on, what each awaits, which are over. */
export default async function AuditsPage({ params, searchParams }: AuditsProps) {
  const { participantId } = await params
  const { now } = await enterCabinet(participantId, '/audits')
  const filter = ListOwnAudits.shape.filter.catch('all').parse((await searchParams)['filter'] ?? 'going')
  const api = await callerFor(participantId)
  const [first, t] = await Promise.all([orRefuse(api.audits.list({ filter })), getTranslations('audits.own')])
  const base = cabinetBase(participantId)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="mb-4">
        <LinkTabs
          label={t('filter.label')}
          tabs={FILTERS.map((key) => ({
            key,
            href: `${base}/audits${key === 'going' ? '' : `?filter=${key}`}`,
            label: t(`filter.${key}`),
            current: key === filter,
          }))}
        />
      </div>
      <div className="rounded-md border bg-paper">
        <ClientMessages namespaces={['audits', 'common']}>
          <OwnAuditList
            key={filter}
            base={base}
            filter={filter}
            first={first}
            today={moscowDate(now)}
            empty={
              <EmptyState
                icon={<ScanSearch aria-hidden />}
                title={t(`empty.${filter}.title`)}
                text={t(`empty.${filter}.text`)}
                action={
                  filter === 'going' ? (
                    <LinkButton href={`${base}/audits?filter=all`}>{t('empty.all.show')}</LinkButton>
                  ) : null
                }
              />
            }
          />
        </ClientMessages>
      </div>
      <CalendarCard base={base} className="mt-4" />
    </>
  )
}
