import { useTranslations } from 'next-intl'
import { DateText } from '@/components/datetime/date-text'
import { Term } from '@/components/deadlines/term'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { AuditView, RequirementView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { AuditStatus } from '../../audit-status'
import { CaseLinks } from '../../case-card'
import { TermName } from '../../term-name'
import { Timeline } from '../../timeline'
import { CaseAbout, CaseGroup } from './case-about'
import { CaseDocuments } from './case-documents'
import { TimelineExport } from './timeline-export'

/** The case as one document, from what it is about to everything that has happened. Drawn by the server. */
export function WholeCase({ audit, today }: { audit: AuditView; today: Day }) {
  const t = useTranslations('postcontrol.whole')
  const words = useTranslations('audits')
  return (
    <div className="mx-auto w-full max-w-5xl p-4">
      <PageHeader
        title={t('heading', { number: audit.number })}
        back={{ href: `/console/audits/${audit.id}`, label: t('back') }}
        status={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AuditStatus status={audit.status} />
            <span className="text-muted">
              {words(`formFull.${audit.form}`)}. {t('asOf')} <DateText value={today} form="long" />
            </span>
          </span>
        }
        actions={
          <>
            <PrintButton label={t('print')} />
            <CaseLinks auditId={audit.id} actingFor="console" />
            <TimelineExport number={audit.number} lines={audit.timeline} />
          </>
        }
      />
      <div className="space-y-4">
        <CaseAbout audit={audit} today={today} still />
        <CaseGroup audit={audit} officers={[]} still />
        {audit.terms.length > 0 ? (
          <Card title={t('terms')}>
            <ul className="grid gap-4 sm:grid-cols-2">
              {audit.terms.map((term) => (
                <li key={term.id}>
                  <TermName term={term} />
                  <Term term={term} today={today} />
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <CaseDocuments audit={audit} />
        {audit.requirements.map((requirement) => (
          <Lines key={requirement.documentId} requirement={requirement} />
        ))}
        <Timeline lines={audit.timeline} shown={audit.timeline.length} />
      </div>
    </div>
  )
}

function Lines({ requirement }: { requirement: RequirementView }) {
  const t = useTranslations('postcontrol.requirement')
  const states = useTranslations('postcontrol.item')
  const title = t('title', { number: requirement.number })
  return (
    <Card flush title={title}>
      <Table label={title}>
        <thead>
          <Tr>
            <Th>№</Th>
            <Th>{t('asked')}</Th>
            <Th>{t('state')}</Th>
            <Th>{t('shown')}</Th>
          </Tr>
        </thead>
        <tbody>
          {requirement.items.map((item) => (
            <Tr key={item.id} className="align-top">
              <Td>{item.position}</Td>
              <Td className="min-w-48">
                {item.name}
                {item.details ? <span className="block text-muted">{item.details}</span> : null}
              </Td>
              <Td>{states(item.status)}</Td>
              <Td className="min-w-48">
                {item.papers.length ? item.papers.map(({ title: name }) => name).join('; ') : '—'}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
