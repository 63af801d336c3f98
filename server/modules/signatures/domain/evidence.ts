import { digestNamed, readAlgorithm } from './algorithms'
import { type Element, childrenOf } from './asn1'
import { Fields, TAG, context, expectTag, onlyChild, readOctets } from './asn1-values'
import { element, objectId, octetString, sequence } from './asn1-write'
import { type Certificate, certificateOf } from './certificate'
import { type Attribute, type SignerInfo, limited, singleValue } from './cms'
import { type Crl, crlOf } from './crl'
import { digestOf } from './crypto-engine'
import { concat, sameBytes } from './numbers'
import { readOcspResponse } from './ocsp'
import { OID } from './oids'
import { Refusal, readOrRefuse } from './refusal'
import type { OcspResponse } from './trust'

/**
 * What CAdES-X Long Type 1 adds to a time-stamped signature (RFC 5126, 6.2 and 6.3): references to the certificates and
 * revocation data it was judged by, those data themselves, and a second time-stamp over everything.
 */
export interface Evidence {
  readonly certificates: readonly Certificate[]
  readonly crls: readonly Crl[]
  readonly ocsp: readonly OcspResponse[]
  /** The second time-stamp, and the encodings of what it must cover. */
  readonly stamp: Element
  readonly stamped: readonly Uint8Array[]
}

/** OtherHash: a digest and what it was made by. */
interface Reference {
  readonly oid: string
  readonly hash: Uint8Array
}

/** The evidence of a signer; null unless all of it is there. Refuses with EVIDENCE_INVALID what does not hold together. */
export async function readEvidence(
  signer: SignerInfo,
  known: readonly Certificate[],
): Promise<Evidence | null> {
  const value = (oid: string) => singleValue(signer.unsigned, oid)
  const attribute = (oid: string) => signer.unsigned.find((each) => each.oid === oid)
  const parts = readOrRefuse('EVIDENCE_INVALID', () => {
    const [certificateValues, revocationValues] = [value(OID.certificateValues), value(OID.revocationValues)]
    const [certificateRefs, revocationRefs] = [value(OID.certificateRefs), value(OID.revocationRefs)]
    const [stamp, signatureStamp] = [value(OID.escTimeStamp), attribute(OID.signatureTimeStamp)]
    if (!certificateValues || !revocationValues || !certificateRefs || !revocationRefs) return null
    if (!stamp || !signatureStamp) return null
    const covered = [signatureStamp, attribute(OID.certificateRefs), attribute(OID.revocationRefs)]
    return {
      certificates: listOf(certificateValues).map(certificateOf),
      ...readRevocationValues(revocationValues),
      certificateRefs: listOf(certificateRefs).map(readCertificateRef),
      revocationRefs: listOf(revocationRefs).flatMap(readRevocationRef),
      stamp,
      stamped: encodings(
        signer.signature,
        covered.filter((each) => each !== undefined),
      ),
    }
  })
  if (!parts) return null
  const certificates = [...parts.certificates, ...known]
  await assertResolved(
    parts.certificateRefs,
    certificates.map((each) => each.raw),
  )
  await assertResolved(parts.revocationRefs, parts.revocationBytes)
  return parts
}

/** Every value is read and hashed, so a chain's worth of them is enough. */
const MOST_VALUES = 50

function listOf(sequenceOf: Element): Element[] {
  return limited(childrenOf(expectTag(sequenceOf, TAG.SEQUENCE)), MOST_VALUES)
}

/** RFC 5126, 6.3.5, "without the type or length": of each attribute. Some programs hash the attributes whole. */
function encodings(signature: Uint8Array, attributes: readonly Attribute[]): Uint8Array[] {
  return [
    concat(signature, ...attributes.map((each) => each.body)),
    concat(signature, ...attributes.map((each) => each.raw)),
  ]
}

function readRevocationValues(value: Element) {
  const fields = new Fields(value)
  const lists = fields.optional(context(0))
  const answers = fields.optional(context(1))
  const crls = lists ? listOf(onlyChild(lists)) : []
  const ocsp = answers ? listOf(onlyChild(answers)) : []
  return {
    crls: crls.map(crlOf),
    ocsp: ocsp.map(readOcspResponse),
    // A reference may name the basic answer or the whole response that it came in.
    revocationBytes: [
      ...crls.map((each) => each.raw),
      ...ocsp.flatMap(({ raw }) => [raw, wholeResponse(raw)]),
    ],
  }
}

/** OCSPResponse ::= SEQUENCE { successful, [0] { id-pkix-ocsp-basic, the answer } }. */
function wholeResponse(basic: Uint8Array): Uint8Array {
  const bytes = sequence(objectId(OID.ocspBasic), octetString(basic))
  return sequence(element(TAG.ENUMERATED, Uint8Array.of(0)), element(context(0), bytes))
}

/** OtherCertID ::= SEQUENCE { otherCertHash, issuerSerial OPTIONAL }. */
function readCertificateRef(reference: Element): Reference {
  return readHash(new Fields(reference).next())
}

/** CrlOcspRef ::= SEQUENCE { crlids [0], ocspids [1], otherRev [2] }, all optional. */
function readRevocationRef(reference: Element): Reference[] {
  const fields = new Fields(reference)
  const lists = fields.optional(context(0))
  const answers = fields.optional(context(1))
  const entries = (wrapper: Element | null) => (wrapper ? listOf(onlyChild(onlyChild(wrapper))) : [])
  const crlRefs = entries(lists).map((entry) => readHash(new Fields(entry).next()))
  const ocspRefs = entries(answers).flatMap((entry) => {
    const parts = new Fields(entry)
    parts.next()
    const hash = parts.optional(TAG.SEQUENCE, TAG.OCTET_STRING)
    return hash ? [readHash(hash)] : []
  })
  return [...crlRefs, ...ocspRefs]
}

/** OtherHash ::= CHOICE { sha1Hash OCTET STRING, otherHash SEQUENCE { algorithm, value } }. */
function readHash(choice: Element): Reference {
  if (choice.tag === TAG.OCTET_STRING) return { oid: OID.sha1, hash: choice.body }
  const fields = new Fields(choice)
  const oid = readAlgorithm(fields.next()).oid
  return { oid, hash: readOctets(fields.next()) }
}

/** Every reference must name one of the values, or the second time-stamp would cover names of nothing. */
async function assertResolved(references: readonly Reference[], values: readonly Uint8Array[]) {
  for (const { oid, hash } of references) {
    const digest = oid === OID.sha1 ? 'sha1' : digestNamed(oid)
    const digests = await Promise.all(values.map((value) => digestOf(digest, value)))
    if (!digests.some((each) => sameBytes(each, hash))) throw new Refusal('EVIDENCE_INVALID')
  }
}
