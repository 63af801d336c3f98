import type { SigningProblem } from '../signer'

/**
 * Codes of Windows and of CryptoPro CSP (winerror.h, and the vendor's list of frequent errors) that have a cure of their
 * own. Everything else is PLUGIN_FAILED with the code shown.
 */
const CODES: Readonly<Record<string, SigningProblem>> = {
  // ERROR_CANCELLED, SCARD_W_CANCELLED_BY_USER, E_ABORT
  '0x800704C7': 'REFUSED_BY_PERSON',
  '0x000004C7': 'REFUSED_BY_PERSON',
  '0x8010006E': 'REFUSED_BY_PERSON',
  '0x80004004': 'REFUSED_BY_PERSON',
  // SCARD_W_WRONG_CHV, NTE_INCORRECT_PASSWORD, ERROR_INVALID_PASSWORD
  '0x8010006B': 'PIN_WRONG',
  '0x80090033': 'PIN_WRONG',
  '0x80070056': 'PIN_WRONG',
  // SCARD_W_CHV_BLOCKED
  '0x8010006C': 'PIN_LOCKED',
  // SCARD_E_NO_SMARTCARD, _READER_UNAVAILABLE, _NO_SERVICE, _NO_READERS_AVAILABLE, SCARD_W_REMOVED_CARD
  '0x8010000C': 'TOKEN_ABSENT',
  '0x80100017': 'TOKEN_ABSENT',
  '0x8010001D': 'TOKEN_ABSENT',
  '0x8010002E': 'TOKEN_ABSENT',
  '0x80100069': 'TOKEN_ABSENT',
  // NTE_NO_KEY, NTE_BAD_KEYSET, CRYPT_E_NO_KEY_PROPERTY, CRYPT_E_NOT_FOUND
  '0x8009000D': 'KEY_NOT_FOUND',
  '0x80090016': 'KEY_NOT_FOUND',
  '0x8009200B': 'KEY_NOT_FOUND',
  '0x80092004': 'KEY_NOT_FOUND',
  // NTE_PERM, E_ACCESSDENIED
  '0x80090010': 'ACCESS_DENIED',
  '0x80070005': 'ACCESS_DENIED',
  // ERROR_FUNCTION_FAILED: what CryptoPro answers when its licence has ended
  '0x8007065B': 'LICENCE_ENDED',
  // NTE_PROV_TYPE_NOT_DEF, NTE_KEYSET_NOT_DEF, NTE_PROVIDER_DLL_FAIL, NTE_BAD_ALGID, CRYPT_E_UNKNOWN_ALGO
  '0x80090017': 'PROVIDER_ABSENT',
  '0x80090019': 'PROVIDER_ABSENT',
  '0x8009001D': 'PROVIDER_ABSENT',
  '0x80090008': 'PROVIDER_ABSENT',
  '0x80091002': 'PROVIDER_ABSENT',
  // CERT_E_CHAINING, CERT_E_UNTRUSTEDROOT
  '0x800B010A': 'CHAIN_INCOMPLETE',
  '0x800B0109': 'CHAIN_INCOMPLETE',
}

/** The code in a message of the plug-in, `… (0x8009000D)`, as `0x8009000D`; null when there is none. */
export function codeIn(message: string): string | null {
  const found = /0x([0-9A-Fa-f]{1,8})\b/.exec(message)?.[1]
  return found === undefined ? null : `0x${found.toUpperCase().padStart(8, '0')}`
}

/** What a code means. */
export function problemOf(code: string | null): SigningProblem {
  return (code !== null && CODES[code]) || 'PLUGIN_FAILED'
}
