import { useTranslations } from 'next-intl'
import { ConsentText } from './consent-text'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { CONSENT_TEXTS, CURRENT_CONSENT } from '@/server/modules/accounts/domain/consents'
import { AcceptConsentButton } from './accept-consent'

/** The new text of the consent in full, to agree to or to leave. */
export function AskedConsent(props: { next: string }) {
  const t = useTranslations('profile.asked')
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <ConsentText version={CONSENT_TEXTS[0].key} />
      <div className="flex flex-wrap items-end gap-3">
        <AcceptConsentButton version={CURRENT_CONSENT} label={t('continue')} next={props.next} />
        <form method="post" action="/sign-out">
          <Button type="submit">{t('later')}</Button>
        </form>
      </div>
    </>
  )
}
