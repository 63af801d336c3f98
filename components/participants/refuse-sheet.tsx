'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { RightsRequestView } from '@/server/modules/participants/contract'
import { ActSheet } from './act-sheet'
import { useFinish } from './use-finish'

/** Refuses a request; the employee reads why. */
export function RefuseSheet(props: { request: RightsRequestView; onClose: () => void }) {
  const t = useTranslations('organisation.requests')
  const trpc = useTRPC()
  const finish = useFinish(props.onClose)
  const command = useCommand(trpc.rights.refuse.mutationOptions())
  const [answer, setAnswer] = useState('')
  const [checked, setChecked] = useState(false)
  const whole = answer.trim().length >= 3

  function refuse() {
    setChecked(true)
    if (!whole) return
    finish(command.run({ id: props.request.id, answer }), () => toast.info(t('refused')))
  }

  return (
    <ActSheet
      title={t('refuseTitle', { name: props.request.name })}
      label={t('refuse')}
      busyLabel={t('refusing')}
      busy={command.pending}
      error={command.error}
      refuses
      onAct={refuse}
      onClose={props.onClose}
    >
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
    </ActSheet>
  )
}
