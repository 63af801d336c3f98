/**
 * The text that a person signs to prove to be the owner of a certificate. It can be read: what is done, at which address,
 * when, and a number that is used once.
 */

/** How long it may be answered, milliseconds. */
export const CHALLENGE_MS = 2 * 60_000

/** Bytes of the number. */
export const NONCE_BYTES = 32

export type ChallengePurpose = 'SIGN_IN' | 'CONFIRMATION'

const WORDS = {
  SIGN_IN: 'Вход в личный кабинет',
  CONFIRMATION: 'Подтверждение личности в кабинете',
} as const

/** `origin` is the portal's own; `nonce` in base64url. The exact bytes to sign are these in UTF-8. */
export function challengeText(purpose: ChallengePurpose, origin: string, at: Date, nonce: string): string {
  return `${WORDS[purpose]} ${origin}, ${at.toISOString()}, ${nonce}`
}

/** Whether a text was made for this purpose at this address. */
export function isFor(text: string, purpose: ChallengePurpose, origin: string): boolean {
  return text.startsWith(`${WORDS[purpose]} ${origin}, `)
}

export interface KeptChallenge {
  readonly purpose: ChallengePurpose
  readonly text: string
  /** SHA-256 of what it is bound to. */
  readonly boundTo: string
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/** Why a challenge may not be answered here and now; null when it may. */
export function refuseChallenge(
  challenge: KeptChallenge | null,
  asked: { purpose: ChallengePurpose; boundTo: string; origin: string; now: Date },
): 'CHALLENGE_UNKNOWN' | 'CHALLENGE_OTHER_ORIGIN' | 'CHALLENGE_USED' | 'CHALLENGE_EXPIRED' | null {
  // Another browser is told nothing: not even that the text exists.
  if (!challenge || challenge.purpose !== asked.purpose || challenge.boundTo !== asked.boundTo)
    return 'CHALLENGE_UNKNOWN'
  if (!isFor(challenge.text, asked.purpose, asked.origin)) return 'CHALLENGE_OTHER_ORIGIN'
  if (challenge.usedAt) return 'CHALLENGE_USED'
  return challenge.expiresAt <= asked.now ? 'CHALLENGE_EXPIRED' : null
}
