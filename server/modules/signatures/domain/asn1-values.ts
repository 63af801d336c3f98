import { Asn1Error, type Element, childrenOf } from './asn1'
import { hexOf, joined } from './numbers'

/** Identifier octets of what certificates and CMS are made of. */
export const TAG = {
  BOOLEAN: 0x01,
  INTEGER: 0x02,
  BIT_STRING: 0x03,
  OCTET_STRING: 0x04,
  NULL: 0x05,
  OID: 0x06,
  ENUMERATED: 0x0a,
  UTF8_STRING: 0x0c,
  UTC_TIME: 0x17,
  GENERALIZED_TIME: 0x18,
  SEQUENCE: 0x30,
  SET: 0x31,
} as const

/** Octet of the context-specific tag `[n]`, constructed unless told. */
export const context = (n: number, constructed = true) => 0x80 | (constructed ? 0x20 : 0) | n

/** Walks the fields of a SEQUENCE in order; anything else than what is asked for throws Asn1Error. */
export class Fields {
  private readonly elements: readonly Element[]
  private at = 0

  constructor(element: Element, tag: number = TAG.SEQUENCE) {
    if (element.tag !== tag) throw new Asn1Error('another type was expected')
    this.elements = childrenOf(element)
  }

  /** The next field; of the given type when one is given. */
  next(tag?: number): Element {
    const element = this.elements[this.at++]
    if (!element || (tag !== undefined && element.tag !== tag)) throw new Asn1Error('a field is missing')
    return element
  }

  /** The next field when it is of one of these types, else null and nothing moves. */
  optional(...tags: number[]): Element | null {
    const element = this.elements[this.at]
    if (!element || !tags.includes(element.tag)) return null
    this.at++
    return element
  }

  /** Throws when fields are left. */
  end(): void {
    if (this.at !== this.elements.length) throw new Asn1Error('a field too many')
  }
}

/** `element` when it is of this type. */
export function expectTag(element: Element | undefined, tag: number): Element {
  if (element?.tag !== tag) throw new Asn1Error('another type was expected')
  return element
}

/** The only element inside. */
export function onlyChild(element: Element): Element {
  const [child, ...rest] = childrenOf(element)
  if (!child || rest.length > 0) throw new Asn1Error('one element was expected')
  return child
}

/** Dotted form of an object identifier. */
export function readOid(element: Element): string {
  const { body } = expectTag(element, TAG.OID)
  if (body.length === 0 || body.length > 64 || body.at(-1)! & 0x80) throw new Asn1Error('bad identifier')
  const arcs: bigint[] = []
  let arc = 0n
  for (const octet of body) {
    arc = (arc << 7n) | BigInt(octet & 0x7f)
    if (octet & 0x80) continue
    arcs.push(arc)
    arc = 0n
  }
  const [first = 0n, ...rest] = arcs
  const top = first < 40n ? 0n : first < 80n ? 1n : 2n
  return [top, first - top * 40n, ...rest].join('.')
}

/** Integer of any sign. Throws above 4096 bits. */
export function readInteger(element: Element): bigint {
  if (element.tag !== TAG.INTEGER && element.tag !== TAG.ENUMERATED) throw new Asn1Error('not an integer')
  const { body } = element
  if (body.length === 0 || body.length > 512) throw new Asn1Error('bad integer')
  return BigInt.asIntN(body.length * 8, BigInt(`0x${hexOf(body)}`))
}

/** Integer that fits a JavaScript number. */
export function readSmallInteger(element: Element): number {
  const value = readInteger(element)
  if (value > 0x7fffffffn || value < -0x80000000n) throw new Asn1Error('integer out of range')
  return Number(value)
}

export function readBoolean(element: Element): boolean {
  const { body } = expectTag(element, TAG.BOOLEAN)
  if (body.length !== 1) throw new Asn1Error('bad boolean')
  return body[0] !== 0
}

/** Content of an OCTET STRING, also of one that was sent in pieces. */
export function readOctets(element: Element): Uint8Array {
  if (element.tag === TAG.OCTET_STRING) return element.body
  if (element.tag !== (TAG.OCTET_STRING | 0x20)) throw new Asn1Error('not octets')
  return joined(childrenOf(element).map(readOctets))
}

/** Content of a BIT STRING that holds whole bytes. */
export function readBitOctets(element: Element): Uint8Array {
  const { body } = expectTag(element, TAG.BIT_STRING)
  if (body[0] !== 0) throw new Asn1Error('not whole bytes')
  return body.subarray(1)
}

/** A BIT STRING of named bits: the numbers of those that are set. */
export function readNamedBits(element: Element): ReadonlySet<number> {
  const { body } = expectTag(element, TAG.BIT_STRING)
  if (body.length === 0 || body.length > 5 || body[0]! > 7) throw new Asn1Error('bad bits')
  const set = new Set<number>()
  body.subarray(1).forEach((octet, i) => {
    for (let bit = 0; bit < 8; bit++) if (octet & (0x80 >> bit)) set.add(i * 8 + bit)
  })
  return set
}

/** UTCTime or GeneralizedTime with seconds, in UTC, as RFC 5280 and RFC 3161 demand. Milliseconds since 1970. */
export function readTime(element: Element): number {
  const text = String.fromCharCode(...element.body.subarray(0, 32))
  const short = element.tag === TAG.UTC_TIME
  if (!short && element.tag !== TAG.GENERALIZED_TIME) throw new Asn1Error('not a time')
  const parts = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text)
  if (!parts || element.body.length > 32) throw new Asn1Error('bad time')
  const [, year = '', month, day, hour, minute, second, fraction = ''] = parts
  if ((year.length === 2) !== short || (short && fraction)) throw new Asn1Error('bad time')
  const century = short ? (Number(year) < 50 ? '20' : '19') : ''
  const iso = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`
  const instant = Date.parse(iso)
  // Date.parse takes the 31st of February for the 3rd of March in some engines.
  if (Number.isNaN(instant) || new Date(instant).getUTCDate() !== Number(day)) throw new Asn1Error('bad time')
  return instant
}

/** Any of the string types that names use; null for other types. BMPString is UTF-16, UniversalString UTF-32. */
export function readText(element: Element): string | null {
  const { tag, body } = element
  switch (tag) {
    case TAG.UTF8_STRING:
      return new TextDecoder().decode(body)
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString: Latin-1 in practice
    case 0x16: // IA5String
    case 0x1a: // VisibleString
      return new TextDecoder('latin1').decode(body)
    case 0x1e: // BMPString
      return utf16(body)
    case 0x1c: // UniversalString
      return utf32(body)
    default:
      return null
  }
}

function utf16(body: Uint8Array): string {
  let text = ''
  for (let i = 0; i + 1 < body.length; i += 2) text += String.fromCharCode((body[i]! << 8) | body[i + 1]!)
  return text
}

function utf32(body: Uint8Array): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  let text = ''
  for (let i = 0; i + 3 < body.length; i += 4) {
    const point = view.getUint32(i)
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
  }
  return text
}
