'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Picked } from '@/components/files/archive-search'
import { AutosaveStatus } from '@/components/form/autosave-status'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { ItemDraft } from '@/server/modules/audits/contract'
import type { ItemFault } from '@/server/modules/audits/domain/item-draft'
import type { ItemView } from '@/server/modules/audits/domain/views'
import { withPapers } from './line-draft'
import { LineForm } from './line-form'
import { useLine, type Others } from './use-line'

const PaperDialog = dynamic(() => import('./paper-dialog'))

/** What the lines of a screen share. */
export interface LineTools {
  /** Opens the upload of scans for one line. */
  scan: (itemId: string) => void
  /** Names how to save what is typed in a line; answers how to take it back. */
  offerFlush: (itemId: string, flush: () => Promise<boolean>) => () => void
}

/** The form of one line, saved by itself; what somebody else has saved meanwhile is shown beside. */
export function LineEditor(props: {
  id: string
  auditId: string
  requirementId: string
  item: ItemView
  faultsOf: (draft: ItemDraft) => ItemFault[]
  tools: LineTools
}) {
  const { item, tools } = props
  const line = useLine({ id: props.auditId, requirementId: props.requirementId }, item)
  const [picking, setPicking] = useState(false)
  const [picked, setPicked] = useState<readonly Picked[]>([])
  const flush = useEffectEvent(() => line.flush())
  const { offerFlush } = tools
  useEffect(() => offerFlush(item.id, () => flush()), [item.id, offerFlush])

  return (
    <div className="border-t bg-hover px-inset py-4">
      {line.others ? (
        <Conflict
          others={line.others}
          onTheirs={() => line.takeTheirs(line.others!)}
          onMine={line.keepMine}
        />
      ) : null}
      {line.state.phase === 'refused' ? (
        <FailureAlert className="mb-4" failure={failureOf(line.state.error)} />
      ) : null}
      <LineForm
        id={props.id}
        value={line.value}
        papers={[...item.papers, ...picked]}
        faults={item.draft || line.state.phase !== 'idle' ? props.faultsOf(line.value) : []}
        onChange={line.change}
        onPick={() => setPicking(true)}
        onScan={() => void line.flush().then(() => tools.scan(item.id))}
      />
      <div className="mt-3">
        <AutosaveStatus state={line.state} onRetry={line.retry} />
      </div>
      {picking ? (
        <PaperDialog
          taken={new Set(line.value.papers)}
          onPick={(paper) => {
            setPicked([...picked, paper])
            line.change(withPapers(line.value, [paper.id]))
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </div>
  )
}

function Conflict(props: { others: Others; onTheirs: () => void; onMine: () => void }) {
  const t = useTranslations('audits.own.conflict')
  const answers = useTranslations('audits.answer')
  const { draft, updatedBy } = props.others
  return (
    <Alert
      tone="near"
      live="assertive"
      className="mb-4"
      title={t('title', { name: updatedBy })}
      action={
        <>
          <Button size="small" onClick={props.onTheirs}>
            {t('theirs')}
          </Button>
          <Button size="small" variant="quiet" onClick={props.onMine}>
            {t('mine')}
          </Button>
        </>
      }
    >
      {draft ? (
        <p>
          {answers(draft.answer)}. {t('papers', { count: draft.papers.length })}
          {draft.reason ? ` ${t('reason', { reason: draft.reason })}` : null}
        </p>
      ) : null}
    </Alert>
  )
}
