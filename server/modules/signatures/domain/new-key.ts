import { bitString, element, integer, objectId, octetString, sequence } from './asn1-write'
import { TAG } from './asn1-values'
import { publicKeyOf } from './gost-3410'
import { type GostCurve, findCurve } from './gost-curves'
import { littleEndian } from './numbers'
import { OID } from './oids'

/** Kinds of keys that are made here, by the names people choose from. */
export const KEY_KINDS = ['gost256', 'gost512', 'ecdsa', 'rsa'] as const

export type KeyKind = (typeof KEY_KINDS)[number]

/** Both halves as DER: PrivateKeyInfo (not encrypted) and SubjectPublicKeyInfo. */
export interface KeyPair {
  readonly pkcs8: Uint8Array
  readonly spki: Uint8Array
}

/** Parameter sets that every Russian program knows: CryptoPro-A and TC26-512-A. */
const GOST = {
  gost256: { algorithm: OID.gost256, set: '1.2.643.2.2.35.1', digest: OID.streebog256 },
  // RFC 9215, 4.2: no digest beside the sets of TC 26.
  gost512: { algorithm: OID.gost512, set: '1.2.643.7.1.2.1.2.1', digest: null },
} as const

const WEB = {
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256' },
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  },
} as const

/** Makes a pair by the platform's source of randomness, on the server and in a browser alike. */
export async function createKeyPair(kind: KeyKind): Promise<KeyPair> {
  if (kind === 'gost256' || kind === 'gost512') return gostPair(GOST[kind])
  const pair: unknown = await crypto.subtle.generateKey(WEB[kind], true, ['sign', 'verify'])
  const { privateKey, publicKey } = pair as CryptoKeyPair
  return {
    pkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)),
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
  }
}

function gostPair({ algorithm, set, digest }: (typeof GOST)['gost256' | 'gost512']): KeyPair {
  const curve = findCurve(set)!
  const secret = secretOf(curve)
  const parameters = sequence(objectId(set), ...(digest === null ? [] : [objectId(digest)]))
  const identifier = sequence(objectId(algorithm), parameters)
  return {
    // RFC 9215, 4.3: little-endian bytes in an OCTET STRING of their own.
    pkcs8: sequence(integer(0), identifier, octetString(octetString(secret))),
    spki: sequence(
      identifier,
      bitString(element(TAG.OCTET_STRING, publicKeyOf(curve, littleEndian(secret)))),
    ),
  }
}

/** 0 < d < n, little-endian; drawn again when it is not, so that every key is as likely as any other. */
function secretOf(curve: GostCurve): Uint8Array {
  for (;;) {
    const secret = crypto.getRandomValues(new Uint8Array(curve.size))
    const d = littleEndian(secret)
    if (d > 0n && d < curve.n) return secret
  }
}
