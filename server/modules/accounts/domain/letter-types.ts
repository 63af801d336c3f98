/** Letters about accounts: those that strangers ask for (resolved by the job, never at once), and those about an account. */
export const LETTER_TYPES = [
  'application',
  'recovery',
  'password-changed',
  'email-old',
  'email-new',
  'email-changed',
  'locked',
  'invitation',
] as const
export type LetterType = (typeof LETTER_TYPES)[number]

const HOUR = 3_600_000

/** How long a link from a letter works, milliseconds. */
export const LINK_TERMS = {
  ACTIVATION: 24 * HOUR,
  RECOVERY: HOUR,
  EMAIL_OLD: 24 * HOUR,
  EMAIL_NEW: 24 * HOUR,
  UNLOCK: 24 * HOUR,
  INVITATION: 7 * 24 * HOUR,
} as const
export type LinkPurpose = keyof typeof LINK_TERMS

/** Why a link does not work any more. */
export type LinkRefusal = 'unknown' | 'used' | 'expired'
