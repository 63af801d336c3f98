import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { composeLetter, type Locale } from '@/server/platform/letter'
import { sendLetter } from '@/server/platform/mailer'
import { letterKey } from '../jobs'
import { resolveLetter, type LetterPlan } from '../letters/resolve'
import { FOOTER, letterText } from '../letters/texts'
import { mintToken } from './mint-token'

/**
 * Composes and hands over one letter about an account. Its link is minted here, so that its term runs from the letter and
 * nothing but its hash is ever kept; a repeat after a lost answer sends another letter, whose link is the one that works.
 */
export async function mailLetter(letterId: string): Promise<void> {
  const letter = await asSystem((tx) => tx.accountLetter.findUnique({ where: { id: letterId } }))
  if (!letter || letter.mailedAt) return
  const plans = await asSystem((tx) => resolveLetter(tx, letter))
  for (const [i, plan] of plans.entries()) await send(plan, `${letterKey(letter.id)}${i}`)
  // Nobody to write to is an end too.
  await asSystem((tx) => tx.accountLetter.update({ where: { id: letter.id }, data: { mailedAt: now() } }))
}

async function send(plan: LetterPlan, key: string) {
  const locale: Locale = plan.locale === 'en' ? 'en' : 'ru'
  const { link } = plan
  const token = link && (await asSystem((tx) => mintToken(tx, { ...link, now: now() })))
  const href = new URL(plan.path, env().PUBLIC_URL)
  if (token) href.searchParams.set('token', token)
  const text = letterText(locale, plan.type, plan.data)
  const letter = await composeLetter({ locale, text, href: href.href, footer: FOOTER[locale] })
  // The key is the letter's own text: the gateway takes the same letter once, and one with another link as another.
  await sendLetter({
    to: plan.to,
    subject: text.subject,
    ...letter,
    key: `${key}-${(token ?? '').slice(0, 8)}`,
  })
}
