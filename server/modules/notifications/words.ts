import type { Notification } from '@/prisma/generated/client'
import type { LetterText, Locale } from '@/server/platform/letter'
import type { NotificationData, NotificationType, OfficeNoticeType } from './contract'
import { noticePath, officeNoticePath } from './domain/notice-path'
import { officeText } from './letters/office-texts'
import { letterText } from './letters/texts'

/** The language in which a person is written to. */
export const localeOf = ({ locale }: { locale: string }): Locale => (locale === 'en' ? 'en' : 'ru')

/** What is said of a notice outside of the portal, and the page it leads to. */
export function wordsOf(
  {
    participantId,
    type,
    subjectId,
    data,
  }: Pick<Notification, 'participantId' | 'type' | 'subjectId' | 'data'>,
  locale: Locale,
): { text: LetterText; path: string } {
  const facts = data as NotificationData
  if (!participantId) {
    const known = type as OfficeNoticeType
    return {
      text: officeText(locale, known, facts),
      path: officeNoticePath({ type: known, subjectId, data: facts }),
    }
  }
  const known = type as NotificationType
  return {
    text: letterText(locale, known, facts),
    path: `/cabinet/${participantId}${noticePath({ type: known, subjectId })}`,
  }
}
