import { ArrowRight, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { AuditDocumentSummary, AuditView } from '@/server/modules/audits/domain/views'

/** Way of each document of customs: «→», delivered, received by law, opened, confirmed, each with its time and person. */
export function CaseDocuments({ audit }: { audit: AuditView }) {
  const t = useTranslations('postcontrol.documents')
  return (
    <Card flush title={t('title')} footer={<Acquainted audit={audit} />}>
      {audit.documents.length === 0 ? (
        <EmptyState icon={<FileText aria-hidden />} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <Table label={t('title')} className="text-sm [&_td]:px-2 [&_th]:px-2 [&_th]:whitespace-normal">
          <thead>
            <Tr>
              <Th>{t('document')}</Th>
              <Th>
                <span className="inline-flex items-center gap-1">
                  <ArrowRight aria-hidden className="size-4" />
                  {t('sent')}
                </span>
              </Th>
              <Th>{t('delivered')}</Th>
              <Th>{t('deemed')}</Th>
              <Th>{t('opened')}</Th>
              <Th>{t('confirmed')}</Th>
            </Tr>
          </thead>
          <tbody>
            {audit.documents.toReversed().map((document) => (
              <Row key={document.documentId} auditId={audit.id} document={document} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function Row({ auditId, document }: { auditId: string; document: AuditDocumentSummary }) {
  const t = useTranslations('postcontrol.documents')
  const purposes = useTranslations('audits.purpose')
  const own = useTranslations('audits.own')
  return (
    <Tr className="align-top">
      <Td className="min-w-40">
        <TextLink
          href={`/console/audits/${auditId}/documents/${document.documentId}`}
          className="font-medium"
        >
          {purposes(document.purpose)}
        </TextLink>
        <span className="block text-xs whitespace-nowrap text-muted">
          {own('numbered', { number: document.number })}
        </span>
      </Td>
      <Step at={document.sentAt} by={document.sentBy} arrow />
      <Step at={document.deliveredAt} by={null} />
      <Td className="min-w-24 whitespace-nowrap">
        <DateText value={document.deemedOn} form="numeric" />
        {document.deemed ? null : <span className="block text-xs text-muted">{t('willBe')}</span>}
      </Td>
      <Step at={document.openedAt} by={document.openedBy} />
      <Step
        at={document.confirmedAt}
        by={document.confirmedBy}
        mark={
          <Status tone="received" quiet>
            {t('yes')}
          </Status>
        }
      />
    </Tr>
  )
}

function Step(props: { at: string | null; by: string | null; arrow?: boolean; mark?: ReactNode }) {
  const t = useTranslations('postcontrol.documents')
  if (!props.at) return <Td className="text-muted">{t('no')}</Td>
  return (
    <Td className="min-w-28">
      {props.mark}
      <span className="flex items-center gap-1">
        {props.arrow ? <ArrowRight aria-hidden className="size-4 shrink-0 text-link" /> : null}
        <Instant value={props.at} form="numeric" />
      </span>
      {props.by ? <span className="block text-xs text-muted wrap-anywhere">{props.by}</span> : null}
    </Td>
  )
}

/** Whether the audited person has confirmed that it knows its rights and duties. */
export function Acquainted({ audit }: { audit: Pick<AuditView, 'acquainted'> }) {
  const t = useTranslations('postcontrol.documents')
  const { acquainted } = audit
  if (!acquainted)
    return (
      <Status tone="neutral" className="whitespace-normal">
        {t('notAcquainted')}
      </Status>
    )
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Status tone="received" quiet className="whitespace-normal">
        {t('acquainted')}
      </Status>
      <Instant value={acquainted.at} form="numeric" />
      {acquainted.by}
    </span>
  )
}
