import { digestNamed } from './algorithms'
import { readOctets, readOid, readTime } from './asn1-values'
import { isBound } from './binding'
import { type Certificate, keyIdOf, usableKey } from './certificate'
import { type SignedData, type SignerInfo, singleValue } from './cms'
import { type Digestible, digestible, verifySignature } from './crypto-engine'
import { sameBytes } from './numbers'
import { OID } from './oids'
import { Refusal, readOrRefuse } from './refusal'
import { schemeOf } from './schemes'

/** Certificates that a signer may mean. Not proof of anything yet. */
export function certificatesOf(signer: SignerInfo, pool: readonly Certificate[]): Certificate[] {
  const { id } = signer
  return pool.filter((each) =>
    id.kind === 'key'
      ? keyIdOf(each) === id.keyId
      : each.serial === id.serial && each.issuer.key === id.issuer.key,
  )
}

/**
 * Checks one signer's signature over the content with one certificate: algorithms, signed attributes, digest, signature
 * and binding. Returns whether the certificate is bound by a signed attribute. Refuses with the reason.
 */
export async function checkSigner(
  signer: SignerInfo,
  message: SignedData,
  content: Digestible,
  certificate: Certificate,
): Promise<{ bound: boolean }> {
  const key = usableKey(certificate)
  const digest = digestNamed(signer.digestOid)
  const scheme = readOrRefuse('ALGORITHM_UNSUPPORTED', () => schemeOf(signer.algorithm, key, digest))

  if (!signer.signed || !signer.signedBytes) {
    // RFC 5652, 5.3: attributes may be absent for plain data only, or attributes could be passed off as the content.
    if (message.contentType !== OID.data) throw new Refusal('ATTRIBUTES_INVALID')
    if (await verifySignature(scheme, key, content, signer.signature)) return { bound: false }
    throw new Refusal('SIGNATURE_INVALID')
  }

  const { type, imprint } = requiredAttributes(signer)
  if (type !== message.contentType) throw new Refusal('ATTRIBUTES_INVALID')
  const unchanged = sameBytes(imprint, await content.digest(digest))
  if (!(await verifySignature(scheme, key, digestible(signer.signedBytes), signer.signature))) {
    throw new Refusal(unchanged ? 'SIGNATURE_INVALID' : 'CONTENT_CHANGED')
  }
  if (!unchanged) throw new Refusal('CONTENT_CHANGED')
  return { bound: await isBound(signer.signed, certificate) }
}

function requiredAttributes(signer: SignerInfo) {
  return readOrRefuse('ATTRIBUTES_INVALID', () => {
    const attributes = signer.signed ?? []
    const type = singleValue(attributes, OID.contentType)
    const imprint = singleValue(attributes, OID.messageDigest)
    if (!type || !imprint) throw new Refusal('ATTRIBUTES_INVALID')
    return { type: readOid(type), imprint: readOctets(imprint) }
  })
}

/** The time a signer claims, milliseconds since 1970; null when none is claimed or it cannot be read. */
export function claimedTime(signer: SignerInfo): number | null {
  try {
    const value = singleValue(signer.signed ?? [], OID.signingTime)
    return value && readTime(value)
  } catch {
    return null
  }
}
