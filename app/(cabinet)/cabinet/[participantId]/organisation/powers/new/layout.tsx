import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { enterCabinet } from '@/server/auth/participant-gate'
import { judge } from '@/server/modules/functions/domain/judge'

/** The gate stands before the skeleton, so that a refusal is answered by its status and not in the middle of a page. */
export default async function NewPowerGate(props: {
  params: Promise<{ participantId: string }>
  children: ReactNode
}) {
  const { actor } = await enterCabinet((await props.params).participantId, '/organisation/powers/new')
  if (!judge(actor, 'powers.register').open) forbidden()
  return props.children
}
