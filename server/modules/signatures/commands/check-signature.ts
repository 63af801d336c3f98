import { DomainError } from '@/server/platform/errors'
import { storage } from '@/server/platform/storage'
import { type CertificateHolder, holderOf } from '../../accounts/domain/certificate-holder'
import { thumbprintOf } from '../../accounts/commands/keep-certificate'
import type { CertificateSummary, Level } from '../contract'
import type { DigestName } from '../domain/algorithms'
import { type Certificate, summaryOf } from '../domain/certificate'
import type { Digestible } from '../domain/crypto-engine'
import { loneSigner } from '../domain/lone-signer'
import { bytesOfHex } from '../domain/numbers'
import { Refusal, reasonOf } from '../domain/refusal'
import { Streebog } from '../domain/streebog'
import { verifyByTrustStore } from '../../trust/commands/load-trust-store'

/** A detached signature that was found good, and who made it. */
export interface CheckedSignature {
  certificate: Certificate
  summary: CertificateSummary
  thumbprint: string
  holder: CertificateHolder
  level: Level
  /** As the signature claims. */
  signedAt: Date | null
}

/** Refusal of a signature with a reason of the closed lists; `name` is the content it stands under. */
export const refusedSignature = (reason: string, rule: string | null = null, name?: string) =>
  new DomainError('SIGNATURE_REFUSED', { reason, ...(rule && { rule }), ...(name && { name }) })

/**
 * Judges one detached CAdES-BES by the portal's trust store at `now`: the content, the key, the chain, the accreditation,
 * revocation, key usage. Throws SIGNATURE_REFUSED; whatever the bytes are, nothing else.
 */
export async function checkSignature(
  cms: Uint8Array,
  content: Digestible,
  { now, name }: { now: Date; name: string },
): Promise<CheckedSignature> {
  const verdict = await verifyByTrustStore(cms, { at: now.getTime(), content, requireBes: true })
  const [signer] = verdict.signers
  if (!verdict.valid || !signer) throw refusedSignature(verdict.reason ?? 'SIGNATURE_INVALID', null, name)
  const certificate = signerOf(cms, name)
  // A key that is good for anything is good for nothing here: qualified certificates say what theirs is for.
  if (!certificate.extensions.keyUsage) throw refusedSignature('KEY_USAGE', null, name)
  const summary = summaryOf(certificate)
  const holder = holderOf(summary.subject, titleOf(certificate))
  if ('reason' in holder) throw refusedSignature(holder.reason, holder.rule, name)
  return {
    certificate,
    summary,
    thumbprint: thumbprintOf(certificate),
    holder,
    level: signer.level ?? 'CAdES-BES',
    signedAt: signer.claimedAt === null ? null : new Date(signer.claimedAt),
  }
}

function signerOf(cms: Uint8Array, name: string): Certificate {
  try {
    return loneSigner(cms)
  } catch (error) {
    throw refusedSignature(reasonOf(error), null, name)
  }
}

/** Position, attribute T. */
const titleOf = ({ subject }: Certificate) =>
  subject.attributes.find(({ oid, text }) => oid === '2.5.4.12' && text !== null)?.text ?? null

/**
 * A stored file as content of a signature: its SHA-256 is its name; Streebog-256 is the one that the archive has computed,
 * otherwise it is computed as the file streams. The bytes themselves are asked for only by signatures without signed
 * attributes, which are refused.
 */
export function storedContent(sha256: string, streebog256: string | null = null): Digestible {
  const known = new Map<DigestName, Promise<Uint8Array>>()
  const compute = async (digest: DigestName) => {
    if (digest === 'sha256') return bytesOfHex(sha256)
    if (digest === 'streebog256' && streebog256) return bytesOfHex(streebog256)
    if (digest !== 'streebog256' && digest !== 'streebog512') throw new Refusal('CONTENT_NEEDED')
    const hash = new Streebog(digest === 'streebog256' ? 256 : 512)
    for await (const piece of await storage().open(sha256)) hash.update(piece as Uint8Array)
    return hash.digest()
  }
  return {
    bytes: () => Promise.reject(new Refusal('CONTENT_NEEDED')),
    digest: (digest) => {
      let computed = known.get(digest)
      if (!computed) known.set(digest, (computed = compute(digest)))
      return computed
    },
  }
}
