import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArchiveDocument } from '@/components/archive/archive-document'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { SubmissionStatus } from '@/components/submissions/submission-status'
import { wordingOf } from '@/server/modules/catalogue/domain/in-force'
import { enterCabinet } from '@/server/auth/participant-gate'
import { StatusName } from '@/server/modules/submissions/contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface ArchiveDocumentProps {
  params: Promise<{ participantId: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  // The title of the document stays out of the browser's history.
  return { title: (await getTranslations('archive'))('title') }
}

/** One document of the archive, exactly as it was checked. */
export default async function ArchiveDocumentPage({ params }: ArchiveDocumentProps) {
  const { participantId, id } = await params
  await enterCabinet(participantId, `/archive/${id}`)
  const api = await callerFor(participantId)
  const details = await orRefuse(api.archive.get({ id }))
  const definition = await api.catalogue.kind(wordingOf(details))
  return (
    <ClientMessages namespaces={['archive', 'common', 'errors', 'failure']}>
      <ArchiveDocument
        base={cabinetBase(participantId)}
        participantId={participantId}
        details={details}
        definition={definition}
        statusOf={({ status }) => <SubmissionStatus quiet status={StatusName.parse(status)} />}
      />
    </ClientMessages>
  )
}
