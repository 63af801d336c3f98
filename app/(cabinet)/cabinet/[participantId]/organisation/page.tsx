import { MailPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindChoices, kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { AdoptDrafts } from '@/components/participants/adopt-drafts'
import { OrganisationTabs } from '@/components/participants/organisation-tabs'
import { People } from '@/components/participants/people'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface OrganisationProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('title') }
}

/** People of the organisation and their rights. */
export default async function OrganisationPage({ params }: OrganisationProps) {
  const { participantId } = await params
  const { now } = await enterCabinet(participantId, '/organisation')
  const api = await callerFor(participantId)
  const [people, adoptable, t, locale, list] = await Promise.all([
    orRefuse(api.organisation.people()),
    orRefuse(api.participants.adoptable()),
    getTranslations('organisation'),
    getLocale(),
    api.catalogue.list(),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <LinkButton href={`${cabinetBase(participantId)}/organisation/invitations`}>
            <MailPlus aria-hidden />
            {t('invitations.invite')}
          </LinkButton>
        }
      />
      <OrganisationTabs base={cabinetBase(participantId)} current="people" />
      <ClientMessages namespaces={['common', 'errors', 'failure', 'organisation']}>
        {adoptable.map((one) => (
          <AdoptDrafts key={one.id} adoptable={one} />
        ))}
        <People
          first={people}
          now={now}
          kinds={kindChoices(list, locale).map(({ code, title }) => ({ code, title }))}
          kindTitles={kindTitles(list, locale)}
        />
      </ClientMessages>
    </>
  )
}
