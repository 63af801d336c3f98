import type { DigestName } from './algorithms'
import { decodeBase64 } from './input'

/** Header by which a document is named by its digests alone: `streebog256=<base64>,sha256=<base64>`. */
export const DIGESTS_HEADER = 'x-document-digests'

export type Digests = Partial<Record<DigestName, Uint8Array>>

/** Bytes of each digest that a document may be known by; SHA-1 is not among them. */
const LENGTHS = { streebog256: 32, streebog512: 64, sha256: 32, sha384: 48, sha512: 64 } as const

/** Digests a document may be known by. */
export type DocumentDigest = keyof typeof LENGTHS

export function writeDigests(digests: Digests): string {
  return Object.entries(digests)
    .map(([name, digest]) => `${name}=${btoa(String.fromCharCode(...digest))}`)
    .join(',')
}

/** Null when it is not such a header. */
export function readDigests(header: string): Digests | null {
  const digests: Digests = {}
  for (const part of header.split(',', Object.keys(LENGTHS).length + 1)) {
    const at = part.indexOf('=')
    const [name, bytes] = [part.slice(0, Math.max(0, at)), decodeBase64(part.slice(at + 1))]
    if (!isDocumentDigest(name) || digests[name] || bytes?.length !== LENGTHS[name]) return null
    digests[name] = bytes
  }
  return digests
}

export function isDocumentDigest(name: string): name is DocumentDigest {
  return Object.hasOwn(LENGTHS, name)
}
