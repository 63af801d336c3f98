import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reason, Verdict } from '../contract'
import { childrenOf, parseElement } from '../domain/asn1'
import { context } from '../domain/asn1-values'
import { element, objectId, octetString, sequence } from '../domain/asn1-write'
import { MESSAGE_LIMITS, readSignedData } from '../domain/cms'
import { digestOf } from '../domain/crypto-engine'
import { binaryPieces } from '../domain/input'
import { concat } from '../domain/numbers'
import { OID } from '../domain/oids'
import { verifyFile } from '../domain/verify'
import { readTrustStore } from '../trust-files'
import { OpenSsl, hasOracle } from './openssl'
import { ocspBy, stampBy } from './services'
import { attribute, withUnsigned } from './unsigned-attributes'

const STAMPING = [
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=critical,timeStamping',
  'subjectKeyIdentifier=hash',
]
/** After the signer's certificate has expired, while the authorities' are valid. */
const LATE = '2045-01-01T00:00:00Z'
const LONG = '20600101000000Z'

describe.skipIf(!hasOracle())('time-stamps made by openssl', () => {
  const oracle = new OpenSsl()
  let signed: Uint8Array
  let signature: Uint8Array
  afterAll(() => oracle.remove())

  beforeAll(() => {
    oracle.write('document', 'Пояснение')
    oracle.issue({ name: 'root', until: LONG })
    oracle.issue({ name: 'leaf', issuer: 'root' })
    oracle.issue({ name: 'tsa', issuer: 'root', until: LONG, extensions: STAMPING })
    oracle.issue({ name: 'rsatsa', issuer: 'root', kind: 'rsa', until: LONG, extensions: STAMPING })
    oracle.issue({ name: 'shorttsa', issuer: 'root', extensions: STAMPING })
    oracle.issue({ name: 'foreigntsa', until: LONG, extensions: STAMPING })
    signed = oracle.sign('leaf.cms', 'leaf', 'document', '-nodetach', '-cades')
    signature = readSignedData(parseElement(signed, MESSAGE_LIMITS)).signers[0]!.signature
  }, 60_000)

  async function judge(
    message: Uint8Array,
    { at = LATE, crl }: { at?: string; crl?: string } = {},
  ): Promise<Verdict> {
    const paths = { trust: oracle.path('root.pem'), ...(crl ? { crl: oracle.path(`${crl}.pem`) } : {}) }
    return verifyFile(message, { trust: await readTrustStore(paths), at: Date.parse(at) })
  }
  const stamped = (token: Uint8Array) => withUnsigned(signed, [attribute(OID.signatureTimeStamp, token)])
  const refused = (reason: Reason) => ({ valid: false, reason })

  it.each(['tsa', 'rsatsa'])('prove the time of signing: %s', async (authority) => {
    expect(await judge(signed)).toMatchObject(refused('CERTIFICATE_EXPIRED'))
    const verdict = await judge(stamped(stampBy(oracle, authority, signature)))
    expect(verdict).toMatchObject({ valid: true, level: 'CAdES-T' })
    expect(verdict.signers[0]?.stampedAt).toBeGreaterThan(Date.parse('2026-01-01'))
  })

  it('are refused when they are not about this signature, or not right', async () => {
    const token = stampBy(oracle, 'tsa', signature)
    expect(await judge(stamped(token), { at: '2025-06-01' })).toMatchObject(refused('TIMESTAMP_IN_FUTURE'))
    const damaged = Uint8Array.from(token, (byte, i) => (i === token.length - 1 ? byte ^ 1 : byte))
    expect(await judge(stamped(damaged))).toMatchObject(refused('TIMESTAMP_INVALID'))
    expect(await judge(stamped(signed))).toMatchObject(refused('TIMESTAMP_INVALID'))
    const other = stampBy(oracle, 'tsa', signature.subarray(1))
    expect(await judge(stamped(other))).toMatchObject(refused('TIMESTAMP_IMPRINT_MISMATCH'))
    const foreign = stampBy(oracle, 'foreigntsa', signature)
    expect(await judge(stamped(foreign))).toMatchObject(refused('TIMESTAMP_AUTHORITY_UNTRUSTED'))
    const short = stampBy(oracle, 'shorttsa', signature)
    expect(await judge(stamped(short))).toMatchObject(refused('TIMESTAMP_AUTHORITY_UNTRUSTED'))
    expect(await judge(stamped(short), { at: '2039-01-01' })).toMatchObject({ valid: true })
  })

  it('decide whether a revocation came before or after', async () => {
    const message = stamped(stampBy(oracle, 'tsa', signature))
    const lasting = { from: '20391201000000Z', until: LONG }
    oracle.crl('before', 'root', [{ name: 'leaf', date: '250601000000Z' }], lasting)
    oracle.crl('after', 'root', [{ name: 'leaf', date: '390601000000Z' }], lasting)
    expect(await judge(message, { crl: 'before' })).toMatchObject(refused('CERTIFICATE_REVOKED'))
    expect(await judge(message, { crl: 'after' })).toMatchObject({ valid: true })
    expect(await judge(signed, { crl: 'after', at: '2039-12-15' })).toMatchObject(
      refused('CERTIFICATE_REVOKED'),
    )
  })

  describe('seal the evidence of CAdES-XLT1', () => {
    const RESPONDING = [
      'keyUsage=critical,digitalSignature',
      'extendedKeyUsage=OCSPSigning',
      'subjectKeyIdentifier=hash',
    ]
    let root: Uint8Array
    beforeAll(() => {
      oracle.crl('evidence', 'root', [], { until: LONG })
      oracle.crl('gone', 'root', [{ name: 'leaf', date: '250601000000Z' }], { until: LONG })
      oracle.issue({ name: 'responder', issuer: 'root', until: LONG, extensions: RESPONDING })
      root = binaryPieces(oracle.read('root.pem'))[0]!
    })

    const reference = async (value: Uint8Array) =>
      sequence(sequence(sequence(objectId(OID.sha256)), octetString(await digestOf('sha256', value))))
    const listOf = (name: string) => binaryPieces(oracle.read(`${name}.pem`))[0]!

    /** Everything for one piece of revocation data; `at`: 0 for a list, 1 for an OCSP answer. */
    async function build(at: 0 | 1, value: Uint8Array, refs: Uint8Array) {
      const stamp = attribute(OID.signatureTimeStamp, stampBy(oracle, 'tsa', signature))
      const certificateRefs = attribute(OID.certificateRefs, sequence(await reference(root)))
      const revocationRefs = attribute(OID.revocationRefs, sequence(sequence(element(context(at), refs))))
      const covered = [stamp, certificateRefs, revocationRefs]
      const bodies = covered.map((each) => parseElement(each, MESSAGE_LIMITS).body)
      const values = [
        attribute(OID.certificateValues, sequence(root)),
        attribute(OID.revocationValues, sequence(element(context(at), sequence(value)))),
      ]
      return (seal = stampBy(oracle, 'tsa', concat(signature, ...bodies))) =>
        withUnsigned(signed, [...covered, ...values, attribute(OID.escTimeStamp, seal)])
    }

    it('with a revocation list', async () => {
      const refs = async (list: Uint8Array) => sequence(sequence(await reference(list)))
      const sealed = await build(0, listOf('evidence'), await refs(listOf('evidence')))
      expect(await judge(sealed())).toMatchObject({ valid: true, level: 'CAdES-XLT1' })
      const loose = sealed(stampBy(oracle, 'tsa', signature))
      expect(await judge(loose)).toMatchObject(refused('TIMESTAMP_IMPRINT_MISMATCH'))
      const revoked = await build(0, listOf('gone'), await refs(listOf('gone')))
      expect(await judge(revoked())).toMatchObject(refused('CERTIFICATE_REVOKED'))
      const unresolved = await build(0, listOf('evidence'), await refs(listOf('gone')))
      expect(await judge(unresolved())).toMatchObject(refused('EVIDENCE_INVALID'))
    })

    it('with an answer of OCSP', async () => {
      const basicOf = (response: Uint8Array) => {
        const bytes = childrenOf(childrenOf(childrenOf(parseElement(response, MESSAGE_LIMITS))[1]!)[0]!)[1]!
        return bytes.body
      }
      const message = async (basic: Uint8Array) => {
        const hash = sequence(sequence(objectId(OID.sha256)), octetString(await digestOf('sha256', basic)))
        const sealed = await build(1, basic, sequence(sequence(sequence(sequence(), hash))))
        return judge(sealed())
      }
      const good = basicOf(ocspBy(oracle, { certificate: 'leaf', issuer: 'root', responder: 'responder' }))
      expect(await message(good)).toMatchObject({ valid: true, level: 'CAdES-XLT1' })
      expect(
        await message(basicOf(ocspBy(oracle, { certificate: 'leaf', issuer: 'root', responder: 'root' }))),
      ).toMatchObject({ valid: true })
      const gone = basicOf(
        ocspBy(oracle, {
          certificate: 'leaf',
          issuer: 'root',
          responder: 'responder',
          revokedAt: '250601000000Z',
        }),
      )
      expect(await message(gone)).toMatchObject(refused('CERTIFICATE_REVOKED'))
      const about = basicOf(ocspBy(oracle, { certificate: 'tsa', issuer: 'root', responder: 'responder' }))
      expect(await message(about)).toMatchObject(refused('REVOCATION_UNKNOWN'))
      const unauthorised = basicOf(ocspBy(oracle, { certificate: 'leaf', issuer: 'root', responder: 'leaf' }))
      expect(await message(unauthorised)).toMatchObject(refused('REVOCATION_UNKNOWN'))
    })
  })
})
