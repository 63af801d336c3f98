import type { CertificateSummary } from '@/server/modules/signatures/contract'
import { KEY_FILE_PROBLEMS } from '@/server/modules/signatures/domain/key-file-error'
import type { KeyKind } from '@/server/modules/signatures/domain/new-key'

/**
 * One interface for everything that can sign in a browser: the CryptoPro plug-in, a key out of a file, and a key that the
 * demonstration's authority certified. Private keys stay where they are; what comes out is a signature.
 */

export type SignerKind = 'plugin' | 'key-file' | 'demonstration'

/** A certificate whose private key is at hand. */
export interface SignerCertificate {
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly id: string
  readonly der: Uint8Array
  readonly summary: CertificateSummary
  /** Null when the portal knows no such key. */
  readonly key: KeyKind | null
}

export interface Signer {
  readonly kind: SignerKind
  /** Certificates to choose from, expired ones too: the screen says which may not be used. Throws SigningError. */
  listCertificates(): Promise<readonly SignerCertificate[]>
  /** A detached CAdES-BES signature, DER. `content` may be a file of any size. Throws SigningError. */
  sign(content: Blob, certificateId: string): Promise<Uint8Array>
}

/** Why it does not sign: the closed list; the screen has a cause and a cure for each. */
export const SIGNING_PROBLEMS = [
  ...KEY_FILE_PROBLEMS,
  /** No extension has announced itself. */
  'PLUGIN_ABSENT',
  /** The extension is there; the program it talks to is not. */
  'PLUGIN_INCOMPLETE',
  /** No answer in time. */
  'PLUGIN_SILENT',
  /** A failure that has no words here; `code` says more to the vendor's support. */
  'PLUGIN_FAILED',
  /** The person closed the window of the program, or refused this site. */
  'REFUSED_BY_PERSON',
  'PIN_WRONG',
  'PIN_LOCKED',
  'TOKEN_ABSENT',
  'KEY_NOT_FOUND',
  'ACCESS_DENIED',
  'LICENCE_ENDED',
  'PROVIDER_ABSENT',
  'CHAIN_INCOMPLETE',
  /** The demonstration's authority does not answer, or gives no certificate. */
  'AUTHORITY_UNAVAILABLE',
  /** The browser gives no place to keep a key: a private window, or storage that is forbidden. */
  'STORAGE_UNAVAILABLE',
  'UNKNOWN',
] as const

export type SigningProblem = (typeof SIGNING_PROBLEMS)[number]

/** A signature that did not come about. `code` is the program's own, `0x8009000D`, where it gave one. */
export class SigningError extends Error {
  override name = 'SigningError'
  constructor(
    readonly problem: SigningProblem,
    readonly code: string | null = null,
  ) {
    super(code ? `${problem} ${code}` : problem)
  }
}

/** Whether an error of a signer or of a file is one with words; others become UNKNOWN. */
export function signingProblem(error: unknown): SigningError {
  if (error instanceof SigningError) return error
  return new SigningError(isProblem(error) ? error.problem : 'UNKNOWN')
}

function isProblem(error: unknown): error is { problem: SigningProblem } {
  const problem = typeof error === 'object' && error && 'problem' in error ? error.problem : null
  return SIGNING_PROBLEMS.some((known) => known === problem)
}
