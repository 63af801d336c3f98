'use client'

import { Copy, FileBadge, FilePlus2, FileText, KeyRound, RotateCcw, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/bytes'
import { Progress } from '@/components/ui/progress'
import { Spinner } from '@/components/ui/spinner'
import type { CheckAnswer } from '@/server/modules/signatures/contract'
import { browserNow } from '@/components/datetime/browser-clock'
import type { CheckedTask, Outcome } from './checks'
import { subjectOf, useProtocol } from './use-protocol'
import { VerdictView } from './verdict-view'

const ICONS = {
  certificate: FileBadge,
  attached: FileText,
  detached: FileText,
  refused: FileText,
  document: FileText,
  key: KeyRound,
}

/** One judged thing: its name, where the work stands, then the verdict or what is missing. */
export function TaskCard(props: {
  task: CheckedTask
  /** The only one: its particulars are shown at once. */
  alone: boolean
  onRemove: () => void
  onRetry: () => void
  onChooseDocument: () => void
}) {
  const t = useTranslations('check')
  const id = useId()
  const { task } = props
  const Icon = ICONS[task.kind]
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-md border bg-paper print:border-0">
      <div className="flex items-center gap-3 border-b px-inset py-2">
        <Icon aria-hidden className="size-5 shrink-0 text-muted" />
        <h3 id={id} className="min-w-0 grow text-body wrap-anywhere">
          {task.documentName === null
            ? task.name
            : t('pair', { signature: task.name, document: task.documentName })}
        </h3>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t('remove', { name: task.name })}
          title={t('remove', { name: task.name })}
          onClick={props.onRemove}
        >
          <X aria-hidden />
        </Button>
      </div>
      <div className="p-inset">
        <Body {...props} />
      </div>
    </section>
  )
}

function Body({ task, alone, onRetry, onChooseDocument }: Parameters<typeof TaskCard>[0]) {
  const t = useTranslations('check')
  const { kind, recognised, outcome } = task
  // The clock is asked when the card is first shown, not at each render.
  const [seenAt] = useState(() => browserNow().getTime())
  if (recognised.kind === 'refused') {
    const verdict = { valid: false, reason: recognised.reason, level: null, signers: [] }
    return <Judged task={task} alone={alone} answer={{ verdict, judgedAt: seenAt }} />
  }
  if (outcome) return <Standing task={task} alone={alone} outcome={outcome} onRetry={onRetry} />
  if (kind === 'key') return <Local tone="refused" name="key" />
  if (kind === 'document') return <Local tone="near" name="document" />
  return (
    <Local
      tone="near"
      name="lonely"
      action={
        <Button onClick={onChooseDocument}>
          <FilePlus2 aria-hidden />
          {t('addDocument')}
        </Button>
      }
    />
  )
}

function Local(props: { tone: 'near' | 'refused'; name: 'key' | 'document' | 'lonely'; action?: ReactNode }) {
  const t = useTranslations('check.local')
  return (
    <Alert tone={props.tone} title={t(`${props.name}.title`)} action={props.action}>
      {t(`${props.name}.text`)}
    </Alert>
  )
}

function Standing({
  task,
  alone,
  outcome,
  onRetry,
}: {
  task: CheckedTask
  alone: boolean
  outcome: Outcome
  onRetry: () => void
}) {
  const t = useTranslations('check')
  const locale = useLocale()
  const id = useId()
  const again = (
    <Button onClick={onRetry}>
      <RotateCcw aria-hidden />
      {t('again')}
    </Button>
  )
  switch (outcome.state) {
    case 'answered':
      return <Judged task={task} alone={alone} answer={outcome.answer} />
    case 'failed':
      return <FailureAlert failure={outcome.failure} action={again} />
    case 'unreadable':
      return (
        <Alert tone="refused" title={t('local.unreadable.title')} live="polite">
          {t('local.unreadable.text')}
        </Alert>
      )
    case 'hashing':
      return (
        <Progress
          id={id}
          label={t('state.hashing')}
          value={outcome.done}
          max={outcome.all}
          valueText={t('state.progress', {
            done: formatBytes(outcome.done, locale),
            all: formatBytes(outcome.all, locale),
          })}
        />
      )
    default:
      return (
        <p className="flex items-center gap-2">
          <Spinner />
          {t('state.judging')}
        </p>
      )
  }
}

function Judged({ task, alone, answer }: { task: CheckedTask; alone: boolean; answer: CheckAnswer }) {
  const t = useTranslations('check')
  const protocol = useProtocol(answer.judgedAt)
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <div className="space-y-4">
      <VerdictView answer={answer} subject={subjectOf(task)} unfolded={alone} />
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button
          size="small"
          onClick={() => {
            navigator.clipboard.writeText(protocol(task, answer)).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }}
        >
          <Copy aria-hidden />
          {t('copy')}
        </Button>
        <span role="status" className="text-sm text-muted">
          {copied === null ? '' : t(copied ? 'copied' : 'copyFailed')}
        </span>
      </div>
    </div>
  )
}
