import {
  type AlgorithmIdentifier,
  type DigestName,
  digestNamed,
  readAlgorithm,
  unknownAlgorithm,
} from './algorithms'
import type { Element } from './asn1'
import { Fields, context, onlyChild, readSmallInteger } from './asn1-values'
import { OID } from './oids'
import type { PublicKey } from './public-key'
import { Refusal } from './refusal'

/** How a signature is to be checked. */
export type Scheme =
  | { readonly kind: 'gost' | 'rsa' | 'ecdsa'; readonly digest: DigestName }
  | { readonly kind: 'pss'; readonly digest: DigestName; readonly saltLength: number }

/** Signature identifiers that fix kind and digest. */
const SCHEMES: Readonly<Record<string, { kind: 'gost' | 'rsa' | 'ecdsa'; digest: DigestName }>> = {
  [OID.gost256WithStreebog]: { kind: 'gost', digest: 'streebog256' },
  [OID.gost512WithStreebog]: { kind: 'gost', digest: 'streebog512' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ecdsa', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ecdsa', digest: 'sha512' },
}

/**
 * The scheme of a signature. `digest` is the one a CMS signer declares beside it; certificates and lists have none. Key,
 * signature identifier and digest must agree, or it is refused with ALGORITHM_MISMATCH.
 */
export function schemeOf(algorithm: AlgorithmIdentifier, key: PublicKey, digest: DigestName | null): Scheme {
  const scheme = declaredScheme(algorithm, key, digest)
  if (digest && scheme.digest !== digest) throw new Refusal('ALGORITHM_MISMATCH')
  const fits = {
    gost: () => key.kind === 'gost' && key.digest === scheme.digest,
    rsa: () => key.kind === 'rsa' && !key.pssOnly,
    pss: () => key.kind === 'rsa',
    ecdsa: () => key.kind === 'ecdsa',
  }[scheme.kind]
  if (!fits()) throw new Refusal('ALGORITHM_MISMATCH')
  return scheme
}

function declaredScheme(algorithm: AlgorithmIdentifier, key: PublicKey, digest: DigestName | null): Scheme {
  const { oid } = algorithm
  const fixed = SCHEMES[oid]
  if (fixed) return fixed
  if (oid === OID.rsaPss) return pssScheme(algorithm.parameters)
  // In CMS a signer may name the key's algorithm and leave the digest to its own field.
  if (digest && oid === OID.rsa) return { kind: 'rsa', digest }
  if (digest && oid === OID.ec) return { kind: 'ecdsa', digest }
  if (digest && (oid === OID.gost256 || oid === OID.gost512)) {
    const own = oid === OID.gost256 ? 'streebog256' : 'streebog512'
    if (key.kind !== 'gost' || key.digest !== own) throw new Refusal('ALGORITHM_MISMATCH')
    return { kind: 'gost', digest: own }
  }
  throw unknownAlgorithm(oid)
}

/** RSASSA-PSS-params (RFC 4055): every default is SHA-1, so an absent field is a weak one. */
function pssScheme(parameters: Element | null): Scheme {
  if (!parameters) throw new Refusal('ALGORITHM_WEAK')
  const fields = new Fields(parameters)
  const hash = fields.optional(context(0))
  const mask = fields.optional(context(1))
  const salt = fields.optional(context(2))
  const trailer = fields.optional(context(3))
  fields.end()
  if (!hash || !mask) throw new Refusal('ALGORITHM_WEAK')
  const digest = digestNamed(readAlgorithm(onlyChild(hash)).oid)
  const generator = readAlgorithm(onlyChild(mask))
  if (generator.oid !== OID.mgf1 || !generator.parameters) throw new Refusal('ALGORITHM_UNSUPPORTED')
  const maskDigest = digestNamed(readAlgorithm(generator.parameters).oid)
  const saltLength = salt ? readSmallInteger(onlyChild(salt)) : 20
  const ordinary = !trailer || readSmallInteger(onlyChild(trailer)) === 1
  // WebCrypto has one digest for both.
  if (maskDigest !== digest || !ordinary || saltLength < 0 || saltLength > 1024) {
    throw new Refusal('ALGORITHM_UNSUPPORTED')
  }
  return { kind: 'pss', digest, saltLength }
}
