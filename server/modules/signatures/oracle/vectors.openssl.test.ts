import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCertificate } from '../domain/certificate'
import { readCrl } from '../domain/crl'
import { digestible } from '../domain/crypto-engine'
import { decodeBase64 } from '../domain/input'
import { readSigningKey } from '../domain/private-key'
import committed from '../domain/vectors.json'
import { verifyFile } from '../domain/verify'
import { OpenSsl, hasOracle } from './openssl'
import { makeVectors } from './vectors'

const bytes = (base64: string) => decodeBase64(base64)!

describe.skipIf(!hasOracle())('vectors made anew', () => {
  const oracle = new OpenSsl()
  afterAll(() => oracle.remove())
  let vectors: ReturnType<typeof makeVectors>
  beforeAll(() => {
    vectors = makeVectors(oracle)
  }, 60_000)

  it('say the same as the committed ones', () => {
    const told = ({ at, document, cases }: typeof vectors) => ({
      at,
      document,
      cases: cases.map(({ name, expected }) => ({ name, expected })),
    })
    expect(told(vectors)).toEqual(told(committed))
  })

  it('are judged as they expect', async () => {
    const trust = {
      anchors: [readCertificate(bytes(vectors.root))],
      intermediates: [readCertificate(bytes(vectors.middle))],
      crls: [readCrl(bytes(vectors.crl))],
    }
    const content = digestible(new TextEncoder().encode(vectors.document))
    for (const { name, message, expected } of vectors.cases) {
      const verdict = await verifyFile(bytes(message), { trust, at: Date.parse(vectors.at), content })
      expect(verdict, name).toMatchObject(expected)
    }
    for (const { certificate, pkcs8 } of Object.values(vectors.keys)) {
      await readSigningKey(bytes(pkcs8), readCertificate(bytes(certificate)))
    }
  })
})
