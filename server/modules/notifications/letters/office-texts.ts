import type { LetterText, Locale } from '@/server/platform/letter'
import type { NotificationData, OfficeNoticeType } from '../contract'
import { documentName } from './document-names'
import { numericDay } from './numeric-day'
import { ofTerm } from './term-names'

/** Letters to officers about their own terms, what has come into an audit, approvals, and the calendar they keep. */
export function officeText(locale: Locale, type: OfficeNoticeType, data: NotificationData): LetterText {
  const due = numericDay(data['due'])
  const number = data['audit']
  const ofWhat = ofTerm(locale, data['term'])
  const what = documentName(locale, data['purpose'])
  const texts: Record<Locale, Record<OfficeNoticeType, LetterText>> = {
    ru: {
      'audit.office-reminder': {
        subject: `Срок таможни: последний день ${due}${ofWhat} (проверка № ${number})`,
        body: `По проверке № ${number} заканчивается срок таможенного органа${ofWhat}. Последний день — ${due}. Что нужно сделать и как посчитан срок — в карточке проверки.`,
        button: 'Открыть проверку',
      },
      'audit.office-missed': {
        subject: `Срок таможни истёк ${due}${ofWhat} (проверка № ${number})`,
        body: `По проверке № ${number} истёк срок таможенного органа${ofWhat}. Последний день был ${due}. Письмо получили участники группы и начальник.`,
        button: 'Открыть проверку',
      },
      'audit.office-terms-moved': {
        subject: `Сроки по проверке № ${number} пересчитаны`,
        body: `Изменился производственный календарь, и сроки по проверке № ${number} пересчитаны. Новые даты и расчёт — в карточке проверки.`,
        button: 'Открыть проверку',
      },
      'audit.reply-received': {
        subject: `Ответ на требование по проверке № ${number}`,
        body: `По проверке № ${number} пришёл ответ на требование. Проверьте его по строкам: примите каждую или попросите уточнить.`,
        button: 'Открыть проверку',
      },
      'audit.plea-received': {
        subject: `Просьба продлить срок по проверке № ${number}`,
        body: `По проверке № ${number} просят больше времени на ответ по требованию. Пока ответа на просьбу нет, идёт прежний срок. Продлите его документом или откажите с причиной.`,
        button: 'Открыть проверку',
      },
      'audit.explanation-received': {
        subject: `Пояснения по проверке № ${number}`,
        body: `По проверке № ${number} пришли пояснения. Они — в карточке проверки.`,
        button: 'Открыть проверку',
      },
      'audit.objections-received': {
        subject: `Возражения на акт по проверке № ${number}`,
        body: `По проверке № ${number} пришли возражения на акт. Срок заключения по ним уже идёт; последний день — в карточке проверки.`,
        button: 'Открыть проверку',
      },
      'audit.no-objections-received': {
        subject: `Возражений на акт нет: проверка № ${number}`,
        body: `По проверке № ${number} сообщили, что возражений на акт нет. До конца срока возражений их ещё могут представить.`,
        button: 'Открыть проверку',
      },
      'audit.complaint-received': {
        subject: `Жалоба на решение по проверке № ${number}`,
        body: `На решение по проверке № ${number} подана жалоба. Письмо получили участники группы и начальник.`,
        button: 'Открыть проверку',
      },
      'audit.complaint-withdrawn': {
        subject: `Жалоба на решение по проверке № ${number} отозвана`,
        body: `Жалобу на решение по проверке № ${number} отозвал заявитель. Отвечать на неё не нужно. Пока идёт срок обжалования, могут подать новую.`,
        button: 'Открыть проверку',
      },
      'audit.approval-asked': {
        subject: `На согласование: ${what} (проверка № ${number})`,
        body: `${what}: документ ждёт вашего согласования. Проверка № ${number}. Пока вы не согласовали, подписать и отправить его нельзя.`,
        button: 'Открыть документ',
      },
      'audit.approval-given': {
        subject: `Согласовано: ${what} (проверка № ${number})`,
        body: `${what}: начальник согласовал документ. Проверка № ${number}. Теперь его можно подписать и отправить.`,
        button: 'Открыть документ',
      },
      'audit.approval-returned': {
        subject: `Возвращено с замечанием: ${what} (проверка № ${number})`,
        body: `${what}: начальник вернул документ с замечанием. Проверка № ${number}. Замечание — в документе; исправьте его и передайте на согласование снова.`,
        button: 'Открыть документ',
      },
      'calendar.missing': {
        subject: `Нет производственного календаря на ${data['year']} год`,
        body: `На ${data['year']} год производственный календарь не загружен. Сроки, которые заканчиваются в этом году, считаются только по праздникам Трудового кодекса. Загрузите календарь; до тех пор письмо приходит раз в неделю.`,
        button: 'Открыть календарь',
      },
      'calendar.preliminary': {
        subject: `Календарь на ${data['year']} год не подтверждён постановлением`,
        body: `Производственный календарь на ${data['year']} год — предварительный: переносов выходных по постановлению Правительства в нём нет. Загрузите календарь по постановлению; до тех пор письмо приходит раз в неделю.`,
        button: 'Открыть календарь',
      },
    },
    en: {
      'audit.office-reminder': {
        subject: `Customs' term: last day ${due}${ofWhat} (audit No. ${number})`,
        body: `A term of the customs office in audit No. ${number} is ending${ofWhat}. The last day is ${due}. What has to be done and how the term was counted is in the audit's card.`,
        button: 'Open the audit',
      },
      'audit.office-missed': {
        subject: `Customs' term ended on ${due}${ofWhat} (audit No. ${number})`,
        body: `A term of the customs office in audit No. ${number} has ended${ofWhat}. The last day was ${due}. The group and the chief have been written to.`,
        button: 'Open the audit',
      },
      'audit.office-terms-moved': {
        subject: `Terms in audit No. ${number} were counted again`,
        body: `The production calendar has changed, and the terms in audit No. ${number} were counted again. The new days and the computation are in the audit's card.`,
        button: 'Open the audit',
      },
      'audit.reply-received': {
        subject: `Answer to the requirement in audit No. ${number}`,
        body: `An answer to the requirement in audit No. ${number} has come. Check it line by line: accept each line or ask for it again.`,
        button: 'Open the audit',
      },
      'audit.plea-received': {
        subject: `More time is asked for in audit No. ${number}`,
        body: `In audit No. ${number} more time is asked for to answer the requirement. Until you answer, the former term runs on. Prolong it by a document, or refuse and say why.`,
        button: 'Open the audit',
      },
      'audit.explanation-received': {
        subject: `Explanation in audit No. ${number}`,
        body: `An explanation has come in audit No. ${number}. It is in the audit's card.`,
        button: 'Open the audit',
      },
      'audit.objections-received': {
        subject: `Objections to the act in audit No. ${number}`,
        body: `Objections to the act have come in audit No. ${number}. The term of the conclusion on them is running; its last day is in the audit's card.`,
        button: 'Open the audit',
      },
      'audit.no-objections-received': {
        subject: `No objections to the act: audit No. ${number}`,
        body: `In audit No. ${number} there are no objections to the act, the audited person says. Until the term of objections ends they may still be sent.`,
        button: 'Open the audit',
      },
      'audit.complaint-received': {
        subject: `Complaint about the decision in audit No. ${number}`,
        body: `The decision in audit No. ${number} was complained about. The group and the chief have been written to.`,
        button: 'Open the audit',
      },
      'audit.complaint-withdrawn': {
        subject: `Complaint about the decision in audit No. ${number} withdrawn`,
        body: `The complaint about the decision in audit No. ${number} was withdrawn by the complainant. It needs no answer. While the term of appeal runs a new one may be filed.`,
        button: 'Open the audit',
      },
      'audit.approval-asked': {
        subject: `To be approved: ${what} (audit No. ${number})`,
        body: `${what}: the document waits for your approval. Audit No. ${number}. Until you approve it, it cannot be signed and sent.`,
        button: 'Open the document',
      },
      'audit.approval-given': {
        subject: `Approved: ${what} (audit No. ${number})`,
        body: `${what}: the chief has approved the document. Audit No. ${number}. It can be signed and sent now.`,
        button: 'Open the document',
      },
      'audit.approval-returned': {
        subject: `Returned with a remark: ${what} (audit No. ${number})`,
        body: `${what}: the chief has returned the document with a remark. Audit No. ${number}. The remark is in the document; correct it and ask for approval again.`,
        button: 'Open the document',
      },
      'calendar.missing': {
        subject: `No production calendar for ${data['year']}`,
        body: `The production calendar for ${data['year']} is not loaded. Terms that end in that year are counted by the holidays of the Labour Code only. Load the calendar; until then this letter comes once a week.`,
        button: 'Open the calendar',
      },
      'calendar.preliminary': {
        subject: `The calendar for ${data['year']} is not confirmed by the decree`,
        body: `The production calendar for ${data['year']} is preliminary: it has no transfers of days off by the Government's decree. Load the calendar of the decree; until then this letter comes once a week.`,
        button: 'Open the calendar',
      },
    },
  }
  return texts[locale][type]
}
