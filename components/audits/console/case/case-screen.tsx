'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Term } from '@/components/deadlines/term'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { Sent } from '@/server/modules/audits/domain/actions'
import type { AuditDraft, AuditView, Person } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { AuditStatus } from '../../audit-status'
import { TermName } from '../../term-name'
import { Timeline } from '../../timeline'
import { blankFacts, isPlain } from '../facts/facts'
import { CaseActs } from './case-acts'
import { CaseAbout, CaseGroup } from './case-about'
import { CaseDocuments } from './case-documents'
import { CaseDrafts } from './case-drafts'
import { CaseReceived } from './case-received'
import { CaseRequirement } from './case-requirement'
import { useCase, useDrafts, useLookAgain } from './use-case'

// Fields of thirteen purposes: nobody waits for them before a document is begun.
const FactsSheet = dynamic(() => import('../facts/facts-sheet'), { ssr: false })

/** The card of an audit: where does this case stand, and what is next. Kept live. */
export function CaseScreen(props: {
  first: AuditView
  drafts: AuditDraft[]
  officers: readonly Person[]
  today: Day
}) {
  const t = useTranslations('postcontrol.case')
  const words = useTranslations('audits')
  const trpc = useTRPC()
  const router = useRouter()
  const audit = useCase(props.first)
  const drafts = useDrafts(audit.id, props.drafts)
  const lookAgain = useLookAgain(audit.id)
  const begin = useCommand(trpc.auditConsole.begin.mutationOptions({ onSettled: lookAgain }))
  const [facts, setFacts] = useState<Sent | null>(null)
  const { id } = audit

  async function write(what: Sent) {
    try {
      const { documentId } = await begin.run({ id, what })
      router.push(`/console/audits/${id}/drafts/${documentId}`)
    } catch {
      // Why is shown where the document was being begun.
    }
  }

  function prepare(purpose: Sent['purpose']) {
    begin.reset()
    const what = blankFacts(purpose, audit, props.today, () => crypto.randomUUID())
    if (isPlain(purpose)) void write(what)
    else setFacts(what)
  }

  return (
    <div className="mx-auto w-full max-w-7xl p-4">
      <PageHeader
        title={audit.participant.name}
        back={{ href: '/console/audits', label: t('back') }}
        status={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AuditStatus status={audit.status} />
            <span className="tabular text-muted wrap-anywhere">
              {words(`formFull.${audit.form}`)}, {words('own.numbered', { number: audit.number })}
            </span>
          </span>
        }
        actions={<LinkButton href={`/console/audits/${id}/timeline`}>{t('whole')}</LinkButton>}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-4">
          <CaseActs audit={audit} busy={begin.pending} onPrepare={prepare}>
            {begin.error && !facts ? <FailureAlert failure={failureOf(begin.error)} /> : null}
          </CaseActs>
          <CaseDrafts auditId={id} drafts={drafts} />
          <CaseDocuments audit={audit} />
          {audit.requirements.toReversed().map((requirement) => (
            <CaseRequirement
              key={requirement.documentId}
              audit={audit}
              requirement={requirement}
              today={props.today}
              onGiveTime={() => prepare('more-time')}
            />
          ))}
          <CaseReceived audit={audit} />
          <Timeline lines={audit.timeline} />
        </div>
        <div className="min-w-0 space-y-4">
          <Terms audit={audit} today={props.today} />
          <CaseAbout audit={audit} today={props.today} />
          <CaseGroup audit={audit} officers={props.officers} />
        </div>
      </div>
      {facts ? (
        <FactsSheet
          audit={audit}
          officers={props.officers}
          what={facts}
          submitLabel={t('begin')}
          busyLabel={t('beginning')}
          busy={begin.pending}
          error={begin.error}
          onClose={() => setFacts(null)}
          onSubmit={(what) => void write(what)}
        />
      ) : null}
    </div>
  )
}

/** Every term of the audit, each unfolding into its computation. */
function Terms({ audit, today }: { audit: AuditView; today: Day }) {
  const t = useTranslations('postcontrol.case')
  return (
    <Card title={t('terms')}>
      {audit.terms.length === 0 ? <p className="text-muted">{t('noTerms')}</p> : null}
      <ul className="space-y-4">
        {audit.terms.map((term) => (
          <li key={term.id}>
            <TermName term={term} side />
            <Term term={term} today={today} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
