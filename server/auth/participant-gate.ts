import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { now } from '../platform/clock'
import type { ParticipantActor } from './actor'
import { actorFor } from './request'

/** Where somebody signs in, and the page of the portal they come back to. */
export const signInAddress = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`

/**
 * The gate of a participant's page: the actor acting for this participant, and the present instant (ISO 8601, UTC).
 * Whoever has not signed in is sent to do so and comes back to `path`; for anyone else's participant there is no page.
 */
export async function enterCabinet(
  participantId: string,
  path = '',
): Promise<{ actor: ParticipantActor; now: string }> {
  const actor = await actorFor(participantId)
  if (actor.kind === 'anonymous') redirect(signInAddress(`/cabinet/${participantId}${path}`))
  if (actor.kind !== 'participant') notFound()
  return { actor, now: now().toISOString() }
}
