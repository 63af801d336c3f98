import type { LetterText, Locale } from '@/server/platform/letter'
import type { NotificationData, OfficeNoticeType } from '../contract'
import { numericDay } from './numeric-day'

/** Letters to officers about their own terms. */
export function officeText(locale: Locale, type: OfficeNoticeType, data: NotificationData): LetterText {
  const due = numericDay(data['due'])
  const number = data['audit']
  const texts: Record<Locale, Record<OfficeNoticeType, LetterText>> = {
    ru: {
      'audit.office-reminder': {
        subject: `Срок таможни по проверке № ${number} — ${due}`,
        body: `По проверке № ${number} заканчивается срок таможенного органа: последний день ${due}. Что нужно сделать и как посчитан срок — в карточке проверки.`,
        button: 'Открыть проверку',
      },
      'audit.office-missed': {
        subject: `Срок таможни по проверке № ${number} истёк ${due}`,
        body: `По проверке № ${number} истёк срок таможенного органа: последний день был ${due}. Письмо получили участники группы и начальник.`,
        button: 'Открыть проверку',
      },
    },
    en: {
      'audit.office-reminder': {
        subject: `Customs' term in audit No. ${number}: ${due}`,
        body: `A term of the customs office in audit No. ${number} is ending: the last day is ${due}. What has to be done and how the term was counted is in the audit's card.`,
        button: 'Open the audit',
      },
      'audit.office-missed': {
        subject: `Customs' term in audit No. ${number} ended on ${due}`,
        body: `A term of the customs office in audit No. ${number} has ended: the last day was ${due}. The group and the chief have been written to.`,
        button: 'Open the audit',
      },
    },
  }
  return texts[locale][type]
}
