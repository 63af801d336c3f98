/** Why a sign-in through ЕСИА did not succeed, as far as the person can do something about it: the closed list. */
export const ESIA_FAILURES = [
  /** The person pressed «Отказаться». */
  'EsiaDeclined',
  /** The account is not confirmed, and the portal lets in only confirmed ones. */
  'EsiaUnconfirmed',
  /** The answer is old, was used already, or belongs to another browser. */
  'EsiaExpired',
  /** The clocks of the portal and of ЕСИА differ. */
  'EsiaClock',
  /** ЕСИА does not let this portal in: its certificate, mnemonic, scopes or addresses. */
  'EsiaMisconfigured',
  /** No answer, or an answer that it cannot answer now. */
  'EsiaUnreachable',
  /** Anything else, an answer that cannot be understood among it. */
  'EsiaFailed',
] as const

export type EsiaFailure = (typeof ESIA_FAILURES)[number]

/** Codes of ЕСИА ("Методические рекомендации по использованию ЕСИА") by what they mean for the person. */
const BY_CODE: Readonly<Record<string, EsiaFailure>> = {
  '007002': 'EsiaMisconfigured',
  '007003': 'EsiaMisconfigured',
  '007004': 'EsiaDeclined',
  '007006': 'EsiaMisconfigured',
  '007011': 'EsiaExpired',
  '007014': 'EsiaMisconfigured',
  '007015': 'EsiaClock',
  '007019': 'EsiaMisconfigured',
  '007023': 'EsiaMisconfigured',
  '007039': 'EsiaMisconfigured',
  '007040': 'EsiaExpired',
  '007053': 'EsiaMisconfigured',
  '007055': 'EsiaUnconfirmed',
  '007060': 'EsiaMisconfigured',
}

/** An `error` of ЕСИА, or of OAuth where it gives no code of its own. */
export function failureOf(error: string, description: string | null): EsiaFailure {
  const code = esiaCodeOf(description)
  const known = code === null ? undefined : BY_CODE[code]
  if (known) return known
  switch (error) {
    case 'access_denied':
      return 'EsiaDeclined'
    case 'invalid_grant':
      return 'EsiaExpired'
    case 'temporarily_unavailable':
    case 'server_error':
      return 'EsiaUnreachable'
    default:
      return 'EsiaFailed'
  }
}

/** The six digits of `ESIA-007053: …`; null without them. */
export function esiaCodeOf(description: string | null): string | null {
  return /\bESIA-(\d{6})\b/.exec(description ?? '')?.[1] ?? null
}
