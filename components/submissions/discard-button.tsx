'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { toast } from '@/components/ui/toast'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { dropReport } from './import-report'

/** Deletes the draft after a question. What is typed is let go first, so that leaving does not try to save it. */
export function DiscardButton(props: {
  base: string
  details: SubmissionDetails
  saved: { flush: () => Promise<boolean>; storedVersion: () => number; discard: (version: number) => void }
}) {
  const t = useTranslations('submissions.draft')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const router = useRouter()
  const command = useCommand(trpc.submissions.discard.mutationOptions())
  const { id, may } = props.details
  if (may.discard !== true) return null

  async function discard() {
    await props.saved.flush()
    try {
      await command.run({ id, version: props.saved.storedVersion() })
    } catch {
      return // Why is shown in the question.
    }
    props.saved.discard(props.saved.storedVersion())
    dropReport(id)
    toast.info(t('discarded'))
    router.push(`${props.base}/documents?stage=drafts`)
  }

  return (
    <div className="ml-auto">
      <ConfirmDialog
        trigger={
          <Button variant="quiet">
            <Trash2 aria-hidden />
            {t('discard')}
          </Button>
        }
        title={t('discardTitle')}
        text={t('discardText')}
        confirmLabel={t('discardConfirm')}
        busyLabel={t('discarding')}
        cancelLabel={common('cancel')}
        closeLabel={common('close')}
        danger
        busy={command.pending}
        failure={command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
        onConfirm={() => void discard()}
      />
    </div>
  )
}
