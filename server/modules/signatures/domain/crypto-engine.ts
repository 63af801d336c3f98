import type { DigestName } from './algorithms'
import { parseElement } from './asn1'
import { Fields, readInteger } from './asn1-values'
import { verifyGost } from './gost-3410'
import { bytesOf, concat } from './numbers'
import type { PublicKey } from './public-key'
import type { Scheme } from './schemes'
import { Refusal } from './refusal'
import { streebog } from './streebog'

/** Digests and signatures: GOST by our own code, the rest by WebCrypto, which servers and browsers both have. */

const WEB_NAMES = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const

/** Bytes that may be too many to hold: what is asked of them is a digest, and the bytes only when there is no other way. */
export interface Digestible {
  digest(name: DigestName): Promise<Uint8Array>
  bytes(): Promise<Uint8Array>
}

/** Bytes in memory; each digest is computed once. */
export function digestible(bytes: Uint8Array): Digestible {
  const known = new Map<DigestName, Promise<Uint8Array>>()
  return {
    bytes: () => Promise.resolve(bytes),
    digest: (name) => {
      let digest = known.get(name)
      if (!digest) known.set(name, (digest = digestOf(name, bytes)))
      return digest
    },
  }
}

/**
 * Content of which only digests are known: a large document that stays where it is. Whatever else is asked of it is refused
 * with CONTENT_NEEDED: a digest that was not given, and the bytes themselves, which WebCrypto wants for RSA and ECDSA where
 * a signature has no signed attributes.
 */
export function digestsOnly(digests: Partial<Record<DigestName, Uint8Array>>): Digestible {
  const needed = () => Promise.reject(new Refusal('CONTENT_NEEDED'))
  return {
    bytes: needed,
    digest: (name) => {
      const digest = digests[name]
      return digest ? Promise.resolve(digest) : needed()
    },
  }
}

export async function digestOf(name: DigestName, bytes: Uint8Array): Promise<Uint8Array> {
  if (name === 'streebog256') return streebog(256, bytes)
  if (name === 'streebog512') return streebog(512, bytes)
  return new Uint8Array(await crypto.subtle.digest(WEB_NAMES[name], own(bytes)))
}

/** Whether `signature` over `data` was made by the owner of `key`. False for anything that does not fit; never throws. */
export async function verifySignature(
  scheme: Scheme,
  key: PublicKey,
  data: Digestible,
  signature: Uint8Array,
): Promise<boolean> {
  if (key.kind === 'gost') return verifyGost(key.key, await data.digest(scheme.digest), signature)
  if (scheme.digest === 'streebog256' || scheme.digest === 'streebog512') return false
  const hash = WEB_NAMES[scheme.digest]
  const bytes = own(await data.bytes())
  try {
    if (key.kind === 'ecdsa') {
      const flat = flatSignature(signature, key.size)
      if (!flat) return false
      const algorithm = { name: 'ECDSA', namedCurve: key.curve, hash }
      const imported = await crypto.subtle.importKey('spki', own(key.spki), algorithm, false, ['verify'])
      return await crypto.subtle.verify(algorithm, imported, flat, bytes)
    }
    const name = scheme.kind === 'pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5'
    const saltLength = scheme.kind === 'pss' ? scheme.saltLength : 0
    const imported = await crypto.subtle.importKey('spki', own(key.spki), { name, hash }, false, ['verify'])
    return await crypto.subtle.verify({ name, saltLength }, imported, own(signature), bytes)
  } catch {
    // A key that the platform does not import: a point off the curve, a modulus it finds wrong.
    return false
  }
}

/** r‖s of a DER signature, which is what WebCrypto wants; null when it is not one. */
function flatSignature(signature: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  try {
    const fields = new Fields(parseElement(signature, { bytes: 160, depth: 1, elements: 3 }))
    const [r, s] = [readInteger(fields.next()), readInteger(fields.next())]
    fields.end()
    if (r <= 0n || s <= 0n || r >> BigInt(size * 8) || s >> BigInt(size * 8)) return null
    return concat(bytesOf(r, size), bytesOf(s, size))
  } catch {
    return null
  }
}

/** WebCrypto takes no views of shared memory, so the type asks for one's own buffer. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)
}
