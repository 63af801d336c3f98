import { Archive, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ArchiveList } from '@/components/archive/archive-list'
import { kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { ListSearch } from '@/components/layout/list-search'
import { cabinetBase } from '@/components/layout/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { holds } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'
import { ListArchive } from '@/server/modules/archive/contract'
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
  const search = ListArchive.shape.search.safeParse((await searchParams)['search']).data || undefined
  const api = await callerFor(participantId)
  const [first, t, common, locale, list] = await Promise.all([
    orRefuse(api.archive.list({ search })),
    getTranslations('archive'),
    getTranslations('common'),
    getLocale(),
    api.catalogue.list(),
  ])
  const base = cabinetBase(participantId)

  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="mb-4">
        <ListSearch
          action={`${base}/archive`}
          value={search}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          submitLabel={common('search')}
          found={
            search
              ? {
                  text: t('search.found', { text: search }),
                  clearHref: `${base}/archive`,
                  clearLabel: t('search.clear'),
                }
              : undefined
          }
        />
      </div>
      <div className="rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'archive']}>
          <ArchiveList
            key={search}
            base={base}
            search={search}
            first={first}
            kindTitles={kindTitles(list, locale)}
            empty={
              search ? (
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
                  action={
                    holds(actor, 'prepare') ? (
                      <LinkButton variant="primary" href={`${base}/documents/new`}>
                        {t('empty.action')}
                      </LinkButton>
                    ) : null
                  }
                />
              )
            }
          />
        </ClientMessages>
      </div>
    </>
  )
}
