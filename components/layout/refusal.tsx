import { Lock, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { ErrorScreen } from './error-screen'

/**
 * No permission, or no such page. `reason` says which right is missing and `cure` what opens it, when the policy told;
 * `actions` stand before the way home.
 */
export function Refusal(props: {
  kind: 'forbidden' | 'notFound'
  homeHref: string
  reason?: string
  cure?: string
  requestId?: string
  actions?: ReactNode
}) {
  const t = useTranslations('failure')
  return (
    <ErrorScreen
      icon={props.kind === 'forbidden' ? <Lock aria-hidden /> : <SearchX aria-hidden />}
      title={t(`${props.kind}.title`)}
      text={props.reason ?? t(`${props.kind}.text`)}
      cure={props.cure ?? t(`${props.kind}.cure`)}
      request={
        props.requestId ? { label: t('requestId'), id: props.requestId, hint: t('requestIdHint') } : undefined
      }
      actions={
        <>
          {props.actions}
          <LinkButton href={props.homeHref} variant={props.actions ? 'secondary' : 'primary'}>
            {t('home')}
          </LinkButton>
        </>
      }
    />
  )
}
