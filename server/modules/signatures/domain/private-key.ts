import { readAlgorithm } from './algorithms'
import { Asn1Error, childrenOf, parseElement } from './asn1'
import { TAG, expectTag, readInteger, readOctets } from './asn1-values'
import { type Certificate, usableKey } from './certificate'
import { digestOf } from './crypto-engine'
import { publicKeyOf, signGost } from './gost-3410'
import type { GostCurve } from './gost-curves'
import { bigEndian, littleEndian, sameBytes } from './numbers'
import { integer, sequence } from './asn1-write'
import { OID } from './oids'
import type { PublicKey } from './public-key'
import { Refusal, readOrRefuse } from './refusal'

/** A private key that signs; the key itself stays inside. */
export interface SigningKey {
  /** Digest of the document and of the attributes. */
  readonly digest: 'streebog256' | 'streebog512' | 'sha256'
  /** Signature over these bytes in the form CMS wants. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

const LIMITS = { bytes: 20_000, depth: 8, elements: 100 }

/**
 * The signing key of a certificate from PKCS#8 (DER, not encrypted). Refuses with KEY_INVALID what is no key or the key of
 * another certificate. GOST keys come in three encodings; RSA and ECDSA are handed to WebCrypto, which keeps them.
 */
export async function readSigningKey(pkcs8: Uint8Array, certificate: Certificate): Promise<SigningKey> {
  return signingKeyOf(pkcs8, usableKey(certificate))
}

/** As `readSigningKey` when there is no certificate yet: the key of this public key. */
export async function signingKeyOf(pkcs8: Uint8Array, key: PublicKey): Promise<SigningKey> {
  if (key.kind === 'gost') {
    const d = readOrRefuse('KEY_INVALID', () => gostPrivateKey(pkcs8, key.key.curve))
    if (!sameBytes(publicKeyOf(key.key.curve, d), key.key.bytes)) throw new Refusal('KEY_INVALID')
    return gostKey(key.key.curve, d)
  }
  return webKey(pkcs8, key)
}

function gostKey(curve: GostCurve, d: bigint): SigningKey {
  const digest = curve.size === 32 ? 'streebog256' : 'streebog512'
  return {
    digest,
    sign: async (bytes) => {
      const entropy = crypto.getRandomValues(new Uint8Array(curve.size))
      return signGost(curve, d, await digestOf(digest, bytes), { entropy })
    },
  }
}

/**
 * PrivateKeyInfo of a GOST key: raw little-endian bytes (OpenSSL's engine), an inner OCTET STRING of them (RFC 9215), or
 * an inner INTEGER. Throws Asn1Error.
 */
function gostPrivateKey(pkcs8: Uint8Array, curve: GostCurve): bigint {
  const [, algorithm, content] = childrenOf(expectTag(parseElement(pkcs8, LIMITS), TAG.SEQUENCE))
  if (!algorithm || !content) throw new Asn1Error('not a private key')
  const wanted = curve.size === 32 ? OID.gost256 : OID.gost512
  if (readAlgorithm(algorithm).oid !== wanted) throw new Asn1Error('another algorithm')
  const bytes = readOctets(content)
  const d = bytes.length === curve.size ? littleEndian(bytes) : innerNumber(bytes, curve)
  if (d <= 0n || d >= curve.n) throw new Asn1Error('out of range')
  return d
}

function innerNumber(bytes: Uint8Array, curve: GostCurve): bigint {
  const inner = parseElement(bytes, LIMITS)
  if (inner.tag === TAG.INTEGER) return readInteger(inner)
  const octets = readOctets(inner)
  if (octets.length !== curve.size) throw new Asn1Error('a masked or damaged key')
  return littleEndian(octets)
}

async function webKey(pkcs8: Uint8Array, key: Exclude<PublicKey, { kind: 'gost' }>): Promise<SigningKey> {
  const algorithm =
    key.kind === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: key.curve, hash: 'SHA-256' }
  const own = Uint8Array.from(pkcs8)
  try {
    const imported = await crypto.subtle.importKey('pkcs8', own, algorithm, false, ['sign'])
    const sign = async (bytes: Uint8Array) => {
      const signature = new Uint8Array(await crypto.subtle.sign(algorithm, imported, Uint8Array.from(bytes)))
      return key.kind === 'rsa' ? signature : derSignature(signature)
    }
    const probe = new Uint8Array(16)
    const published = await crypto.subtle.importKey('spki', Uint8Array.from(key.spki), algorithm, false, [
      'verify',
    ])
    const raw = await crypto.subtle.sign(algorithm, imported, probe)
    if (!(await crypto.subtle.verify(algorithm, published, raw, probe))) throw new Refusal('KEY_INVALID')
    return { digest: 'sha256', sign }
  } catch {
    throw new Refusal('KEY_INVALID')
  }
}

/** WebCrypto's r‖s as the SEQUENCE that CMS wants. */
function derSignature(flat: Uint8Array): Uint8Array {
  const half = flat.length / 2
  return sequence(integer(bigEndian(flat.subarray(0, half))), integer(bigEndian(flat.subarray(half))))
}
