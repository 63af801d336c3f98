/** Why a file with a key does not open, or cannot sign: the closed list that screens have words for. */
export const KEY_FILE_PROBLEMS = [
  /** Neither PKCS#12, nor PKCS#8, nor a certificate. */
  'FILE_UNREADABLE',
  'PASSWORD_NEEDED',
  'PASSWORD_WRONG',
  /** Protected in a way that is not opened here: old PBES1, CryptoPro's own. */
  'PROTECTION_UNSUPPORTED',
  'KEY_MISSING',
  'KEY_UNSUPPORTED',
  'CERTIFICATE_MISSING',
  /** There are keys and certificates, but no two that belong together. */
  'KEY_OF_ANOTHER_CERTIFICATE',
] as const

export type KeyFileProblem = (typeof KEY_FILE_PROBLEMS)[number]

/** A file with a key that does not open; `problem` says why. */
export class KeyFileError extends Error {
  override name = 'KeyFileError'
  constructor(readonly problem: KeyFileProblem) {
    super(problem)
  }
}
