import {
  element,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
  tagged,
  time,
  utf8,
} from '@/server/modules/signatures/domain/asn1-write'
import { TAG, context } from '@/server/modules/signatures/domain/asn1-values'
import { signatureAlgorithmOf, signed } from '@/server/modules/signatures/domain/certification-request'
import { OID } from '@/server/modules/signatures/domain/oids'
import type { SigningKey } from '@/server/modules/signatures/domain/private-key'
import type { PublicKey } from '@/server/modules/signatures/domain/public-key'
import type { NameAttribute } from './subjects'

/** Writing of certificates and revocation lists (RFC 5280) with the extensions of order ФСБ № 795. */

/** Who signs. */
export interface Signer {
  /** Name as DER. */
  readonly name: Uint8Array
  readonly keyId: Uint8Array
  readonly key: PublicKey
  readonly signing: SigningKey
}

export interface CertificateContent {
  readonly serial: bigint
  readonly subject: Uint8Array
  readonly spki: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  readonly extensions: readonly Uint8Array[]
}

const NUMERIC = /^(1\.2\.643\.3\.131\.1\.1|1\.2\.643\.100\.[1345])$/
const COUNTRY = '2.5.4.6'

/** A distinguished name; identifiers are NumericString, as the order wants them. */
export function writeName(attributes: readonly NameAttribute[]): Uint8Array {
  return sequence(
    ...attributes.map(([oid, text]) => {
      const ascii = (tag: number) => element(tag, new TextEncoder().encode(text))
      const value = NUMERIC.test(oid) ? ascii(0x12) : oid === COUNTRY ? ascii(0x13) : utf8(text)
      return setOf(sequence(objectId(oid), value))
    }),
  )
}

/** A version 3 certificate, DER. */
export function writeCertificate(
  content: CertificateContent,
  issuer: Signer,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = sequence(
    tagged(0, integer(2)),
    integer(content.serial),
    signatureAlgorithmOf(issuer.key),
    issuer.name,
    sequence(time(content.notBefore), time(content.notAfter)),
    content.subject,
    content.spki,
    tagged(3, sequence(...content.extensions)),
  )
  return signed(body, issuer.key, issuer.signing)
}

export interface RevokedSerial {
  readonly serial: bigint
  readonly at: Date
  /** CRLReason of RFC 5280, 5.3.1. */
  readonly reason: number
}

export interface ListContent {
  readonly number: number
  readonly thisUpdate: Date
  readonly nextUpdate: Date
  readonly revoked: readonly RevokedSerial[]
}

/** A full revocation list, DER. */
export function writeRevocationList(content: ListContent, issuer: Signer): Promise<Uint8Array<ArrayBuffer>> {
  const entries = content.revoked.map(({ serial, at, reason }) => {
    const code = element(TAG.ENUMERATED, Uint8Array.of(reason))
    return sequence(integer(serial), time(at), sequence(extension(OID.reasonCode, code)))
  })
  const body = sequence(
    integer(1),
    signatureAlgorithmOf(issuer.key),
    issuer.name,
    time(content.thisUpdate),
    time(content.nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    tagged(0, sequence(authorityKeyId(issuer.keyId), extension(OID.crlNumber, integer(content.number)))),
  )
  return signed(body, issuer.key, issuer.signing)
}

function extension(oid: string, value: Uint8Array, critical = false): Uint8Array {
  const flag = critical ? [element(TAG.BOOLEAN, Uint8Array.of(0xff))] : []
  return sequence(objectId(oid), ...flag, octetString(value))
}

export const subjectKeyId = (keyId: Uint8Array) => extension(OID.subjectKeyIdentifier, octetString(keyId))

export const authorityKeyId = (keyId: Uint8Array) =>
  extension(OID.authorityKeyIdentifier, sequence(element(context(0, false), keyId)))

/** `pathLength` null: no limit. */
export function authorityExtensions(pathLength: number | null): Uint8Array[] {
  const limit = pathLength === null ? [] : [integer(pathLength)]
  const authority = sequence(element(TAG.BOOLEAN, Uint8Array.of(0xff)), ...limit)
  return [
    extension(OID.basicConstraints, authority, true),
    // keyCertSign and cRLSign
    extension(OID.keyUsage, element(TAG.BIT_STRING, Uint8Array.of(1, 0x06)), true),
  ]
}

/** Uses, purposes, class of protection, identification in person, and the programs named by the order. */
export function signerExtensions(): Uint8Array[] {
  const policies = ['1.2.643.100.113.1', '1.2.643.100.113.2']
  return [
    extension(OID.basicConstraints, sequence()),
    // digitalSignature, nonRepudiation
    extension(OID.keyUsage, element(TAG.BIT_STRING, Uint8Array.of(6, 0xc0)), true),
    extension(
      OID.extendedKeyUsage,
      sequence(objectId(OID.clientAuthentication), objectId(OID.emailProtection)),
    ),
    extension(OID.certificatePolicies, sequence(...policies.map((oid) => sequence(objectId(oid))))),
    extension(OID.identificationKind, integer(0)),
    extension(OID.subjectSignTool, utf8('Учебное средство подписи')),
    extension(
      OID.issuerSignTool,
      sequence(
        ...['Учебное средство подписи', 'Учебный удостоверяющий центр', 'нет', 'нет'].map((text) =>
          utf8(text),
        ),
      ),
    ),
  ]
}

/** Where the issuer's list and its certificate lie. */
export function addressExtensions(list: string, certificate: string): Uint8Array[] {
  const uri = (address: string) => element(context(6, false), new TextEncoder().encode(address))
  const caIssuers = '1.3.6.1.5.5.7.48.2'
  return [
    extension(OID.crlDistributionPoints, sequence(sequence(tagged(0, tagged(0, uri(list)))))),
    extension(OID.authorityInfoAccess, sequence(sequence(objectId(caIssuers), uri(certificate)))),
  ]
}
