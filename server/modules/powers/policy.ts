import { ADMINISTRATION, type ParticipantActor } from '@/server/auth/actor'
import { refuseFunction, type FunctionReason } from '../functions/domain/judge'

/** Why an act on a power is refused. */
export type PowerActRefusal = FunctionReason | 'wrong-status'

/** Administrators see every power of the organisation; anybody else those that were given to them. */
export function powerScope(actor: ParticipantActor) {
  const own = { participantId: actor.participantId }
  return mayAdminister(actor) ? own : { ...own, representativeId: actor.userId }
}

/** Does the actor manage the organisation. */
export const mayAdminister = (actor: ParticipantActor) =>
  actor.grants.some(({ actions }) => ADMINISTRATION.actions.some((action) => actions.includes(action)))

/** Null when the actor may revoke a power, or tie it to a person; ending one needs less than making one. */
export function refuseChange(
  actor: ParticipantActor,
  power: { revokedAt: Date | null },
): PowerActRefusal | null {
  return refuseFunction(actor, 'powers.view') ?? (power.revokedAt ? 'wrong-status' : null)
}
