import type { XmlError } from '../contract'

/**
 * The bytes of an XML file with some of its namespaces named otherwise, in whichever encoding they are: names of the album
 * are plain ASCII, so that they are found as single bytes, or as pairs of UTF-16. Only whole quoted names are touched.
 */
export function renameNamespaces(bytes: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  let renamed = bytes
  for (const [from, to] of names) {
    for (const quote of ['"', "'"]) {
      for (const encode of ENCODINGS) {
        renamed = replaceAll(renamed, encode(quote + from + quote), encode(quote + to + quote))
      }
    }
  }
  return renamed
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const ENCODINGS = [
  ascii,
  (text: string) => Uint8Array.from([...ascii(text)].flatMap((byte) => [byte, 0])),
  (text: string) => Uint8Array.from([...ascii(text)].flatMap((byte) => [0, byte])),
]

function replaceAll(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const places = findAll(bytes, from)
  if (places.length === 0) return bytes
  const result = new Uint8Array(bytes.length + places.length * (to.length - from.length))
  let read = 0
  let written = 0
  for (const place of places) {
    result.set(bytes.subarray(read, place), written)
    written += place - read
    result.set(to, written)
    written += to.length
    read = place + from.length
  }
  result.set(bytes.subarray(read), written)
  return result
}

function findAll(bytes: Uint8Array, wanted: Uint8Array): number[] {
  const places: number[] = []
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!wanted.every((byte, index) => bytes[at + index] === byte)) continue
    places.push(at)
    at += wanted.length - 1
  }
  return places
}

/** Namespaces of other versions in a file, with those that stand for them now. */
export const otherVersions = (errors: readonly XmlError[]): ReadonlyMap<string, string> =>
  new Map(
    errors
      .filter(({ code }) => code === 'namespace-version')
      .map(({ params }) => [String(params['found']), String(params['right'])]),
  )
