import { MATRIX, ROUND_CONSTANTS, SUBSTITUTION } from './streebog-constants'

/**
 * One round of Streebog. Its transformations S, P and L are folded into eight tables of 256 words of 64 bits (two halves
 * of 32), the only representation that is fast in JavaScript.
 *
 * A state of 64 bytes is sixteen 32-bit integers, least significant first: `[2k]` is the low half of word k.
 */

/** Halves of the tables: entry `256 k + v` is what byte value v at place k adds to a word. */
export const LOW = new Int32Array(2048)
export const HIGH = new Int32Array(2048)
/** The round constants C as states. */
export const ROUNDS = ROUND_CONSTANTS.map(littleEndianWords)
fillTables()

function fillTables() {
  const row = (index: number) => [
    Number.parseInt(MATRIX.slice(index * 16 + 8, index * 16 + 16), 16),
    Number.parseInt(MATRIX.slice(index * 16, index * 16 + 8), 16),
  ]
  for (let place = 0; place < 8; place++) {
    for (let value = 0; value < 256; value++) {
      const substituted = Number.parseInt(SUBSTITUTION.slice(value * 2, value * 2 + 2), 16)
      for (let bit = 0; bit < 8; bit++) {
        if (!((substituted >> bit) & 1)) continue
        const [low = 0, high = 0] = row(63 - place * 8 - bit)
        LOW[place * 256 + value]! ^= low
        HIGH[place * 256 + value]! ^= high
      }
    }
  }
}

function littleEndianWords(hex: string): Int32Array {
  const words = new Int32Array(16)
  for (let i = 0; i < 16; i++) words[15 - i] = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16)
  return words
}

/**
 * out = L(P(S(left ^ right))): word w of the result gathers byte w of each of the eight words. Written out because a
 * loop here costs a fifth of the speed. `out` may be one of the inputs: they are read whole before it is written.
 */
export function transform(left: Int32Array, right: Int32Array, out: Int32Array) {
  const low = LOW
  const high = HIGH
  const a0 = left[0]! ^ right[0]!
  const a1 = left[1]! ^ right[1]!
  const b0 = left[2]! ^ right[2]!
  const b1 = left[3]! ^ right[3]!
  const c0 = left[4]! ^ right[4]!
  const c1 = left[5]! ^ right[5]!
  const d0 = left[6]! ^ right[6]!
  const d1 = left[7]! ^ right[7]!
  const e0 = left[8]! ^ right[8]!
  const e1 = left[9]! ^ right[9]!
  const f0 = left[10]! ^ right[10]!
  const f1 = left[11]! ^ right[11]!
  const g0 = left[12]! ^ right[12]!
  const g1 = left[13]! ^ right[13]!
  const h0 = left[14]! ^ right[14]!
  const h1 = left[15]! ^ right[15]!

  out[0] =
    low[a0 & 255]! ^
    low[256 | (b0 & 255)]! ^
    low[512 | (c0 & 255)]! ^
    low[768 | (d0 & 255)]! ^
    low[1024 | (e0 & 255)]! ^
    low[1280 | (f0 & 255)]! ^
    low[1536 | (g0 & 255)]! ^
    low[1792 | (h0 & 255)]!
  out[1] =
    high[a0 & 255]! ^
    high[256 | (b0 & 255)]! ^
    high[512 | (c0 & 255)]! ^
    high[768 | (d0 & 255)]! ^
    high[1024 | (e0 & 255)]! ^
    high[1280 | (f0 & 255)]! ^
    high[1536 | (g0 & 255)]! ^
    high[1792 | (h0 & 255)]!
  out[2] =
    low[(a0 >>> 8) & 255]! ^
    low[256 | ((b0 >>> 8) & 255)]! ^
    low[512 | ((c0 >>> 8) & 255)]! ^
    low[768 | ((d0 >>> 8) & 255)]! ^
    low[1024 | ((e0 >>> 8) & 255)]! ^
    low[1280 | ((f0 >>> 8) & 255)]! ^
    low[1536 | ((g0 >>> 8) & 255)]! ^
    low[1792 | ((h0 >>> 8) & 255)]!
  out[3] =
    high[(a0 >>> 8) & 255]! ^
    high[256 | ((b0 >>> 8) & 255)]! ^
    high[512 | ((c0 >>> 8) & 255)]! ^
    high[768 | ((d0 >>> 8) & 255)]! ^
    high[1024 | ((e0 >>> 8) & 255)]! ^
    high[1280 | ((f0 >>> 8) & 255)]! ^
    high[1536 | ((g0 >>> 8) & 255)]! ^
    high[1792 | ((h0 >>> 8) & 255)]!
  out[4] =
    low[(a0 >>> 16) & 255]! ^
    low[256 | ((b0 >>> 16) & 255)]! ^
    low[512 | ((c0 >>> 16) & 255)]! ^
    low[768 | ((d0 >>> 16) & 255)]! ^
    low[1024 | ((e0 >>> 16) & 255)]! ^
    low[1280 | ((f0 >>> 16) & 255)]! ^
    low[1536 | ((g0 >>> 16) & 255)]! ^
    low[1792 | ((h0 >>> 16) & 255)]!
  out[5] =
    high[(a0 >>> 16) & 255]! ^
    high[256 | ((b0 >>> 16) & 255)]! ^
    high[512 | ((c0 >>> 16) & 255)]! ^
    high[768 | ((d0 >>> 16) & 255)]! ^
    high[1024 | ((e0 >>> 16) & 255)]! ^
    high[1280 | ((f0 >>> 16) & 255)]! ^
    high[1536 | ((g0 >>> 16) & 255)]! ^
    high[1792 | ((h0 >>> 16) & 255)]!
  out[6] =
    low[(a0 >>> 24) & 255]! ^
    low[256 | ((b0 >>> 24) & 255)]! ^
    low[512 | ((c0 >>> 24) & 255)]! ^
    low[768 | ((d0 >>> 24) & 255)]! ^
    low[1024 | ((e0 >>> 24) & 255)]! ^
    low[1280 | ((f0 >>> 24) & 255)]! ^
    low[1536 | ((g0 >>> 24) & 255)]! ^
    low[1792 | ((h0 >>> 24) & 255)]!
  out[7] =
    high[(a0 >>> 24) & 255]! ^
    high[256 | ((b0 >>> 24) & 255)]! ^
    high[512 | ((c0 >>> 24) & 255)]! ^
    high[768 | ((d0 >>> 24) & 255)]! ^
    high[1024 | ((e0 >>> 24) & 255)]! ^
    high[1280 | ((f0 >>> 24) & 255)]! ^
    high[1536 | ((g0 >>> 24) & 255)]! ^
    high[1792 | ((h0 >>> 24) & 255)]!
  out[8] =
    low[a1 & 255]! ^
    low[256 | (b1 & 255)]! ^
    low[512 | (c1 & 255)]! ^
    low[768 | (d1 & 255)]! ^
    low[1024 | (e1 & 255)]! ^
    low[1280 | (f1 & 255)]! ^
    low[1536 | (g1 & 255)]! ^
    low[1792 | (h1 & 255)]!
  out[9] =
    high[a1 & 255]! ^
    high[256 | (b1 & 255)]! ^
    high[512 | (c1 & 255)]! ^
    high[768 | (d1 & 255)]! ^
    high[1024 | (e1 & 255)]! ^
    high[1280 | (f1 & 255)]! ^
    high[1536 | (g1 & 255)]! ^
    high[1792 | (h1 & 255)]!
  out[10] =
    low[(a1 >>> 8) & 255]! ^
    low[256 | ((b1 >>> 8) & 255)]! ^
    low[512 | ((c1 >>> 8) & 255)]! ^
    low[768 | ((d1 >>> 8) & 255)]! ^
    low[1024 | ((e1 >>> 8) & 255)]! ^
    low[1280 | ((f1 >>> 8) & 255)]! ^
    low[1536 | ((g1 >>> 8) & 255)]! ^
    low[1792 | ((h1 >>> 8) & 255)]!
  out[11] =
    high[(a1 >>> 8) & 255]! ^
    high[256 | ((b1 >>> 8) & 255)]! ^
    high[512 | ((c1 >>> 8) & 255)]! ^
    high[768 | ((d1 >>> 8) & 255)]! ^
    high[1024 | ((e1 >>> 8) & 255)]! ^
    high[1280 | ((f1 >>> 8) & 255)]! ^
    high[1536 | ((g1 >>> 8) & 255)]! ^
    high[1792 | ((h1 >>> 8) & 255)]!
  out[12] =
    low[(a1 >>> 16) & 255]! ^
    low[256 | ((b1 >>> 16) & 255)]! ^
    low[512 | ((c1 >>> 16) & 255)]! ^
    low[768 | ((d1 >>> 16) & 255)]! ^
    low[1024 | ((e1 >>> 16) & 255)]! ^
    low[1280 | ((f1 >>> 16) & 255)]! ^
    low[1536 | ((g1 >>> 16) & 255)]! ^
    low[1792 | ((h1 >>> 16) & 255)]!
  out[13] =
    high[(a1 >>> 16) & 255]! ^
    high[256 | ((b1 >>> 16) & 255)]! ^
    high[512 | ((c1 >>> 16) & 255)]! ^
    high[768 | ((d1 >>> 16) & 255)]! ^
    high[1024 | ((e1 >>> 16) & 255)]! ^
    high[1280 | ((f1 >>> 16) & 255)]! ^
    high[1536 | ((g1 >>> 16) & 255)]! ^
    high[1792 | ((h1 >>> 16) & 255)]!
  out[14] =
    low[(a1 >>> 24) & 255]! ^
    low[256 | ((b1 >>> 24) & 255)]! ^
    low[512 | ((c1 >>> 24) & 255)]! ^
    low[768 | ((d1 >>> 24) & 255)]! ^
    low[1024 | ((e1 >>> 24) & 255)]! ^
    low[1280 | ((f1 >>> 24) & 255)]! ^
    low[1536 | ((g1 >>> 24) & 255)]! ^
    low[1792 | ((h1 >>> 24) & 255)]!
  out[15] =
    high[(a1 >>> 24) & 255]! ^
    high[256 | ((b1 >>> 24) & 255)]! ^
    high[512 | ((c1 >>> 24) & 255)]! ^
    high[768 | ((d1 >>> 24) & 255)]! ^
    high[1024 | ((e1 >>> 24) & 255)]! ^
    high[1280 | ((f1 >>> 24) & 255)]! ^
    high[1536 | ((g1 >>> 24) & 255)]! ^
    high[1792 | ((h1 >>> 24) & 255)]!
}
