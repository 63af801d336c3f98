import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { PowerCard } from '@/components/powers/power-card'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface PowerProps {
  params: Promise<{ participantId: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('powers'))('one') }
}

/** One power of attorney. */
export default async function PowerPage({ params }: PowerProps) {
  const { participantId, id } = await params
  await enterCabinet(participantId, `/powers/${id}`)
  const api = await callerFor(participantId)
  const first = await orRefuse(api.powers.get({ id }))
  return (
    <ClientMessages namespaces={['common', 'errors', 'failure', 'powers']}>
      <PowerCard base={cabinetBase(participantId)} participantId={participantId} first={first} />
    </ClientMessages>
  )
}
