import { type AlgorithmIdentifier, readAlgorithm } from './algorithms'
import { Asn1Error, Asn1LimitError, type Element, childrenOf } from './asn1'
import { Fields, TAG, context, onlyChild, readOctets, readOid, readSmallInteger } from './asn1-values'
import { type Certificate, certificateOf, readSerial } from './certificate'
import type { CertificateMemory } from './certificate-memory'
import { type Crl, crlOf } from './crl'
import { type Name, readName } from './names'
import { concat, hexOf } from './numbers'
import { OID } from './oids'
import { Refusal } from './refusal'

/** A CMS signed message of RFC 5652, read but not judged. */
export interface SignedData {
  readonly contentType: string
  /** Null when the signature is detached. */
  readonly content: Uint8Array | null
  /** Those that can be read: a damaged one helps nobody and harms nobody. */
  readonly certificates: readonly Certificate[]
  readonly crls: readonly Crl[]
  readonly signers: readonly SignerInfo[]
}

export interface SignerInfo {
  readonly id: SignerId
  readonly digestOid: string
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  readonly signed: Attributes | null
  /** What the signature covers when there are signed attributes: as received, but with the tag of a SET. */
  readonly signedBytes: Uint8Array | null
  readonly unsigned: Attributes
}

export type SignerId =
  | { readonly kind: 'serial'; readonly issuer: Name; readonly serial: string }
  | { readonly kind: 'key'; readonly keyId: string }

/** `raw` is the whole attribute, `values` what is in its set. */
export interface Attribute {
  readonly oid: string
  readonly raw: Uint8Array
  readonly body: Uint8Array
  readonly values: readonly Element[]
}

export type Attributes = readonly Attribute[]

/** A message of 100 MB with its content inside; larger documents are signed detached. */
export const MESSAGE_LIMITS = { bytes: 100 * 1024 * 1024, depth: 32, elements: 2_000_000 }
const MOST = { certificates: 100, crls: 50, signers: 50, attributes: 100, values: 20 }

/** Reads a ContentInfo. Refuses other kinds of messages with NOT_A_SIGNATURE; throws Asn1Error on damage. */
export function readSignedData(element: Element, memory?: CertificateMemory): SignedData {
  const info = new Fields(element)
  if (readOid(info.next()) !== OID.signedData) throw new Refusal('NOT_A_SIGNATURE')
  const fields = new Fields(onlyChild(info.next(context(0))))
  info.end()
  readSmallInteger(fields.next())
  fields.next(TAG.SET)
  const encapsulated = new Fields(fields.next())
  const contentType = readOid(encapsulated.next())
  const content = encapsulated.optional(context(0))
  encapsulated.end()
  const certificates = fields.optional(context(0))
  const crls = fields.optional(context(1))
  const signers = limited(childrenOf(fields.next(TAG.SET)), MOST.signers)
  fields.end()
  return {
    contentType,
    content: content && readOctets(onlyChild(content)),
    certificates: readable(
      certificates,
      MOST.certificates,
      (one) => memory?.certificateOf(one) ?? certificateOf(one),
    ),
    crls: readable(crls, MOST.crls, crlOf),
    signers: signers.map(readSigner),
  }
}

/** Sets of certificates and lists may hold other forms, which are tagged, and damaged ones. */
export function readable<T>(list: Element | null, most: number, read: (element: Element) => T): T[] {
  if (!list) return []
  return limited(childrenOf(list), most)
    .filter((each) => each.tag === TAG.SEQUENCE)
    .flatMap((each) => {
      try {
        return [read(each)]
      } catch (error) {
        if (error instanceof Asn1Error) return []
        throw error
      }
    })
}

/** The list itself. Throws when it has more than `most` elements. */
export function limited<T>(list: T[], most: number): T[] {
  if (list.length > most) throw new Asn1LimitError('too many')
  return list
}

function readSigner(element: Element): SignerInfo {
  const fields = new Fields(element)
  readSmallInteger(fields.next())
  const id = readSignerId(fields.next())
  const digestOid = readAlgorithm(fields.next()).oid
  const signed = fields.optional(context(0))
  const algorithm = readAlgorithm(fields.next())
  const signature = readOctets(fields.next())
  const unsigned = fields.optional(context(1))
  fields.end()
  return {
    id,
    digestOid,
    algorithm,
    signature,
    signed: signed && readAttributes(signed),
    signedBytes: signed && concat(Uint8Array.of(TAG.SET), signed.raw.subarray(1)),
    unsigned: unsigned ? readAttributes(unsigned) : [],
  }
}

function readSignerId(element: Element): SignerId {
  if (element.tag === context(0, false)) return { kind: 'key', keyId: hexOf(element.body) }
  if (element.tag === context(0)) {
    return { kind: 'key', keyId: hexOf(readOctets({ ...element, tag: TAG.OCTET_STRING | 0x20 })) }
  }
  const fields = new Fields(element)
  const id = { kind: 'serial', issuer: readName(fields.next()), serial: readSerial(fields.next()) } as const
  fields.end()
  return id
}

function readAttributes(set: Element): Attributes {
  return limited(childrenOf(set), MOST.attributes).map((element) => {
    const fields = new Fields(element)
    const oid = readOid(fields.next())
    const values = limited(childrenOf(fields.next(TAG.SET)), MOST.values)
    fields.end()
    return { oid, raw: element.raw, body: element.body, values }
  })
}

/**
 * The one value of an attribute; null when there is no such attribute. Refuses one that occurs twice or holds several
 * values: which of them counts would be anybody's choice.
 */
export function singleValue(attributes: Attributes, oid: string): Element | null {
  const [attribute, another] = attributes.filter((each) => each.oid === oid)
  if (!attribute) return null
  const [value, further] = attribute.values
  if (another || !value || further) throw new Refusal('ATTRIBUTES_INVALID')
  return value
}
