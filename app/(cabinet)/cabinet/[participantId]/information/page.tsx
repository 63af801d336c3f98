import { MessageSquareText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { RequestList } from '@/components/information/request-list'
import { LinkTabs } from '@/components/layout/link-tabs'
import { cabinetBase } from '@/components/layout/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { holds } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'
import { ListRequests, REQUEST_STATES } from '@/server/modules/information/contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface InformationProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('information'))('title') }
}

/** What was asked of customs, and where each question is. */
export default async function InformationPage({ params, searchParams }: InformationProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/information')
  const state = ListRequests.shape.state.safeParse((await searchParams)['state']).data ?? 'all'
  const api = await callerFor(participantId)
  const [first, t] = await Promise.all([
    orRefuse(api.information.list({ state })),
    getTranslations('information'),
  ])
  const base = cabinetBase(participantId)
  const ask = holds(actor, 'request') ? (
    <LinkButton variant="primary" href={`${base}/information/new`}>
      {t('ask')}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={ask} />
      <div className="mb-4">
        <LinkTabs
          label={t('states.label')}
          tabs={REQUEST_STATES.map((key) => ({
            key,
            href: `${base}/information${key === 'all' ? '' : `?state=${key}`}`,
            label: t(`states.${key}`),
            current: key === state,
          }))}
        />
      </div>
      <div className="rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'information']}>
          <RequestList
            key={state}
            base={base}
            state={state}
            first={first}
            empty={
              <EmptyState
                icon={<MessageSquareText aria-hidden />}
                title={t('list.emptyTitle')}
                text={t('list.emptyText')}
                action={ask}
              />
            }
          />
        </ClientMessages>
      </div>
    </>
  )
}
