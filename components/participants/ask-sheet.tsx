'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { GRANTED_ACTIONS, type GrantedAction } from '@/server/modules/participants/domain/grants'
import { ActSheet } from './act-sheet'
import { capital } from './capital'
import { DayField } from './day-field'
import { KindsField, type KindName } from '@/components/form/kinds-field'
import { useFinish } from './use-finish'

/** An employee says what they need, until when and what for. */
export function AskSheet(props: {
  kinds: readonly KindName[]
  /** What is ticked from the beginning. */
  wanted: GrantedAction | null
  onClose: () => void
}) {
  const t = useTranslations('organisation')
  const trpc = useTRPC()
  const finish = useFinish(props.onClose)
  const command = useCommand(trpc.rights.request.mutationOptions())
  const [actions, setActions] = useState<GrantedAction[]>(() =>
    props.wanted && props.wanted !== 'view' ? ['view', props.wanted] : ['view'],
  )
  const [which, setWhich] = useState<{ every: boolean; kinds: string[] }>({ every: false, kinds: [] })
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const kindsMissing = !which.every && which.kinds.length === 0
  const reasonMissing = reason.trim().length < 3

  function send() {
    setChecked(true)
    if (kindsMissing || reasonMissing) return
    finish(command.run({ actions, kinds: which.every ? [] : which.kinds, until, reason }), () =>
      toast.success(t('rights.sent')),
    )
  }

  return (
    <ActSheet
      title={t('rights.ask')}
      description={t('rights.askText')}
      label={t('rights.send')}
      busyLabel={t('rights.sending')}
      busy={command.pending}
      error={command.error}
      failureText={(why) => (why === 'too-many-requests' ? t('rights.limit') : undefined)}
      onAct={send}
      onClose={props.onClose}
    >
      <fieldset>
        <legend className="font-medium">{t('edit.actions')}</legend>
        {GRANTED_ACTIONS.map((action) => (
          <Checkbox
            key={action}
            id={`ask-${action}`}
            label={capital(t(`action.${action}`))}
            hint={t(`actionHint.${action}`)}
            checked={action === 'view' || actions.includes(action)}
            disabled={action === 'view'}
            onChange={() =>
              setActions((before) =>
                before.includes(action) ? before.filter((one) => one !== action) : [...before, action],
              )
            }
          />
        ))}
      </fieldset>
      <KindsField
        id="ask-kinds"
        kinds={props.kinds}
        every={which.every}
        chosen={which.kinds}
        {...(checked && kindsMissing && { error: t('edit.kindsNeed') })}
        onChange={setWhich}
      />
      <DayField
        id="ask-until"
        label={t('rights.until')}
        optionalLabel={t('edit.optional')}
        value={until}
        onChange={setUntil}
      />
      <Field
        id="ask-reason"
        label={t('rights.reason')}
        hint={t('rights.reasonHint')}
        {...(checked && reasonMissing && { error: t('rights.reasonNeed') })}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActSheet>
  )
}
