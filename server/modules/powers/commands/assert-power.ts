import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import type { TravellingPower } from '../contract'
import { choosePower, type Signing, type SigningPower } from '../domain/at-signing'
import { signingPowerOf } from '../view'

/** Numbers of the certificate that signs. */
interface CertificateNumbers {
  taxId: string | null
  snils: string | null
}

/** The power by which the actor would sign a document of a kind, as it travels with the document; null when there is none. */
export async function findPower(
  context: QueryContext<ParticipantActor>,
  kind: Signing['kind'],
): Promise<TravellingPower | null> {
  const verdict = await judge(context, kind)
  return verdict.ok ? travelling(verdict.power) : null
}

/**
 * The power by which the actor signs a document of a kind, as it travels with the document; null when none is needed. Call
 * it in the transaction of the signature: a power revoked a moment ago is refused. `certificate` are the numbers of the
 * certificate that signs, where there is one. FORBIDDEN with the reason.
 */
export async function assertPower(
  context: QueryContext<ParticipantActor>,
  kind: Signing['kind'],
  certificate?: CertificateNumbers,
): Promise<TravellingPower | null> {
  const verdict = await judge(context, kind, certificate)
  if (!verdict.ok) throw new DomainError('FORBIDDEN', { reason: verdict.refusal })
  return travelling(verdict.power)
}

async function judge(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  kind: Signing['kind'],
  certificate?: CertificateNumbers,
) {
  const [participant, person, rows] = await Promise.all([
    tx.participant.findUniqueOrThrow({ where: { id: actor.participantId }, select: { taxId: true } }),
    tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { taxId: true, snils: true } }),
    tx.powerOfAttorney.findMany({ where: { participantId: actor.participantId } }),
  ])
  const proven = certificate ?? (actor.trusted ? person : { taxId: null, snils: null })
  return choosePower(rows.map(signingPowerOf), {
    today: moscowDate(now),
    signer: { userId: actor.userId, ...proven },
    participant: { id: actor.participantId, taxId: participant.taxId },
    head: actor.role === 'HEAD',
    kind,
  })
}

const travelling = (power: SigningPower | null): TravellingPower | null =>
  power && { number: power.number, principalInn: power.principalTaxId }
