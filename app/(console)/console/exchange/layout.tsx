import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { actorFor } from '@/server/auth/request'

/** The exchange with ЕАИС ТО, for officers who keep it; to the others it does not exist. */
export default async function ExchangeLayout(props: { children: ReactNode }) {
  const actor = await actorFor('console')
  if (actor.kind !== 'officer' || !actor.duties.includes('exchange')) notFound()
  return (
    <ClientMessages namespaces={['common', 'errors', 'exchange', 'failure']}>{props.children}</ClientMessages>
  )
}
