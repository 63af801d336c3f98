import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { CabinetShell } from '@/components/layout/cabinet-shell'
import { cabinetBase, type CabinetSection } from '@/components/layout/navigation'
import { LiveBell } from '@/components/notifications/live-bell'
import { ActingForSwitcher } from '@/components/participants/acting-for-switcher'
import { ConfirmationHost } from '@/components/accounts/confirmation-host'
import { TrpcProvider } from '@/components/trpc/client'
import { LiveUpdates } from '@/components/trpc/live-updates'
import { Toaster } from '@/components/ui/toaster'
import { holds } from '@/server/auth/actor'
import { confirmationWays } from '@/server/auth/doors'
import { enterCabinet } from '@/server/auth/participant-gate'
import { actorFor } from '@/server/auth/request'
import { judge } from '@/server/modules/functions/domain/judge'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface CabinetProps {
  params: Promise<{ participantId: string }>
  children: ReactNode
}

/** The participant's cabinet: its gate, its frame and what keeps it live. */
export default async function CabinetLayout({ params, children }: CabinetProps) {
  const { participantId } = await params
  // Only the page knows its own address, and sends whoever has not signed in there and back.
  if ((await actorFor(participantId)).kind === 'anonymous') return children
  const { actor } = await enterCabinet(participantId)
  const api = await callerFor(participantId)
  const [{ current, others }, { unread }, layout, common] = await Promise.all([
    orRefuse(api.participants.current()),
    orRefuse(api.notifications.list({ limit: 1 })),
    getTranslations('layout'),
    getTranslations('common'),
  ])
  const base = cabinetBase(participantId)
  const sections: CabinetSection[] = ['home', 'services', 'documents', 'archive']
  if (judge(actor, 'audits.view').open) sections.push('audits')
  sections.push('requests')
  if (holds(actor, 'administer') && actor.category !== 'INDIVIDUAL') sections.push('organisation')

  return (
    <TrpcProvider actingFor={participantId}>
      <CabinetShell
        currentId={participantId}
        switcher={
          <ClientMessages namespaces={['layout']}>
            <ActingForSwitcher
              current={current}
              others={others}
              role={layout(
                current.category === 'INDIVIDUAL' ? 'actingFor.role.self' : `actingFor.role.${current.role}`,
              )}
            />
          </ClientMessages>
        }
        userName={actor.name}
        profileHref="/me"
        signOut={{ action: '/sign-out' }}
        sections={sections}
        notifications={
          <ClientMessages namespaces={['layout']}>
            <LiveBell
              href={`${base}/notifications`}
              unread={unread}
              className="flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-hover"
            />
          </ClientMessages>
        }
      >
        {children}
      </CabinetShell>
      <LiveUpdates
        actingFor={participantId}
        rightsChanged={{ title: layout('rightsChanged.title'), text: layout('rightsChanged.text') }}
      />
      <ConfirmationHost locale={await getLocale()} {...confirmationWays()} />
      <Toaster label={common('notifications')} closeLabel={common('dismiss')} />
    </TrpcProvider>
  )
}
