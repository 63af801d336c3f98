import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { PublicShell } from '@/components/layout/public-shell'
import { BrowserSection } from '@/components/signatures/browser-section'
import { CheckScreen } from '@/components/signatures/check-screen'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { isDemonstration } from '@/server/auth/doors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('check'))('title') }
}

/** «Проверить ЭП»: open to everybody, nothing is kept. */
export default async function CheckSignaturePage() {
  const t = await getTranslations('check')
  return (
    <PublicShell>
      <div className="print:hidden">
        <PageHeader
          title={t('title')}
          description={t('lead')}
          back={{ href: '/sign-in', label: t('back') }}
        />
      </div>
      <noscript>
        <Alert tone="near" title={t('noscript')} className="mb-6" />
      </noscript>
      <ClientMessages namespaces={['check', 'errors', 'failure']}>
        <CheckScreen />
        <BrowserSection demonstration={isDemonstration()} />
      </ClientMessages>
    </PublicShell>
  )
}
