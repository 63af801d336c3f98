import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { composeLetter, type Locale } from '@/server/platform/letter'
import { sendLetter } from '@/server/platform/mailer'
import type { Notification } from '@/prisma/generated/client'
import type { NotificationData, NotificationType, OfficeNoticeType } from '../contract'
import { noticePath } from '../domain/notice-path'
import { officeText } from '../letters/office-texts'
import { FOOTER, letterText } from '../letters/texts'

/** Hands over the letter about one notice. Doing it twice sends one letter: the gateway knows the key. */
export async function mailNotice(notificationId: string): Promise<void> {
  const notice = await asSystem((tx) => tx.notification.findUnique({ where: { id: notificationId } }))
  if (!notice || notice.mailedAt) return
  const person = await asSystem((tx) => tx.user.findUnique({ where: { id: notice.userId } }))
  if (person?.email && !person.annulledAt) {
    const locale: Locale = person.locale === 'en' ? 'en' : 'ru'
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
  // Nobody to write to is an end too: the sweep must not come back to it for ever.
  await asSystem((tx) => tx.notification.update({ where: { id: notice.id }, data: { mailedAt: now() } }))
}

/** What the letter says, and the page it leads to. */
function wordsOf({ participantId, type, subjectId, data }: Notification, locale: Locale) {
  const facts = data as NotificationData
  if (!participantId)
    return {
      text: officeText(locale, type as OfficeNoticeType, facts),
      path: `/console/audits/${subjectId}`,
    }
  const known = type as NotificationType
  return {
    text: letterText(locale, known, facts),
    path: `/cabinet/${participantId}${noticePath({ type: known, subjectId })}`,
  }
}
