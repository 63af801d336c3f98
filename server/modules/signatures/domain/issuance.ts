import type { AlgorithmIdentifier } from './algorithms'
import type { Certificate } from './certificate'
import { digestible, verifySignature } from './crypto-engine'
import { Refusal, readOrRefuse } from './refusal'
import { schemeOf } from './schemes'

/** What an authority signs: a certificate or a revocation list. */
interface Issued {
  readonly tbs: Uint8Array
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
}

/** Answers by pair of objects; forgotten together with them. */
const remembered = new WeakMap<Issued, WeakMap<Certificate, Promise<boolean>>>()

/**
 * Whether the key of `issuer` signed `issued`. Refuses weak and unknown algorithms by their reason; a signature that is
 * plainly wrong, or of another kind than the key, is false.
 */
export function isSignedBy(issued: Issued, issuer: Certificate): Promise<boolean> {
  let byIssuer = remembered.get(issued)
  if (!byIssuer) remembered.set(issued, (byIssuer = new WeakMap()))
  let answer = byIssuer.get(issuer)
  if (!answer) byIssuer.set(issuer, (answer = check(issued, issuer)))
  return answer
}

async function check(issued: Issued, issuer: Certificate): Promise<boolean> {
  const { key } = issuer
  if (typeof key === 'string') throw new Refusal(key)
  try {
    const scheme = readOrRefuse('ALGORITHM_UNSUPPORTED', () => schemeOf(issued.algorithm, key, null))
    return await verifySignature(scheme, key, digestible(issued.tbs), issued.signature)
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'ALGORITHM_MISMATCH') return false
    throw error
  }
}
