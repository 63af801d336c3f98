/** Closed list of what can go wrong on purpose. The interface has a sentence for each in both languages. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'SESSION_ENDED',
  /** The act needs a fresh proof that it is the person; `door` tells how the session began. */
  'CONFIRMATION_NEEDED',
  /** A link from a letter that was used, is past its term or never was. */
  'TOKEN_INVALID',
  /** `reason` of the password rules. */
  'PASSWORD_REFUSED',
  'LOGIN_TAKEN',
  /** `reason` of the verifier's closed list, or of the challenge's. */
  'SIGNATURE_REFUSED',
  /** `field` and the digit rule that failed. */
  'IDENTIFIER_INVALID',
  'LAST_ADMINISTRATOR',
  'NOT_FOUND',
  'FORBIDDEN',
  'INVALID_INPUT',
  'STALE_VERSION',
  'WRONG_STATUS',
  'REQUEST_REUSED',
  'FORM_INCOMPLETE',
  'FILES_NOT_READY',
  'FILE_REFUSED',
  'FILE_TOO_LARGE',
  'XML_INVALID',
  'OFFICE_UNKNOWN',
  /** `reason`: the recipient, the term or the number of what is kept in the archive. */
  'ARCHIVE_REFUSED',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * What the user is told beside the code; plain data. Personal data only where it is the caller's own text handed back
 * (a draft that could not be saved): details are never logged.
 */
export type ErrorDetails = Record<string, string | number | boolean | null | object>

/** A refusal with a code of the closed list. Anything else that is thrown becomes INTERNAL without its text. */
export class DomainError extends Error {
  override name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code)
  }
}

/** The code of whatever was thrown; what is not a refusal of ours is INTERNAL. */
export const codeOf = (error: unknown): ErrorCode => (error instanceof DomainError ? error.code : 'INTERNAL')

/** Out of scope and absent look the same from outside. */
export const notFound = () => new DomainError('NOT_FOUND')
