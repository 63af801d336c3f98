import { getTranslations } from 'next-intl/server'
import { PlaceScreen } from '@/components/archive/place-screen'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { GetArchiveDocument } from '@/server/modules/archive/contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

/** Placing files into the archive by themselves. */
export default async function PlacePage(props: {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { participantId } = await props.params
  const { versionOf } = await props.searchParams
  const renewedId = GetArchiveDocument.safeParse({ id: versionOf }).data
  await enterCabinet(participantId, renewedId ? `/archive/new?versionOf=${renewedId.id}` : '/archive/new')
  const api = await callerFor(participantId)
  const [intake, renewed] = await Promise.all([
    orRefuse(api.archive.intake()),
    renewedId ? orRefuse(api.archive.renewed(renewedId)) : null,
  ])
  const t = await getTranslations('archive')
  const base = cabinetBase(participantId)
  return (
    <>
      <PageHeader
        title={renewed ? t('place.version', { title: renewed.title }) : t('place.title')}
        description={t(renewed ? 'place.versionDescription' : 'place.description')}
        back={
          renewed
            ? { href: `${base}/archive/${renewed.id}`, label: renewed.number }
            : { href: `${base}/archive`, label: t('back') }
        }
      />
      <ClientMessages namespaces={['common', 'archive', 'files', 'errors', 'failure']}>
        <PlaceScreen base={base} participantId={participantId} first={intake} renewed={renewed} />
      </ClientMessages>
    </>
  )
}
