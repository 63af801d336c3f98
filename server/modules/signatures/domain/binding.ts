import { type DigestName, digestNamed, readAlgorithm } from './algorithms'
import { type Element, childrenOf } from './asn1'
import { Fields, TAG, expectTag, readOctets } from './asn1-values'
import { type Certificate, readSerial } from './certificate'
import { type Attributes, singleValue } from './cms'
import { digestOf } from './crypto-engine'
import { readGeneralNames } from './general-names'
import { sameBytes } from './numbers'
import { OID } from './oids'
import { Refusal, readOrRefuse } from './refusal'

/**
 * The signed attributes signingCertificate (RFC 2634, always SHA-1) and signingCertificateV2 (RFC 5035): the signer names
 * the own certificate by its digest, so that no other certificate of the same key can be put in its place.
 *
 * True when the certificate is bound, false when there is no such attribute. Refuses when it names another certificate.
 */
export async function isBound(attributes: Attributes, certificate: Certificate): Promise<boolean> {
  const names = readOrRefuse('ATTRIBUTES_INVALID', () =>
    [
      firstName(singleValue(attributes, OID.signingCertificate), 'sha1'),
      firstName(singleValue(attributes, OID.signingCertificateV2), null),
    ].filter((name) => name !== null),
  )
  for (const name of names) {
    if (!sameBytes(name.hash, await digestOf(name.digest, certificate.raw)) || !name.fits(certificate)) {
      throw new Refusal('CERTIFICATE_BINDING_MISMATCH')
    }
  }
  return names.length > 0
}

/** The first ESSCertID, which is the signer's; further ones only restrict the path. */
function firstName(value: Element | null, fixed: DigestName | null) {
  if (!value) return null
  const list = childrenOf(new Fields(value).next(TAG.SEQUENCE))
  const fields = new Fields(expectTag(list[0], TAG.SEQUENCE))
  const algorithm = fixed ? null : fields.optional(TAG.SEQUENCE)
  const hash = readOctets(fields.next())
  const issuerSerial = fields.optional(TAG.SEQUENCE)
  fields.end()
  return {
    digest: fixed ?? (algorithm ? digestNamed(readAlgorithm(algorithm).oid) : 'sha256'),
    hash,
    fits: issuerSerial ? issuerSerialFits(issuerSerial) : () => true,
  }
}

function issuerSerialFits(element: Element): (certificate: Certificate) => boolean {
  const fields = new Fields(element)
  const issuers = readGeneralNames(fields.next())
  const serial = readSerial(fields.next())
  return (certificate) =>
    certificate.serial === serial &&
    issuers.some((name) => name.kind === 'directory' && name.name.key === certificate.issuer.key)
}
