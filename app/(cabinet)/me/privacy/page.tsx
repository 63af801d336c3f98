import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeHeader } from '@/components/profile/me-header'
import { PrivacyCards } from '@/components/accounts/privacy-cards'
import { enterOwn } from '@/server/auth/person-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('tabs.privacy') }
}

/** Export of the person's data, consent, the way to the annulment. */
export default async function PrivacyPage() {
  await enterOwn('/me/privacy')
  const api = await callerFor(null)
  const [{ consent }, t] = await Promise.all([
    orRefuse(api.profile.get()),
    getTranslations('profile.privacy'),
  ])
  return (
    <>
      <MeHeader current="privacy" description={t('description')} />
      <PrivacyCards consent={consent} />
    </>
  )
}
