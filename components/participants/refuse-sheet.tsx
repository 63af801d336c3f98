'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogClose } from '@/components/ui/modal'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { RightsRequestView } from '@/server/modules/participants/contract'
import { useRefreshPeople } from './use-refresh-people'

/** Refuses a request; the employee reads why. */
export function RefuseSheet(props: { request: RightsRequestView; onClose: () => void }) {
  const t = useTranslations('organisation.requests')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefreshPeople()
  const command = useCommand(trpc.rights.refuse.mutationOptions())
  const [answer, setAnswer] = useState('')
  const [checked, setChecked] = useState(false)
  const whole = answer.trim().length >= 3

  function refuse() {
    setChecked(true)
    if (!whole) return
    command
      .run({ id: props.request.id, answer })
      .then(async () => {
        toast.info(t('refused'))
        props.onClose()
        await refresh()
      })
      // Why is shown in the question.
      .catch(() => undefined)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('refuseTitle', { name: props.request.name })}
      closeLabel={common('close')}
      footer={
        <>
          <DialogClose render={<Button>{common('cancel')}</Button>} />
          <Button variant="danger" busy={command.pending} busyLabel={t('refusing')} onClick={refuse}>
            {t('refuse')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Field
          id="refuse-reason"
          label={t('reason')}
          hint={t('reasonHint')}
          {...(checked && !whole && { error: t('reasonNeed') })}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              maxLength={2000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          )}
        </Field>
        {command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
      </div>
    </Dialog>
  )
}
