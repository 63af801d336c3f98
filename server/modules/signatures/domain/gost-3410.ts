import {
  type WeierstrassPoint,
  type WeierstrassPointCons,
  weierstrass,
} from '@noble/curves/abstract/weierstrass.js'
import type { GostCurve } from './gost-curves'
import { deterministicNonce } from './gost-nonce'
import { bigEndian, bytesOf, littleEndian } from './numbers'

/**
 * GOST R 34.10-2012 (RFC 7091) over the curves of `gost-curves.ts`. Byte orders are those of certificates and CMS
 * (RFC 9215): a public key is X‖Y, both little-endian; a signature is s‖r, both big-endian; a digest is read as a
 * little-endian number. Arithmetic on secrets is done by @noble/curves with blinded, constant-shape multiplication.
 */

const points = new WeakMap<GostCurve, WeierstrassPointCons<bigint>>()

function pointsOf(curve: GostCurve): WeierstrassPointCons<bigint> {
  let known = points.get(curve)
  if (!known) {
    const { p, n, a, b, x, y, cofactor } = curve
    known = weierstrass({ p, n, h: BigInt(cofactor), a, b, Gx: x, Gy: y })
    points.set(curve, known)
  }
  return known
}

/** A public key that has been checked: on the curve, in the subgroup, not zero. Made by `gostPublicKey`. */
export interface GostPublicKey {
  readonly curve: GostCurve
  /** X‖Y as certificates hold it. */
  readonly bytes: Uint8Array
  readonly point: WeierstrassPoint<bigint>
}

/** The key out of X‖Y; null when the length is wrong or the point is not on the curve and in its subgroup. */
export function gostPublicKey(curve: GostCurve, bytes: Uint8Array): GostPublicKey | null {
  if (bytes.length !== curve.size * 2) return null
  const x = littleEndian(bytes.subarray(0, curve.size))
  const y = littleEndian(bytes.subarray(curve.size))
  if (x >= curve.p || y >= curve.p) return null
  try {
    const point = pointsOf(curve).fromAffine({ x, y })
    // Two of the curves have cofactor 4: a point of small order on them would pass for a key.
    point.assertValidity()
    return { curve, bytes, point }
  } catch {
    return null
  }
}

/**
 * True when `signature` was made over `digest` by the owner of the key. Wrong lengths and numbers out of range are false,
 * never an exception.
 */
export function verifyGost(
  { curve, point }: GostPublicKey,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== curve.size * 2 || digest.length !== curve.size) return false
  const s = bigEndian(signature.subarray(0, curve.size))
  const r = bigEndian(signature.subarray(curve.size))
  if (r <= 0n || r >= curve.n || s <= 0n || s >= curve.n) return false
  const { Fn, BASE } = pointsOf(curve)
  const inverse = Fn.inv(digestNumber(curve, digest))
  const sum = BASE.mulAddUnsafe(Fn.mul(s, inverse), point, Fn.mul(Fn.neg(r), inverse))
  return !sum.is0() && sum.toAffine().x % curve.n === r
}

/**
 * s‖r over `digest` by the private key `d` (0 < d < n). `nonce` is for test vectors; without it k is derived from key and
 * digest, mixed with fresh randomness where `entropy` gives some.
 */
export function signGost(
  curve: GostCurve,
  d: bigint,
  digest: Uint8Array,
  { nonce, entropy }: { nonce?: bigint; entropy?: Uint8Array } = {},
): Uint8Array<ArrayBuffer> {
  if (digest.length !== curve.size) throw new RangeError('the digest does not fit the curve')
  if (d <= 0n || d >= curve.n) throw new RangeError('the private key is out of range')
  const { Fn, BASE } = pointsOf(curve)
  const e = digestNumber(curve, digest)
  const candidates = nonce === undefined ? deterministicNonce(curve, d, digest, entropy) : [nonce]
  for (const k of candidates) {
    const r = Fn.create(BASE.multiply(k).toAffine().x)
    const s = Fn.add(Fn.mul(r, d), Fn.mul(k, e))
    if (r === 0n || s === 0n) continue
    const signature = new Uint8Array(curve.size * 2)
    signature.set(bytesOf(s, curve.size))
    signature.set(bytesOf(r, curve.size), curve.size)
    return signature
  }
  throw new RangeError('the nonce gives no signature')
}

/** X‖Y of the private key `d`, as certificates hold it. */
export function publicKeyOf(curve: GostCurve, d: bigint): Uint8Array<ArrayBuffer> {
  const { x, y } = pointsOf(curve).BASE.multiply(d).toAffine()
  const bytes = new Uint8Array(curve.size * 2)
  bytes.set(bytesOf(x, curve.size).reverse())
  bytes.set(bytesOf(y, curve.size).reverse(), curve.size)
  return bytes
}

/** Steps 2 of 6.1 and 3 of 6.2: zero becomes one. */
function digestNumber(curve: GostCurve, digest: Uint8Array): bigint {
  return littleEndian(digest) % curve.n || 1n
}
