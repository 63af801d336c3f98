import type { ReactNode } from 'react'
import { enterCabinet } from '@/server/auth/participant-gate'

/** The gate stands before the skeleton, so that a refusal is answered by its status and not in the middle of a page. */
export default async function AuditsGate(props: {
  params: Promise<{ participantId: string }>
  children: ReactNode
}) {
  await enterCabinet((await props.params).participantId, '/audits')
  return props.children
}
