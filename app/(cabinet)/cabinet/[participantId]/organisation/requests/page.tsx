import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindChoices, kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { OrganisationTabs } from '@/components/participants/organisation-tabs'
import { RequestList } from '@/components/participants/request-list'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface RequestsProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('requests.title') }
}

/** What the organisation's people ask for. */
export default async function RequestsPage({ params }: RequestsProps) {
  const { participantId } = await params
  await enterCabinet(participantId, '/organisation/requests')
  const api = await callerFor(participantId)
  const [first, t, locale, list] = await Promise.all([
    orRefuse(api.rights.requests()),
    getTranslations('organisation'),
    getLocale(),
    api.catalogue.list(),
  ])
  return (
    <>
      <PageHeader title={t('requests.title')} description={t('requests.description')} />
      <OrganisationTabs base={cabinetBase(participantId)} current="requests" />
      <ClientMessages namespaces={['common', 'errors', 'failure', 'organisation']}>
        <RequestList
          first={first}
          kinds={kindChoices(list, locale).map(({ code, title }) => ({ code, title }))}
          kindTitles={kindTitles(list, locale)}
        />
      </ClientMessages>
    </>
  )
}
