import { Check, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { AuditDocumentSummary, OwnAuditView } from '@/server/modules/audits/domain/views'
import { DeemedReceived } from './document-receipt'

/** What customs has sent, the newest first, each with its way: sent, delivered, received by law, opened, confirmed. */
export function AuditDocuments({ base, audit }: { base: string; audit: OwnAuditView }) {
  const t = useTranslations('audits.own.documents')
  return (
    <Card flush title={t('title')} id="documents">
      {audit.documents.length === 0 ? (
        <EmptyState icon={<FileText aria-hidden />} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <ul aria-label={t('title')}>
          {audit.documents.toReversed().map((document) => (
            <li key={document.documentId} className="border-b px-inset py-4 last:border-b-0">
              <DocumentRow base={base} auditId={audit.id} document={document} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function DocumentRow(props: { base: string; auditId: string; document: AuditDocumentSummary }) {
  const t = useTranslations('audits')
  const { document } = props
  return (
    <>
      <p>
        <TextLink
          href={`${props.base}/audits/${props.auditId}/documents/${document.documentId}`}
          className="font-medium wrap-anywhere"
        >
          {t('own.documents.named', { what: t(`purpose.${document.purpose}`), number: document.number })}
        </TextLink>
      </p>
      <DocumentWay document={document} />
    </>
  )
}

/** The way of one document of customs, each step with its time and person. */
export function DocumentWay({ document }: { document: AuditDocumentSummary }) {
  const t = useTranslations('audits.own.way')
  const steps = [
    { key: 'sent', at: document.sentAt, by: document.sentBy },
    { key: 'delivered', at: document.deliveredAt, by: null },
    { key: 'opened', at: document.openedAt, by: document.openedBy },
    { key: 'confirmed', at: document.confirmedAt, by: document.confirmedBy },
  ] as const
  return (
    <div className="@container mt-2 text-sm">
      <ol className="grid gap-x-6 gap-y-2 @md:grid-cols-2 @3xl:grid-cols-4">
        {steps.map(({ key, at, by }) => (
          <li key={key} className={at ? 'flex gap-2' : 'flex gap-2 text-muted'}>
            {at ? (
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-link" />
            ) : (
              <span aria-hidden className="mt-1.5 ml-1 size-2 shrink-0 rounded-full border border-edge" />
            )}
            <span className="min-w-0">
              {t(at ? key : `not.${key}`)}
              {at ? (
                <span className="block text-xs text-muted">
                  <Instant value={at} form="numeric" className="tabular whitespace-nowrap" />
                  {by ? <span className="block wrap-anywhere">{by}</span> : null}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      <div className="mt-2">
        <DeemedReceived document={document} />
      </div>
    </div>
  )
}
