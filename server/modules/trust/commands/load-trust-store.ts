import { CertificateMemory } from '../../signatures/domain/certificate-memory'
import type { TrustStore } from '../../signatures/domain/trust'
import { type VerifyOptions, verifyFile } from '../../signatures/domain/verify'
import type { Verdict } from '../../signatures/contract'
import { currentStore } from '../store'

/** Certificates seen in messages of this process: a signer who comes again is not read and checked again. */
const memory = new CertificateMemory()

/** The trust store as it is at this moment: accredited authorities, and their revocation lists when asked. */
export function loadTrustStore(): Promise<TrustStore> {
  return currentStore()
}

/**
 * Judges a signature or a certificate by the portal's trust store; `at` is milliseconds since 1970. Never throws on what is
 * in the file. A chain that was seen before costs no new signatures but the document's.
 */
export async function verifyByTrustStore(
  file: Uint8Array,
  options: Omit<VerifyOptions, 'trust' | 'memory'>,
): Promise<Verdict> {
  return verifyFile(file, { ...options, trust: await currentStore(), memory })
}
