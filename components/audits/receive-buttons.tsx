'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'

interface OfDocument {
  auditId: string
  documentId: string
  number: string
}

/** Opens a document of customs after saying that customs will see it; then its page. */
export function OpenButton({ base, ...of }: OfDocument & { base: string }) {
  const t = useTranslations('audits.own.open')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const open = useCommand(trpc.audits.open.mutationOptions())

  async function act() {
    try {
      await open.run({ id: of.auditId, documentId: of.documentId })
    } catch {
      return // Why is shown in the dialog.
    }
    router.push(`${base}/audits/${of.auditId}/documents/${of.documentId}`)
    router.refresh()
  }

  return (
    <ConfirmDialog
      trigger={<Button variant="primary">{t('action')}</Button>}
      title={t('title', { number: of.number })}
      text={t('text')}
      confirmLabel={t('confirm')}
      busyLabel={t('busy')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={open.pending}
      failure={open.error ? <FailureAlert failure={failureOf(open.error)} /> : null}
      onConfirm={() => void act()}
    />
  )
}

/** Confirms that a document was received: an act of its own, with what it means by law. */
export function ConfirmReceiptButton({ starts, ...of }: OfDocument & { starts: boolean }) {
  const t = useTranslations('audits.own.confirm')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const confirm = useCommand(trpc.audits.confirm.mutationOptions())

  async function act() {
    try {
      await confirm.run({ id: of.auditId, documentId: of.documentId })
    } catch {
      return
    }
    toast.success(t('done', { number: of.number }))
    router.refresh()
  }

  return (
    <ConfirmDialog
      trigger={<Button variant="primary">{t('action')}</Button>}
      title={t('title', { number: of.number })}
      text={t(starts ? 'startsText' : 'text')}
      confirmLabel={t('confirm')}
      busyLabel={t('busy')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={confirm.pending}
      failure={confirm.error ? <FailureAlert failure={failureOf(confirm.error)} /> : null}
      onConfirm={() => void act()}
    />
  )
}
