import type { ParticipantActor } from '@/server/auth/actor'
import { participantScope } from '../submissions/policy'

/** Requests for information that the actor may look at. */
export const requestScope = (actor: ParticipantActor) => ({ ...participantScope(actor), request: true })

/** Answers whose request the actor may look at. */
export const answerScope = (actor: ParticipantActor) => ({
  participantId: actor.participantId,
  submission: requestScope(actor),
})
