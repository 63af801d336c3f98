import { verifyByTrustStore } from '../trust/commands/load-trust-store'
import { digestible } from '../signatures/domain/crypto-engine'
import type { PowerSignature } from './contract'

/**
 * Judges the detached signature under a power's document by the portal's trust store. A good signature must also be the
 * principal's own: its certificate names the ИНН that the power names, as an organisation's or an entrepreneur's.
 */
export async function judgeSignature(
  document: Uint8Array,
  signature: Uint8Array,
  principalTaxId: string,
  now: Date,
): Promise<PowerSignature> {
  const verdict = await verifyByTrustStore(signature, { at: now.getTime(), content: digestible(document) })
  const signer = verdict.signers[0]?.subject ?? null
  const known = { signer: signer?.CN ?? null, judgedAt: now.toISOString() }
  if (!verdict.valid) return { ...known, valid: false, reason: verdict.reason }
  const numbers = verdict.signers.flatMap(({ subject }) => [subject?.INNLE, subject?.INN])
  return numbers.includes(principalTaxId)
    ? { ...known, valid: true, reason: null }
    : { ...known, valid: false, reason: 'signer-not-principal' }
}
