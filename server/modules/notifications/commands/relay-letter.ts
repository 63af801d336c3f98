import { createTransport } from 'nodemailer'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'

/** Hands one accepted letter to SMTP. At least once: the same Message-ID lets a mailbox drop a repeat. */
export async function relayLetter(letterId: string): Promise<void> {
  const letter = await asSystem((tx) => tx.letter.findUnique({ where: { id: letterId } }))
  if (!letter || letter.relayedAt) return
  const transport = createTransport(env().SMTP_URL)
  await transport.sendMail({
    messageId: `<${letter.id}@${new URL(env().PUBLIC_URL).hostname}>`,
    from: letter.sender,
    to: letter.recipients,
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // Letters carry links that open accounts: what has been sent is not kept.
  await asSystem((tx) =>
    tx.letter.update({ where: { id: letter.id }, data: { relayedAt: now(), html: '', text: '' } }),
  )
}
