'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DialogClose } from '@/components/ui/modal'
import { Field } from '@/components/ui/field'
import { Sheet } from '@/components/ui/sheet'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { GRANTED_ACTIONS, type GrantedAction } from '@/server/modules/participants/domain/grants'
import { capital } from './capital'
import { DayField } from './day-field'
import { KindsField, type KindName } from '@/components/form/kinds-field'
import { useRefreshPeople } from './use-refresh-people'

/** An employee says what they need, until when and what for. */
export function AskSheet(props: {
  kinds: readonly KindName[]
  /** What is ticked from the beginning. */
  wanted: GrantedAction | null
  onClose: () => void
}) {
  const t = useTranslations('organisation')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefreshPeople()
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
  const failure = command.error ? failureOf(command.error) : null

  function send() {
    setChecked(true)
    if (kindsMissing || reasonMissing) return
    command
      .run({ actions, kinds: which.every ? [] : which.kinds, until, reason })
      .then(async () => {
        toast.success(t('rights.sent'))
        props.onClose()
        await refresh()
      })
      // Why is shown in the sheet.
      .catch(() => undefined)
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('rights.ask')}
      description={t('rights.askText')}
      closeLabel={common('close')}
      footer={
        <>
          <DialogClose render={<Button>{common('cancel')}</Button>} />
          <Button variant="primary" busy={command.pending} busyLabel={t('rights.sending')} onClick={send}>
            {t('rights.send')}
          </Button>
        </>
      }
    >
      <div className="space-y-5 pb-4">
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
        {failure ? (
          <FailureAlert
            failure={failure}
            text={failure.details['reason'] === 'too-many-requests' ? t('rights.limit') : undefined}
          />
        ) : null}
      </div>
    </Sheet>
  )
}
