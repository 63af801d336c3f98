import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FeedsCard } from '@/components/audits/feeds-card'
import { RemindersForm } from '@/components/audits/reminders-form'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface RemindersProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.reminders'))('page') }
}

/** When the person is reminded of terms of audits, and their own calendar. */
export default async function RemindersPage({ params }: RemindersProps) {
  const { participantId } = await params
  await enterCabinet(participantId, '/audits')
  const api = await callerFor(participantId)
  const [choice, feeds, t] = await Promise.all([
    orRefuse(api.audits.reminders()),
    orRefuse(api.audits.feeds()),
    getTranslations('audits'),
  ])
  return (
    <>
      <PageHeader
        title={t('reminders.page')}
        back={{ href: `${cabinetBase(participantId)}/audits`, label: t('own.title') }}
        description={t('reminders.description')}
      />
      <ClientMessages namespaces={['audits', 'common', 'errors', 'failure']}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <RemindersForm choice={choice} />
          <FeedsCard feeds={feeds} />
        </div>
      </ClientMessages>
    </>
  )
}
