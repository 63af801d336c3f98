import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { FunctionList } from '@/components/functions/function-list'
import { ListSearch } from '@/components/layout/list-search'
import { cabinetBase } from '@/components/layout/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface ServicesProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const Search = z.string().trim().max(200)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('functions'))('title') }
}

/** What can I do here: every function by intention, closed ones with what opens them. */
export default async function ServicesPage({ params, searchParams }: ServicesProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/services')
  const search = Search.safeParse((await searchParams)['search']).data || undefined
  const api = await callerFor(participantId)
  const [functions, t, common] = await Promise.all([
    orRefuse(api.functions.list()),
    getTranslations('functions'),
    getTranslations('common'),
  ])
  const base = cabinetBase(participantId)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="mb-6">
        <ListSearch
          action={`${base}/services`}
          value={search}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          submitLabel={common('search')}
          found={
            search
              ? {
                  text: t('search.found', { text: search }),
                  clearHref: `${base}/services`,
                  clearLabel: t('search.clear'),
                }
              : undefined
          }
        />
      </div>
      <FunctionList base={base} category={actor.category} functions={functions} search={search} />
    </>
  )
}
