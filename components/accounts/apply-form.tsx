'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { TextLink } from '@/components/ui/text-link'
import { AccessPage } from './access-page'
import { DonePanel } from './done-panel'
import { FormFailure } from './form-failure'
import { ReopenForm } from './reopen-form'
import { refusedFields, type FormAction, type FormState } from './form-state'
import { useAccessForm } from './use-access-form'

export interface Applied {
  /** True when the letter was asked for again. */
  again: boolean
}

/** The application: login, address, consent; then where the letter has gone, and a button that sends it again. */
export function ApplyForm(props: { action: FormAction<Applied>; initial: FormState<Applied> }) {
  const t = useTranslations('access')
  const { state, busy, form, reopen } = useAccessForm(props.action, props.initial)
  const { values, requestId } = state
  if (state.result || values['again']) {
    return (
      <AccessPage title={t('apply.title')} way="application" step="letter">
        <DonePanel icon="mail" title={t('sent.title')}>
          <p>
            {t.rich('sent.text', {
              email: values['email'] ?? '',
              b: (chunks) => <strong className="font-medium break-all">{chunks}</strong>,
            })}
          </p>
          <p>{t('sent.where')}</p>
          <p className="text-muted">{t('sent.spam')}</p>
          {state.result?.again ? <Alert tone="received" title={t('sent.againDone')} live="polite" /> : null}
          <FormFailure state={state} />
          <form {...form} className="pt-3">
            <input type="hidden" name="requestId" value={requestId} />
            <input type="hidden" name="again" value="1" />
            <input type="hidden" name="login" value={values['login'] ?? ''} />
            <input type="hidden" name="email" value={values['email'] ?? ''} />
            <input type="hidden" name="consent" value="1" />
            <Button type="submit" busy={busy} busyLabel={t('sent.againBusy')}>
              {t('sent.again')}
            </Button>
          </form>
          <ReopenForm path="/apply" onReopen={reopen} label={t('sent.change')} />
        </DonePanel>
      </AccessPage>
    )
  }
  const refused = refusedFields(state)
  const error = (field: 'login' | 'email' | 'consent') =>
    refused.includes(field) ? t(`invalid.${field}`) : undefined
  return (
    <AccessPage title={t('apply.title')} lead={t('apply.lead')} way="application" step="apply">
      <form {...form} className="space-y-6">
        <FormFailure state={state} />
        <input type="hidden" name="requestId" value={requestId} />
        <Field id="login" label={t('apply.login')} hint={t('apply.loginHint')} error={error('login')}>
          {(control) => (
            <Input
              {...control}
              name="login"
              defaultValue={values['login']}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={50}
              required
            />
          )}
        </Field>
        <Field id="email" label={t('apply.email')} hint={t('apply.emailHint')} error={error('email')}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              defaultValue={values['email']}
              autoComplete="email"
              maxLength={254}
              required
            />
          )}
        </Field>
        <div>
          <Checkbox
            id="consent"
            name="consent"
            value="1"
            defaultChecked={values['consent'] === '1'}
            required
            aria-invalid={refused.includes('consent') ? true : undefined}
            label={t('apply.consent')}
            hint={
              error('consent') ? <span className="font-medium text-refused">{error('consent')}</span> : null
            }
          />
          <TextLink href="/consent" target="_blank" className="ml-8 text-sm">
            {t('apply.consentText')}
          </TextLink>
        </div>
        <Button type="submit" variant="primary" wide busy={busy} busyLabel={t('apply.busy')}>
          {t('apply.submit')}
        </Button>
        <p className="text-sm text-muted">{t('apply.limited')}</p>
      </form>
    </AccessPage>
  )
}
