import type { LetterText, Locale } from '@/server/platform/letter'
import type { NotificationData, NotificationType } from '../contract'

/** Small print of a letter about a notice. */
export const FOOTER: Record<Locale, string> = {
  ru: 'Письмо отправлено автоматически: отвечать на него не нужно. Документ открывается только после входа в кабинет.',
  en: 'This letter was sent automatically; there is no need to answer. The document opens after you sign in.',
}

/** The letter about a notice. The data are facts of the document; names of people are never among them. */
export function letterText(locale: Locale, type: NotificationType, data: NotificationData): LetterText {
  const { title = '', registrationNumber = '', officeName = '' } = data
  const texts: Record<Locale, Record<NotificationType, LetterText>> = {
    ru: {
      'submission.registered': {
        subject: `Документ зарегистрирован: № ${registrationNumber}`,
        body: `Документ «${title}» зарегистрирован. Таможенный орган: ${officeName}. Регистрационный номер: ${registrationNumber}. Решение придёт в кабинет и письмом.`,
        button: 'Открыть документ',
      },
      'submission.accepted': {
        subject: `Принято решение по документу № ${registrationNumber}`,
        body: `По документу «${title}» (№ ${registrationNumber}) принято положительное решение. Таможенный орган: ${officeName}. Текст решения и файлы — в кабинете.`,
        button: 'Прочитать решение',
      },
      'submission.refused': {
        subject: `Отказ по документу № ${registrationNumber}`,
        body: `По документу «${title}» (№ ${registrationNumber}) принято решение об отказе. Таможенный орган: ${officeName}. Причины и файлы решения — в кабинете. Там же видно, что можно сделать дальше.`,
        button: 'Прочитать решение',
      },
    },
    en: {
      'submission.registered': {
        subject: `Document registered: No. ${registrationNumber}`,
        body: `The document “${title}” has been registered. Customs office: ${officeName}. Registration number: ${registrationNumber}. The decision will come to the portal and by mail.`,
        button: 'Open the document',
      },
      'submission.accepted': {
        subject: `Decision on document No. ${registrationNumber}`,
        body: `A positive decision was made on the document “${title}” (No. ${registrationNumber}). Customs office: ${officeName}. The text of the decision and its files are in the portal.`,
        button: 'Read the decision',
      },
      'submission.refused': {
        subject: `Refusal on document No. ${registrationNumber}`,
        body: `The document “${title}” (No. ${registrationNumber}) was refused. Customs office: ${officeName}. The reasons and the files of the decision are in the portal, with what can be done next.`,
        button: 'Read the decision',
      },
    },
  }
  return texts[locale][type]
}
