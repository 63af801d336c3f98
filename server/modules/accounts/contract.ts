import { z } from 'zod'
import type { LinkPurpose, LinkRefusal } from './domain/letter-types'

/** Latin letters, figures, point, hyphen, underscore: what can be typed on any keyboard and read out by telephone. */
export const Login = z
  .string()
  .trim()
  .min(3)
  .max(50)
  .regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i)

const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
const Name = z.string().trim().min(1).max(100)
/** The rules are judged by the domain, so that each reason is told; this only keeps books out. */
const NewPassword = z.string().min(1).max(1_000)
const Locale = z.enum(['ru', 'en'])
const Token = z.string().min(1).max(200)
const Act = z.object({ requestId: z.uuid() })

export const ApplyForAccess = Act.extend({
  login: Login,
  email: Email,
  /** The person has agreed to the processing of their data, to the version of the text that is in force. */
  consent: z.literal(true),
  locale: Locale,
})
export type ApplyForAccess = z.infer<typeof ApplyForAccess>

/** `name` is a login or an e-mail address. */
export const AskRecovery = Act.extend({ name: z.string().trim().min(1).max(254), locale: Locale })
export type AskRecovery = z.infer<typeof AskRecovery>

export const ActivateAccount = Act.extend({
  token: Token,
  login: Login,
  lastName: Name,
  firstName: Name,
  middleName: z.string().trim().max(100).default(''),
  password: NewPassword,
})
export type ActivateAccount = z.infer<typeof ActivateAccount>

export const ResetPassword = Act.extend({ token: Token, password: NewPassword })
export type ResetPassword = z.infer<typeof ResetPassword>

export const ChangePassword = Act.extend({ current: NewPassword, password: NewPassword })
export type ChangePassword = z.infer<typeof ChangePassword>

export const ChangeEmail = Act.extend({ email: Email })
export type ChangeEmail = z.infer<typeof ChangeEmail>

export const UseLink = Act.extend({ token: Token })
export type UseLink = z.infer<typeof UseLink>

/** Which address has confirmed: the account's present one, or the one it is to become. */
export const AnswerEmailChange = UseLink.extend({ side: z.enum(['old', 'new']) })
export type AnswerEmailChange = z.infer<typeof AnswerEmailChange>

export const ReadLink = z.object({
  purpose: z.enum(['ACTIVATION', 'RECOVERY', 'EMAIL_OLD', 'EMAIL_NEW', 'UNLOCK']),
  /** Empty when the link was cut short: such a link is unknown, too. */
  token: z.string().max(200),
})
export type ReadLink = z.infer<typeof ReadLink>

/** What a page opened by a link from a letter says. Whoever has the link has the mailbox, so it may be told whose it is. */
export type LinkView =
  | { state: LinkRefusal }
  | {
      state: 'open'
      purpose: Exclude<LinkPurpose, 'INVITATION'>
      /** Login of the application or account. */
      login: string | null
      /** Words that a password must not hold. */
      personal: string[]
      /** Of an application: somebody has this login already, another has to be chosen. */
      loginTaken: boolean
      /** Of a change of e-mail. */
      email: { old: string | null; new: string; oldConfirmed: boolean; newConfirmed: boolean } | null
    }

/** A change of e-mail that waits for its addresses. */
export interface PendingEmailChange {
  newEmail: string
  oldConfirmed: boolean
  newConfirmed: boolean
  /** ISO 8601. */
  expiresAt: string
}
