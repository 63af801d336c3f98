import * as pkijs from 'pkijs'
import { describe, expect, it } from 'vitest'
import { readCertificate, readSerial } from './certificate'
import { parseElement } from './asn1'
import { MESSAGE_LIMITS, readSignedData } from './cms'
import { findRevocation, readCrl } from './crl'
import { digestible } from './crypto-engine'
import { decodeBase64 } from './input'
import { hexOf } from './numbers'
import { readSigningKey } from './private-key'
import { signCms } from './sign-cms'
import vectors from './vectors.json'

/** What pkijs, which shares no code with ours, reads out of the same bytes. */
const bytes = (base64: string) => Uint8Array.from(decodeBase64(base64)!)
const hex = (buffer: ArrayBuffer) => hexOf(new Uint8Array(buffer))
const certificates = [
  vectors.root,
  vectors.middle,
  ...Object.values(vectors.keys).map((each) => each.certificate),
]

function signedDataOf(message: Uint8Array<ArrayBuffer>) {
  return new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(message).content })
}

describe('pkijs agrees', () => {
  it.each(certificates)('on a certificate', (base64) => {
    const ours = readCertificate(bytes(base64))
    const theirs = pkijs.Certificate.fromBER(bytes(base64))
    expect(ours.tbs).toEqual(new Uint8Array(theirs.tbsView))
    expect(ours.signature).toEqual(new Uint8Array(theirs.signatureValue.valueBlock.valueHexView))
    expect(ours.notBefore).toBe(theirs.notBefore.value.getTime())
    expect(ours.notAfter).toBe(theirs.notAfter.value.getTime())
    expect(BigInt(`0x${ours.serial}`)).toBe(BigInt(`0x${hexOf(theirs.serialNumber.valueBlock.valueHexView)}`))
    expect(ours.subject.attributes.map((each) => [each.oid, each.text])).toEqual(
      theirs.subject.typesAndValues.map((each) => [each.type, each.value.valueBlock.value]),
    )
  })

  it('on a revocation list', () => {
    const ours = readCrl(bytes(vectors.crl))
    const theirs = pkijs.CertificateRevocationList.fromBER(bytes(vectors.crl))
    expect(ours.thisUpdate).toBe(theirs.thisUpdate.value.getTime())
    expect(ours.nextUpdate).toBe(theirs.nextUpdate?.value.getTime())
    const [revoked] = theirs.revokedCertificates ?? []
    const serial = readSerial(parseElement(new Uint8Array(revoked!.userCertificate.toBER()), MESSAGE_LIMITS))
    expect(findRevocation(ours, serial)?.date).toBe(revoked?.revocationDate.value.getTime())
  })

  it.each(vectors.cases)('on the parts of a message: $name', ({ message }) => {
    const ours = readSignedData(parseElement(bytes(message), MESSAGE_LIMITS))
    const theirs = signedDataOf(bytes(message))
    expect(ours.certificates).toHaveLength(theirs.certificates?.length ?? 0)
    expect(ours.signers.map((each) => hexOf(each.signature))).toEqual(
      theirs.signerInfos.map((each) => hexOf(each.signature.valueBlock.valueHexView)),
    )
    expect(ours.signers.map((each) => each.signedBytes && hexOf(each.signedBytes))).toEqual(
      theirs.signerInfos.map((each) => (each.signedAttrs ? hex(each.signedAttrs.encodedValue) : null)),
    )
  })

  it.each(['rsa', 'ecdsa'] as const)('that our signature is right: %s', async (name) => {
    const certificate = readCertificate(bytes(vectors.keys[name].certificate))
    const key = await readSigningKey(bytes(vectors.keys[name].pkcs8), certificate)
    const document = new TextEncoder().encode(vectors.document)
    const signingTime = new Date('2027-05-01T00:00:00Z')
    const message = await signCms({ content: digestible(document), certificate, key, signingTime })
    const verify = (data: ArrayBuffer) => signedDataOf(message).verify({ signer: 0, data, checkChain: false })
    expect(await verify(document.buffer)).toBe(true)
    await expect(verify(new ArrayBuffer(3))).rejects.toThrow('digest')
  })
})
