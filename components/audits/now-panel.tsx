import {
  CircleCheck,
  Gavel,
  Handshake,
  ListChecks,
  MailOpen,
  Scale,
  ScrollText,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Term } from '@/components/deadlines/term'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { AcquaintButton } from './acquaint-button'
import { ComplainButton } from './complain-button'
import { awaitedOfCustoms, nowSteps, type NowStep } from './now-steps'
import { ConfirmReceiptButton, OpenButton } from './receive-buttons'
import { DeemedReceived } from './document-receipt'
import { TermName } from './term-name'
import { WhyClosed } from './why-closed'

interface OfAudit {
  base: string
  audit: OwnAuditView
  today: Day
}

const ICONS: Record<NowStep['kind'], LucideIcon> = {
  open: MailOpen,
  confirm: Handshake,
  acquaint: ScrollText,
  reply: ListChecks,
  objections: Scale,
  complaint: Gavel,
}

/** What is to be done now, each a deliberate act with what it means, and its term beside; else what comes next. */
export function NowPanel(of: OfAudit) {
  const t = useTranslations('audits.own.now')
  const steps = nowSteps(of.audit)
  const must = steps.filter(({ kind }) => kind !== 'complaint').length
  return (
    <Card
      flush
      title={
        <>
          {t('title')}
          <Badge count={must} label={t('count', { count: must })} className="ml-2" />
        </>
      }
    >
      {must === 0 ? (
        <p className="flex items-center gap-3 border-b p-inset last:border-b-0">
          <CircleCheck aria-hidden className="size-5 shrink-0 text-received" />
          {t('nothing')}
        </p>
      ) : null}
      <ol aria-label={t('title')}>
        {steps.map((step) => (
          <StepRow key={keyOf(step)} step={step} {...of} />
        ))}
      </ol>
      <NextOfCustoms {...of} />
    </Card>
  )
}

const keyOf = (step: NowStep) =>
  step.kind +
  ('document' in step ? step.document.documentId : '') +
  ('requirement' in step ? step.requirement.documentId : '')

function StepRow({ step, ...of }: OfAudit & { step: NowStep }) {
  const t = useTranslations('audits.own.now')
  const purposes = useTranslations('audits.purpose')
  const { title, text, term, act } = drawn()
  const Icon = ICONS[step.kind]
  return (
    <li className="flex gap-3 border-b px-inset py-4 last:border-b-0">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-link" />
      <div className="grid min-w-0 grow gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <h3 className="text-body wrap-anywhere">{title}</h3>
          <p className="mt-0.5 text-sm text-muted">{text}</p>
          <div className="mt-3 flex flex-wrap gap-2">{act}</div>
        </div>
        {term ? <div className="min-w-0 text-sm">{term}</div> : null}
      </div>
    </li>
  )

  function drawn(): { title: ReactNode; text: ReactNode; term: ReactNode; act: ReactNode } {
    const { audit, base, today } = of
    switch (step.kind) {
      case 'open':
      case 'confirm': {
        const { documentId, number, purpose } = step.document
        const named = { what: purposes(purpose), number }
        const address = { auditId: audit.id, documentId, number }
        const may = audit.may[step.kind === 'open' ? 'opened-document' : 'confirmed-receipt']
        const starts = audit.form !== 'DESK' && purpose === 'order'
        return {
          title: t(`${step.kind}.title`, named),
          text: t(starts && step.kind === 'confirm' ? 'confirm.startsText' : `${step.kind}.text`),
          term: <DeemedReceived document={step.document} />,
          act:
            may !== true ? (
              <WhyClosed refusal={may} />
            ) : step.kind === 'open' ? (
              <OpenButton base={base} {...address} />
            ) : (
              <>
                <ConfirmReceiptButton starts={starts} {...address} />
                <LinkButton href={`${base}/audits/${audit.id}/documents/${documentId}`}>
                  {t('read')}
                </LinkButton>
              </>
            ),
        }
      }
      case 'acquaint':
        return {
          title: t('acquaint.title'),
          text: t('acquaint.text'),
          term: null,
          act: orWhy(audit.may.acquainted, <AcquaintButton auditId={audit.id} />),
        }
      case 'reply':
        return {
          title: t('reply.title', { number: step.requirement.number }),
          text: t('reply.text', { left: step.left, all: step.requirement.items.length }),
          term: step.term ? <Term term={step.term} today={today} /> : null,
          act: (
            <LinkButton
              variant="primary"
              href={`${base}/audits/${audit.id}/requirements/${step.requirement.documentId}`}
            >
              {t(audit.may.reply === true ? 'reply.action' : 'reply.look')}
            </LinkButton>
          ),
        }
      case 'objections':
        return {
          title: t('objections.title'),
          text: t('objections.text'),
          term: step.term ? <Term term={step.term} today={today} /> : null,
          act: (
            <LinkButton variant="primary" href={`${base}/audits/${audit.id}/act`}>
              {t('objections.action')}
            </LinkButton>
          ),
        }
      case 'complaint': {
        const over = step.term !== null && today > step.term.due
        const withdrawn = audit.received.some(({ withdrawnAt }) => withdrawnAt)
        return {
          title: t(over ? 'complaint.overTitle' : 'complaint.title'),
          text: t(over ? 'complaint.overText' : withdrawn ? 'complaint.againText' : 'complaint.text'),
          term: step.term ? <Term term={step.term} today={today} /> : null,
          act: orWhy(audit.may.complaint, <ComplainButton base={base} auditId={audit.id} />),
        }
      }
    }
  }
}

const orWhy = (may: OwnAuditView['may']['reply'], act: ReactNode) =>
  may === true ? act : <WhyClosed refusal={may} />

/** What customs has to do, by when: «что дальше». */
function NextOfCustoms({ audit, today }: OfAudit) {
  const t = useTranslations('audits.own.now')
  const terms = awaitedOfCustoms(audit)
  if (terms.length === 0) return null
  return (
    <div className="border-t bg-hover px-inset py-3">
      <h3 className="text-sm text-muted">{t('next')}</h3>
      <ul className="mt-2 grid gap-4 sm:grid-cols-2">
        {terms.map((term) => (
          <li key={term.id} className="min-w-0 text-sm">
            <TermName term={term} />
            <Term term={term} today={today} />
          </li>
        ))}
      </ul>
    </div>
  )
}
