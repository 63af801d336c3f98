import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindTitles } from '@/components/catalogue/kind-choices'
import { People } from '@/components/participants/people'
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
  await enterCabinet(participantId, '/organisation')
  const api = await callerFor(participantId)
  const [people, t, locale] = await Promise.all([
    orRefuse(api.organisation.people()),
    getTranslations('organisation'),
    getLocale(),
  ])
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <People people={people} kindTitles={kindTitles(locale)} />
    </>
  )
}
