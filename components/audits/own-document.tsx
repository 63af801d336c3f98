import { Mail } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FileRows } from '@/components/files/file-rows'
import { SignatureStamps } from '@/components/signing/document-signatures'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type {
  AuditDocumentDetails,
  AuditDocumentSummary,
  OwnAuditView,
} from '@/server/modules/audits/domain/views'
import { DocumentWay } from './audit-documents'
import { ConfirmReceiptButton, OpenButton } from './receive-buttons'
import { TakeDocument } from './take-document'
import { WhyClosed } from './why-closed'

/** A document of customs that somebody of ours has opened: its way, what it says, files, signatures. */
export function OwnDocument(props: {
  base: string
  participantId: string
  audit: OwnAuditView
  details: AuditDocumentDetails
  children: ReactNode
}) {
  const t = useTranslations('audits.own.document')
  const locale = useLocale()
  const { audit, details } = props
  return (
    <>
      <Heading base={props.base} audit={audit} document={details} kind={details.title[locale]} />
      <div className="space-y-6">
        <Receipt audit={audit} details={details} />
        <NextAct base={props.base} audit={audit} details={details} />
        <Card title={t('way')}>
          <DocumentWay document={details} />
        </Card>
        <Card
          title={t('content')}
          action={
            <TakeDocument
              auditId={audit.id}
              documentId={details.documentId}
              number={details.number}
              actingFor={props.participantId}
            />
          }
        >
          {props.children}
        </Card>
        {details.files.length > 0 ? (
          <Card title={t('files')}>
            <FileRows
              label={t('files')}
              participantId={props.participantId}
              files={details.files.map((file) => ({ ...file, role: 'ATTACHMENT' as const }))}
            />
          </Card>
        ) : null}
        {details.signatures.length > 0 ? (
          <Card title={t('signatures')}>
            <SignatureStamps signatures={details.signatures} participantId={props.participantId} />
          </Card>
        ) : null}
      </div>
    </>
  )
}

function Heading(props: { base: string; audit: OwnAuditView; document: AuditDocumentSummary; kind: string }) {
  const t = useTranslations('audits')
  const { audit, document } = props
  const named = { what: t(`purpose.${document.purpose}`), number: document.number }
  return (
    <PageHeader
      title={t('own.documents.named', named)}
      back={{ href: `${props.base}/audits/${audit.id}`, label: t(`formFull.${audit.form}`) }}
      description={props.kind}
    />
  )
}

/** Receipt is confirmed apart from opening. */
function Receipt({ audit, details }: { audit: OwnAuditView; details: AuditDocumentDetails }) {
  const t = useTranslations('audits.own.now.confirm')
  const common = useTranslations('audits.own.document')
  if (details.confirmedAt) return null
  const may = audit.may['confirmed-receipt']
  const starts = audit.form !== 'DESK' && details.purpose === 'order'
  return (
    <Alert
      tone="action"
      title={common('unconfirmed')}
      action={
        may === true ? (
          <ConfirmReceiptButton
            auditId={audit.id}
            documentId={details.documentId}
            number={details.number}
            starts={starts}
          />
        ) : (
          <WhyClosed refusal={may} />
        )
      }
    >
      {t(starts ? 'startsText' : 'text')}
    </Alert>
  )
}

/** From a requirement to its lines, from an act to the objections, and so on. */
function NextAct(props: { base: string; audit: OwnAuditView; details: AuditDocumentDetails }) {
  const t = useTranslations('audits.own.document')
  const { audit, details } = props
  const address = `${props.base}/audits/${audit.id}`
  const next =
    details.purpose === 'requirement'
      ? { href: `${address}/requirements/${details.documentId}`, label: t('toRequirement') }
      : details.purpose === 'act' || details.purpose === 'conclusion' || details.purpose === 'decision'
        ? { href: `${address}/act`, label: t('toAct') }
        : null
  if (!next) return null
  return (
    <LinkButton variant={details.confirmedAt ? 'primary' : 'secondary'} href={next.href}>
      {next.label}
    </LinkButton>
  )
}

/** A document that nobody has opened yet: from whom, how it came, and the act of opening. */
export function UnopenedDocument(props: {
  base: string
  audit: OwnAuditView
  document: AuditDocumentSummary
}) {
  const t = useTranslations('audits.own')
  const locale = useLocale()
  const { audit, document, base } = props
  const may = audit.may['opened-document']
  return (
    <>
      <Heading base={base} audit={audit} document={document} kind={document.title[locale]} />
      <div className="space-y-6">
        <Card>
          <EmptyState
            icon={<Mail aria-hidden />}
            title={t('document.unopened', { office: audit.office.name[locale] })}
            text={t('open.text')}
            action={
              may === true ? (
                <OpenButton
                  base={base}
                  auditId={audit.id}
                  documentId={document.documentId}
                  number={document.number}
                />
              ) : (
                <WhyClosed refusal={may} />
              )
            }
          />
        </Card>
        <Card title={t('document.way')}>
          <DocumentWay document={document} />
        </Card>
      </div>
    </>
  )
}
