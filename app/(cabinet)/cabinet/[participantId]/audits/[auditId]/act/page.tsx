import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnAct } from '@/components/audits/own-act'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { DocumentView } from '@/components/form/document-view'
import { cabinetBase } from '@/components/layout/navigation'
import { enterCabinet } from '@/server/auth/participant-gate'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { wordingOf } from '@/server/modules/catalogue/domain/in-force'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface ActProps {
  params: Promise<{ participantId: string; auditId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.own'))('act.one') }
}

/** The act: objections to its paragraphs, then the conclusion row by row, then the decision beside it. */
export default async function ActPage({ params }: ActProps) {
  const { participantId, auditId } = await params
  const { now } = await enterCabinet(participantId, `/audits/${auditId}/act`)
  const api = await callerFor(participantId)
  const audit = await orRefuse(api.audits.get({ id: auditId }))
  if (!audit.act) notFound()
  const [act, decision] = await Promise.all([shown(audit.act), shown(audit.decision)])
  return (
    <ClientMessages namespaces={['audits', 'common', 'errors', 'failure']}>
      <OwnAct
        base={cabinetBase(participantId)}
        audit={audit}
        today={moscowDate(now)}
        act={act}
        decision={decision}
      />
    </ClientMessages>
  )

  async function shown(document: { documentId: string } | null) {
    if (!document) return null
    const details = await orRefuse(api.audits.document({ id: auditId, documentId: document.documentId }))
    const definition = await api.catalogue.kind(wordingOf(details))
    return <DocumentView definition={definition} values={details.values as FormValues} level={4} />
  }
}
