'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import type { LinkView } from '@/server/modules/accounts/contract'
import { AccessPage } from './access-page'
import { DonePanel } from './done-panel'
import { FormFailure } from './form-failure'
import { refusedFields, type FormAction, type FormState } from './form-state'
import { LinkRefused } from './link-refused'
import { NewPasswordField, reasonsOf } from './password-fields'
import { useAccessForm } from './use-access-form'

const NAMES = ['lastName', 'firstName', 'middleName'] as const
const COMPLETE = { lastName: 'family-name', firstName: 'given-name', middleName: 'additional-name' } as const

export interface Activated {
  login: string
}

/** By the link of the application's letter: names, login, password; then the cabinet opens. */
export function ActivateForm(props: {
  link: LinkView
  token: string
  action: FormAction<Activated>
  initial: FormState<Activated>
}) {
  const t = useTranslations('access')
  const { state, busy, form } = useAccessForm(props.action, props.initial)
  const { result, values } = state
  const [typed, setTyped] = useState<Record<string, string>>({})

  useEffect(() => {
    if (result) location.assign('/cabinet')
  }, [result])

  if (result) {
    return (
      <AccessPage title={t('activate.title')} way="application" step="enter">
        <DonePanel
          title={t('activate.done.title')}
          actions={
            <LinkButton variant="primary" href="/cabinet">
              {t('activate.done.go')}
            </LinkButton>
          }
        >
          <p>{t('activate.done.text', { login: result.login })}</p>
        </DonePanel>
      </AccessPage>
    )
  }
  const { link } = props
  if (link.state !== 'open') {
    return (
      <AccessPage title={t('activate.title')} way="application" step="password">
        <LinkRefused reason={link.state} purpose="ACTIVATION" />
      </AccessPage>
    )
  }
  const refused = refusedFields(state)
  const login = values['login'] ?? (link.loginTaken ? '' : (link.login ?? ''))
  const taken = state.failure?.code === 'LOGIN_TAKEN' ? values['login'] : link.loginTaken ? link.login : null
  const loginError = taken
    ? t('activate.taken', { login: taken })
    : refused.includes('login')
      ? t('invalid.login')
      : undefined
  const note = (name: string) => (event: { target: { value: string } }) =>
    setTyped((before) => ({ ...before, [name]: event.target.value }))
  return (
    <AccessPage title={t('activate.title')} lead={t('activate.lead')} way="application" step="password">
      <form {...form} className="space-y-8">
        <FormFailure state={state} />
        <input type="hidden" name="requestId" value={state.requestId} />
        <input type="hidden" name="token" value={props.token} />
        <fieldset className="space-y-4">
          <legend className="text-lg font-medium">{t('activate.who')}</legend>
          <p className="text-sm text-muted">{t('activate.whoHint')}</p>
          {NAMES.map((name) => (
            <Field
              key={name}
              id={name}
              label={t(`activate.${name}`)}
              optionalLabel={name === 'middleName' ? t('activate.optional') : undefined}
              error={refused.includes(name) ? t(`invalid.${name}`) : undefined}
            >
              {(control) => (
                <Input
                  {...control}
                  name={name}
                  defaultValue={values[name]}
                  onChange={note(name)}
                  autoComplete={COMPLETE[name]}
                  maxLength={100}
                  required={name !== 'middleName'}
                />
              )}
            </Field>
          ))}
        </fieldset>
        <fieldset className="space-y-4">
          <legend className="text-lg font-medium">{t('activate.entry')}</legend>
          <Field id="login" label={t('apply.login')} hint={t('apply.loginHint')} error={loginError}>
            {(control) => (
              <Input
                {...control}
                name="login"
                defaultValue={login}
                onChange={note('login')}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={50}
                required
              />
            )}
          </Field>
          <NewPasswordField
            label={t('password.label')}
            personal={[...link.personal, ...Object.values(values), ...Object.values(typed)]}
            reasons={reasonsOf(state.failure)}
            missing={refused.includes('password')}
          />
        </fieldset>
        <Button type="submit" variant="primary" wide busy={busy} busyLabel={t('activate.busy')}>
          {t('activate.submit')}
        </Button>
      </form>
    </AccessPage>
  )
}
