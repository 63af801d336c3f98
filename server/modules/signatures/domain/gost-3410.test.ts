import { weierstrass } from '@noble/curves/abstract/weierstrass.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gostPublicKey, publicKeyOf, signGost, verifyGost as verify } from './gost-3410'
import { GOST_CURVES, type GostCurve, findCurve } from './gost-curves'
import { bytesOf, bytesOfHex, hexOf } from './numbers'
import { streebog } from './streebog'

const curveOf = (oid: string) => {
  const curve = findCurve(oid)
  if (!curve) throw new Error(oid)
  return curve
}
/** Reads the key and verifies; a key that is none verifies nothing. */
function verifyGost(
  curve: GostCurve,
  publicKey: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = gostPublicKey(curve, publicKey)
  return key !== null && verify(key, digest, signature)
}
const reversed = (hex: string) => bytesOfHex(hex).reverse()

/** RFC 7091, section 7: the two examples with their own key, nonce and result. */
const EXAMPLES = [
  {
    curve: curveOf('1.2.643.2.2.35.0'),
    d: '7A929ADE789BB9BE10ED359DD39A72C11B60961F49397EEE1D19CE9891EC3B28',
    x: '7F2B49E270DB6D90D8595BEC458B50C58585BA1D4E9B788F6689DBD8E56FD80B',
    y: '26F1B489D6701DD185C8413A977B3CBBAF64D1C593D26627DFFB101A87FF77DA',
    e: '2DFBC1B372D89A1188C09C52E0EEC61FCE52032AB1022E8E67ECE6672B043EE5',
    k: '77105C9B20BCD3122823C8CF6FCC7B956DE33814E95B7FE64FED924594DCEAB3',
    r: '41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493',
    s: '01456C64BA4642A1653C235A98A60249BCD6D3F746B631DF928014F6C5BF9C40',
  },
  {
    curve: curveOf('1.2.643.7.1.2.1.2.0'),
    d: '0BA6048AADAE241BA40936D47756D7C93091A0E8514669700EE7508E508B102072E8123B2200A0563322DAD2827E2714A2636B7BFD18AADFC62967821FA18DD4',
    x: '115DC5BC96760C7B48598D8AB9E740D4C4A85A65BE33C1815B5C320C854621DD5A515856D13314AF69BC5B924C8B4DDFF75C45415C1D9DD9DD33612CD530EFE1',
    y: '37C7C90CD40B0F5621DC3AC1B751CFA0E2634FA0503B3D52639F5D7FB72AFD61EA199441D943FFE7F0C70A2759A3CDB84C114E1F9339FDF27F35ECA93677BEEC',
    e: '3754F3CFACC9E0615C4F4A7C4D8DAB531B09B6F9C170C533A71D147035B0C5917184EE536593F4414339976C647C5D5A407ADEDB1D560C4FC6777D2972075B8C',
    k: '0359E7F4B1410FEACC570456C6801496946312120B39D019D455986E364F365886748ED7A44B3E794434006011842286212273A6D14CF70EA3AF71BB1AE679F1',
    r: '2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD35492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36',
    s: '1081B394696FFE8E6585E7A9362D26B6325F56778AADBC081C0BFBE933D52FF5823CE288E8C4F362526080DF7F70CE406A6EEB1F56919CB92A9853BDE73E5B4A',
  },
]

describe('GOST R 34.10-2012', () => {
  it.each(EXAMPLES)('gives the example of RFC 7091 ($curve.size bytes)', (example) => {
    const { curve } = example
    const d = BigInt(`0x${example.d}`)
    const digest = reversed(example.e)
    const publicKey = publicKeyOf(curve, d)
    expect(hexOf(publicKey)).toBe(hexOf(reversed(example.y + example.x)))
    const signature = signGost(curve, d, digest, { nonce: BigInt(`0x${example.k}`) })
    expect(hexOf(signature)).toBe((example.s + example.r).toLowerCase())
    expect(verifyGost(curve, publicKey, digest, signature)).toBe(true)
  })

  it.each(GOST_CURVES)('signs and verifies on $oids', (curve) => {
    const digest = streebog(curve.size === 32 ? 256 : 512, Uint8Array.of(1, 2, 3))
    const d = curve.n - 12345n
    const key = publicKeyOf(curve, d)
    const signature = signGost(curve, d, digest)
    expect(verifyGost(curve, key, digest, signature)).toBe(true)
    expect(signGost(curve, d, digest)).toEqual(signature)
    expect(signGost(curve, d, digest, { entropy: Uint8Array.of(7) })).not.toEqual(signature)
    expect(verifyGost(curve, publicKeyOf(curve, d - 1n), digest, signature)).toBe(false)
  })

  it('reads a digest of zero as one', () => {
    const curve = curveOf('1.2.643.2.2.35.1')
    const zero = new Uint8Array(32)
    expect(verifyGost(curve, publicKeyOf(curve, 5n), zero, signGost(curve, 5n, zero))).toBe(true)
  })

  it('refuses lengths, numbers and keys that are out of range', () => {
    const curve = curveOf('1.2.643.7.1.2.1.1.1')
    const digest = streebog(256, new Uint8Array(3))
    const key = publicKeyOf(curve, 77n)
    const good = signGost(curve, 77n, digest)
    const s = good.slice(0, 32)
    const r = good.slice(32)
    const refused = (signature: Uint8Array, publicKey = key, hash: Uint8Array = digest) =>
      expect(verifyGost(curve, publicKey, hash, signature)).toBe(false)
    refused(Uint8Array.of(...good, 0))
    refused(good.slice(1))
    refused(new Uint8Array(64))
    refused(Uint8Array.of(...bytesOf(curve.n, 32), ...r))
    refused(Uint8Array.of(...s, ...bytesOf(curve.n, 32)))
    refused(good, key.slice(1))
    refused(good, new Uint8Array(64))
    refused(good, new Uint8Array(64).fill(255))
    refused(good, key, digest.slice(1))
  })

  it.each(GOST_CURVES.filter((curve) => curve.cofactor === 4))(
    'refuses public keys outside of the subgroup, cofactor $cofactor, $oids',
    (curve) => {
      const own = publicKeyOf(curve, 77n)
      const small = smallOrderPoint(curve)
      expect(gostPublicKey(curve, own)).not.toBeNull()
      expect(gostPublicKey(curve, small(0n))).toBeNull()
      expect(gostPublicKey(curve, small(77n))).toBeNull()
    },
  )

  it('refuses every signature with one bit turned', () => {
    const curve = curveOf('1.2.643.7.1.2.1.1.1')
    const digest = streebog(256, Uint8Array.of(9))
    const key = publicKeyOf(curve, 99n)
    const good = signGost(curve, 99n, digest)
    fc.assert(
      fc.property(fc.nat({ max: 511 }), (bit) => {
        const bad = good.slice()
        bad[bit >> 3]! ^= 1 << (bit & 7)
        expect(verifyGost(curve, key, digest, bad)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})

/** Makes d·P + T as bytes, where T is a point whose order divides the cofactor. */
function smallOrderPoint(curve: GostCurve) {
  const { p, a, b, n, x, y, cofactor } = curve
  const Point = weierstrass({ p, n, h: BigInt(cofactor), a, b, Gx: x, Gy: y })
  for (let at = 1n; ; at++) {
    const square = Point.Fp.create(at ** 3n + a * at + b)
    if (Point.Fp.pow(square, (p - 1n) / 2n) !== 1n) continue
    const point = Point.fromAffine({ x: at, y: Point.Fp.sqrt(square) })
    const small = addition(() => point.multiplyUnsafe(n - 1n).add(point))
    if (!small || small.is0()) continue
    return (d: bigint) => {
      const sum = d === 0n ? small : Point.BASE.multiply(d).add(small)
      const affine = sum.toAffine()
      return Uint8Array.of(
        ...bytesOf(affine.x, curve.size).reverse(),
        ...bytesOf(affine.y, curve.size).reverse(),
      )
    }
  }
}

/** The formulas of addition are complete in the subgroup only; outside of it some sums cannot be taken. */
function addition<T>(sum: () => T): T | null {
  try {
    return sum()
  } catch {
    return null
  }
}
