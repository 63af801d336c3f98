import type { Reason } from '../../signatures/contract'
import type { IdentifierProblem } from '../../participants/domain/identifiers'

/** Why a certificate opens no door though its signature may be good; the reasons of the verifier come beside these. */
export const CERTIFICATE_REFUSALS = [
  /** The text that was signed is not known, or was given to another browser. */
  'CHALLENGE_UNKNOWN',
  'CHALLENGE_EXPIRED',
  'CHALLENGE_USED',
  /** The text names another address than this portal's. */
  'CHALLENGE_OTHER_ORIGIN',
  /** Neither СНИЛС nor ИНН of a person. */
  'NOT_QUALIFIED',
  /** Of an organisation's program: no person is named. */
  'HOLDER_IS_SEAL',
  'HOLDER_NAME_MISSING',
  'HOLDER_INN_WRONG',
  'HOLDER_INNLE_WRONG',
  'HOLDER_OGRN_WRONG',
  'HOLDER_OGRNIP_WRONG',
  'HOLDER_SNILS_WRONG',
  /** For a confirmation: signed by somebody else. */
  'HOLDER_IS_ANOTHER',
] as const

export type CertificateRefusal = Reason | (typeof CERTIFICATE_REFUSALS)[number]

/** A refusal, with the rule that failed where it is about digits. */
export interface RefusedCertificate {
  readonly reason: CertificateRefusal
  readonly rule: IdentifierProblem | null
}
