import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { actorFor } from '@/server/auth/request'

/** The trust store, for officers who keep it; to the others it does not exist. */
export default async function TrustLayout(props: { children: ReactNode }) {
  const actor = await actorFor('console')
  if (actor.kind !== 'officer' || !actor.duties.includes('trust')) notFound()
  return (
    <ClientMessages namespaces={['common', 'errors', 'failure', 'trust']}>{props.children}</ClientMessages>
  )
}
