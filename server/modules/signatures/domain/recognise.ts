import { type Reason } from '../contract'
import { digestNamed } from './algorithms'
import { Asn1Error, Asn1LimitError, type Element, childrenOf, parseElement } from './asn1'
import { TAG, readSmallInteger } from './asn1-values'
import { certificateOf } from './certificate'
import { MESSAGE_LIMITS, readSignedData } from './cms'
import { type DocumentDigest, isDocumentDigest } from './digest-header'
import { binaryPieces } from './input'
import { hexOf } from './numbers'
import { Refusal } from './refusal'

/** What a file is by its content. */
export type Recognised =
  | { readonly kind: 'certificate' }
  | {
      readonly kind: 'signature'
      /** The document is inside. */
      readonly attached: boolean
      /** Digests by which a document beside it is judged. */
      readonly digests: readonly DocumentDigest[]
    }
  /** A private key, which nobody may be shown. */
  | { readonly kind: 'key' }
  /** It was to be a signature or a certificate, but cannot be read as one. */
  | { readonly kind: 'refused'; readonly reason: Reason }
  /** Anything else: a document. */
  | { readonly kind: 'document' }

/** Endings by which programs name signatures and certificates. */
const ENDINGS = /\.(sig|sgn|sign|p7s|p7m|p7b|cer|crt|der|pem)$/i
/** Containers of keys, in CryptoPro's and everybody's form. */
const KEY_ENDINGS = /\.(pfx|p12|key)$/i

/** Tells what a file is; its name only decides what an unreadable one was to be. Never throws. */
export function recognise(file: Uint8Array, name: string): Recognised {
  const unreadable = (reason: Reason): Recognised =>
    ENDINGS.test(name) ? { kind: 'refused', reason } : { kind: 'document' }
  if (file.length === 0) return unreadable('INPUT_MALFORMED')
  if (hasPemKey(file)) return { kind: 'key' }
  const [piece] = binaryPieces(file)
  if (!piece) return KEY_ENDINGS.test(name) ? { kind: 'key' } : unreadable('INPUT_MALFORMED')
  try {
    return recogniseElement(parseElement(piece, MESSAGE_LIMITS))
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.reason }
    if (error instanceof Asn1LimitError) return unreadable('INPUT_TOO_LARGE')
    if (error instanceof Asn1Error)
      return KEY_ENDINGS.test(name) ? { kind: 'key' } : unreadable('INPUT_MALFORMED')
    throw error
  }
}

/** `30 len 06 09 2a864886f70d010702`: the type of a signed message stands at its very beginning. */
const SIGNED_DATA = '06092a864886f70d010702'

/** Tells what a file is that is too large to be read whole, by its beginning. */
export function recogniseLarge(head: Uint8Array, name: string): Recognised {
  const signed = head[0] === 0x30 && hexOf(head.subarray(0, 20)).includes(SIGNED_DATA)
  return signed || ENDINGS.test(name) ? { kind: 'refused', reason: 'INPUT_TOO_LARGE' } : { kind: 'document' }
}

function recogniseElement(element: Element): Recognised {
  const [first] = childrenOf(element)
  // A message begins with its type, a container of keys (PFX) and a bare key (PKCS#8) with their version.
  if (first?.tag === TAG.INTEGER && [0, 1, 3].includes(readSmallInteger(first))) return { kind: 'key' }
  if (first?.tag !== TAG.OID) {
    certificateOf(element)
    return { kind: 'certificate' }
  }
  const message = readSignedData(element)
  // A message without signers is how certificates are carried about.
  if (message.signers.length === 0 && message.certificates.length > 0) {
    return { kind: 'refused', reason: 'SIGNERS_MISSING' }
  }
  const digests = new Set<DocumentDigest>()
  for (const { digestOid } of message.signers) {
    const digest = digestOrNull(digestOid)
    if (digest && isDocumentDigest(digest)) digests.add(digest)
  }
  return { kind: 'signature', attached: message.content !== null, digests: [...digests] }
}

/** Null for what is weak or unknown; why it is refused is the verdict's matter. */
function digestOrNull(oid: string) {
  try {
    return digestNamed(oid)
  } catch {
    return null
  }
}

function hasPemKey(file: Uint8Array): boolean {
  return /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(
    new TextDecoder('latin1').decode(file.subarray(0, 4096)),
  )
}
