'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { NewPasswordField, reasonsOf } from './password-fields'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Another password: the present one, and a new one with its rules. Other sessions end. */
export function ChangePassword(props: { personal: readonly string[] }) {
  const t = useTranslations('profile')
  const confirmation = useTranslations('profile.password')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const change = useCommand(trpc.accounts.changePassword.mutationOptions())
  const [done, setDone] = useState(false)
  const failure = change.error ? failureOf(change.error) : null
  const reasons = reasonsOf(failure)
  const wrong = reasons.includes('wrong')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    try {
      await change.run({ current: String(form.get('current')), password: String(form.get('password')) })
      setDone(true)
    } catch {
      // Shown at the field it is about.
    }
  }

  return (
    <Dialog
      trigger={<Button>{t('contacts.changePassword')}</Button>}
      title={confirmation('title')}
      description={confirmation('text')}
      closeLabel={common('close')}
      onOpenChange={() => {
        setDone(false)
        change.reset()
      }}
      footer={
        done ? undefined : (
          <Button
            type="submit"
            form="change-password"
            variant="primary"
            busy={change.pending}
            busyLabel={confirmation('busy')}
          >
            {confirmation('submit')}
          </Button>
        )
      }
    >
      {done ? (
        <Alert tone="received" live="polite" title={confirmation('done')} />
      ) : (
        <form id="change-password" onSubmit={(event) => void submit(event)} className="space-y-4">
          <Field
            id="change-password-current"
            label={confirmation('current')}
            error={wrong ? confirmation('wrong') : undefined}
          >
            {(control) => (
              <Input {...control} name="current" type="password" autoComplete="current-password" required />
            )}
          </Field>
          <NewPasswordField
            label={confirmation('new')}
            personal={props.personal}
            reasons={wrong ? [] : reasons}
            missing={false}
          />
          {failure && reasons.length === 0 ? <FailureAlert failure={failure} /> : null}
        </form>
      )}
    </Dialog>
  )
}
