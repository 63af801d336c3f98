'use client'

import { FilePlus2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { toast } from '@/components/ui/toast'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { isWrittenInAudit } from '@/server/modules/audits/domain/written-kinds'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { BeginFailure } from './begin-failure'
import { ContinueCase } from './continue-case'
import { DocumentDownloads } from './document-downloads'
import { useRefresh } from './use-refresh'

/** What may be done after sending: withdraw it in time, take it as a file, begin another from it. */
export function SentActions(props: { base: string; details: SubmissionDetails; mayCopy: boolean }) {
  const t = useTranslations('submissions')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const router = useRouter()
  const refresh = useRefresh()
  const withdraw = useCommand(trpc.submissions.withdraw.mutationOptions())
  const copy = useCommand(trpc.submissions.copy.mutationOptions())
  const { id, version, may, status, kindCode } = props.details
  const ended = status === 'REFUSED' || status === 'WITHDRAWN'

  async function withdrawNow() {
    try {
      await withdraw.run({ id, version })
      toast.info(t('sent.withdrawn'))
    } catch {
      // Why is shown in the question.
    }
    await refresh()
  }

  async function copyNow() {
    try {
      const draft = await copy.run({ id })
      router.push(`${props.base}/documents/${draft.id}`)
    } catch {
      // Why is shown above the buttons.
    }
  }

  return (
    <div className="mb-6 space-y-3">
      {copy.error ? <BeginFailure base={props.base} failure={failureOf(copy.error)} /> : null}
      <div className="flex flex-wrap gap-2">
        <ContinueCase base={props.base} details={props.details} act="amend" />
        <ContinueCase base={props.base} details={props.details} act="supplement" />
        {props.mayCopy && !isWrittenInAudit(kindCode) ? (
          <Button
            variant={ended ? 'primary' : 'secondary'}
            title={t('copy.hint')}
            busy={copy.pending}
            busyLabel={t('copy.pending')}
            onClick={() => void copyNow()}
          >
            <FilePlus2 aria-hidden />
            {t('copy.action')}
          </Button>
        ) : null}
        {may.withdraw === true ? (
          <ConfirmDialog
            trigger={
              <Button>
                <Undo2 aria-hidden />
                {t('sent.withdraw')}
              </Button>
            }
            title={t('sent.withdrawTitle')}
            text={t('sent.withdrawText')}
            confirmLabel={t('sent.withdrawConfirm')}
            busyLabel={t('sent.withdrawing')}
            cancelLabel={common('cancel')}
            closeLabel={common('close')}
            danger
            busy={withdraw.pending}
            failure={withdraw.error ? <FailureAlert failure={failureOf(withdraw.error)} /> : null}
            onConfirm={() => void withdrawNow()}
          />
        ) : null}
        <DocumentDownloads details={props.details} />
      </div>
    </div>
  )
}
