import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/components/datetime/format'
import { Status } from '@/components/ui/status'
import type { DoorName } from '@/server/auth/actor'

/** Where data come from and since when: «Получены из ЕСИА, 21 ноября 2026, 14:05 МСК». */
export function SourceLine(props: { source: DoorName; at: string | null }) {
  const t = useTranslations('profile.source')
  const locale = useLocale()
  const source = t(props.source)
  return (
    <p className="text-sm text-muted">
      {props.at ? t('at', { source, instant: formatInstant(props.at, locale) }) : source}
    </p>
  )
}

/** Whether a person is known to the state, with the way to it. */
export function TrustLine(props: { trusted: boolean }) {
  const t = useTranslations('profile.source')
  if (props.trusted) return <Status tone="received">{t('trusted')}</Status>
  return (
    <div>
      <Status tone="near">{t('untrusted')}</Status>
      <p className="mt-1 text-sm text-muted">{t('untrustedCure')}</p>
    </div>
  )
}
