import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { ParticipantData } from '@/components/profile/participant-data'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface ParticipantProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('participant.title') }
}

/** Data of the participant acted for: shown with their source, edited by the head while nobody has confirmed them. */
export default async function ParticipantPage({ params }: ParticipantProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/profile')
  const api = await callerFor(participantId)
  const [data, t] = await Promise.all([
    orRefuse(api.profile.participant()),
    getTranslations('profile.participant'),
  ])
  return (
    <ClientMessages namespaces={['common', 'errors', 'failure', 'profile']}>
      <PageHeader title={t('title')} description={t('description')} />
      <ParticipantData initial={data} head={actor.role === 'HEAD'} />
    </ClientMessages>
  )
}
