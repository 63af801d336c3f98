import { type AlgorithmIdentifier, readAlgorithm } from './algorithms'
import { Asn1Error, parseElement } from './asn1'
import { Fields, TAG, readOctets, readOid, readSmallInteger } from './asn1-values'
import { decryptGost28147, isGost28147Set } from './gost-28147'
import { KeyFileError } from './key-file-error'
import { concat } from './numbers'
import { type StreebogBits, hmacStreebog } from './streebog'

/**
 * Opening of what a password protects, by PBES2 (RFC 8018, 6.2): the key out of the password by PBKDF2 with HMAC-SHA or
 * HMAC-Streebog, then AES in CBC mode or GOST 28147-89 (RFC 9337 and its forerunners). Older schemes (PBES1 with RC2 and
 * triple DES) and CryptoPro's own are refused by name: they are weak, or nobody has published them.
 */

const PBES2 = '1.2.840.113549.1.5.13'
const PBKDF2 = '1.2.840.113549.1.5.12'
const GOST_28147 = '1.2.643.2.2.21'

const HMAC: Readonly<Record<string, 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | StreebogBits>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
  '1.2.643.7.1.1.4.1': 256,
  '1.2.643.7.1.1.4.2': 512,
}

/** AES in CBC mode: bytes of the key. */
const AES: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.1.2': 16,
  '2.16.840.1.101.3.4.1.22': 24,
  '2.16.840.1.101.3.4.1.42': 32,
}

const LIMITS = { bytes: 500_000, depth: 16, elements: 5000 }
/** OWASP asks for 600,000; a file that wants ten million would only keep the browser busy. */
const MOST_ITERATIONS = 10_000_000

/**
 * The plain bytes. Throws KeyFileError: PROTECTION_UNSUPPORTED, PASSWORD_WRONG (also for damaged bytes: nobody can tell
 * the two apart); Asn1Error when the algorithm cannot be read.
 */
export async function openProtected(
  algorithm: AlgorithmIdentifier,
  encrypted: Uint8Array,
  password: string,
): Promise<Uint8Array> {
  const scheme = readScheme(algorithm)
  const key = await deriveKey(scheme, new TextEncoder().encode(password))
  const { cipher } = scheme
  const opened =
    cipher.kind === 'aes'
      ? await openAes(cipher.iv, key, encrypted)
      : decryptGost28147({ key, iv: cipher.iv, set: cipher.set }, encrypted)
  // All that is ever protected is ASN.1; with a wrong password it is not.
  try {
    parseElement(opened, LIMITS)
  } catch (error) {
    if (error instanceof Asn1Error) throw new KeyFileError('PASSWORD_WRONG')
    throw error
  }
  return opened
}

interface Scheme {
  readonly hmac: (typeof HMAC)[string]
  readonly salt: Uint8Array
  readonly iterations: number
  readonly size: number
  readonly cipher:
    | { readonly kind: 'aes'; readonly iv: Uint8Array }
    | { readonly kind: 'gost'; readonly iv: Uint8Array; readonly set: string }
}

function readScheme({ oid, parameters }: AlgorithmIdentifier): Scheme {
  if (oid !== PBES2 || !parameters) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  const fields = new Fields(parameters)
  const derivation = readAlgorithm(fields.next())
  const encryption = readAlgorithm(fields.next())
  if (derivation.oid !== PBKDF2 || !derivation.parameters) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  const pbkdf2 = new Fields(derivation.parameters)
  const salt = readOctets(pbkdf2.next())
  const iterations = readSmallInteger(pbkdf2.next())
  pbkdf2.optional(TAG.INTEGER)
  const prf = pbkdf2.optional(TAG.SEQUENCE)
  // RFC 8018, A.2: HMAC-SHA-1 is the default.
  const hmac = HMAC[prf ? readAlgorithm(prf).oid : '1.2.840.113549.2.7']
  if (hmac === undefined) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  if (iterations < 1 || iterations > MOST_ITERATIONS) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  return { hmac, salt, iterations, ...readCipher(encryption) }
}

function readCipher({ oid, parameters }: AlgorithmIdentifier): Pick<Scheme, 'cipher' | 'size'> {
  if (!parameters) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  const size = AES[oid]
  if (size !== undefined) return { size, cipher: { kind: 'aes', iv: readOctets(parameters) } }
  if (oid !== GOST_28147) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  const fields = new Fields(parameters)
  const iv = readOctets(fields.next())
  const set = readOid(fields.next())
  if (!isGost28147Set(set) || iv.length !== 8) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  return { size: 32, cipher: { kind: 'gost', iv, set } }
}

async function deriveKey(
  { hmac, salt, iterations, size }: Scheme,
  password: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  if (typeof hmac === 'number') return pbkdf2Streebog(hmac, { password, salt, iterations, size })
  const material = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
  const parameters = { name: 'PBKDF2', hash: hmac, salt: Uint8Array.from(salt), iterations }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, size * 8))
}

/** PBKDF2 (RFC 8018, 5.2) with HMAC-Streebog; a key here is one block long, 32 bytes out of 32 or 64. */
export function pbkdf2Streebog(
  bits: StreebogBits,
  wanted: { password: Uint8Array; salt: Uint8Array; iterations: number; size: number },
): Uint8Array {
  const { password, salt, iterations, size } = wanted
  const blocks: Uint8Array[] = []
  for (let index = 1; (index - 1) * (bits / 8) < size; index++) {
    let u = hmacStreebog(bits, password, salt, Uint8Array.of(0, 0, 0, index))
    const sum = Uint8Array.from(u)
    for (let i = 1; i < iterations; i++) {
      u = hmacStreebog(bits, password, u)
      for (let at = 0; at < sum.length; at++) sum[at]! ^= u[at]!
    }
    blocks.push(sum)
  }
  return concat(...blocks).subarray(0, size)
}

async function openAes(iv: Uint8Array, key: Uint8Array, encrypted: Uint8Array): Promise<Uint8Array> {
  try {
    const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-CBC', false, ['decrypt'])
    const algorithm = { name: 'AES-CBC', iv: Uint8Array.from(iv) }
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, Uint8Array.from(encrypted)))
  } catch {
    // The padding came out wrong.
    throw new KeyFileError('PASSWORD_WRONG')
  }
}
