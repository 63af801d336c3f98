'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { TrustImportView } from '@/server/modules/trust/contract'

/** The decision about an uploaded list. */
export function ImportActions({ of: { id, status } }: { of: TrustImportView }) {
  const t = useTranslations('trust')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.trust.pathKey() })
  const apply = useCommand(trpc.trust.applyImport.mutationOptions({ onSettled }))
  const discard = useCommand(trpc.trust.discardImport.mutationOptions({ onSettled }))
  return (
    <>
      {status === 'READY' ? (
        <ConfirmDialog
          trigger={<Button variant="primary">{t('imports.apply')}</Button>}
          title={t('imports.confirm')}
          text={t('imports.confirmText')}
          confirmLabel={t('imports.apply')}
          busyLabel={t('imports.applying')}
          cancelLabel={t('cancel')}
          closeLabel={t('close')}
          busy={apply.pending}
          failure={apply.error ? <FailureAlert failure={failureOf(apply.error)} /> : null}
          onConfirm={() => void apply.run({ id }).catch(() => undefined)}
        />
      ) : null}
      {status === 'READY' || status === 'READING' || status === 'FAILED' ? (
        <Button
          busy={discard.pending}
          busyLabel={t('imports.discarding')}
          onClick={() => void discard.run({ id }).catch(() => undefined)}
        >
          {t('imports.discard')}
        </Button>
      ) : null}
      {discard.error ? <FailureAlert failure={failureOf(discard.error)} className="basis-full" /> : null}
    </>
  )
}
