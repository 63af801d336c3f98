import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeHeader } from '@/components/profile/me-header'
import { SessionList } from '@/components/profile/session-list'
import { enterOwn } from '@/server/auth/person-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('tabs.sessions') }
}

/** Where the person is signed in. */
export default async function SessionsPage() {
  const { now } = await enterOwn('/me/sessions')
  const api = await callerFor(null)
  const [sessions, t] = await Promise.all([
    orRefuse(api.profile.sessions()),
    getTranslations('profile.sessions'),
  ])
  return (
    <>
      <MeHeader current="sessions" description={t('description')} />
      <SessionList initial={sessions} now={now} />
    </>
  )
}
