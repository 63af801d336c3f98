'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { RouteView } from '@/server/modules/approvals/contract'

/** Takes a route away after a question that says what follows. */
export function RemoveRoute({ route: { id, version, name } }: { route: RouteView }) {
  const t = useTranslations('approvals')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const command = useCommand(trpc.approvals.remove.mutationOptions())

  async function remove() {
    await command.run({ id, version }).catch(() => undefined)
    await queryClient.invalidateQueries({ queryKey: trpc.approvals.pathKey() })
  }

  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet">
          {t('remove')}
        </Button>
      }
      title={t('removeTitle', { name })}
      text={t('removeText')}
      confirmLabel={t('removeConfirm')}
      busyLabel={t('removing')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      danger
      busy={command.pending}
      failure={command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
      onConfirm={() => void remove()}
    />
  )
}
