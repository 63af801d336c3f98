import { BellOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { NoticeList } from '@/components/notifications/notice-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface NotificationsProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

/** Everything the person was told about this participant. */
export default async function NotificationsPage({ params }: NotificationsProps) {
  const { participantId } = await params
  const { now } = await enterCabinet(participantId, '/notifications')
  const api = await callerFor(participantId)
  const [first, t] = await Promise.all([
    orRefuse(api.notifications.list({})),
    getTranslations('notifications'),
  ])
  const base = cabinetBase(participantId)

  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<LinkButton href="/me/notifications">{t('channels')}</LinkButton>}
      />
      <div className="rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'errors', 'failure', 'notifications']}>
          <NoticeList
            base={base}
            now={now}
            first={first}
            empty={
              <EmptyState
                icon={<BellOff aria-hidden />}
                title={t('empty.title')}
                text={t('empty.text')}
                action={<LinkButton href={`${base}/documents`}>{t('empty.action')}</LinkButton>}
              />
            }
          />
        </ClientMessages>
      </div>
    </>
  )
}
