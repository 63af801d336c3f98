import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SentDocument } from '@/components/audits/console/case/sent-document'
import { ClientMessages } from '@/components/i18n/client-messages'
import { wordingOf } from '@/server/modules/catalogue/domain/in-force'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('postcontrol.documents'))('one') }
}

/** A document that customs has sent in an audit, as it was signed. */
export default async function SentDocumentPage(props: {
  params: Promise<{ auditId: string; documentId: string }>
}) {
  const { auditId, documentId } = await props.params
  const api = await callerFor('console')
  const document = await orRefuse(api.auditConsole.document({ id: auditId, documentId }))
  const definition = await orRefuse(api.catalogue.kind(wordingOf(document)))
  return (
    <ClientMessages namespaces={['audits', 'common', 'files', 'postcontrol', 'submissions', 'terms']}>
      <SentDocument document={document} definition={definition} />
    </ClientMessages>
  )
}
