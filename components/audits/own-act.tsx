import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Term } from '@/components/deadlines/term'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { ActAnswers } from './act-view'
import { LiveAudit } from './live-audit'
import { ObjectionEditor } from './objection-editor'
import { WhyClosed } from './why-closed'

/** The act of an audit at its step: to be objected to, answered by customs, or decided upon. */
export function OwnAct(props: {
  base: string
  audit: OwnAuditView
  today: Day
  /** What the act and the decision say, as forms. */
  act: ReactNode
  decision: ReactNode
}) {
  const t = useTranslations('audits')
  const { base, audit, today } = props
  const address = `${base}/audits/${audit.id}`
  const document = audit.documents.find(({ documentId }) => documentId === audit.act?.documentId)
  const term = audit.terms.find(({ id }) => id === 'objections')
  const writable = audit.may.objections === true
  return (
    <>
      <LiveAudit id={audit.id} version={audit.version} />
      <PageHeader
        title={t('own.documents.named', { what: t('purpose.act'), number: document?.number ?? '' })}
        back={{ href: address, label: t(`formFull.${audit.form}`) }}
        description={t(!writable ? 'own.act.read' : audit.objections ? 'own.act.add' : 'own.act.write')}
        actions={
          audit.act ? (
            <LinkButton href={`${address}/documents/${audit.act.documentId}`}>
              {t('own.act.whole')}
            </LinkButton>
          ) : null
        }
      />
      {term ? (
        <div className="mb-6">
          <p className="mb-0.5 text-sm text-muted">{t('term.objections')}</p>
          <Term term={term} today={today} />
        </div>
      ) : null}
      {audit.objections ? (
        <Alert
          tone="received"
          title={t(audit.objections.rows.length ? 'own.act.sent' : 'own.act.sentNone')}
          className="mb-6"
        >
          <TextLink href={`${base}/documents/${audit.objections.submissionId}`}>
            {t('own.act.openSent')}
          </TextLink>
        </Alert>
      ) : null}
      {audit.status === 'ACT' && audit.may.objections !== true ? (
        <div className="mb-6">
          <WhyClosed refusal={audit.may.objections} />
        </div>
      ) : null}
      {writable && audit.act ? (
        <ObjectionEditor
          base={base}
          auditId={audit.id}
          actId={audit.act.documentId}
          paragraphs={audit.act.paragraphs}
          adding={audit.objections !== null}
        />
      ) : null}
      {writable && !audit.objections ? null : <ActAnswers audit={audit} />}
      {props.decision ? (
        <section className="mt-8">
          <h2 className="mb-3 text-lg">{t('own.act.compare')}</h2>
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Card level={3} title={t('purpose.act')}>
              {props.act}
            </Card>
            <Card level={3} title={t('purpose.decision')}>
              {props.decision}
            </Card>
          </div>
        </section>
      ) : null}
    </>
  )
}
