'use client'

import { useQuery } from '@tanstack/react-query'
import { ScanLine, Table } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { takesAnswers } from '@/server/modules/audits/domain/line-reads'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { faultsOf, isOpen } from './line-draft'
import { AllAnswered, LineCard } from './line-card'
import type { LineTools } from './line-editor'
import { awaited } from './now-steps'
import { ReplyBar } from './reply-bar'
import { WhyClosed } from './why-closed'

const ScanSheet = dynamic(() => import('./scan-sheet'))
const AnswerTable = dynamic(() => import('./answer-table'))

/** A requirement as a checklist: each line is answered and saved by itself; complete ones go into a reply. */
export function RequirementScreen(props: {
  base: string
  participantId: string
  first: OwnAuditView
  requirementId: string
  today: Day
}) {
  const t = useTranslations('audits.own.requirement')
  const trpc = useTRPC()
  const { requirementId, participantId } = props
  const { data, refetch } = useQuery(trpc.audits.get.queryOptions({ id: props.first.id }))
  const audit: OwnAuditView = data ?? props.first
  const requirement = audit.requirements.find(({ documentId }) => documentId === requirementId)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [scanning, setScanning] = useState<{ only: string | null } | null>(null)
  const [tabling, setTabling] = useState<'open' | 'unsaved' | null>(null)
  const flushes = useRef(new Map<string, () => Promise<boolean>>())
  const tools: LineTools = {
    scan: (itemId) => setScanning({ only: itemId }),
    offerFlush(itemId, flush) {
      flushes.current.set(itemId, flush)
      return () => flushes.current.delete(itemId)
    },
  }
  const flush = async () => {
    const saved = await Promise.all([...flushes.current.values()].map((save) => save()))
    return saved.every(Boolean)
  }
  const choose = (itemId: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(itemId)
    else next.delete(itemId)
    setChosen(next)
  }
  if (!requirement) return null
  const { items } = requirement
  const mayAnswer = audit.may.reply === true
  const ready = items.filter((item) => isOpen(item) && faultsOf(requirement, item, props.today).length === 0)
  const firstAwaited = awaited(requirement).find(({ draft }) => !draft)

  return (
    <>
      {takesAnswers(audit.status) ? null : <p className="mb-4 max-w-prose">{t('closed')}</p>}
      {takesAnswers(audit.status) && audit.may.reply !== true ? (
        <div className="mb-4">
          <WhyClosed refusal={audit.may.reply} />
        </div>
      ) : null}
      <Card
        flush
        title={t('lines', { count: items.length })}
        action={
          mayAnswer ? (
            <span className="flex flex-wrap gap-2">
              <Button
                size="small"
                onClick={() => void flush().then((saved) => setTabling(saved ? 'open' : 'unsaved'))}
              >
                <Table aria-hidden />
                {t('table')}
              </Button>
              <Button size="small" onClick={() => void flush().then(() => setScanning({ only: null }))}>
                <ScanLine aria-hidden />
                {t('scans')}
              </Button>
            </span>
          ) : undefined
        }
      >
        {tabling === 'unsaved' ? (
          <p role="alert" className="border-b px-inset py-3 font-medium text-refused">
            {t('tableUnsaved')}
          </p>
        ) : null}
        {takesAnswers(audit.status) && awaited(requirement).length === 0 ? <AllAnswered /> : null}
        <ol aria-label={t('lines', { count: items.length })}>
          {items.map((item) => (
            <LineCard
              key={item.id}
              base={props.base}
              audit={audit}
              requirement={requirement}
              item={item}
              mayAnswer={mayAnswer}
              today={props.today}
              initiallyOpen={mayAnswer && item.id === firstAwaited?.id}
              chosen={chosen.has(item.id)}
              onChoose={(on) => choose(item.id, on)}
              tools={tools}
            />
          ))}
        </ol>
      </Card>
      {mayAnswer ? (
        <ReplyBar
          base={props.base}
          auditId={audit.id}
          requirementId={requirementId}
          ready={ready.map(({ id }) => id)}
          chosen={chosen}
          positions={new Map(items.map(({ id, position }) => [id, position]))}
          onChooseAll={() => setChosen(new Set(ready.map(({ id }) => id)))}
          flush={flush}
        />
      ) : null}
      {tabling === 'open' ? (
        <AnswerTable
          participantId={participantId}
          auditId={audit.id}
          requirementId={requirementId}
          onDone={() => void refetch()}
          onClose={() => setTabling(null)}
        />
      ) : null}
      {scanning ? (
        <ScanSheet
          participantId={participantId}
          auditId={audit.id}
          requirementId={requirementId}
          items={items}
          only={scanning.only}
          onDone={() => void refetch()}
          onClose={() => setScanning(null)}
        />
      ) : null}
    </>
  )
}
