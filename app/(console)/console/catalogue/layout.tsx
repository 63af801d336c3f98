import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/i18n/client-messages'
import { actorFor } from '@/server/auth/request'

/** The list of kinds, for officers who keep it; to the others it does not exist. */
export default async function CatalogueLayout(props: { children: ReactNode }) {
  const actor = await actorFor('console')
  if (actor.kind !== 'officer' || !actor.duties.includes('catalogue')) notFound()
  return (
    <ClientMessages
      namespaces={['catalogue', 'common', 'errors', 'failure', 'form', 'submissions', 'wordings']}
    >
      {props.children}
    </ClientMessages>
  )
}
