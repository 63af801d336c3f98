'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

/** Accept, which opens the cabinet, or decline. */
export function InvitationAnswer(props: { token: string; name: string; belongs: boolean }) {
  const t = useTranslations('organisation.offer')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const accept = useCommand(trpc.invitations.accept.mutationOptions())
  const decline = useCommand(trpc.invitations.decline.mutationOptions())
  const [declined, setDeclined] = useState(false)
  const { token } = props

  async function join() {
    try {
      const { participantId } = await accept.run({ token })
      // A whole page: everything is asked anew on behalf of the organisation.
      location.assign(`/cabinet/${participantId}`)
    } catch {
      // Why is shown below.
    }
  }

  if (declined) {
    return (
      <Alert tone="neutral" live="polite" title={t('declined')}>
        {t('declinedText')}
      </Alert>
    )
  }
  const failure = accept.error ? failureOf(accept.error) : null
  return (
    <div className="space-y-4">
      <p>{t('signedInAs', { name: props.name })}</p>
      {props.belongs ? <Alert tone="near" title={t('belongs')} /> : null}
      {failure ? (
        <FailureAlert
          failure={failure}
          text={failure.details['reason'] === 'already-head' ? t('head') : undefined}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={accept.pending}
          busyLabel={t('accepting')}
          onClick={() => void join()}
        >
          {t('accept')}
        </Button>
        <ConfirmDialog
          trigger={<Button>{t('decline')}</Button>}
          title={t('declineTitle')}
          text={t('declineText')}
          confirmLabel={t('decline')}
          busyLabel={t('declining')}
          cancelLabel={common('cancel')}
          closeLabel={common('close')}
          busy={decline.pending}
          failure={decline.error ? <FailureAlert failure={failureOf(decline.error)} /> : null}
          onConfirm={() => {
            decline
              .run({ token })
              .then(() => setDeclined(true))
              // Why is shown in the question.
              .catch(() => undefined)
          }}
        />
      </div>
      <form method="post" action="/sign-out">
        <p className="text-sm text-muted">
          {t('other')}{' '}
          <Button type="submit" size="small" variant="quiet">
            {t('signOut')}
          </Button>
        </p>
      </form>
    </div>
  )
}
