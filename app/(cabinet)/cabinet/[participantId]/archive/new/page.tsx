import { getTranslations } from 'next-intl/server'
import { PlaceScreen } from '@/components/archive/place-screen'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

/** Placing files into the archive by themselves. */
export default async function PlacePage({ params }: { params: Promise<{ participantId: string }> }) {
  const { participantId } = await params
  await enterCabinet(participantId, '/archive/new')
  const api = await callerFor(participantId)
  const intake = await orRefuse(api.archive.intake())
  const t = await getTranslations('archive')
  const base = cabinetBase(participantId)
  return (
    <>
      <PageHeader
        title={t('place.title')}
        description={t('place.description')}
        back={{ href: `${base}/archive`, label: t('back') }}
      />
      <ClientMessages namespaces={['common', 'archive', 'files', 'errors', 'failure']}>
        <PlaceScreen base={base} participantId={participantId} first={intake} />
      </ClientMessages>
    </>
  )
}
