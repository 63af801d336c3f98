import { z } from 'zod'

/** Composes and hands over one letter about an account. */
export const MAIL = 'accounts:mail'
export const MailPayload = z.object({ letterId: z.uuid() })
export const mailKey = (letterId: string) => `account-mail:${letterId}`
/** How the key begins under which the gateway keeps what became of the letter. */
export const letterKey = (letterId: string) => `account-${letterId}-`

/** Repairs what was missed: letters that were not handed over. */
export const SWEEP = 'accounts:sweep'

/** Forgets letters, tokens, applications and mistakes whose time has gone. */
export const FORGET = 'accounts:forget'

/** A refused attempt to sign in: history of the account and a letter to its owner, if there is such an account. */
export const ATTEMPT = 'accounts:attempt'
export const AttemptPayload = z.object({
  /** Of the line in the history. */
  id: z.uuid(),
  login: z.string(),
  address: z.string(),
  device: z.string().nullable(),
  outcome: z.enum(['WRONG_PASSWORD', 'LOCKED']),
  at: z.iso.datetime(),
})
export type AttemptPayload = z.infer<typeof AttemptPayload>
export const attemptKey = (lockKey: string) => `account-attempt:${lockKey}`
