'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { RequestDetails } from '@/server/modules/information/contract'
import { STANDING_TONE, standingOf } from './standing'

/** What became of a request that has no answer; while it waits, it may be taken back. */
export function RequestNote({
  request,
}: {
  request: Pick<RequestDetails, 'id' | 'version' | 'status' | 'may'>
}) {
  const t = useTranslations('information.request')
  const standing = standingOf(request)
  const told = standing === 'answered' ? 'waiting' : standing
  return (
    <Alert
      tone={STANDING_TONE[told]}
      title={t(`note.${told}.title`)}
      action={request.may.withdraw === true ? <Withdraw {...request} /> : null}
    >
      {t(`note.${told}.text`)}
    </Alert>
  )
}

function Withdraw({ id, version }: { id: string; version: number }) {
  const t = useTranslations('information.request.withdraw')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { run, pending, error } = useCommand(
    trpc.information.withdraw.mutationOptions({
      // The page looks at this request and is drawn anew, with the answer if that was quicker.
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.information.pathKey() }),
    }),
  )
  return (
    <ConfirmDialog
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('button')}
        </Button>
      }
      title={t('title')}
      text={t('text')}
      confirmLabel={t('confirm')}
      busyLabel={t('busy')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      danger
      busy={pending}
      failure={error ? <FailureAlert failure={failureOf(error)} /> : null}
      // Why it failed is shown in the question.
      onConfirm={() => void run({ id, version }).catch(() => undefined)}
    />
  )
}
