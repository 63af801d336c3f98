'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { LinkView } from '@/server/modules/accounts/contract'
import { AccessPage } from './access-page'
import { DonePanel } from './done-panel'
import { FormFailure } from './form-failure'
import type { FormAction, FormState } from './form-state'
import { LinkRefused } from './link-refused'
import { useAccessForm } from './use-access-form'

/** By the link of a letter about a rest: one button, since mailboxes open links by themselves. */
export function UnlockForm(props: {
  link: LinkView
  token: string
  action: FormAction<true>
  initial: FormState<true>
}) {
  const t = useTranslations('access.unlock')
  const { state, busy, form } = useAccessForm(props.action, props.initial)
  if (state.result) {
    return (
      <AccessPage title={t('title')}>
        <DonePanel
          title={t('done.title')}
          actions={
            <>
              <LinkButton variant="primary" href="/sign-in">
                {t('done.go')}
              </LinkButton>
              <LinkButton href="/recover">{t('done.recover')}</LinkButton>
            </>
          }
        >
          <p>{t('done.text')}</p>
        </DonePanel>
      </AccessPage>
    )
  }
  const { link } = props
  if (link.state !== 'open') {
    return (
      <AccessPage title={t('title')}>
        <LinkRefused reason={link.state} purpose="UNLOCK" />
      </AccessPage>
    )
  }
  return (
    <AccessPage title={t('title')}>
      <form {...form} className="space-y-6">
        <FormFailure state={state} />
        <input type="hidden" name="requestId" value={state.requestId} />
        <input type="hidden" name="token" value={props.token} />
        <p>{t('lead', { login: link.login ?? '' })}</p>
        <Button type="submit" variant="primary" wide busy={busy} busyLabel={t('busy')}>
          {t('submit')}
        </Button>
        <p className="text-sm text-muted">{t('other')}</p>
      </form>
    </AccessPage>
  )
}
