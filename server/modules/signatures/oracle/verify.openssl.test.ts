import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestible } from '../domain/crypto-engine'
import { type VerifyOptions, readCertificates, verifyFile } from '../domain/verify'
import { readTrustStore } from '../trust-files'
import { OpenSsl, hasOracle } from './openssl'

const AT = Date.parse('2026-06-01T00:00:00Z')
const here = hasOracle()

describe.skipIf(!here)('signatures made by openssl', () => {
  const oracle = new OpenSsl()
  const kinds = [
    '256:A',
    '256:B',
    '256:C',
    '256:TCA',
    '256:TCB',
    '256:TCC',
    '256:TCD',
    '512:A',
    '512:B',
    '512:C',
    'rsa',
    'ecdsa',
  ] as const
  afterAll(() => oracle.remove())

  beforeAll(() => {
    oracle.write('document', 'Пояснение к декларации')
    oracle.issue({ name: 'root' })
    oracle.issue({
      name: 'middle',
      issuer: 'root',
      extensions: [
        'basicConstraints=critical,CA:TRUE,pathlen:0',
        ...[
          'keyUsage=critical,keyCertSign,cRLSign',
          'subjectKeyIdentifier=hash',
          'authorityKeyIdentifier=keyid',
        ],
      ],
    })
    oracle.issue({ name: 'leaf', issuer: 'middle' })
    oracle.crl('middle-crl', 'middle')
  }, 60000)

  async function options(more: Partial<VerifyOptions> = {}): Promise<VerifyOptions> {
    const trust = await readTrustStore({
      trust: oracle.path('root.pem'),
      intermediates: oracle.path('middle.pem'),
    })
    return { trust, at: AT, ...more }
  }

  it.each(kinds)('accepts %s, attached and detached', async (kind) => {
    const name = `kind-${kind.replace(':', '-')}`
    oracle.issue({ name, issuer: 'middle', kind })
    const attached = oracle.sign(`${name}.cms`, name, 'document', '-nodetach', '-cades')
    expect(await verifyFile(attached, await options())).toMatchObject({
      valid: true,
      level: 'CAdES-BES',
      reason: null,
    })
    const detached = oracle.sign(`${name}.cms`, name, 'document')
    expect(
      await verifyFile(detached, await options({ content: digestible(oracle.read('document')) })),
    ).toMatchObject({ valid: true, level: 'CMS', reason: null })
    expect(readCertificates(oracle.read(`${name}.pem`)).length).toBe(1)
  })
})
