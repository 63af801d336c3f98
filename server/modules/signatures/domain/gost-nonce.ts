import type { GostCurve } from './gost-curves'
import { bigEndian, bytesOf, littleEndian } from './numbers'
import { hmacStreebog512 } from './streebog'

/**
 * The secret number k of a signature by RFC 6979 with HMAC-Streebog-512: a function of key and digest, so a bad source of
 * randomness cannot betray the key; `entropy` (section 3.6) makes equal documents give different signatures. Yields
 * candidates in order; all but the first are needed with negligible probability.
 */
export function* deterministicNonce(
  curve: GostCurve,
  d: bigint,
  digest: Uint8Array,
  entropy: Uint8Array = new Uint8Array(0),
): Generator<bigint> {
  const bits = curve.n.toString(2).length
  const size = Math.ceil(bits / 8)
  const excess = BigInt(size * 8 - bits)
  const secret = bytesOf(d, size)
  // Section 2.3.4: the digest as a number modulo n. GOST reads it little-endian.
  const message = bytesOf(littleEndian(digest) % curve.n, size)
  let v = new Uint8Array(64).fill(1)
  let key = new Uint8Array(64)
  for (const mark of [0, 1]) {
    key = hmacStreebog512(key, v, Uint8Array.of(mark), secret, message, entropy)
    v = hmacStreebog512(key, v)
  }
  for (;;) {
    v = hmacStreebog512(key, v)
    const candidate = bigEndian(v.subarray(0, size)) >> excess
    if (candidate > 0n && candidate < curve.n) yield candidate
    key = hmacStreebog512(key, v, Uint8Array.of(0))
    v = hmacStreebog512(key, v)
  }
}
