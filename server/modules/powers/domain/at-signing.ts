import type { PowerTerm } from './term'

/** Who signs. Identifiers are proven ones: of the certificate, or of a profile that ЕСИА or a certificate has filled in. */
export interface Signer {
  userId: string
  taxId: string | null
  snils: string | null
}

/** A registered power as signing sees it. */
export interface SigningPower extends PowerTerm {
  participantId: string
  number: string
  principalTaxId: string
  representativeId: string | null
  representativeTaxId: string | null
  representativeSnils: string | null
}

/** What is signed: for whom, on which day of Moscow, and does the kind ask for a power. */
export interface Signing {
  today: string
  signer: Signer
  participant: { id: string; taxId: string | null }
  /** The head signs by the charter and needs no power. */
  head: boolean
  kind: { powerOfAttorney?: 'required' | 'none' }
}

/** Why a power does not cover a signature, nearest to covering it last. */
export const POWER_REFUSALS = [
  'no-power',
  'power-other-principal',
  'power-other-representative',
  'power-revoked',
  'power-expired',
  'power-not-yet-valid',
] as const
export type PowerRefusal = (typeof POWER_REFUSALS)[number]

/** Null when this power covers the signature. Both ends of the term are days on which it is good. */
export function refusePower(
  power: SigningPower,
  { today, signer, participant }: Signing,
): PowerRefusal | null {
  if (power.participantId !== participant.id || power.principalTaxId !== participant.taxId)
    return 'power-other-principal'
  if (!isRepresentative(power, signer)) return 'power-other-representative'
  if (power.revokedAt) return 'power-revoked'
  if (today > power.validTo) return 'power-expired'
  if (today < power.validFrom) return 'power-not-yet-valid'
  return null
}

/**
 * No number may contradict; then either the organisation has tied the power to the person, or a proven number agrees.
 * An ИНН alone is enough: it belongs to one person for life.
 */
function isRepresentative(power: SigningPower, signer: Signer): boolean {
  const pairs = [
    [power.representativeTaxId, signer.taxId],
    [power.representativeSnils, signer.snils],
  ].filter(([said, proven]) => said && proven)
  if (pairs.some(([said, proven]) => said !== proven)) return false
  return power.representativeId === null ? pairs.length > 0 : power.representativeId === signer.userId
}

export type SigningVerdict<P> = { ok: true; power: P | null } | { ok: false; refusal: PowerRefusal }

/**
 * The power by which a document is signed: the one that lasts longest; null when none is needed. Otherwise the refusal
 * that says most about what the person has.
 */
export function choosePower<P extends SigningPower>(
  powers: readonly P[],
  signing: Signing,
): SigningVerdict<P> {
  const covering = powers.filter((power) => refusePower(power, signing) === null)
  const [longest] = covering.toSorted((a, b) => b.validTo.localeCompare(a.validTo))
  if (longest) return { ok: true, power: longest }
  if (signing.head || signing.kind.powerOfAttorney !== 'required') return { ok: true, power: null }
  const refusals = powers.map((power) => POWER_REFUSALS.indexOf(refusePower(power, signing) ?? 'no-power'))
  return { ok: false, refusal: POWER_REFUSALS[Math.max(0, ...refusals)]! }
}
