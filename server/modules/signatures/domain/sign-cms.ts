import { context } from './asn1-values'
import { element, integer, nothing, objectId, octetString, sequence, setOf, time } from './asn1-write'
import { type Certificate, usableKey } from './certificate'
import { type Digestible, digestOf } from './crypto-engine'
import { OID } from './oids'
import type { SigningKey } from './private-key'

/** What is signed, by whom, and when the signer says it was. */
export interface SignRequest {
  readonly content: Digestible
  readonly certificate: Certificate
  /** Further certificates to send along, so that others can build the chain. */
  readonly chain?: readonly Certificate[]
  readonly key: SigningKey
  readonly signingTime: Date
  /** Put the content inside. By default the signature is detached. */
  readonly attached?: boolean
}

/**
 * A CAdES-BES signature (RFC 5126, 4.3.1) as DER: contentType, signingTime, messageDigest and signingCertificateV2 are
 * signed, all digests are of the key's own kind.
 */
export async function signCms(request: SignRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { content, certificate, chain = [], key, signingTime, attached = false } = request
  const digestAlgorithm = sequence(objectId(OID[key.digest]))
  const attributes = [
    attribute(OID.contentType, objectId(OID.data)),
    attribute(OID.signingTime, time(signingTime)),
    attribute(OID.messageDigest, octetString(await content.digest(key.digest))),
    attribute(OID.signingCertificateV2, await nameOf(certificate, key.digest)),
  ]
  const signed = setOf(...attributes)
  const signature = await key.sign(signed)
  const signer = sequence(
    integer(1),
    sequence(certificate.issuer.raw, serialOf(certificate)),
    digestAlgorithm,
    // The same SET, but with the tag of its field.
    Uint8Array.from(signed, (byte, i) => (i === 0 ? context(0) : byte)),
    signatureAlgorithm(certificate),
    octetString(signature),
  )
  const inside = attached ? [element(context(0), octetString(await content.bytes()))] : []
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm),
    sequence(objectId(OID.data), ...inside),
    element(context(0), ...[certificate, ...chain].map((each) => each.raw)),
    setOf(signer),
  )
  return sequence(objectId(OID.signedData), element(context(0), signedData))
}

function attribute(oid: string, value: Uint8Array): Uint8Array {
  return sequence(objectId(oid), setOf(value))
}

/** SigningCertificateV2 with one certificate: its digest, its issuer and its number. */
async function nameOf(certificate: Certificate, digest: SigningKey['digest']): Promise<Uint8Array> {
  // DER leaves out a default, and SHA-256 is the default here.
  const algorithm = digest === 'sha256' ? [] : [sequence(objectId(OID[digest]))]
  const issuerSerial = sequence(sequence(element(context(4), certificate.issuer.raw)), serialOf(certificate))
  const hash = octetString(await digestOf(digest, certificate.raw))
  return sequence(sequence(sequence(...algorithm, hash, issuerSerial)))
}

/** As every Russian program writes it: the identifier of the key, not that of the signature. */
function signatureAlgorithm(certificate: Certificate): Uint8Array {
  const key = usableKey(certificate)
  switch (key.kind) {
    case 'gost':
      return sequence(objectId(key.key.curve.size === 32 ? OID.gost256 : OID.gost512), nothing())
    case 'rsa':
      return sequence(objectId(OID.rsa), nothing())
    case 'ecdsa':
      return sequence(objectId('1.2.840.10045.4.3.2'))
  }
}

/** The number as the certificate holds it; negative ones exist in old certificates. */
function serialOf({ serial }: Certificate): Uint8Array {
  if (serial.startsWith('-')) throw new RangeError('a negative serial number')
  return integer(BigInt(`0x${serial}`))
}
