import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConsentText } from '@/components/accounts/consent-text'
import { formatDate } from '@/components/datetime/format'
import { PublicShell } from '@/components/layout/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { CONSENT_TEXTS } from '@/server/modules/accounts/domain/consents'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consent'))('title') }
}

/** The text by which a person agrees to the processing of their data, in its present version (152-ФЗ, article 9). */
export default async function ConsentPage(props: { searchParams: Promise<{ from?: string | string[] }> }) {
  const t = await getTranslations('consent')
  const [{ version, key }] = CONSENT_TEXTS
  const own = [(await props.searchParams).from].flat()[0] === 'profile'
  return (
    <PublicShell>
      <PageHeader
        title={t('title')}
        description={t('current', { date: formatDate(version, await getLocale()) })}
        back={own ? { href: '/me/privacy', label: t('backToOwn') } : { href: '/apply', label: t('back') }}
      />
      <ConsentText version={key} />
    </PublicShell>
  )
}
