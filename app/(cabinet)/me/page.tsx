import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountContacts } from '@/components/accounts/account-contacts'
import { CertificatesCard } from '@/components/profile/certificates-card'
import { CompletenessCard } from '@/components/profile/completeness-card'
import { LanguageForm } from '@/components/profile/language-form'
import { MeHeader } from '@/components/profile/me-header'
import { ProfileData } from '@/components/profile/profile-data'
import { enterOwn } from '@/server/auth/person-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') }
}

/** The person's data with their source, what is missing, certificates and language. */
export default async function ProfilePage() {
  await enterOwn('/me')
  const api = await callerFor(null)
  const [profile, pending] = await Promise.all([
    orRefuse(api.profile.get()),
    orRefuse(api.accounts.emailChange()),
  ])
  return (
    <>
      <MeHeader current="data" />
      <div className="space-y-6">
        <CompletenessCard profile={profile} />
        <ProfileData initial={profile} />
        <AccountContacts profile={profile} pending={pending} />
        <CertificatesCard certificates={profile.certificates} />
        <LanguageForm locale={profile.locale} />
      </div>
    </>
  )
}
