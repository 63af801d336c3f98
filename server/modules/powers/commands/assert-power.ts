import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import type { TravellingPower } from '../contract'
import { choosePower, type Signing } from '../domain/at-signing'
import { signingPowerOf } from '../view'

/**
 * The power by which the actor signs a document of a kind, as it travels with the document; null when none is needed. Call
 * it in the transaction of the signature: a power revoked a moment ago is refused. `certificate` are the numbers of the
 * certificate that signs, where there is one. FORBIDDEN with the reason.
 */
export async function assertPower(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  kind: Signing['kind'],
  certificate?: { taxId: string | null; snils: string | null },
): Promise<TravellingPower | null> {
  const [participant, person, rows] = await Promise.all([
    tx.participant.findUniqueOrThrow({ where: { id: actor.participantId }, select: { taxId: true } }),
    tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { taxId: true, snils: true } }),
    tx.powerOfAttorney.findMany({ where: { participantId: actor.participantId } }),
  ])
  const proven = certificate ?? (actor.trusted ? person : { taxId: null, snils: null })
  const verdict = choosePower(rows.map(signingPowerOf), {
    today: moscowDate(now),
    signer: { userId: actor.userId, ...proven },
    participant: { id: actor.participantId, taxId: participant.taxId },
    head: actor.role === 'HEAD',
    kind,
  })
  if (!verdict.ok) throw new DomainError('FORBIDDEN', { reason: verdict.refusal })
  return verdict.power && { number: verdict.power.number, principalInn: verdict.power.principalTaxId }
}
