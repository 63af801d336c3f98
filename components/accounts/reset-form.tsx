'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { LinkView } from '@/server/modules/accounts/contract'
import { AccessPage } from './access-page'
import { DonePanel } from './done-panel'
import { FormFailure } from './form-failure'
import { refusedFields, type FormAction, type FormState } from './form-state'
import { LinkRefused } from './link-refused'
import { NewPasswordField, reasonsOf } from './password-fields'
import { useAccessForm } from './use-access-form'

/** By the link of a recovery letter: a new password. */
export function ResetForm(props: {
  link: LinkView
  token: string
  action: FormAction<true>
  initial: FormState<true>
}) {
  const t = useTranslations('access')
  const { state, busy, form } = useAccessForm(props.action, props.initial)
  if (state.result) {
    return (
      <AccessPage title={t('reset.title')} way="recovery" step="signIn">
        <DonePanel
          title={t('reset.done.title')}
          actions={
            <LinkButton variant="primary" href="/sign-in">
              {t('reset.done.go')}
            </LinkButton>
          }
        >
          <p>{t('reset.done.text')}</p>
        </DonePanel>
      </AccessPage>
    )
  }
  const { link } = props
  if (link.state !== 'open') {
    return (
      <AccessPage title={t('reset.title')} way="recovery" step="newPassword">
        <LinkRefused reason={link.state} purpose="RECOVERY" />
      </AccessPage>
    )
  }
  return (
    <AccessPage title={t('reset.title')} way="recovery" step="newPassword">
      <form {...form} className="space-y-6">
        <FormFailure state={state} />
        <input type="hidden" name="requestId" value={state.requestId} />
        <input type="hidden" name="token" value={props.token} />
        {/* For keepers of passwords: whose the new one is. */}
        <input
          name="username"
          autoComplete="username"
          defaultValue={link.login ?? ''}
          readOnly
          hidden
          aria-hidden
        />
        <p>{t('reset.lead', { login: link.login ?? '' })}</p>
        <NewPasswordField
          label={t('password.new')}
          personal={link.personal}
          reasons={reasonsOf(state.failure)}
          missing={refusedFields(state).includes('password')}
        />
        <Button type="submit" variant="primary" wide busy={busy} busyLabel={t('reset.busy')}>
          {t('reset.submit')}
        </Button>
        <p className="text-sm text-muted">{t('reset.after')}</p>
      </form>
    </AccessPage>
  )
}
