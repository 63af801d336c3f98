import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'
import type { AuditDraft, AuditView } from '@/server/modules/audits/domain/views'
import { ReasonDialog } from '../case/reason-dialog'
import { useLookAgain } from '../case/use-case'

interface DraftActsProps {
  audit: AuditView
  draft: AuditDraft
  /** The version that the next command names. */
  version: () => number
  /** True when the form is whole and saved. */
  ready: () => Promise<boolean>
  /** No save is to follow. */
  settle: () => void
  onPreview: () => void
  onSign: () => void
}

/** What may be done with a draft, the next step first; a closed step says why. */
export function DraftActs(props: DraftActsProps) {
  const t = useTranslations('postcontrol.draft')
  const refusals = useTranslations('audits.refusal')
  const trpc = useTRPC()
  const { audit, draft, ready } = props
  const onSettled = useLookAgain(audit.id)
  const ask = useCommand(trpc.auditConsole.askApproval.mutationOptions({ onSettled }))
  const approve = useCommand(trpc.auditConsole.approve.mutationOptions({ onSettled }))
  const recall = useCommand(trpc.auditConsole.recall.mutationOptions({ onSettled }))
  const giveBack = useCommand(trpc.auditConsole.return.mutationOptions({ onSettled }))
  const { may } = draft
  const of = { id: audit.id, documentId: draft.documentId }
  const error = ask.error ?? approve.error ?? recall.error

  async function act(command: typeof ask, done: string) {
    if (!(await ready())) return
    try {
      await command.run({ ...of, version: props.version() })
      toast.success(done)
    } catch {
      // Why is shown above the buttons.
    }
  }

  return (
    <div className="min-w-0 space-y-2">
      {error ? <FailureAlert failure={failureOf(error)} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        {may.sign === true ? (
          <Button
            variant="primary"
            className="max-sm:w-full"
            onClick={() => void ready().then((whole) => (whole ? props.onSign() : undefined))}
          >
            {t('sign')}
          </Button>
        ) : null}
        {may['ask-approval'] === true ? (
          <Button
            variant={may.sign === true ? 'secondary' : 'primary'}
            busy={ask.pending}
            busyLabel={t('asking')}
            className="max-sm:w-full"
            onClick={() => void act(ask, t('asked'))}
          >
            {t('ask')}
          </Button>
        ) : null}
        {may.approve === true ? (
          <Button
            variant="primary"
            busy={approve.pending}
            busyLabel={t('approving')}
            onClick={() => void act(approve, t('approved'))}
          >
            {t('approve')}
          </Button>
        ) : null}
        {may.recall === true ? (
          <Button
            busy={recall.pending}
            busyLabel={t('recalling')}
            onClick={() => void act(recall, t('recalled'))}
          >
            {t('recall')}
          </Button>
        ) : null}
        {may.return === true ? (
          <ReasonDialog
            trigger={<Button>{t('return')}</Button>}
            title={t('returnTitle')}
            label={t('returnRemark')}
            confirmLabel={t('return')}
            busyLabel={t('returning')}
            maxLength={2000}
            pending={giveBack.pending}
            error={giveBack.error}
            onGive={(remark) => giveBack.run({ ...of, version: props.version(), remark })}
          />
        ) : null}
        <Button onClick={props.onPreview}>{t('preview')}</Button>
        {may.discard === true ? <Discard {...props} /> : null}
      </div>
      {may.sign !== true && may.sign !== 'wrong-status' ? (
        <p className="text-sm text-muted">{t('signClosed', { why: refusals(may.sign) })}</p>
      ) : null}
    </div>
  )
}

function Discard({ audit, draft, version, settle }: DraftActsProps) {
  const t = useTranslations('postcontrol.draft.discard')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const router = useRouter()
  const discard = useCommand(trpc.auditConsole.discard.mutationOptions({ onSettled: useLookAgain(audit.id) }))

  async function act() {
    try {
      await discard.run({ id: audit.id, documentId: draft.documentId, version: version() })
    } catch {
      return // Why is shown in the question.
    }
    settle()
    router.push(`/console/audits/${audit.id}`)
  }

  return (
    <ConfirmDialog
      trigger={<Button variant="quiet">{t('action')}</Button>}
      title={t('title', { number: draft.number ?? '' })}
      text={t('text')}
      confirmLabel={t('action')}
      busyLabel={t('busy')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      danger
      busy={discard.pending}
      failure={discard.error ? <FailureAlert failure={failureOf(discard.error)} /> : null}
      onConfirm={() => void act()}
    />
  )
}
