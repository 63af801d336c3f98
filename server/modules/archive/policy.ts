import type { ParticipantActor } from '@/server/auth/actor'
import { viewed } from '../submissions/policy'

/** Every read of the archive is scoped by this. */
export function archiveScope(actor: ParticipantActor) {
  return {
    participantId: actor.participantId,
    ...viewed(actor, (userId) => [
      { createdBy: userId },
      { submissions: { some: { assignments: { some: { userId } } } } },
    ]),
  }
}
