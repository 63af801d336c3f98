import { Archive, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ArchiveFilters } from '@/components/archive/archive-filters'
import { ArchiveList } from '@/components/archive/archive-list'
import { SavedViews } from '@/components/archive/saved-views'
import { kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { holds } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'
import { filterOf } from '@/server/modules/archive/domain/filter-query'
import { queryOf } from '@/server/modules/archive/domain/query-of'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface ArchiveProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive'))('title') }
}

/** The participant's electronic archive: search first. */
export default async function ArchivePage({ params, searchParams }: ArchiveProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/archive')
  const filter = filterOf(await searchParams)
  const api = await callerFor(participantId)
  const [first, views, t, locale, list] = await Promise.all([
    orRefuse(api.archive.list(filter)),
    orRefuse(api.archive.views()),
    getTranslations('archive'),
    getLocale(),
    api.catalogue.list(),
  ])
  const base = cabinetBase(participantId)
  const narrowed = queryOf(filter) !== ''
  const place = holds(actor, 'prepare') ? (
    <LinkButton variant="primary" href={`${base}/archive/new`}>
      {t('place.action')}
    </LinkButton>
  ) : null

  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={place} />
      <ArchiveFilters base={base} filter={filter} />
      <ClientMessages namespaces={['common', 'archive', 'errors', 'failure', 'files']}>
        <SavedViews base={base} filter={filter} views={views} />
        <div className="rounded-md border bg-paper">
          <ArchiveList
            key={queryOf(filter)}
            base={base}
            participantId={participantId}
            filter={filter}
            first={first}
            kindTitles={kindTitles(list, locale)}
            empty={
              narrowed ? (
                <EmptyState
                  icon={<SearchX aria-hidden />}
                  title={t('nothing.title')}
                  text={t('nothing.text')}
                  action={<LinkButton href={`${base}/archive`}>{t('search.clear')}</LinkButton>}
                />
              ) : (
                <EmptyState
                  icon={<Archive aria-hidden />}
                  title={t('empty.title')}
                  text={t('empty.text')}
                  action={place}
                />
              )
            }
          />
        </div>
      </ClientMessages>
    </>
  )
}
