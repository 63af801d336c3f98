import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { ChannelsPage } from '@/components/notifications/channels/channels-page'
import { MeHeader } from '@/components/profile/me-header'
import { enterOwn } from '@/server/auth/person-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('channels'))('title') }
}

/** How the person is told of what is new, and on which devices. */
export default async function OwnNotificationsPage() {
  const { now } = await enterOwn('/me/notifications')
  const api = await callerFor(null)
  const [view, t] = await Promise.all([orRefuse(api.notifications.channels()), getTranslations('channels')])
  return (
    <>
      <MeHeader current="notifications" description={t('description')} />
      <ClientMessages namespaces={['channels', 'errors', 'failure', 'profile']}>
        <ChannelsPage initial={view} now={now} />
      </ClientMessages>
    </>
  )
}
