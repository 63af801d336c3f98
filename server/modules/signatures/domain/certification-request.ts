import { type Limits, parseElement } from './asn1'
import { Fields, TAG, context, readBitOctets, readSmallInteger } from './asn1-values'
import { readAlgorithm } from './algorithms'
import { bitString, element, integer, objectId, sequence, setOf, utf8 } from './asn1-write'
import { digestible, verifySignature } from './crypto-engine'
import { type Name, readName } from './names'
import { OID } from './oids'
import { type SigningKey, signingKeyOf } from './private-key'
import { type PublicKey, readPublicKey } from './public-key'
import { Refusal, readOrRefuse } from './refusal'
import { schemeOf } from './schemes'
import type { KeyPair } from './new-key'

/** Requests for certificates, PKCS#10 (RFC 2986): the owner of a key asks an authority to put a name to it. */
export interface CertificationRequest {
  readonly subject: Name
  /** SubjectPublicKeyInfo, as received. */
  readonly spki: Uint8Array
  readonly key: PublicKey
}

const LIMITS: Limits = { bytes: 16_384, depth: 16, elements: 500 }

/**
 * Reads a request and checks that it was signed by the key it names. Refuses with INPUT_MALFORMED, SIGNATURE_INVALID or what
 * is wrong with the key.
 */
export async function readCertificationRequest(bytes: Uint8Array): Promise<CertificationRequest> {
  const read = readOrRefuse('INPUT_MALFORMED', () => {
    const outer = new Fields(parseElement(bytes, LIMITS))
    const info = outer.next(TAG.SEQUENCE)
    const algorithm = readAlgorithm(outer.next())
    const signature = readBitOctets(outer.next())
    outer.end()
    const fields = new Fields(info)
    readSmallInteger(fields.next(TAG.INTEGER))
    const subject = readName(fields.next())
    return { info, algorithm, signature, subject, spki: fields.next(TAG.SEQUENCE) }
  })
  const key = readPublicKey(read.spki)
  const scheme = readOrRefuse('ALGORITHM_UNSUPPORTED', () => schemeOf(read.algorithm, key, null))
  if (!(await verifySignature(scheme, key, digestible(read.info.raw), read.signature))) {
    throw new Refusal('SIGNATURE_INVALID')
  }
  return { subject: read.subject, spki: read.spki.raw, key }
}

/** Writes and signs a request, DER. `commonName` is a wish: an authority writes the names it has checked itself. */
export async function writeCertificationRequest(pair: KeyPair, commonName: string): Promise<Uint8Array> {
  const key = readPublicKey(parseElement(pair.spki, LIMITS))
  const signer = await signingKeyOf(pair.pkcs8, key)
  const name = sequence(setOf(sequence(objectId('2.5.4.3'), utf8(commonName))))
  return signed(sequence(integer(0), name, pair.spki, element(context(0))), key, signer)
}

/** SEQUENCE { what is signed, algorithm, signature }: the shape of requests, certificates, lists and OCSP answers. */
export async function signed(
  body: Uint8Array,
  key: PublicKey,
  signer: SigningKey,
  ...further: readonly Uint8Array[]
): Promise<Uint8Array<ArrayBuffer>> {
  return sequence(body, signatureAlgorithmOf(key), bitString(await signer.sign(body)), ...further)
}

/** AlgorithmIdentifier of signatures by this key: with the digest, as certificates name it. */
export function signatureAlgorithmOf(key: PublicKey): Uint8Array<ArrayBuffer> {
  switch (key.kind) {
    case 'gost':
      return sequence(objectId(key.key.curve.size === 32 ? OID.gost256WithStreebog : OID.gost512WithStreebog))
    case 'ecdsa':
      return sequence(objectId('1.2.840.10045.4.3.2'))
    case 'rsa':
      return sequence(objectId('1.2.840.113549.1.1.11'), element(TAG.NULL))
  }
}

/** Certificates that come back, DER each, as one `application/pem-certificate-chain` (RFC 8555, 9.1). */
export function writePem(label: string, der: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...der)).replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`
}
