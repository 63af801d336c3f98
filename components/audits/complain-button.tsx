'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { WriteFailure } from './write-failure'

/** Begins a complaint about the decision, filled in from the case. */
export function ComplainButton({ base, auditId }: { base: string; auditId: string }) {
  const t = useTranslations('audits.own.complain')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const write = useCommand(trpc.audits.writeComplaint.mutationOptions())

  async function act() {
    try {
      const { submissionId } = await write.run({ id: auditId })
      router.push(`${base}/documents/${submissionId}`)
    } catch {
      // Why is shown in the dialog.
    }
  }

  return (
    <ConfirmDialog
      trigger={<Button>{t('action')}</Button>}
      title={t('title')}
      text={t('text')}
      confirmLabel={t('confirm')}
      busyLabel={t('busy')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={write.pending}
      failure={write.error ? <WriteFailure base={base} error={write.error} /> : null}
      onConfirm={() => void act()}
    />
  )
}
