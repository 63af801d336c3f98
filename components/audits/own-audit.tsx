import { useLocale, useTranslations } from 'next-intl'
import { Term } from '@/components/deadlines/term'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { AboutAudit, AuditGroup } from './about-audit'
import { AssignCard } from './assign-card'
import { AuditDocuments } from './audit-documents'
import { AuditStatus } from './audit-status'
import { CalendarCard } from './calendar-card'
import { CaseCard } from './case-card'
import { ExplainButton } from './explain-button'
import { LiveAudit } from './live-audit'
import { NowPanel } from './now-panel'
import { RequirementList } from './requirement-list'
import { RightsCard } from './rights-card'
import { SentDocuments } from './sent-documents'
import { TermName } from './term-name'
import { Timeline } from './timeline'

/** The page of an audit of one's own, drawn by the server; only its buttons are scripts. */
export function OwnAudit(props: { base: string; audit: OwnAuditView; today: Day }) {
  const t = useTranslations('audits')
  const locale = useLocale()
  const { base, audit, today } = props
  return (
    <>
      <LiveAudit id={audit.id} version={audit.version} />
      <PageHeader
        title={t(`formFull.${audit.form}`)}
        back={{ href: `${base}/audits`, label: t('own.title') }}
        status={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AuditStatus status={audit.status} />
            <span className="tabular text-sm text-muted wrap-anywhere">
              {t('own.numbered', { number: audit.number })}. {audit.office.name[locale]}
            </span>
          </span>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="min-w-0 space-y-6">
          <NowPanel base={base} audit={audit} today={today} />
          <RequirementList base={base} audit={audit} today={today} />
          <AuditDocuments base={base} audit={audit} />
          <SentDocuments
            base={base}
            audit={audit}
            action={
              audit.may.explanation === true ? <ExplainButton base={base} auditId={audit.id} /> : undefined
            }
          />
          <Timeline lines={audit.timeline} />
        </div>
        <div className="min-w-0 space-y-6">
          <Terms audit={audit} today={today} />
          <AboutAudit audit={audit} today={today} />
          <AuditGroup audit={audit} />
          <AssignCard
            auditId={audit.id}
            assigned={audit.assigned}
            people={audit.people}
            mayAssign={audit.may.assigned === true}
          />
          <RightsCard audit={audit} />
          <CalendarCard base={base} audit={{ id: audit.id, participantId: audit.participant.id }} />
          <CaseCard audit={{ id: audit.id, participantId: audit.participant.id }} />
        </div>
      </div>
    </>
  )
}

/** Every term of the audit, each unfolding into its computation. */
function Terms({ audit, today }: { audit: OwnAuditView; today: Day }) {
  const t = useTranslations('audits.own.terms')
  if (audit.terms.length === 0) return null
  return (
    <Card title={t('title')}>
      <ul className="space-y-4 text-sm">
        {audit.terms.map((term) => (
          <li key={term.id}>
            <TermName term={term} />
            <Term term={term} today={today} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
