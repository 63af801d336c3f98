import type {
  CertificateRefusal,
  RefusedCertificate,
} from '@/server/modules/accounts/domain/certificate-refusal'
import { CERTIFICATE_REFUSALS } from '@/server/modules/accounts/domain/certificate-refusal'
import { IDENTIFIER_PROBLEMS } from '@/server/modules/participants/domain/identifiers'
import { SIGNER_REFUSALS, type SignerRefusal } from '@/server/modules/submissions/domain/holder'
import { type Reason, REASONS } from '@/server/modules/signatures/contract'

/** Reasons of the verifier that have one cure for whoever signs in; «Проверить ЭП» tells them apart. */
const GROUPS = {
  CERTIFICATE_NOT_YET_VALID: 'early',
  CERTIFICATE_EXPIRED: 'expired',
  CERTIFICATE_REVOKED: 'revoked',
  ISSUER_UNKNOWN: 'issuer',
  ROOT_UNTRUSTED: 'issuer',
  ISSUER_NOT_ACCREDITED: 'issuer',
  ISSUER_REVOKED: 'issuer',
  ISSUER_EXPIRED: 'issuer',
  ISSUER_NOT_YET_VALID: 'issuer',
  ISSUER_NOT_AUTHORITY: 'issuer',
  ISSUER_KEY_USAGE: 'issuer',
  CERTIFICATE_SIGNATURE_INVALID: 'issuer',
  PATH_TOO_LONG: 'issuer',
  NAME_NOT_PERMITTED: 'issuer',
  KEY_USAGE: 'usage',
  EXTENDED_KEY_USAGE: 'usage',
  ALGORITHM_WEAK: 'weak',
  ALGORITHM_UNSUPPORTED: 'weak',
  KEY_INVALID: 'weak',
  REVOCATION_UNKNOWN: 'list',
  CRL_SIGNATURE_INVALID: 'list',
  CRL_NOT_YET_VALID: 'list',
  CRL_EXPIRED: 'list',
  CRL_UNSUPPORTED: 'list',
} as const satisfies Partial<Record<Reason, string>>

/** What the portal may answer instead of letting in. */
export interface Refused {
  readonly reason: CertificateRefusal | SignerRefusal | 'RATE_LIMITED' | 'UNAVAILABLE'
  readonly rule: RefusedCertificate['rule']
}

const OWN = [...CERTIFICATE_REFUSALS, ...SIGNER_REFUSALS, 'RATE_LIMITED', 'UNAVAILABLE'] as const

/** Key of the words for a refusal. */
export function refusalWords(reason: Refused['reason']) {
  const own = OWN.find((known) => known === reason)
  if (own) return own
  return reason in GROUPS ? GROUPS[reason as keyof typeof GROUPS] : 'broken'
}

/** Reads `SIGNATURE_REFUSED:CERTIFICATE_EXPIRED`, with the digit rule after it where there is one, or another code. */
export function readRefusal(error: string): Refused {
  const [code, detail, rule] = error.split(':')
  if (code === 'RATE_LIMITED') return { reason: code, rule: null }
  const reason = [...REASONS, ...CERTIFICATE_REFUSALS, ...SIGNER_REFUSALS].find((known) => known === detail)
  if (code !== 'SIGNATURE_REFUSED' || !reason) return { reason: 'UNAVAILABLE', rule: null }
  return { reason, rule: IDENTIFIER_PROBLEMS.find((known) => known === rule) ?? null }
}
