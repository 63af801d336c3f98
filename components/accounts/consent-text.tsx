import { useTranslations } from 'next-intl'
import type { ConsentText as Version } from '@/server/modules/accounts/domain/consents'

const PARTS = ['who', 'what', 'why', 'how', 'term', 'withdraw', 'law'] as const

/** The words of one version of the consent, a paragraph for each question of the law. */
export function ConsentText(props: { version: Version['key'] }) {
  const t = useTranslations('consent.versions')
  return (
    <div className="max-w-prose space-y-4">
      {PARTS.map((part) => (
        <p key={part}>{t(`${props.version}.${part}`)}</p>
      ))}
    </div>
  )
}
