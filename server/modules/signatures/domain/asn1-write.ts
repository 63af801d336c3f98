import { lengthOctets } from './asn1'
import { TAG, context } from './asn1-values'
import { bytesOf, concat } from './numbers'

/** Writing of DER: just what signatures, requests for certificates and the demonstration's authority need. */

/** One element with this identifier octet. */
export function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = concat(...content)
  return concat(Uint8Array.of(tag), lengthOctets(body.length), body)
}

export const sequence = (...content: readonly Uint8Array[]) => element(TAG.SEQUENCE, ...content)

/** SET OF: DER wants its elements sorted by their bytes. */
export const setOf = (...content: readonly Uint8Array[]) =>
  element(TAG.SET, ...content.toSorted(compareBytes))

export const octetString = (bytes: Uint8Array) => element(TAG.OCTET_STRING, bytes)

export const nothing = () => element(TAG.NULL)

/** BIT STRING of whole bytes. */
export const bitString = (bytes: Uint8Array) => element(TAG.BIT_STRING, Uint8Array.of(0), bytes)

export const utf8 = (text: string) => element(TAG.UTF8_STRING, new TextEncoder().encode(text))

/** `[n]` around what stands in it: explicit of one element, implicit of a SEQUENCE's content. */
export const tagged = (n: number, ...content: readonly Uint8Array[]) => element(context(n), ...content)

/** Non-negative integer. */
export function integer(value: bigint | number): Uint8Array<ArrayBuffer> {
  const number = BigInt(value)
  // One byte more than the bits need when the highest bit would read as a sign.
  const size = Math.floor(number.toString(2).length / 8) + 1
  return element(TAG.INTEGER, bytesOf(number, size))
}

export function objectId(dotted: string): Uint8Array<ArrayBuffer> {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return element(TAG.OID, Uint8Array.from([top * 40 + second, ...rest].flatMap(base128)))
}

/** UTCTime until 2049, GeneralizedTime after, as RFC 5652 11.3 demands. */
export function time(instant: Date): Uint8Array<ArrayBuffer> {
  const digits = instant.toISOString().replace(/\.\d+|[-:T]/g, '')
  const short = instant.getUTCFullYear() < 2050 && instant.getUTCFullYear() >= 1950
  return element(
    short ? TAG.UTC_TIME : TAG.GENERALIZED_TIME,
    new TextEncoder().encode(short ? digits.slice(2) : digits),
  )
}

function base128(arc: number): number[] {
  const octets = [arc % 128]
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    octets.unshift(0x80 | (rest % 128))
  }
  return octets
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}
