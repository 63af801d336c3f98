import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { composeLetter } from '@/server/platform/letter'
import { sendLetter } from '@/server/platform/mailer'
import { choiceOf } from '../channels'
import { letterWanted, type PushState } from '../domain/channels'
import { groupOf, type AnyNoticeType } from '../domain/notice-groups'
import { FOOTER } from '../letters/texts'
import { localeOf, wordsOf } from '../words'

/**
 * Hands over the letter about one notice, if the person wants one. Doing it twice sends one letter: the gateway knows the
 * key.
 */
export async function mailNotice(notificationId: string): Promise<void> {
  const found = await asSystem((tx) => findNotice(tx, notificationId))
  if (!found || found.notice.mailedAt) return
  const { notice, person, wanted } = found
  if (wanted === 'send' && person?.email && !person.annulledAt) {
    const locale = localeOf(person)
    const { text, path } = wordsOf(notice, locale)
    const href = new URL(path, env().PUBLIC_URL).href
    const letter = await composeLetter({ locale, text, href, footer: FOOTER[locale] })
    await sendLetter({
      to: person.email,
      subject: text.subject,
      ...letter,
      key: `notice-${notice.id}`,
    })
  }
  // Nobody to write to is an end too: the sweep must not come back to it for ever. Where the end of pushing has to be waited
  // for, it asks for the letter itself; had it ended meanwhile, its own job does.
  await asSystem((tx) =>
    tx.notification.updateMany({
      where: { id: notice.id, ...(wanted === 'wait' && { pushDue: { not: null } }) },
      data: { mailedAt: now() },
    }),
  )
}

async function findNotice(tx: Tx, id: string) {
  const notice = await tx.notification.findUnique({
    where: { id },
    include: { pushes: { where: { accepted: true }, take: 1 } },
  })
  if (!notice) return null
  const type = notice.type as AnyNoticeType
  const push: PushState = notice.pushes.length > 0 ? 'reached' : notice.pushDue ? 'waiting' : 'nobody'
  return {
    notice,
    person: await tx.user.findUnique({ where: { id: notice.userId } }),
    wanted: letterWanted(type, await choiceOf(tx, notice.userId, groupOf(type)), push),
  }
}
