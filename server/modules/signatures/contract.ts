/**
 * What the verifier of signatures answers. Isomorphic: the browser shows these codes in words, the command line prints
 * them. Codes are stable: they are a public interface.
 */

/** Why a signature, or one of its signers, or a certificate is refused: the closed list. */
export const REASONS = [
  // The file
  'INPUT_MALFORMED',
  'INPUT_TOO_LARGE',
  'INPUT_UNREADABLE',
  'NOT_A_SIGNATURE',
  'SIGNERS_MISSING',
  // The content
  'CONTENT_MISSING',
  'CONTENT_NEEDED',
  'CONTENT_DIFFERS',
  'CONTENT_CHANGED',
  // The signature
  'SIGNER_CERTIFICATE_MISSING',
  'ATTRIBUTES_INVALID',
  'ALGORITHM_WEAK',
  'ALGORITHM_UNSUPPORTED',
  'ALGORITHM_MISMATCH',
  'KEY_INVALID',
  'SIGNATURE_INVALID',
  'CERTIFICATE_BINDING_MISSING',
  'CERTIFICATE_BINDING_MISMATCH',
  // The time-stamp and the evidence of long-lived signatures
  'TIMESTAMP_INVALID',
  'TIMESTAMP_IMPRINT_MISMATCH',
  'TIMESTAMP_IN_FUTURE',
  'TIMESTAMP_AUTHORITY_INVALID',
  'TIMESTAMP_AUTHORITY_UNTRUSTED',
  'EVIDENCE_INVALID',
  // The signer's certificate and those above it
  'ISSUER_UNKNOWN',
  'ROOT_UNTRUSTED',
  'CERTIFICATE_SIGNATURE_INVALID',
  'CERTIFICATE_NOT_YET_VALID',
  'CERTIFICATE_EXPIRED',
  'ISSUER_NOT_YET_VALID',
  'ISSUER_EXPIRED',
  'ISSUER_NOT_AUTHORITY',
  'ISSUER_KEY_USAGE',
  'ISSUER_NOT_ACCREDITED',
  'PATH_TOO_LONG',
  'NAME_NOT_PERMITTED',
  'CRITICAL_EXTENSION_UNKNOWN',
  'KEY_USAGE',
  'EXTENDED_KEY_USAGE',
  // Revocation
  'CERTIFICATE_REVOKED',
  'ISSUER_REVOKED',
  'REVOCATION_UNKNOWN',
  'CRL_SIGNATURE_INVALID',
  'CRL_NOT_YET_VALID',
  'CRL_EXPIRED',
  'CRL_UNSUPPORTED',
] as const

export type Reason = (typeof REASONS)[number]

/** What is looked at, in this order: a screen shows those before the failed one as passed, those after as not reached. */
export const CHECKS = [
  'file',
  'certificate',
  'content',
  'signature',
  'timestamp',
  'usage',
  'chain',
  'revocation',
] as const

export type Check = (typeof CHECKS)[number]

/** Which check a reason belongs to. */
export const CHECK_OF: Readonly<Record<Reason, Check>> = {
  INPUT_MALFORMED: 'file',
  INPUT_TOO_LARGE: 'file',
  INPUT_UNREADABLE: 'file',
  NOT_A_SIGNATURE: 'file',
  SIGNERS_MISSING: 'file',
  SIGNER_CERTIFICATE_MISSING: 'certificate',
  CONTENT_MISSING: 'content',
  CONTENT_NEEDED: 'content',
  CONTENT_DIFFERS: 'content',
  CONTENT_CHANGED: 'content',
  ATTRIBUTES_INVALID: 'signature',
  ALGORITHM_WEAK: 'signature',
  ALGORITHM_UNSUPPORTED: 'signature',
  ALGORITHM_MISMATCH: 'signature',
  KEY_INVALID: 'signature',
  SIGNATURE_INVALID: 'signature',
  CERTIFICATE_BINDING_MISSING: 'signature',
  CERTIFICATE_BINDING_MISMATCH: 'signature',
  TIMESTAMP_INVALID: 'timestamp',
  TIMESTAMP_IMPRINT_MISMATCH: 'timestamp',
  TIMESTAMP_IN_FUTURE: 'timestamp',
  TIMESTAMP_AUTHORITY_INVALID: 'timestamp',
  TIMESTAMP_AUTHORITY_UNTRUSTED: 'timestamp',
  EVIDENCE_INVALID: 'timestamp',
  ISSUER_UNKNOWN: 'chain',
  ROOT_UNTRUSTED: 'chain',
  CERTIFICATE_SIGNATURE_INVALID: 'chain',
  CERTIFICATE_NOT_YET_VALID: 'chain',
  CERTIFICATE_EXPIRED: 'chain',
  ISSUER_NOT_YET_VALID: 'chain',
  ISSUER_EXPIRED: 'chain',
  ISSUER_NOT_AUTHORITY: 'chain',
  ISSUER_KEY_USAGE: 'chain',
  ISSUER_NOT_ACCREDITED: 'chain',
  PATH_TOO_LONG: 'chain',
  NAME_NOT_PERMITTED: 'chain',
  CRITICAL_EXTENSION_UNKNOWN: 'chain',
  KEY_USAGE: 'usage',
  EXTENDED_KEY_USAGE: 'usage',
  CERTIFICATE_REVOKED: 'revocation',
  ISSUER_REVOKED: 'revocation',
  REVOCATION_UNKNOWN: 'revocation',
  CRL_SIGNATURE_INVALID: 'revocation',
  CRL_NOT_YET_VALID: 'revocation',
  CRL_EXPIRED: 'revocation',
  CRL_UNSUPPORTED: 'revocation',
}

/** How much a signature proves, least first. */
export const LEVELS = ['CMS', 'CAdES-BES', 'CAdES-T', 'CAdES-XLT1'] as const

export type Level = (typeof LEVELS)[number]

/**
 * Who a certificate was issued to, as written there; null for what is not written. `INN` is the attribute ИНН as it
 * stands; `INNLE` is ИНН ЮЛ or, in certificates of the old form, the ten digits of an ИНН written as `00` + 10.
 */
export interface Subject {
  readonly CN: string | null
  /** Surname. */
  readonly SN: string | null
  /** Given name and patronymic. */
  readonly G: string | null
  readonly O: string | null
  readonly INN: string | null
  readonly INNLE: string | null
  readonly OGRN: string | null
  readonly OGRNIP: string | null
  readonly SNILS: string | null
}

/** One certificate in short. Instants are milliseconds since 1970. */
export interface CertificateSummary {
  readonly subject: Subject
  readonly issuer: Subject
  /** Hexadecimal. */
  readonly serial: string
  readonly notBefore: number
  readonly notAfter: number
}

export interface SignerVerdict {
  readonly valid: boolean
  readonly reason: Reason | null
  readonly level: Level | null
  /** Null when the signer's certificate was not found. */
  readonly subject: Subject | null
  readonly certificate: CertificateSummary | null
  /** The signing time that the signer claims; nothing proves it. */
  readonly claimedAt: number | null
  /** The time that a good time-stamp proves. */
  readonly stampedAt: number | null
  readonly findings: Findings
}

/** What was seen on the way to a verdict, for people; null or empty where the way ended before. */
export interface Findings {
  /** From the judged certificate upwards: to the trusted one, or as far as the way could be followed. */
  readonly chain: readonly CertificateSummary[]
  readonly revocation: RevocationFinding | null
  readonly key: KeyFinding | null
  /** Bits of keyUsage (RFC 5280, 4.2.1.3); null when the certificate does not restrict its key. */
  readonly keyUsage: readonly number[] | null
  /** Object identifiers of extendedKeyUsage; null when there is none. */
  readonly purposes: readonly string[] | null
}

export interface KeyFinding {
  readonly kind: 'gost' | 'rsa' | 'ecdsa'
  readonly bits: number
}

/** What told whether a certificate was revoked. Instants are milliseconds since 1970. */
export interface RevocationFinding {
  readonly source: 'list' | 'answer'
  /** Of the owner's certificate, or of an authority's above it. */
  readonly about: 'owner' | 'authority'
  readonly thisUpdate: number
  /** Until when it may be relied on; null when it does not say. */
  readonly nextUpdate: number | null
  readonly revokedAt: number | null
}

/** What `POST /api/signatures/check` answers. */
export interface CheckAnswer {
  readonly verdict: Verdict
  /** When it was judged, milliseconds since 1970, by the portal's clock. */
  readonly judgedAt: number
}

/**
 * The largest file that is sent to be checked, bytes: signatures with the document inside. Documents beside a signature
 * are hashed where they are and may have any size.
 */
export const CHECK_LIMIT = 25 * 1024 * 1024

export interface Verdict {
  readonly valid: boolean
  /** The first refused signer's reason, or the file's. */
  readonly reason: Reason | null
  /** The lowest of the signers' levels; null for a certificate and for what is not a signature. */
  readonly level: Level | null
  /** One for each signer, in the order of the file; for a certificate, its own. */
  readonly signers: readonly SignerVerdict[]
}
