import { Asn1Error, type Element, childrenOf, parseElement } from './asn1'
import {
  Fields,
  TAG,
  context,
  expectTag,
  onlyChild,
  readBoolean,
  readNamedBits,
  readOctets,
  readOid,
  readSmallInteger,
} from './asn1-values'
import { type NameConstraints, readNameConstraints } from './name-constraints'
import { type GeneralName, readGeneralNames } from './general-names'
import { OID } from './oids'

/** Bits of keyUsage (RFC 5280, 4.2.1.3). */
export const KEY_USAGE = { digitalSignature: 0, contentCommitment: 1, keyCertSign: 5, crlSign: 6 } as const

/** What the extensions of a certificate say; null where the extension is absent. */
export interface Extensions {
  readonly subjectKeyId: Uint8Array | null
  readonly authorityKeyId: Uint8Array | null
  readonly keyUsage: ReadonlySet<number> | null
  readonly purposes: { readonly oids: readonly string[]; readonly critical: boolean } | null
  readonly basic: { readonly authority: boolean; readonly pathLength: number | null } | null
  readonly alternativeNames: readonly GeneralName[]
  readonly distributionPoints: readonly Uint8Array[]
  readonly nameConstraints: NameConstraints | null
  /** Critical ones that nothing here understands: such a certificate is refused. */
  readonly unknownCritical: readonly string[]
}

/** One extension as it stands. */
export interface RawExtension {
  readonly oid: string
  readonly critical: boolean
  readonly value: Uint8Array
}

const VALUE_LIMITS = { bytes: 65_536, depth: 16, elements: 2000 }

/** Understood, or harmless when ignored: they grant nothing that we rely on. */
const KNOWN = new Set<string>([
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  OID.keyUsage,
  OID.privateKeyUsagePeriod,
  OID.subjectAltName,
  OID.issuerAltName,
  OID.basicConstraints,
  OID.extendedKeyUsage,
  OID.nameConstraints,
  OID.crlDistributionPoints,
  OID.certificatePolicies,
  OID.policyMappings,
  OID.inhibitAnyPolicy,
  OID.authorityInfoAccess,
  OID.subjectSignTool,
  OID.issuerSignTool,
  OID.identificationKind,
])

/** `[3]` or `[0]` with Extensions inside, in order. Throws Asn1Error, also when one occurs twice. */
export function readRawExtensions(wrapper: Element | null): RawExtension[] {
  if (!wrapper) return []
  const seen = new Set<string>()
  return childrenOf(expectTag(onlyChild(wrapper), TAG.SEQUENCE)).map((element) => {
    const extension = rawExtensionOf(element)
    if (seen.has(extension.oid)) throw new Asn1Error('extension twice')
    seen.add(extension.oid)
    return extension
  })
}

/** Extension ::= SEQUENCE { extnID, critical DEFAULT FALSE, extnValue }. */
export function rawExtensionOf(element: Element): RawExtension {
  const fields = new Fields(element)
  const oid = readOid(fields.next())
  const critical = fields.optional(TAG.BOOLEAN)
  const value = readOctets(fields.next())
  fields.end()
  return { oid, critical: critical ? readBoolean(critical) : false, value }
}

/** Parses the value of an extension. */
export function valueOf(extension: RawExtension): Element {
  return parseElement(extension.value, VALUE_LIMITS)
}

export function readExtensions(wrapper: Element | null): Extensions {
  const all = readRawExtensions(wrapper)
  const read = <T>(oid: string, reader: (value: Element, critical: boolean) => T): T | null => {
    const extension = all.find((each) => each.oid === oid)
    return extension ? reader(valueOf(extension), extension.critical) : null
  }
  return {
    subjectKeyId: read(OID.subjectKeyIdentifier, readOctets),
    authorityKeyId: read(OID.authorityKeyIdentifier, readAuthorityKeyId),
    keyUsage: read(OID.keyUsage, readNamedBits),
    purposes: read(OID.extendedKeyUsage, (value, critical) => ({
      oids: childrenOf(expectTag(value, TAG.SEQUENCE)).map(readOid),
      critical,
    })),
    basic: read(OID.basicConstraints, readBasicConstraints),
    alternativeNames: read(OID.subjectAltName, readGeneralNames) ?? [],
    distributionPoints: read(OID.crlDistributionPoints, readDistributionPoints) ?? [],
    nameConstraints: read(OID.nameConstraints, readNameConstraints),
    unknownCritical: all.filter((each) => each.critical && !KNOWN.has(each.oid)).map((each) => each.oid),
  }
}

/** keyIdentifier [0] of AuthorityKeyIdentifier; null when it names the issuer in another way only. */
export function readAuthorityKeyId(value: Element): Uint8Array | null {
  const keyId = childrenOf(expectTag(value, TAG.SEQUENCE)).find((field) => field.tag === context(0, false))
  return keyId?.body ?? null
}

function readBasicConstraints(value: Element) {
  const fields = new Fields(value)
  const authority = fields.optional(TAG.BOOLEAN)
  const pathLength = fields.optional(TAG.INTEGER)
  fields.end()
  return {
    authority: authority ? readBoolean(authority) : false,
    pathLength: pathLength ? readSmallInteger(pathLength) : null,
  }
}

/** Full names of distribution points, as bytes to compare. */
function readDistributionPoints(value: Element): Uint8Array[] {
  return childrenOf(expectTag(value, TAG.SEQUENCE)).flatMap((point) => {
    const name = childrenOf(expectTag(point, TAG.SEQUENCE)).find((field) => field.tag === context(0))
    return name ? fullNamesOf(name) : []
  })
}

/** DistributionPointName [0]: its full names; a name relative to the issuer is of no use to us. */
export function fullNamesOf(distributionPoint: Element): Uint8Array[] {
  const choice = onlyChild(distributionPoint)
  return choice.tag === context(0) ? childrenOf(choice).map((name) => name.raw) : []
}
