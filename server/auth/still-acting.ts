import { now } from '../platform/clock'
import { DomainError } from '../platform/errors'
import type { OfficerActor, ParticipantActor } from './actor'
import { mintActor } from './mint'

/**
 * Between the pieces of a long answer: the same person in the same place with the rights of this moment. SESSION_ENDED when
 * the session has ended meanwhile, or the appointment or the post: a download stops with it.
 */
export async function stillActing<A extends ParticipantActor | OfficerActor>(actor: A): Promise<A> {
  const place = actor.kind === 'participant' ? { participantId: actor.participantId } : 'console'
  const again = await mintActor(actor.sessionId, place, now())
  if (again.kind !== actor.kind || placeOf(again) !== placeOf(actor)) throw new DomainError('SESSION_ENDED')
  return again as A
}

const placeOf = (actor: { participantId?: string; officeId?: string }) =>
  actor.participantId ?? actor.officeId
