import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatInstant } from '@/components/datetime/format'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { CURRENT_CONSENT } from '@/server/modules/accounts/domain/consents'
import type { ProfileView } from '@/server/modules/profile/contract'
import { AcceptConsentButton } from './accept-consent'

/** What is kept of the person: to take along, on what ground, and how to end it. */
export function PrivacyCards({ consent }: Pick<ProfileView, 'consent'>) {
  const t = useTranslations('profile.privacy')
  const locale = useLocale()
  const current = formatDate(CURRENT_CONSENT, locale)
  const words = {
    version: consent.version ? formatDate(consent.version, locale) : '',
    instant: consent.acceptedAt ? formatInstant(consent.acceptedAt, locale) : '',
    current,
  }
  return (
    <div className="space-y-6">
      <Card title={t('export.title')} footer={t('export.note')}>
        <p>{t('export.text')}</p>
        <LinkButton href="/api/me/export" download="" className="mt-4">
          {t('export.action')}
        </LinkButton>
      </Card>
      <Card title={t('consent.title')} footer={t('consent.withdraw')}>
        <p>{t(`consent.${consent.state}`, words)}</p>
        <p className="mt-2">
          <TextLink href="/consent?from=profile">{t('consent.read')}</TextLink>
        </p>
        {consent.state === 'current' ? null : (
          <AcceptConsentButton version={CURRENT_CONSENT} label={t('consent.accept', { current })} />
        )}
      </Card>
      <Card title={t('annul.title')}>
        <p>{t('annul.text')}</p>
        <LinkButton href="/me/annulment" className="mt-4">
          {t('annul.action')}
        </LinkButton>
      </Card>
    </div>
  )
}
