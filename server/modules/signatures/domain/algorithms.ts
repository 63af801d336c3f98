import { Asn1Error, type Element, childrenOf } from './asn1'
import { TAG, expectTag, readOid } from './asn1-values'
import { OID } from './oids'
import { Refusal } from './refusal'

/** Digests we compute. SHA-1 only names certificates in old bindings and OCSP; nothing signed by it is accepted. */
export type DigestName = 'streebog256' | 'streebog512' | 'sha1' | 'sha256' | 'sha384' | 'sha512'

export interface AlgorithmIdentifier {
  readonly oid: string
  readonly parameters: Element | null
}

const DIGESTS: Readonly<Record<string, DigestName>> = {
  [OID.streebog256]: 'streebog256',
  [OID.streebog512]: 'streebog512',
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
}

/** Digests, keys and signatures that are broken or forbidden: MD2…MD5, SHA-1, DSA, GOST R 34.11-94 and 34.10-94/2001. */
const WEAK = new Set([
  '1.2.840.113549.2.2',
  '1.2.840.113549.2.4',
  '1.2.840.113549.2.5',
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.3',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  OID.sha1,
  '1.3.14.3.2.29',
  '1.2.840.10045.4.1',
  '1.2.840.10040.4.1',
  '1.2.840.10040.4.3',
  '1.2.643.2.2.3',
  '1.2.643.2.2.4',
  '1.2.643.2.2.9',
  '1.2.643.2.2.19',
  '1.2.643.2.2.20',
])

/** AlgorithmIdentifier ::= SEQUENCE { algorithm, parameters OPTIONAL }. Throws Asn1Error. */
export function readAlgorithm(element: Element): AlgorithmIdentifier {
  const [algorithm, parameters = null, ...rest] = childrenOf(expectTag(element, TAG.SEQUENCE))
  if (!algorithm || rest.length > 0) throw new Asn1Error('bad algorithm')
  return { oid: readOid(algorithm), parameters }
}

/** Refuses with ALGORITHM_WEAK or ALGORITHM_UNSUPPORTED. */
export function unknownAlgorithm(oid: string): Refusal {
  return new Refusal(WEAK.has(oid) ? 'ALGORITHM_WEAK' : 'ALGORITHM_UNSUPPORTED')
}

/** The digest an identifier names. Refuses weak and unknown ones. */
export function digestNamed(oid: string): DigestName {
  const name = DIGESTS[oid]
  if (!name) throw unknownAlgorithm(oid)
  return name
}
