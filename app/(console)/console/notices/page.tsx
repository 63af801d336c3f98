import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { OfficeNoticeList } from '@/components/notifications/office-notice-list'
import { PageHeader } from '@/components/ui/page-header'
import { requestNow } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office-notices'))('title') }
}

/** What the officer was told: terms that end or have passed, what has come into audits. */
export default async function OfficeNoticesPage() {
  const api = await callerFor('console')
  const [first, t] = await Promise.all([
    orRefuse(api.officeNotices.list({})),
    getTranslations('office-notices'),
  ])
  return (
    <div className="mx-auto w-full max-w-5xl p-4">
      <PageHeader title={t('title')} description={t('description')} />
      <div className="rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'errors', 'failure', 'office-notices']}>
          <OfficeNoticeList now={requestNow()} first={first} />
        </ClientMessages>
      </div>
    </div>
  )
}
