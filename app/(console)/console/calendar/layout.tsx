import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { actorFor } from '@/server/auth/request'

/** The production calendar, for officers who keep it; to the others it does not exist. */
export default async function CalendarLayout(props: { children: ReactNode }) {
  const actor = await actorFor('console')
  if (actor.kind !== 'officer' || !actor.duties.includes('calendar')) notFound()
  return (
    <ClientMessages namespaces={['calendar', 'common', 'errors', 'failure', 'terms']}>
      {props.children}
    </ClientMessages>
  )
}
