'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AccessPage } from './access-page'
import { DonePanel } from './done-panel'
import { FormFailure } from './form-failure'
import { refusedFields, type FormAction, type FormState } from './form-state'
import { ReopenForm } from './reopen-form'
import { useAccessForm } from './use-access-form'

/** Asks for the letter by which a lost password is replaced. The answer is the same whatever is typed. */
export function RecoverForm(props: { action: FormAction<true>; initial: FormState<true> }) {
  const t = useTranslations('access.recover')
  const invalid = useTranslations('access.invalid')
  const { state, busy, form, reopen } = useAccessForm(props.action, props.initial)
  if (state.result) {
    return (
      <AccessPage title={t('title')} way="recovery" step="letter">
        <DonePanel
          icon="mail"
          title={t('sent.title')}
          actions={<ReopenForm path="/recover" onReopen={reopen} label={t('sent.change')} />}
        >
          <p className="break-words">{t('sent.text', { name: state.values['name'] ?? '' })}</p>
          <p className="text-muted">{t('sent.why')}</p>
        </DonePanel>
      </AccessPage>
    )
  }
  return (
    <AccessPage title={t('title')} lead={t('lead')} way="recovery" step="name">
      <form {...form} className="space-y-6">
        <FormFailure state={state} />
        <input type="hidden" name="requestId" value={state.requestId} />
        <Field
          id="name"
          label={t('name')}
          error={refusedFields(state).includes('name') ? invalid('name') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              name="name"
              defaultValue={state.values['name']}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              required
            />
          )}
        </Field>
        <Button type="submit" variant="primary" wide busy={busy} busyLabel={t('busy')}>
          {t('submit')}
        </Button>
      </form>
    </AccessPage>
  )
}
