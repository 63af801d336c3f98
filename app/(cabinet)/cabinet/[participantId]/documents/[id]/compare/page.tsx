import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { CompareScreen } from '@/components/submissions/compare-screen'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface CompareProps {
  params: Promise<{ participantId: string; id: string }>
  searchParams: Promise<{ with?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('compare.title') }
}

/** A document beside another of its kind. */
export default async function ComparePage({ params, searchParams }: CompareProps) {
  const { participantId, id } = await params
  const other = (await searchParams).with
  await enterCabinet(participantId, `/documents/${id}/compare`)
  const api = await callerFor(participantId)
  const [others, comparison] = await Promise.all([
    orRefuse(api.drafts.comparable({ id })),
    typeof other === 'string' ? orRefuse(api.drafts.compare({ id, otherId: other })) : null,
  ])
  return (
    <ClientMessages namespaces={['drafts']}>
      <CompareScreen
        address={`${cabinetBase(participantId)}/documents/${id}`}
        others={others}
        comparison={comparison}
      />
    </ClientMessages>
  )
}
