import { type AlgorithmIdentifier, readAlgorithm } from './algorithms'
import { Asn1Error, type Element, type Limits, childrenOf, parseElement } from './asn1'
import {
  Fields,
  TAG,
  context,
  readBitOctets,
  readBoolean,
  readInteger,
  readSmallInteger,
  readTime,
} from './asn1-values'
import { readSerial } from './certificate'
import { fullNamesOf, rawExtensionOf, readAuthorityKeyId, readRawExtensions, valueOf } from './extensions'
import { type Name, readName } from './names'
import { sameBytes } from './numbers'
import { OID } from './oids'

/** A certificate revocation list of RFC 5280, read but not judged. Instants are milliseconds since 1970. */
export interface Crl {
  readonly raw: Uint8Array
  readonly tbs: Uint8Array
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  readonly issuer: Name
  readonly thisUpdate: number
  /** Null when the list promises no next one: it is then never fresh. */
  readonly nextUpdate: number | null
  readonly entries: Element | null
  readonly number: bigint | null
  readonly authorityKeyId: Uint8Array | null
  readonly scope: CrlScope
  /** Number of the full list that this one only adds to; null for a full list. */
  readonly deltaOf: bigint | null
  /** An indirect list, one for some reasons only, or with a critical extension that nothing here understands. */
  readonly unsupported: boolean
}

/** Which certificates the list speaks about. */
export interface CrlScope {
  readonly usersOnly: boolean
  readonly authoritiesOnly: boolean
  /** Distribution points it serves; none means all. */
  readonly points: readonly Uint8Array[]
}

export interface Revocation {
  readonly date: number
  readonly reason: number | null
  /** Since when the key is believed to be known to others; null when not said. */
  readonly invalidSince: number | null
}

export const CRL_REASON = { keyCompromise: 1, removeFromCrl: 8 } as const

/** The largest lists of accredited authorities are some 20 MB. */
const LIMITS: Limits = { bytes: 64 * 1024 * 1024, depth: 16, elements: 10_000_000 }
const EVERYTHING: CrlScope = { usersOnly: false, authoritiesOnly: false, points: [] }
const UNDERSTOOD = new Set<string>([
  OID.authorityKeyIdentifier,
  OID.crlNumber,
  OID.deltaCrlIndicator,
  OID.issuingDistributionPoint,
])

/** Reads one DER list. Throws Asn1Error. */
export function readCrl(bytes: Uint8Array): Crl {
  return crlOf(parseElement(bytes, LIMITS))
}

/** Reads a list that stands inside something else. Throws Asn1Error. */
export function crlOf(element: Element): Crl {
  const outer = new Fields(element)
  const tbs = outer.next(TAG.SEQUENCE)
  const algorithm = outer.next(TAG.SEQUENCE)
  const signature = readBitOctets(outer.next())
  outer.end()

  const fields = new Fields(tbs)
  const version = fields.optional(TAG.INTEGER)
  if (version && readSmallInteger(version) !== 1) throw new Asn1Error('unknown version')
  if (!sameBytes(fields.next(TAG.SEQUENCE).raw, algorithm.raw)) throw new Asn1Error('two algorithms')
  const issuer = readName(fields.next())
  const thisUpdate = readTime(fields.next())
  const nextUpdate = fields.optional(TAG.UTC_TIME, TAG.GENERALIZED_TIME)
  const entries = fields.optional(TAG.SEQUENCE)
  const extensions = readRawExtensions(fields.optional(context(0)))
  fields.end()

  const find = (oid: string) => extensions.find((each) => each.oid === oid)
  const [number, delta] = [find(OID.crlNumber), find(OID.deltaCrlIndicator)]
  const [authority, point] = [find(OID.authorityKeyIdentifier), find(OID.issuingDistributionPoint)]
  const { scope, partial } = point ? readScope(valueOf(point)) : { scope: EVERYTHING, partial: false }
  return {
    raw: element.raw,
    tbs: tbs.raw,
    algorithm: readAlgorithm(algorithm),
    signature,
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate && readTime(nextUpdate),
    entries,
    number: number ? readInteger(valueOf(number)) : null,
    authorityKeyId: authority ? readAuthorityKeyId(valueOf(authority)) : null,
    scope,
    deltaOf: delta ? readInteger(valueOf(delta)) : null,
    unsupported: partial || extensions.some((each) => each.critical && !UNDERSTOOD.has(each.oid)),
  }
}

/** IssuingDistributionPoint (RFC 5280, 5.2.5). */
function readScope(value: Element): { scope: CrlScope; partial: boolean } {
  const fields = new Fields(value)
  const flag = (n: number) => {
    const field = fields.optional(context(n, false))
    return field ? readBoolean({ ...field, tag: TAG.BOOLEAN }) : false
  }
  const point = fields.optional(context(0))
  const [usersOnly, authoritiesOnly] = [flag(1), flag(2)]
  const someReasons = fields.optional(context(3, false))
  const [indirect, attributesOnly] = [flag(4), flag(5)]
  fields.end()
  return {
    scope: { usersOnly, authoritiesOnly, points: point ? fullNamesOf(point) : [] },
    partial: someReasons !== null || indirect || attributesOnly,
  }
}

/** Entries by serial number, made when a list is first asked. */
const indexes = new WeakMap<Crl, ReadonlyMap<string, Element>>()

/** The entry of one serial number (as `readSerial` writes it), the last one when there are several; null when none. */
export function findRevocation(crl: Crl, serial: string): Revocation | null {
  let index = indexes.get(crl)
  if (!index) {
    const entries = crl.entries ? childrenOf(crl.entries) : []
    index = new Map(entries.map((entry) => [readSerial(new Fields(entry).next()), entry]))
    indexes.set(crl, index)
  }
  const entry = index.get(serial)
  return entry ? readRevocation(entry) : null
}

function readRevocation(entry: Element): Revocation {
  const fields = new Fields(entry)
  fields.next()
  const date = readTime(fields.next())
  const list = fields.optional(TAG.SEQUENCE)
  const extensions = list ? childrenOf(list).map(rawExtensionOf) : []
  const reason = extensions.find((each) => each.oid === OID.reasonCode)
  const since = extensions.find((each) => each.oid === OID.invalidityDate)
  return {
    date,
    reason: reason ? readSmallInteger(valueOf(reason)) : null,
    invalidSince: since ? readTime(valueOf(since)) : null,
  }
}

/** How many certificates the list names. */
export function entryCount(crl: Crl): number {
  return crl.entries ? childrenOf(crl.entries).length : 0
}
