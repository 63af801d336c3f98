import { describe, expect, it } from 'vitest'
import { readCertificate } from './certificate'
import { readCrl } from './crl'
import { digestible, digestOf, digestsOnly } from './crypto-engine'
import { decodeBase64 } from './input'
import { readSigningKey } from './private-key'
import { signCms } from './sign-cms'
import vectors from './vectors.json'
import { type VerifyOptions, verifyFile } from './verify'

const bytes = (base64: string) => decodeBase64(base64)!
const document = new TextEncoder().encode(vectors.document)
const crl = readCrl(bytes(vectors.crl))
const options: VerifyOptions = {
  trust: {
    anchors: [readCertificate(bytes(vectors.root))],
    intermediates: [readCertificate(bytes(vectors.middle))],
    crls: [crl],
  },
  at: Date.parse(vectors.at),
}
const messageOf = (name: string) => bytes(vectors.cases.find((each) => each.name === name)!.message)

async function findingsOf(name: string, given: Partial<VerifyOptions> = {}) {
  const { signers } = await verifyFile(messageOf(name), {
    ...options,
    content: digestible(document),
    ...given,
  })
  return signers[0]!.findings
}

describe('the findings of a verdict', () => {
  it('show the path to the trusted root, the key, its usage and the list that was asked', async () => {
    const findings = await findingsOf('gost256')
    expect(findings.chain.map((each) => each.serial)).toHaveLength(3)
    expect(findings.chain.at(-1)?.serial).toBe(options.trust.anchors[0]?.serial)
    expect(findings.key).toEqual({ kind: 'gost', bits: 256 })
    expect(findings.keyUsage).toEqual([0, 1])
    expect(findings.revocation).toEqual({
      source: 'list',
      about: 'owner',
      thisUpdate: crl.thisUpdate,
      nextUpdate: crl.nextUpdate,
      revokedAt: null,
    })
  })

  it('tell since when a revoked certificate is so', async () => {
    const { revocation } = await findingsOf('revoked')
    expect(revocation?.revokedAt).toBeLessThan(options.at)
    expect(revocation?.about).toBe('owner')
  })

  it('tell how old the list is that cannot be relied on any more', async () => {
    const { revocation } = await findingsOf('gost256', { at: crl.nextUpdate! + 1 })
    expect(revocation).toMatchObject({ nextUpdate: crl.nextUpdate, revokedAt: null })
  })

  it('keep the stamped time when the chain is refused', async () => {
    const { signers } = await verifyFile(messageOf('time-stamped'), options)
    // Without lists the signer's status is unknown; that of the time-stamping authority is not asked for.
    const trust = { ...options.trust, crls: [] }
    const unknown = await verifyFile(messageOf('time-stamped'), { ...options, trust })
    expect(unknown).toMatchObject({ reason: 'REVOCATION_UNKNOWN' })
    expect(unknown.signers[0]?.stampedAt).toBe(signers[0]?.stampedAt)
    expect(signers[0]?.stampedAt).toBeTypeOf('number')
  })

  it('show how far the way upwards could be followed', async () => {
    const foreign = { anchors: [], intermediates: options.trust.intermediates, crls: null }
    const { chain, revocation } = await findingsOf('gost256', { trust: foreign })
    expect(chain.length).toBeGreaterThan(1)
    expect(revocation).toBeNull()
  })
})

describe('a document of which only digests are given', () => {
  const names = Object.keys(vectors.keys) as (keyof typeof vectors.keys)[]

  it.each(names)('is judged as the document itself: %s', async (name) => {
    const certificate = readCertificate(bytes(vectors.keys[name].certificate))
    const key = await readSigningKey(bytes(vectors.keys[name].pkcs8), certificate)
    const signature = await signCms({
      content: digestible(document),
      certificate,
      key,
      signingTime: new Date('2027-05-01T00:00:00Z'),
    })
    const judge = async (text: Uint8Array) =>
      verifyFile(signature, {
        ...options,
        content: digestsOnly({ [key.digest]: await digestOf(key.digest, text) }),
      })
    expect(await judge(document)).toMatchObject({ valid: true })
    expect(await judge(document.subarray(1))).toMatchObject({ reason: 'CONTENT_CHANGED' })
  })

  it('is asked for when the needed digest was not given', async () => {
    const content = digestsOnly({ sha512: await digestOf('sha512', document) })
    expect(await verifyFile(messageOf('gost256 detached'), { ...options, content })).toMatchObject({
      reason: 'CONTENT_NEEDED',
    })
  })
})
