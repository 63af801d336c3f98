import { Resend } from 'resend'
import { env } from './env'

/** A letter ready to go; `key` makes a repeated hand-over harmless. */
export interface OutgoingLetter {
  to: string
  subject: string
  html: string
  text: string
  key: string
}

let client: Resend | undefined

/** Hands a letter over to the mail service of Resend's protocol. Throws when it was not taken: the job tries again. */
export async function sendLetter({ to, subject, html, text, key }: OutgoingLetter): Promise<void> {
  const { RESEND_API_KEY, RESEND_BASE_URL, PORT, MAIL_FROM } = env()
  const baseUrl = RESEND_BASE_URL ?? `http://127.0.0.1:${PORT}/api/resend`
  client ??= new Resend(RESEND_API_KEY, { baseUrl })
  // The SDK never throws on a network failure: it answers an error.
  const { error } = await client.emails.send(
    { from: MAIL_FROM, to, subject, html, text },
    { idempotencyKey: key },
  )
  if (error) throw new Error(`mail service refused the letter: ${error.name}`)
}
