import { ADMINISTRATION, allows, type ParticipantActor } from '@/server/auth/actor'
import { refuseFunction, type FunctionReason } from '../functions/domain/judge'
import { REGISTRATION_KIND } from './domain/registration-document'

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

/** Null when the actor may tell customs of a power by a document. */
export function refuseReport(
  actor: ParticipantActor,
  power: { revokedAt: Date | null },
): PowerActRefusal | null {
  const writes = allows(actor, 'prepare', { kindCode: REGISTRATION_KIND, mine: true })
  return refuseChange(actor, power) ?? (writes ? null : 'no-right')
}
