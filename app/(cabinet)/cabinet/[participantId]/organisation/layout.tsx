import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { holds } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'

/** The gate stands before the skeleton, so that a refusal is answered by its status and not in the middle of a page. */
export default async function OrganisationGate(props: {
  params: Promise<{ participantId: string }>
  children: ReactNode
}) {
  const { actor } = await enterCabinet((await props.params).participantId, '/organisation')
  if (!holds(actor, 'administer')) forbidden()
  return props.children
}
