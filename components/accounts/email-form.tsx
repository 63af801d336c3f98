'use client'

import { CircleCheck, Hourglass } from 'lucide-react'
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

/** What has come of an answer to a change of e-mail. */
export type EmailAnswer = 'changed' | 'half' | 'cancelled'

/** By the link of either letter about a change of e-mail: yes, or it was not me. */
export function EmailForm(props: {
  side: 'old' | 'new'
  link: LinkView
  token: string
  action: FormAction<EmailAnswer>
  initial: FormState<EmailAnswer>
}) {
  const t = useTranslations('access.email')
  const { state, busy, form } = useAccessForm(props.action, props.initial)
  if (state.result) {
    return (
      <AccessPage title={t('title')}>
        <DonePanel
          icon={state.result === 'half' ? 'mail' : 'done'}
          title={t(`${state.result}.title`)}
          actions={<LinkButton href="/cabinet">{t('go')}</LinkButton>}
        >
          <p>{t(`${state.result}.text`)}</p>
        </DonePanel>
      </AccessPage>
    )
  }
  const { link } = props
  if (link.state !== 'open') {
    return (
      <AccessPage title={t('title')}>
        <LinkRefused reason={link.state} purpose="EMAIL" />
      </AccessPage>
    )
  }
  return (
    <AccessPage title={t('title')} lead={t('lead')}>
      <form {...form} className="space-y-6">
        <FormFailure state={state} />
        <input type="hidden" name="requestId" value={state.requestId} />
        <input type="hidden" name="token" value={props.token} />
        <input type="hidden" name="side" value={props.side} />
        <dl className="space-y-4">
          {link.email?.old ? (
            <Address label={t('old')} value={link.email.old} confirmed={link.email.oldConfirmed} />
          ) : null}
          {link.email ? (
            <Address label={t('new')} value={link.email.new} confirmed={link.email.newConfirmed} />
          ) : null}
        </dl>
        <div className="space-y-3">
          <Button
            type="submit"
            name="answer"
            value="yes"
            variant="primary"
            wide
            busy={busy}
            busyLabel={t('busy')}
          >
            {t(props.side === 'old' ? 'confirmOld' : 'confirmNew')}
          </Button>
          <Button type="submit" name="answer" value="no" wide disabled={busy}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </AccessPage>
  )
}

function Address(props: { label: string; value: string; confirmed: boolean }) {
  const t = useTranslations('access.email')
  const Icon = props.confirmed ? CircleCheck : Hourglass
  return (
    <div>
      <dt className="text-sm text-muted">{props.label}</dt>
      <dd className="font-medium break-all">{props.value}</dd>
      <dd className={`flex items-center gap-1.5 text-sm ${props.confirmed ? 'text-received' : 'text-near'}`}>
        <Icon aria-hidden className="size-4 shrink-0" />
        {t(props.confirmed ? 'confirmed' : 'waits')}
      </dd>
    </div>
  )
}
