import { bytesOfHex } from './numbers'

/**
 * GOST 28147-89 in cipher feedback mode (RFC 5830, 5.3) with key meshing (RFC 4357, 2.3.2): what Russian tools protect key
 * files with. Only for reading such files: nothing is encrypted with it here.
 */

/** Eight substitution rows of 16 nibbles, the one for the lowest nibble first, by the identifier of the parameter set. */
const SETS: Readonly<Record<string, string>> = {
  // id-tc26-gost-28147-param-Z
  '1.2.643.7.1.2.5.1.1':
    'c462a5b9e8d703f1' +
    '68239a5c1e47bd0f' +
    'b3582fade174c960' +
    'c821d4f670a53e9b' +
    '7f5a816d093eb42c' +
    '5df692cab78143e0' +
    '8e25691cf4b0da37' +
    '17ed05834fa69cb2',
  // id-Gost28147-89-CryptoPro-A-ParamSet
  '1.2.643.2.2.31.1':
    '96328b17a4efc0d5' +
    '37e98af0526cb4d1' +
    'e462b3d8cf5a0719' +
    'e7acd13902b4f856' +
    'b5198df0e423c7a6' +
    '3adc120b75948fe6' +
    '1d297a608c45f3be' +
    'baf50ce8623917d4',
}

const MESHING_KEY = bytesOfHex('6900722264c904238d3adb9646e92ac418feac9400ed0712c086dcc2ef4ca92b')
const MESHING_PERIOD = 1024
const BLOCK = 8

/** Substitution and rotation of one byte of the sum at each of four places. */
type Tables = readonly Uint32Array[]

function tablesOf(rows: string): Tables {
  const nibble = (row: number, value: number) => Number.parseInt(rows[row * 16 + value]!, 16)
  return [0, 1, 2, 3].map((place) =>
    Uint32Array.from({ length: 256 }, (_, byte) => {
      const substituted = nibble(place * 2, byte & 15) | (nibble(place * 2 + 1, byte >> 4) << 4)
      const word = (substituted << (place * 8)) >>> 0
      return (word << 11) | (word >>> 21)
    }),
  )
}

const wordsOf = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true))
}

/** Order of the key's words in the 32 rounds: three times forward, once backward; decryption is the reverse. */
const FORWARD = Array.from({ length: 32 }, (_, i) => (i < 24 ? i % 8 : 7 - (i % 8)))
const BACKWARD = FORWARD.toReversed()

function block(tables: Tables, key: Uint32Array, order: readonly number[], bytes: Uint8Array): Uint8Array {
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  let [low = 0, high = 0] = wordsOf(bytes)
  for (const index of order) {
    const sum = (low + key[index]!) >>> 0
    const mixed = t0[sum & 255]! ^ t1[(sum >>> 8) & 255]! ^ t2[(sum >>> 16) & 255]! ^ t3[sum >>> 24]!
    ;[low, high] = [(high ^ mixed) >>> 0, low]
  }
  const out = new Uint8Array(BLOCK)
  const view = new DataView(out.buffer)
  // The last round does not change the halves' places.
  view.setUint32(0, high, true)
  view.setUint32(4, low, true)
  return out
}

/** Whether a parameter set is known here. */
export const isGost28147Set = (oid: string) => oid in SETS

/** Plain text of `encrypted`; key of 32 bytes, initial vector of 8, a set for which `isGost28147Set` is true. */
export function decryptGost28147(
  { key, iv, set }: { key: Uint8Array; iv: Uint8Array; set: string },
  encrypted: Uint8Array,
): Uint8Array {
  const tables = tablesOf(SETS[set]!)
  let words = wordsOf(Uint8Array.from(key))
  let register: Uint8Array = Uint8Array.from(iv)
  const plain = new Uint8Array(encrypted.length)
  for (let at = 0; at < encrypted.length; at += BLOCK) {
    if (at > 0 && at % MESHING_PERIOD === 0) {
      const meshed = new Uint8Array(32)
      for (let part = 0; part < 32; part += BLOCK) {
        meshed.set(block(tables, words, BACKWARD, MESHING_KEY.subarray(part, part + BLOCK)), part)
      }
      words = wordsOf(meshed)
      register = block(tables, words, FORWARD, register)
    }
    const gamma = block(tables, words, FORWARD, register)
    const piece = encrypted.subarray(at, at + BLOCK)
    piece.forEach((byte, i) => (plain[at + i] = byte ^ gamma[i]!))
    register = Uint8Array.from(piece)
  }
  return plain
}
