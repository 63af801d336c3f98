import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseElement } from './asn1'
import { readCertificate } from './certificate'
import { CertificateMemory } from './certificate-memory'
import { MESSAGE_LIMITS, readSignedData } from './cms'
import { readCrl } from './crl'
import { digestible } from './crypto-engine'
import { decodeBase64 } from './input'
import { readSigningKey } from './private-key'
import { signCms } from './sign-cms'
import vectors from './vectors.json'
import { type VerifyOptions, verifyFile } from './verify'

const bytes = (base64: string) => decodeBase64(base64)!
const document = new TextEncoder().encode(vectors.document)
const options: VerifyOptions = {
  trust: {
    anchors: [readCertificate(bytes(vectors.root))],
    intermediates: [readCertificate(bytes(vectors.middle))],
    crls: [readCrl(bytes(vectors.crl))],
  },
  at: Date.parse(vectors.at),
  content: digestible(document),
}
const messageOf = (name: string) => bytes(vectors.cases.find((each) => each.name === name)!.message)
const memory = new CertificateMemory()

describe('the verifier', () => {
  it.each(vectors.cases)('judges a signature of openssl: $name', async ({ message, expected }) => {
    expect(await verifyFile(bytes(message), options)).toMatchObject(expected)
    expect(await verifyFile(bytes(message), { ...options, memory })).toMatchObject(expected)
    // A Buffer is a Uint8Array whose slices share memory: it must not be changed by reading.
    const buffer = Buffer.from(message, 'base64')
    expect(await verifyFile(buffer, options)).toMatchObject(expected)
    expect(buffer.toString('base64')).toBe(message)
  })

  it.each(Object.keys(vectors.keys) as (keyof typeof vectors.keys)[])(
    'accepts what we sign: %s',
    async (name) => {
      const certificate = readCertificate(bytes(vectors.keys[name].certificate))
      const key = await readSigningKey(bytes(vectors.keys[name].pkcs8), certificate)
      const signingTime = new Date('2027-05-01T00:00:00Z')
      const request = { content: digestible(document), certificate, key, signingTime }
      for (const attached of [true, false]) {
        const verdict = await verifyFile(await signCms({ ...request, attached }), {
          ...options,
          requireBes: true,
        })
        expect(verdict).toMatchObject({ valid: true, signers: [{ claimedAt: signingTime.getTime() }] })
      }
    },
  )

  it('never accepts a signature with a signed bit turned, and never throws', async () => {
    const good = messageOf('gost256')
    const message = readSignedData(parseElement(good, MESSAGE_LIMITS))
    const [signer] = message.signers
    const certificate = message.certificates.find((each) => each.serial === serialOf(message))
    const signed = [
      message.content,
      signer?.signature,
      signer?.signedBytes?.subarray(1),
      certificate?.raw,
    ].map((part) => rangeOf(good, part!))
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length * 8 - 1 }), async (bit) => {
        const turned = Uint8Array.from(good)
        turned[bit >> 3]! ^= 1 << (bit & 7)
        const { valid, reason } = await verifyFile(turned, { trust: options.trust, at: options.at })
        const isSigned = signed.some(([from, to]) => bit >> 3 >= from && bit >> 3 < to)
        if (isSigned) expect(valid).toBe(false)
        expect(valid).toBe(reason === null)
      }),
      { numRuns: 200 },
    )
  }, 30_000)

  it('never throws on garbage', async () => {
    const good = messageOf('time-stamped')
    const cut = fc.nat({ max: good.length }).map((length) => good.subarray(0, length))
    const doubled = fc
      .nat({ max: good.length })
      .map((at) => Uint8Array.of(...good.subarray(0, at), ...good.subarray(at - 9)))
    const patched = fc
      .tuple(fc.nat({ max: good.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 8 }))
      .map(([at, patch]) =>
        Uint8Array.of(...good.subarray(0, at), ...patch, ...good.subarray(at + patch.length)),
      )
    const noise = fc.uint8Array({ maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, doubled, patched, noise), async (file) => {
        const verdict = await verifyFile(file, options)
        expect(verdict.valid).toBe(verdict.reason === null)
      }),
      { numRuns: 200 },
    )
  }, 30_000)

  it('reads a message in very many pieces', async () => {
    const pieces = new Uint8Array(1_000_000).map((_, i) => [4, 0][i % 2]!)
    const broad = new Uint8Array(pieces.length + 4)
    broad.set([0x30, 0x80])
    broad.set(pieces, 2)
    expect(await verifyFile(broad, options)).toMatchObject({ valid: false, reason: 'INPUT_MALFORMED' })
  })

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'INPUT_MALFORMED'],
    ['words', new TextEncoder().encode('Это не подпись'), 'INPUT_MALFORMED'],
    ['depth', new Uint8Array(100_000).fill(0x30).map((b, i) => (i % 2 ? 0x80 : b)), 'INPUT_TOO_LARGE'],
    ['a list', bytes(vectors.crl), 'INPUT_MALFORMED'],
    ['something behind', Uint8Array.of(...bytes(vectors.cases[0]!.message), 0), 'INPUT_MALFORMED'],
    ['another message', bytes('MA4GCSqGSIb3DQEHAaABBAA='), 'INPUT_MALFORMED'],
    ['plain data', bytes('MA8GCSqGSIb3DQEHAaACBAA='), 'NOT_A_SIGNATURE'],
  ])('names the reason for %s', async (_, file, reason) => {
    expect(await verifyFile(file, options)).toEqual({ valid: false, reason, level: null, signers: [] })
  })
})

function serialOf(message: ReturnType<typeof readSignedData>): string | null {
  const id = message.signers[0]?.id
  return id?.kind === 'serial' ? id.serial : null
}

/** Where `part` stands in `whole`. */
function rangeOf(whole: Uint8Array, part: Uint8Array): [number, number] {
  const from = Buffer.from(whole).indexOf(Buffer.from(part))
  expect(from).toBeGreaterThan(0)
  return [from, from + part.length]
}
