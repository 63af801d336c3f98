import { Download, ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { JournalFilters } from '@/components/journal/journal-filters'
import { JournalList } from '@/components/journal/journal-list'
import { cabinetBase } from '@/components/layout/navigation'
import { OrganisationTabs } from '@/components/participants/organisation-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { readFilter } from '@/server/modules/journal/domain/read-filter'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface JournalProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('journal'))('title') }
}

/** Who in the organisation did, opened and signed what. */
export default async function JournalPage({ params, searchParams }: JournalProps) {
  const { participantId } = await params
  await enterCabinet(participantId, '/organisation/journal')
  const given = await searchParams
  const filter = readFilter((name) => [given[name]].flat()[0] ?? null)
  const api = await callerFor(participantId)
  const [first, people, t] = await Promise.all([
    orRefuse(api.journal.list(filter)),
    orRefuse(api.journal.people()),
    getTranslations('journal'),
  ])
  const base = cabinetBase(participantId)
  const exported = (format: 'csv' | 'xlsx') =>
    `/api/journal?${new URLSearchParams({ ...set(filter), for: participantId, format }).toString()}`
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={(['csv', 'xlsx'] as const).map((format) => (
          <LinkButton key={format} href={exported(format)} download="">
            <Download aria-hidden />
            {t(`export.${format}`)}
          </LinkButton>
        ))}
      />
      <OrganisationTabs base={base} current="journal" />
      <JournalFilters action={`${base}/organisation/journal`} filter={filter} people={people} />
      <div className="mt-4 rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'journal']}>
          <JournalList
            key={JSON.stringify(filter)}
            base={base}
            filter={filter}
            first={first}
            empty={
              <EmptyState
                icon={<ScrollText aria-hidden />}
                title={t('empty.title')}
                text={t('empty.text')}
                action={<LinkButton href={`${base}/organisation/journal`}>{t('filter.clear')}</LinkButton>}
              />
            }
          />
        </ClientMessages>
      </div>
    </>
  )
}

/** The filters that are set. */
const set = (filter: object) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => Boolean(value))) as Record<string, string>
