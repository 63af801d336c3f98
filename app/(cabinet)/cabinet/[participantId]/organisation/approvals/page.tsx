import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { RouteList } from '@/components/approvals/route-list'
import { kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { OrganisationTabs } from '@/components/participants/organisation-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface ApprovalsProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approvals'))('title') }
}

/** In which order people of the organisation approve documents before they are signed. */
export default async function ApprovalsPage({ params }: ApprovalsProps) {
  const { participantId } = await params
  await enterCabinet(participantId, '/organisation/approvals')
  const api = await callerFor(participantId)
  const [routes, t, locale, list] = await Promise.all([
    orRefuse(api.approvals.routes()),
    getTranslations('approvals'),
    getLocale(),
    api.catalogue.list(),
  ])
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <OrganisationTabs base={cabinetBase(participantId)} current="approvals" />
      <ClientMessages namespaces={['approvals', 'common', 'errors', 'failure', 'organisation']}>
        <RouteList first={routes} kindTitles={kindTitles(list, locale)} />
      </ClientMessages>
    </>
  )
}
