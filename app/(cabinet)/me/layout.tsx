import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { ConfirmationHost } from '@/components/accounts/confirmation-host'
import { MeShell } from '@/components/profile/me-shell'
import { SessionWatch } from '@/components/profile/session-watch'
import { TrpcProvider } from '@/components/trpc/client'
import { Toaster } from '@/components/ui/toaster'
import { confirmationWays } from '@/server/auth/doors'
import { actorFor } from '@/server/auth/request'

/** The person's own section. Only the page knows its own address, and sends whoever has not signed in there and back. */
export default async function MeLayout(props: { children: ReactNode }) {
  const actor = await actorFor(null)
  if (!('name' in actor)) return props.children
  const [common, locale] = await Promise.all([getTranslations('common'), getLocale()])
  return (
    <TrpcProvider actingFor="">
      <ClientMessages namespaces={['access', 'common', 'errors', 'failure', 'profile']}>
        <MeShell name={actor.name}>{props.children}</MeShell>
        <SessionWatch />
        <ConfirmationHost locale={locale} {...confirmationWays()} />
      </ClientMessages>
      <Toaster label={common('notifications')} closeLabel={common('dismiss')} />
    </TrpcProvider>
  )
}
