import { Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
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
    <div>
      <Unlink aria-hidden className="size-8 stroke-[1.5] text-near" />
      <h2 className="mt-3 text-lg">{t(`${props.reason}.title`)}</h2>
      <p className="mt-2 max-w-prose">{t(`${props.reason}.text`)}</p>
      <LinkButton href={NEXT[props.purpose]} className="mt-6">
        {t(`next.${props.purpose}`)}
      </LinkButton>
    </div>
  )
}
