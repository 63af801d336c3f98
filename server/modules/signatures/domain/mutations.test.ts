import { describe, expect, it } from 'vitest'
import { type Element, childrenOf, parseElement } from './asn1'
import { readCertificate } from './certificate'
import { CertificateMemory } from './certificate-memory'
import { MESSAGE_LIMITS, readSignedData } from './cms'
import { readCrl } from './crl'
import { digestible } from './crypto-engine'
import { decodeBase64 } from './input'
import vectors from './vectors.json'
import { type VerifyOptions, verifyFile } from './verify'

/**
 * Bits of good signatures, turned one at a time: nothing is ever thrown, and what is signed is never accepted. Which bits
 * are signed is said here by the structure of the message, not by the verifier's answer. A run takes every n-th bit from a
 * random one on, so that runs together take them all (the failure names its bit); with EVERY = 1 one run takes them all, in
 * some four minutes.
 */
const EVERY: number | null = null

function* bitsOf(length: number, step: number): Generator<number> {
  const every = EVERY ?? step
  for (let bit = Math.floor(Math.random() * every); bit < length * 8; bit += every) yield bit
}

const bytes = (base64: string) => decodeBase64(base64)!
const content = digestible(new TextEncoder().encode(vectors.document))
const trust = {
  anchors: [readCertificate(bytes(vectors.root))],
  intermediates: [readCertificate(bytes(vectors.middle))],
  crls: [readCrl(bytes(vectors.crl))],
}
const at = Date.parse(vectors.at)
const options: VerifyOptions = { trust, at, content, memory: new CertificateMemory() }
const messageOf = (name: string) => bytes(vectors.cases.find((each) => each.name === name)!.message)

/** Places of parts that a signature covers: content, attributes, the signature itself, the signer's certificate. */
function signedPlaces(message: Uint8Array): (at: number) => boolean {
  const data = readSignedData(parseElement(message, MESSAGE_LIMITS))
  const [signer] = data.signers
  const certificate = data.certificates.find(
    (each) => signer?.id.kind === 'serial' && each.serial === signer.id.serial,
  )
  const parts = [data.content, signer?.signature, signer?.signedBytes?.subarray(1), certificate?.raw]
  const places = parts.flatMap((part) => {
    const from = part ? Buffer.from(message).indexOf(Buffer.from(part)) : -1
    return part && from > 0 ? [{ from, to: from + part.length }] : []
  })
  expect(places.length).toBeGreaterThan(1)
  return (place) => places.some(({ from, to }) => from <= place && place < to)
}

function turned(message: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(message)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

describe('a bit turned in a good signature', () => {
  it.each([
    ['gost256', 11],
    ['gost256 detached', 13],
    ['gost512', 37],
    ['rsa', 11],
    ['tc26-256-A without attributes', 31],
  ])(
    'is never accepted where it is signed: %s',
    async (name, step) => {
      const message = messageOf(name)
      const isSigned = signedPlaces(message)
      for (const bit of bitsOf(message.length, step)) {
        const { valid, reason } = await verifyFile(turned(message, bit), options)
        expect(valid, `bit ${bit}`).toBe(reason === null)
        if (isSigned(bit >> 3)) expect(valid, `bit ${bit}`).toBe(false)
      }
    },
    120_000,
  )

  it('of a detached document is never accepted', async () => {
    const document = new TextEncoder().encode(vectors.document)
    const message = messageOf('gost256 detached')
    for (const bit of bitsOf(document.length, 3)) {
      const verdict = await verifyFile(message, { ...options, content: digestible(turned(document, bit)) })
      expect(verdict.reason, `bit ${bit}`).toBe('CONTENT_CHANGED')
    }
  }, 60_000)
})

describe('a bit turned in what a signature is judged by', () => {
  it('of a revocation list never lets a revoked certificate through', async () => {
    const list = bytes(vectors.crl)
    const message = messageOf('revoked')
    for (const bit of bitsOf(list.length, 5)) {
      let crls
      try {
        crls = [readCrl(turned(list, bit))]
      } catch {
        continue
      }
      const { valid } = await verifyFile(message, { ...options, trust: { ...trust, crls } })
      expect(valid, `bit ${bit}`).toBe(false)
    }
  }, 60_000)

  it('of a time-stamp is never accepted where it is signed', async () => {
    const message = messageOf('time-stamped')
    const token = stampOf(message)
    const data = readSignedData(parseElement(token, MESSAGE_LIMITS))
    const [signer] = data.signers
    const parts = [data.content, signer?.signature, signer?.signedBytes?.subarray(1)]
    for (const part of parts) {
      const from = Buffer.from(message).indexOf(Buffer.from(part!))
      for (const bit of bitsOf(part!.length, 5)) {
        const { valid } = await verifyFile(turned(message, from * 8 + bit), options)
        expect(valid, `bit ${from * 8 + bit}`).toBe(false)
      }
    }
  }, 120_000)

  it('of the authority’s certificate is never accepted', async () => {
    const middle = bytes(vectors.middle)
    const message = messageOf('expired')
    const leaf = readSignedData(parseElement(message, MESSAGE_LIMITS)).certificates.find(
      (each) => each.extensions.basic?.authority === false,
    )!
    for (const bit of bitsOf(middle.length, 7)) {
      let intermediates
      try {
        intermediates = [readCertificate(turned(middle, bit))]
      } catch {
        continue
      }
      const at = Date.parse('2026-02-01T00:00:00Z')
      const { valid } = await verifyFile(leaf.raw, {
        trust: { ...trust, crls: null, intermediates },
        at,
      })
      expect(valid, `bit ${bit}`).toBe(false)
    }
  }, 120_000)
})

/** The token of the only signer's first unsigned attribute. */
function stampOf(message: Uint8Array): Uint8Array {
  const [, wrapper] = childrenOf(parseElement(message, MESSAGE_LIMITS))
  const signer: Element = childrenOf(childrenOf(childrenOf(wrapper!)[0]!).at(-1)!)[0]!
  const [stamp] = childrenOf(childrenOf(signer).at(-1)!)
  const [token] = childrenOf(childrenOf(stamp!)[1]!)
  return token!.raw
}
