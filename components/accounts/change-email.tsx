'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Begins a change of the e-mail address: both addresses get a letter. */
export function ChangeEmail() {
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const change = useCommand(trpc.accounts.changeEmail.mutationOptions())
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const failure = change.error ? failureOf(change.error) : null
  const invalid = failure?.code === 'INVALID_INPUT'

  async function submit(event: FormEvent) {
    event.preventDefault()
    try {
      await change.run({ email: email.trim() })
      setSent(true)
      void queries.invalidateQueries({ queryKey: trpc.accounts.emailChange.queryKey() })
    } catch {
      // Shown below the field.
    }
  }

  return (
    <Dialog
      trigger={<Button>{t('contacts.changeEmail')}</Button>}
      title={t('email.title')}
      description={t('email.text')}
      closeLabel={common('close')}
      onOpenChange={() => {
        setSent(false)
        change.reset()
      }}
      footer={
        sent ? undefined : (
          <Button
            type="submit"
            form="change-email"
            variant="primary"
            busy={change.pending}
            busyLabel={t('email.busy')}
          >
            {t('email.submit')}
          </Button>
        )
      }
    >
      {sent ? (
        <Alert tone="received" live="polite" title={t('email.sent')} />
      ) : (
        <form id="change-email" onSubmit={(event) => void submit(event)} className="space-y-4">
          <Field
            id="change-email-new"
            label={t('email.new')}
            error={invalid ? t('email.invalid') : undefined}
          >
            {(control) => (
              <Input
                {...control}
                type="email"
                autoComplete="email"
                required
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          {failure && !invalid ? <FailureAlert failure={failure} /> : null}
        </form>
      )}
    </Dialog>
  )
}
