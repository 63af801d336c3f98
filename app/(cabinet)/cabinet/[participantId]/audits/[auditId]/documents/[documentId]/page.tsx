import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnDocument, UnopenedDocument } from '@/components/audits/own-document'
import { LiveAudit } from '@/components/audits/live-audit'
import { DocumentView } from '@/components/form/document-view'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { enterCabinet } from '@/server/auth/participant-gate'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { wordingOf } from '@/server/modules/catalogue/domain/in-force'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface DocumentProps {
  params: Promise<{ participantId: string; auditId: string; documentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.own'))('document.one') }
}

/** A document of customs: as an envelope until somebody opens it, then what it says. */
export default async function AuditDocumentPage({ params }: DocumentProps) {
  const { participantId, auditId, documentId } = await params
  await enterCabinet(participantId, `/audits/${auditId}/documents/${documentId}`)
  const api = await callerFor(participantId)
  const audit = await orRefuse(api.audits.get({ id: auditId }))
  const summary = audit.documents.find((one) => one.documentId === documentId)
  if (!summary) notFound()
  const base = cabinetBase(participantId)
  const details = summary.openedAt ? await orRefuse(api.audits.document({ id: auditId, documentId })) : null
  const definition = details && (await api.catalogue.kind(wordingOf(details)))
  return (
    <ClientMessages namespaces={['audits', 'common', 'errors', 'failure', 'files', 'submissions']}>
      <LiveAudit id={auditId} version={audit.version} />
      {details && definition ? (
        <OwnDocument base={base} participantId={participantId} audit={audit} details={details}>
          <DocumentView definition={definition} values={details.values as FormValues} />
        </OwnDocument>
      ) : (
        <UnopenedDocument base={base} audit={audit} document={summary} />
      )}
    </ClientMessages>
  )
}
