import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCertificate } from '../domain/certificate'
import { digestible } from '../domain/crypto-engine'
import { binaryPieces } from '../domain/input'
import { readSigningKey } from '../domain/private-key'
import { signCms } from '../domain/sign-cms'
import { verifyFile } from '../domain/verify'
import { readTrustStore } from '../trust-files'
import { type KeyKind, OpenSsl, hasOracle } from './openssl'

const KINDS: KeyKind[] = [
  ...(['256:A', '256:B', '256:C', '256:TCA', '256:TCB', '256:TCC', '256:TCD'] as const),
  ...(['512:A', '512:B', '512:C', 'rsa', 'ecdsa'] as const),
]

describe.skipIf(!hasOracle())('signatures made by us', () => {
  const oracle = new OpenSsl()
  const document = new TextEncoder().encode('Пояснение\r\nк декларации')
  afterAll(() => oracle.remove())
  beforeAll(() => {
    oracle.write('document', document)
    oracle.write('other', 'Другое')
    oracle.issue({ name: 'root' })
  })

  it.each(KINDS)('are verified by openssl: %s', async (kind) => {
    const name = `signer-${kind.replace(':', '-')}`
    oracle.issue({ name, issuer: 'root', kind })
    oracle.run('pkcs8', '-topk8', '-nocrypt', '-in', `${name}.key`, '-outform', 'DER', '-out', `${name}.p8`)
    const certificate = readCertificate(binaryPieces(oracle.read(`${name}.pem`))[0]!)
    const key = await readSigningKey(oracle.read(`${name}.p8`), certificate)
    const request = {
      content: digestible(document),
      certificate,
      key,
      signingTime: new Date('2026-05-01T10:00:00Z'),
    }
    oracle.write(`${name}.detached`, await signCms(request))
    oracle.write(`${name}.attached`, await signCms({ ...request, attached: true }))

    const verify = [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-CAfile',
      'root.pem',
      '-cades',
      '-purpose',
      'any',
    ]
    const out = ['-out', `${name}.out`]
    expect(oracle.accepts(...verify, ...out, '-in', `${name}.detached`, '-content', 'document')).toBe(true)
    expect(oracle.accepts(...verify, ...out, '-in', `${name}.detached`, '-content', 'other')).toBe(false)
    expect(oracle.accepts(...verify, ...out, '-in', `${name}.attached`)).toBe(true)
    expect(new Uint8Array(oracle.read(`${name}.out`))).toEqual(document)

    const trust = await readTrustStore({ trust: oracle.path('root.pem') })
    const options = { trust, at: Date.parse('2026-06-01T00:00:00Z'), requireBes: true }
    expect(await verifyFile(oracle.read(`${name}.attached`), options)).toMatchObject({
      valid: true,
      level: 'CAdES-BES',
    })
    const beside = await verifyFile(oracle.read(`${name}.detached`), {
      ...options,
      content: digestible(document),
    })
    expect(beside).toMatchObject({
      valid: true,
      signers: [{ claimedAt: Date.parse('2026-05-01T10:00:00Z') }],
    })
  })

  it('refuses the key of another certificate', async () => {
    oracle.issue({ name: 'one', issuer: 'root' })
    oracle.issue({ name: 'two', issuer: 'root' })
    oracle.run('pkcs8', '-topk8', '-nocrypt', '-in', 'two.key', '-outform', 'DER', '-out', 'two.p8')
    const certificate = readCertificate(binaryPieces(oracle.read('one.pem'))[0]!)
    await expect(readSigningKey(oracle.read('two.p8'), certificate)).rejects.toMatchObject({
      reason: 'KEY_INVALID',
    })
  })
})
