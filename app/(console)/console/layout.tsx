import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { ConsoleShell } from '@/components/layout/console-shell'
import { OfficeBell } from '@/components/notifications/office-bell'
import { QUEUE_KEYS } from '@/components/queue/key-hints'
import { ConfirmationHost } from '@/components/accounts/confirmation-host'
import { TrpcProvider } from '@/components/trpc/client'
import { LiveUpdates } from '@/components/trpc/live-updates'
import { Toaster } from '@/components/ui/toaster'
import { confirmationWays } from '@/server/auth/doors'
import { actorFor } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

/** The officer's console. To everybody else it does not exist. */
export default async function ConsoleLayout(props: { children: ReactNode }) {
  const actor = await actorFor('console')
  if (actor.kind === 'anonymous') redirect('/sign-in?next=/console')
  if (actor.kind !== 'officer') notFound()
  const api = await callerFor('console')
  const [office, { unread }, common, keys] = await Promise.all([
    orRefuse(api.offices.mine()),
    orRefuse(api.officeNotices.list({ limit: 1 })),
    getTranslations('common'),
    getTranslations('console.keys'),
  ])
  return (
    <TrpcProvider actingFor="console">
      <ClientMessages namespaces={['common', 'console', 'errors', 'failure', 'files', 'form']}>
        <ConsoleShell
          officeName={office.name[await getLocale()]}
          officeCode={office.code}
          userName={actor.name}
          userPosition={office.title}
          profileHref="/me"
          signOut={{ action: '/sign-out' }}
          notifications={
            <ClientMessages namespaces={['layout']}>
              <OfficeBell
                href="/console/notices"
                unread={unread}
                className="flex size-9 shrink-0 items-center justify-center rounded-md hover:bg-on-bar/12"
              />
            </ClientMessages>
          }
          sections={['queue', 'audits', ...actor.duties]}
          hints={QUEUE_KEYS.map((key) => ({ keys: key.keys, label: keys(key.name) }))}
        >
          {props.children}
        </ConsoleShell>
        <LiveUpdates actingFor="console" />
        <ConfirmationHost locale={await getLocale()} {...confirmationWays()} />
        <Toaster label={common('notifications')} closeLabel={common('dismiss')} />
      </ClientMessages>
    </TrpcProvider>
  )
}
