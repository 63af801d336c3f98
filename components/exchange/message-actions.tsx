'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'
import type { MessageView } from '@/server/modules/exchange/contract'

/** The buttons of a message; none where nothing is to be done. */
export function MessageActions({ message }: { message: MessageView }) {
  const t = useTranslations('exchange.act')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const look = () => queryClient.invalidateQueries({ queryKey: trpc.exchange.pathKey() })
  const retry = useCommand(trpc.exchange.retry.mutationOptions({ onSettled: look }))
  const settle = useCommand(trpc.exchange.settle.mutationOptions({ onSettled: look }))
  const { id } = message
  // What goes on by itself needs no button in the list; a stopped message does.
  const offered =
    message.retry && (message.standing === 'dead' || message.problem || message.standing === 'done')
  if (!offered && !message.settle) return null
  const failed = retry.error
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      {offered && message.retry ? (
        <Button
          size="small"
          variant={message.standing === 'dead' ? 'primary' : undefined}
          busy={retry.pending}
          busyLabel={t('busy')}
          onClick={() => {
            retry.run({ id }).then(
              () => toast.success(t('done')),
              () => undefined,
            )
          }}
        >
          {t(message.retry)}
        </Button>
      ) : null}
      {message.settle ? (
        <ConfirmDialog
          trigger={<Button size="small">{t('settle')}</Button>}
          title={t('settleTitle')}
          text={t('settleText')}
          confirmLabel={t('settle')}
          busyLabel={t('settling')}
          cancelLabel={t('cancel')}
          closeLabel={t('close')}
          busy={settle.pending}
          failure={settle.error ? <FailureAlert failure={failureOf(settle.error)} /> : null}
          onConfirm={() => {
            settle.run({ id }).then(
              () => toast.success(t('settled')),
              () => undefined,
            )
          }}
        />
      ) : null}
      {failed ? <FailureAlert failure={failureOf(failed)} className="basis-full" /> : null}
    </div>
  )
}
