import { DomainError } from '../platform/errors'
import type { SignedInActor } from './actor'

/** How long a proof of identity counts as fresh, milliseconds. */
export const FRESH_MS = 10 * 60_000

/** Has the person proved within the last ten minutes that it is them. */
export const isFresh = (actor: SignedInActor, now: Date) =>
  now.getTime() - actor.confirmedAt.getTime() <= FRESH_MS

/** In front of dangerous acts: CONFIRMATION_NEEDED unless the person has proved themself just now. */
export function assertFresh(actor: SignedInActor, now: Date) {
  if (!isFresh(actor, now)) throw new DomainError('CONFIRMATION_NEEDED', { door: actor.door })
}
