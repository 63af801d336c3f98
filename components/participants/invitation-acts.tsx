'use client'

import { Send, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'
import type { InvitationView } from '@/server/modules/participants/contract'
import { INVITATION_DAYS } from '@/server/modules/participants/domain/term'
import { useRefreshPeople } from './use-refresh-people'

/** Send the letter again, or take the invitation back. */
export function InvitationActs({
  invitation,
  confirmed,
}: {
  invitation: InvitationView
  confirmed: boolean
}) {
  const t = useTranslations('organisation.invitations')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefreshPeople()
  const resend = useCommand(trpc.invitations.resend.mutationOptions())
  const revoke = useCommand(trpc.invitations.revoke.mutationOptions())
  const { id, state, email } = invitation
  const waits = state === 'waiting' || state === 'expired'

  async function run(act: Promise<unknown>, done: string) {
    try {
      await act
      toast.success(done)
    } catch {
      return // Why is shown beside the buttons.
    }
    await refresh()
  }

  if (!waits && state !== 'declined') return null
  return (
    <div className="mt-2 -ml-3 flex flex-wrap gap-1">
      {confirmed ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={`${t('resend')}: ${email}`}
          busy={resend.pending}
          busyLabel={t('resending')}
          onClick={() => void run(resend.run({ id, days: INVITATION_DAYS }), t('resent'))}
        >
          <Send aria-hidden />
          {t('resend')}
        </Button>
      ) : null}
      {waits ? (
        <ConfirmDialog
          trigger={
            <Button size="small" variant="quiet" aria-label={`${t('revoke')}: ${email}`}>
              <Undo2 aria-hidden />
              {t('revoke')}
            </Button>
          }
          title={t('revokeTitle')}
          text={t('revokeText', { email })}
          confirmLabel={t('revoke')}
          busyLabel={t('revoking')}
          cancelLabel={common('cancel')}
          closeLabel={common('close')}
          danger
          busy={revoke.pending}
          failure={revoke.error ? <FailureAlert failure={failureOf(revoke.error)} /> : null}
          onConfirm={() => void run(revoke.run({ id }), t('revokeDone'))}
        />
      ) : null}
      {resend.error ? <FailureAlert failure={failureOf(resend.error)} className="w-full" /> : null}
    </div>
  )
}
