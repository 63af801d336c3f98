import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindChoices, kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { InvitationList } from '@/components/participants/invitation-list'
import { OrganisationTabs } from '@/components/participants/organisation-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface InvitationsProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('invitations.title') }
}

/** Who was invited to join the organisation's people. */
export default async function InvitationsPage({ params }: InvitationsProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/organisation/invitations')
  const api = await callerFor(participantId)
  const [first, t, locale, list] = await Promise.all([
    orRefuse(api.invitations.list({})),
    getTranslations('organisation'),
    getLocale(),
    api.catalogue.list(),
  ])
  return (
    <>
      <PageHeader title={t('invitations.title')} description={t('invitations.description')} />
      <OrganisationTabs base={cabinetBase(participantId)} current="invitations" />
      <ClientMessages namespaces={['common', 'errors', 'failure', 'organisation']}>
        <InvitationList
          first={first}
          confirmed={actor.confirmed}
          kinds={kindChoices(list, locale).map(({ code, title }) => ({ code, title }))}
          kindTitles={kindTitles(list, locale)}
        />
      </ClientMessages>
    </>
  )
}
