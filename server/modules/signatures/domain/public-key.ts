import { type AlgorithmIdentifier, type DigestName, readAlgorithm, unknownAlgorithm } from './algorithms'
import { type Element, parseElement } from './asn1'
import { Fields, TAG, readBitOctets, readInteger, readOctets, readOid } from './asn1-values'
import { element, nothing, objectId, sequence } from './asn1-write'
import { type GostPublicKey, gostPublicKey } from './gost-3410'
import { findCurve } from './gost-curves'
import { bigEndian } from './numbers'
import { OID } from './oids'
import { Refusal, readOrRefuse } from './refusal'

export type PublicKey =
  | { readonly kind: 'gost'; readonly key: GostPublicKey; readonly digest: DigestName }
  | { readonly kind: 'rsa'; readonly spki: Uint8Array; readonly bits: number; readonly pssOnly: boolean }
  | { readonly kind: 'ecdsa'; readonly spki: Uint8Array; readonly curve: NamedCurve; readonly size: number }

export type NamedCurve = 'P-256' | 'P-384' | 'P-521'

const NAMED_CURVES: Readonly<Record<string, readonly [NamedCurve, number]>> = {
  '1.2.840.10045.3.1.7': ['P-256', 32],
  '1.3.132.0.34': ['P-384', 48],
  '1.3.132.0.35': ['P-521', 66],
}

const KEY_LIMITS = { bytes: 5000, depth: 6, elements: 20 }
/** NIST SP 800-57: 2048 bits and more; above 8192 a key is an attack on our time. */
const RSA_BITS = { least: 2048, most: 8192 }

/** The key of a SubjectPublicKeyInfo. Refuses what is weak, unknown or not a key at all. */
export function readPublicKey(spki: Element): PublicKey {
  const { algorithm, bits } = readOrRefuse('KEY_INVALID', () => {
    const fields = new Fields(spki)
    const read = { algorithm: readAlgorithm(fields.next()), bits: readBitOctets(fields.next()) }
    fields.end()
    return read
  })
  switch (algorithm.oid) {
    case OID.gost256:
    case OID.gost512:
      return readOrRefuse('KEY_INVALID', () => gostKey(algorithm, bits))
    case OID.rsa:
    case OID.rsaPss:
      return readOrRefuse('KEY_INVALID', () => rsaKey(algorithm.oid === OID.rsaPss, bits))
    case OID.ec:
      return readOrRefuse('KEY_INVALID', () => ecKey(algorithm, spki))
    default:
      throw unknownAlgorithm(algorithm.oid)
  }
}

function gostKey({ oid, parameters }: AlgorithmIdentifier, bits: Uint8Array): PublicKey {
  const size = oid === OID.gost256 ? 32 : 64
  const digest = size === 32 ? 'streebog256' : 'streebog512'
  const fields = new Fields(parameters ?? missing())
  const curve = findCurve(readOid(fields.next()))
  // RFC 9215, 4.2: the digest is absent for the newer parameter sets; where it is present it must be ours.
  const declared = fields.optional(TAG.OID)
  if (!curve) throw new Refusal('ALGORITHM_UNSUPPORTED')
  if (curve.size !== size) throw new Refusal('ALGORITHM_MISMATCH')
  if (declared && readOid(declared) !== OID[digest]) {
    throw new Refusal(
      readOid(declared).startsWith('1.2.643.2.2.30.') ? 'ALGORITHM_WEAK' : 'ALGORITHM_MISMATCH',
    )
  }
  const point = readOctets(parseElement(bits, KEY_LIMITS))
  const key = gostPublicKey(curve, point)
  if (!key) throw new Refusal('KEY_INVALID')
  return { kind: 'gost', key, digest }
}

function rsaKey(pssOnly: boolean, bits: Uint8Array): PublicKey {
  const fields = new Fields(parseElement(bits, KEY_LIMITS))
  const modulus = fields.next()
  const exponent = readInteger(fields.next())
  fields.end()
  if (modulus.tag !== TAG.INTEGER || modulus.body[0]! & 0x80) throw new Refusal('KEY_INVALID')
  const size = bigEndian(modulus.body)
  const length = size.toString(2).length
  if (length < RSA_BITS.least) throw new Refusal('ALGORITHM_WEAK')
  if (length > RSA_BITS.most || exponent.toString(2).length > 64) throw new Refusal('ALGORITHM_UNSUPPORTED')
  if (exponent < 3n || exponent % 2n === 0n || size % 2n === 0n) throw new Refusal('KEY_INVALID')
  // WebCrypto knows the plain identifier only, also for keys that were declared for PSS.
  const algorithm = sequence(objectId(OID.rsa), nothing())
  const spki = sequence(algorithm, element(TAG.BIT_STRING, Uint8Array.of(0), bits))
  return { kind: 'rsa', spki, bits: length, pssOnly }
}

function ecKey({ parameters }: AlgorithmIdentifier, spki: Element): PublicKey {
  // Curves written out as numbers are refused: nothing tells whether they are sound.
  if (parameters?.tag !== TAG.OID) throw new Refusal('ALGORITHM_UNSUPPORTED')
  const known = NAMED_CURVES[readOid(parameters)]
  if (!known) throw new Refusal('ALGORITHM_UNSUPPORTED')
  return { kind: 'ecdsa', spki: spki.raw, curve: known[0], size: known[1] }
}

function missing(): never {
  throw new Refusal('KEY_INVALID')
}
