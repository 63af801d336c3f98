import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import type { LinkRefusal } from '@/server/modules/accounts/domain/letter-types'

const NEXT = {
  ACTIVATION: '/apply',
  RECOVERY: '/recover',
  UNLOCK: '/recover',
  EMAIL: '/cabinet',
} as const

/** A link from a letter that does not work: why, and what to do instead. */
export function LinkRefused(props: { reason: LinkRefusal; purpose: keyof typeof NEXT }) {
  const t = useTranslations('access.link')
  return (
    <Alert
      tone="near"
      title={t(`${props.reason}.title`)}
      action={<LinkButton href={NEXT[props.purpose]}>{t(`next.${props.purpose}`)}</LinkButton>}
    >
      {t(`${props.reason}.text`)}
    </Alert>
  )
}
