import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Annulment } from '@/components/profile/annulment'
import { PageHeader } from '@/components/ui/page-header'
import { enterOwn } from '@/server/auth/person-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('annul.title') }
}

/** What an annulment does, and the annulment itself. */
export default async function AnnulmentPage() {
  await enterOwn('/me/annulment')
  const api = await callerFor(null)
  const [plan, t] = await Promise.all([orRefuse(api.profile.annulmentPlan()), getTranslations('profile')])
  return (
    <>
      <PageHeader
        title={t('annul.title')}
        description={t('annul.description')}
        back={{ href: '/me/privacy', label: t('tabs.privacy') }}
      />
      <Annulment plan={plan} />
    </>
  )
}
