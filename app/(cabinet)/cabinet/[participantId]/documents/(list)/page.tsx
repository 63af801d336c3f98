import { FilePlus2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { ListEmpty } from '@/components/submissions/list-empty'
import { parseFilter, SubmissionFilters } from '@/components/submissions/submission-filters'
import { SubmissionList } from '@/components/submissions/submission-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { holds } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface DocumentsProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('title') }
}

/** The participant's documents: stages, search, and the list itself. */
export default async function DocumentsPage({ params, searchParams }: DocumentsProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/documents')
  const filter = parseFilter(await searchParams)
  const api = await callerFor(participantId)
  const [first, t, locale, list] = await Promise.all([
    orRefuse(api.submissions.list(filter)),
    getTranslations('submissions'),
    getLocale(),
    api.catalogue.list(),
  ])
  const base = cabinetBase(participantId)
  const mayPrepare = holds(actor, 'prepare')

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayPrepare ? (
            <LinkButton variant="primary" href={`${base}/documents/new`}>
              <FilePlus2 aria-hidden />
              {t('newDocument')}
            </LinkButton>
          ) : null
        }
      />
      <SubmissionFilters base={base} filter={filter} />
      <div className="rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'submissions']}>
          <SubmissionList
            key={JSON.stringify(filter)}
            base={base}
            filter={filter}
            first={first}
            kindTitles={kindTitles(list, locale)}
            empty={<ListEmpty base={base} filter={filter} mayPrepare={mayPrepare} />}
          />
        </ClientMessages>
      </div>
    </>
  )
}
