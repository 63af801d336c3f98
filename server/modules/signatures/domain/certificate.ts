import type { CertificateSummary, Reason } from '../contract'
import { type AlgorithmIdentifier, readAlgorithm } from './algorithms'
import { Asn1Error, type Element, type Limits, parseElement } from './asn1'
import {
  Fields,
  TAG,
  context,
  onlyChild,
  readBitOctets,
  readInteger,
  readSmallInteger,
  readTime,
} from './asn1-values'
import { type Extensions, readExtensions } from './extensions'
import { type Name, readName, subjectOf } from './names'
import { hexOf, sameBytes } from './numbers'
import { type PublicKey, readPublicKey } from './public-key'
import { Refusal } from './refusal'

/** A certificate of RFC 5280, read but not judged. Instants are milliseconds since 1970. */
export interface Certificate {
  readonly raw: Uint8Array
  /** What the issuer signed, as received. */
  readonly tbs: Uint8Array
  readonly version: 1 | 2 | 3
  /** Hexadecimal content of the INTEGER, without needless zeros. */
  readonly serial: string
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  readonly issuer: Name
  readonly subject: Name
  readonly notBefore: number
  readonly notAfter: number
  /** SubjectPublicKeyInfo, and its BIT STRING's content. */
  readonly spki: Uint8Array
  readonly keyBytes: Uint8Array
  /** The key, or why it cannot be used. */
  readonly key: PublicKey | Reason
  readonly extensions: Extensions
}

export const CERTIFICATE_LIMITS: Limits = { bytes: 100_000, depth: 24, elements: 4000 }

/** Reads one DER certificate. Throws Asn1Error. */
export function readCertificate(bytes: Uint8Array): Certificate {
  return certificateOf(parseElement(bytes, CERTIFICATE_LIMITS))
}

/** Reads a certificate that stands inside something else. Throws Asn1Error. */
export function certificateOf(element: Element): Certificate {
  if (element.raw.length > CERTIFICATE_LIMITS.bytes) throw new Asn1Error('certificate too long')
  const outer = new Fields(element)
  const tbs = outer.next(TAG.SEQUENCE)
  const algorithm = outer.next(TAG.SEQUENCE)
  const signature = readBitOctets(outer.next())
  outer.end()

  const fields = new Fields(tbs)
  const versionField = fields.optional(context(0))
  const version = (versionField ? readSmallInteger(onlyChild(versionField)) : 0) + 1
  const serial = readSerial(fields.next(TAG.INTEGER))
  // RFC 5280, 4.1.1.2: the two must be the same, or one who signs weakly could be passed for one who does not.
  if (!sameBytes(fields.next(TAG.SEQUENCE).raw, algorithm.raw)) throw new Asn1Error('two algorithms')
  const issuer = readName(fields.next())
  const validity = new Fields(fields.next())
  const [notBefore, notAfter] = [readTime(validity.next()), readTime(validity.next())]
  validity.end()
  const subject = readName(fields.next())
  const spki = fields.next(TAG.SEQUENCE)
  const ids = [fields.optional(context(1, false), context(1)), fields.optional(context(2, false), context(2))]
  const extensionsField = fields.optional(context(3))
  fields.end()
  if (version !== 1 && version !== 2 && version !== 3) throw new Asn1Error('unknown version')
  if ((version === 1 && ids.some(Boolean)) || (version < 3 && extensionsField))
    throw new Asn1Error('bad version')

  let key: PublicKey | Reason | undefined
  return {
    raw: element.raw,
    tbs: tbs.raw,
    version,
    serial,
    algorithm: readAlgorithm(algorithm),
    signature,
    issuer,
    subject,
    notBefore,
    notAfter,
    spki: spki.raw,
    keyBytes: keyBytesOf(spki),
    // Checking a key is costly, and most certificates of a message are never asked for theirs.
    get key() {
      return (key ??= keyOrReason(spki))
    },
    extensions: readExtensions(extensionsField),
  }
}

/** Serial number as hexadecimal. Throws Asn1Error above 64 bytes. */
export function readSerial(element: Element): string {
  if (element.tag !== TAG.INTEGER || element.body.length === 0 || element.body.length > 64) {
    throw new Asn1Error('bad serial number')
  }
  const number = readInteger(element)
  return number < 0n ? `-${(-number).toString(16)}` : number.toString(16)
}

/** In short, for people and for the verdict. */
export function summaryOf(certificate: Certificate): CertificateSummary {
  return {
    subject: subjectOf(certificate.subject),
    issuer: subjectOf(certificate.issuer),
    serial: certificate.serial,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
  }
}

/** Identity of a certificate inside one verification. */
export function sameCertificate(a: Certificate, b: Certificate): boolean {
  return a === b || sameBytes(a.raw, b.raw)
}

/** Identifier of the key by its extension, hexadecimal; null without one. */
export function keyIdOf(certificate: Certificate): string | null {
  const { subjectKeyId } = certificate.extensions
  return subjectKeyId && hexOf(subjectKeyId)
}

/** The usable key. Refuses with the reason why there is none. */
export function usableKey(certificate: Certificate): PublicKey {
  if (typeof certificate.key === 'string') throw new Refusal(certificate.key)
  return certificate.key
}

function keyBytesOf(spki: Element): Uint8Array {
  const fields = new Fields(spki)
  fields.next()
  return readBitOctets(fields.next())
}

function keyOrReason(spki: Element): PublicKey | Reason {
  try {
    return readPublicKey(spki)
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
