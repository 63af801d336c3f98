import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindChoices, kindTitles } from '@/components/catalogue/kind-choices'
import { ClientMessages } from '@/components/i18n/client-messages'
import { OwnRights } from '@/components/participants/own-rights'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { GRANTED_ACTIONS } from '@/server/modules/participants/domain/grants'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface RightsProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('rights.title') }
}

/** One's own rights in the organisation, and requests for more. */
export default async function RightsPage({ params, searchParams }: RightsProps) {
  const { participantId } = await params
  const { actor, now } = await enterCabinet(participantId, '/rights')
  const api = await callerFor(participantId)
  const [first, t, locale, list] = await Promise.all([
    orRefuse(api.rights.own()),
    getTranslations('organisation'),
    getLocale(),
    api.catalogue.list(),
  ])
  const { action } = await searchParams
  const individual = actor.category === 'INDIVIDUAL'
  return (
    <>
      <PageHeader
        title={t('rights.title')}
        description={t(individual ? 'rights.descriptionOwn' : 'rights.description')}
      />
      <ClientMessages namespaces={['common', 'errors', 'failure', 'organisation']}>
        <OwnRights
          first={first}
          now={now}
          kinds={kindChoices(list, locale).map(({ code, title }) => ({ code, title }))}
          kindTitles={kindTitles(list, locale)}
          wanted={GRANTED_ACTIONS.find((known) => known === action) ?? null}
          individual={individual}
        />
      </ClientMessages>
    </>
  )
}
