import { useTranslations } from 'next-intl'
import { DocumentView } from '@/components/form/document-view'
import { SignatureStamps } from '@/components/signing/document-signatures'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import type { AuditDocumentDetails } from '@/server/modules/audits/domain/views'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { DocumentWay } from '../../audit-documents'
import { TakeDocument } from '../../take-document'
import { CaseFiles } from './paper-files'

/** A sent document: its way, its words, its files and who signed it. Drawn by the server. */
export function SentDocument(props: { document: AuditDocumentDetails; definition: KindDefinition }) {
  const t = useTranslations('postcontrol.documents')
  const purposes = useTranslations('audits.purpose')
  const own = useTranslations('audits.own')
  const { document, definition } = props
  return (
    <div className="mx-auto w-full max-w-5xl p-4">
      <PageHeader
        title={purposes(document.purpose)}
        back={{ href: `/console/audits/${document.auditId}`, label: t('back') }}
        status={<span className="tabular text-muted">{own('numbered', { number: document.number })}</span>}
        actions={<PrintButton label={t('print')} />}
      />
      <div className="space-y-4">
        <Card title={t('way')}>
          <DocumentWay document={document} />
        </Card>
        <Card
          title={t('content')}
          action={
            <TakeDocument
              auditId={document.auditId}
              documentId={document.documentId}
              number={document.number}
              actingFor="console"
            />
          }
        >
          <DocumentView definition={definition} values={document.values as FormValues} />
        </Card>
        {document.files.length > 0 ? (
          <Card title={t('files')}>
            <CaseFiles files={document.files} />
          </Card>
        ) : null}
        {document.signatures.length > 0 ? (
          <Card title={t('signatures')}>
            <SignatureStamps signatures={document.signatures} participantId={null} />
          </Card>
        ) : null}
      </div>
    </div>
  )
}
