import 'server-only'
import { redirect } from 'next/navigation'
import { now } from '../platform/clock'
import type { SignedInActor } from './actor'
import { signInAddress } from './participant-gate'
import { actorFor } from './request'

/**
 * The gate of the person's own pages, whoever they act for elsewhere, and the present instant (ISO 8601, UTC). Whoever has
 * not signed in is sent to do so and comes back to `path`.
 */
export async function enterOwn(path: string): Promise<{ actor: SignedInActor; now: string }> {
  const actor = await actorFor(null)
  if (actor.kind === 'anonymous' || actor.kind === 'system') redirect(signInAddress(path))
  return { actor, now: now().toISOString() }
}
