import { concat, joined } from './numbers'

/**
 * Reading of ASN.1: BER with definite and indefinite lengths, DER as its part (X.690). Everything is checked against
 * limits in one pass before anything is built, so a hostile file costs no more than its length. Elements are views of the
 * bytes as received, because signatures cover exactly those.
 */

/** Not ASN.1, or not what was expected there. Caught at the borders of the module; never shown. */
export class Asn1Error extends Error {
  override name = 'Asn1Error'
}

/** More than anyone needs: nesting, number of elements or bytes. */
export class Asn1LimitError extends Asn1Error {
  override name = 'Asn1LimitError'
}

/** `tag` is the identifier octet; `raw` the whole element, `body` its content. */
export interface Element {
  readonly tag: number
  readonly raw: Uint8Array
  readonly body: Uint8Array
}

export interface Limits {
  readonly bytes: number
  readonly depth: number
  readonly elements: number
}

const CONSTRUCTED = 0x20

/**
 * The one element that fills `bytes`. Indefinite lengths inside are rewritten as definite ones, the rest stays as
 * received. Throws Asn1Error, also when something follows the element.
 */
export function parseElement(bytes: Uint8Array, limits: Limits): Element {
  if (bytes.length > limits.bytes) throw new Asn1LimitError('too many bytes')
  const scan = { bytes, limits, elements: 0, indefinite: false }
  if (skip(scan, 0, bytes.length, 0) !== bytes.length) throw new Asn1Error('something follows the element')
  const definite = scan.indefinite ? withDefiniteLengths(bytes, 0).bytes : bytes
  const element = readElement(definite, 0)
  if (element.raw.length !== definite.length) throw new Asn1Error('something follows the element')
  return element
}

/** The elements inside a constructed one, in order. */
export function childrenOf(element: Element): Element[] {
  if (!(element.tag & CONSTRUCTED)) throw new Asn1Error('not constructed')
  const children: Element[] = []
  for (let at = 0; at < element.body.length;) {
    const child = readElement(element.body, at)
    children.push(child)
    at += child.raw.length
  }
  return children
}

interface Header {
  readonly tag: number
  /** Where the content begins. */
  readonly start: number
  /** Null for the indefinite form. */
  readonly length: number | null
}

function readHeader(bytes: Uint8Array, at: number): Header {
  const tag = octet(bytes, at++)
  if ((tag & 0x1f) === 0x1f) {
    // Tags above 30 occur in nothing we read; they are stepped over, three octets at most.
    let more = 3
    while (octet(bytes, at++) & 0x80) if (--more === 0) throw new Asn1Error('tag too long')
  }
  const first = octet(bytes, at++)
  if (first < 0x80) return { tag, start: at, length: first }
  if (first === 0x80) {
    if (!(tag & CONSTRUCTED)) throw new Asn1Error('primitive of indefinite length')
    return { tag, start: at, length: null }
  }
  const size = first & 0x7f
  if (size > 4) throw new Asn1Error('length too long')
  let length = 0
  for (let i = 0; i < size; i++) length = length * 256 + octet(bytes, at++)
  return { tag, start: at, length }
}

function octet(bytes: Uint8Array, at: number): number {
  const value = bytes[at]
  if (value === undefined) throw new Asn1Error('cut short')
  return value
}

function readElement(bytes: Uint8Array, at: number): Element {
  const { tag, start, length } = readHeader(bytes, at)
  if (length === null || start + length > bytes.length) throw new Asn1Error('cut short')
  return { tag, raw: bytes.subarray(at, start + length), body: bytes.subarray(start, start + length) }
}

interface Scan {
  readonly bytes: Uint8Array
  readonly limits: Limits
  elements: number
  indefinite: boolean
}

/** Walks over one element and all inside it; returns where it ends. */
function skip(scan: Scan, at: number, end: number, depth: number): number {
  if (depth > scan.limits.depth) throw new Asn1LimitError('nested too deep')
  if (++scan.elements > scan.limits.elements) throw new Asn1LimitError('too many elements')
  const { tag, start, length } = readHeader(scan.bytes, at)
  if (length !== null) {
    const stop = start + length
    if (stop > end) throw new Asn1Error('cut short')
    if (tag & CONSTRUCTED) {
      let inside = start
      while (inside < stop) inside = skip(scan, inside, stop, depth + 1)
    }
    return stop
  }
  scan.indefinite = true
  let inside = start
  while (!endOfContents(scan.bytes, inside)) {
    if (inside >= end) throw new Asn1Error('cut short')
    inside = skip(scan, inside, end, depth + 1)
  }
  if (inside + 2 > end) throw new Asn1Error('cut short')
  return inside + 2
}

function endOfContents(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0 && bytes[at + 1] === 0
}

/** Bytes of the element at `at`, without indefinite lengths anywhere, and where it ended. The scan has passed before. */
function withDefiniteLengths(bytes: Uint8Array, at: number): { bytes: Uint8Array; end: number } {
  const { tag, start, length } = readHeader(bytes, at)
  if (!(tag & CONSTRUCTED)) {
    const end = start + (length ?? 0)
    return { bytes: bytes.subarray(at, end), end }
  }
  const parts: Uint8Array[] = []
  let changed = length === null
  let inside = start
  const stop = length === null ? null : start + length
  while (stop === null ? !endOfContents(bytes, inside) : inside < stop) {
    const part = withDefiniteLengths(bytes, inside)
    changed ||= part.bytes.length !== part.end - inside
    parts.push(part.bytes)
    inside = part.end
  }
  const end = stop ?? inside + 2
  if (!changed) return { bytes: bytes.subarray(at, end), end }
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  return { bytes: concat(Uint8Array.of(tag), lengthOctets(size), joined(parts)), end }
}

/** The definite length in its shortest form. */
export function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest & 0xff)
  return Uint8Array.of(0x80 | octets.length, ...octets)
}
