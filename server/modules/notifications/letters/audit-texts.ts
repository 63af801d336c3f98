import type { LetterText, Locale } from '@/server/platform/letter'
import type { NotificationData, NotificationType } from '../contract'
import { officeOf } from '../domain/office-facts'
import { numericDay } from './numeric-day'
import { ofTerm } from './term-names'

type AuditNotice = Extract<NotificationType, `audit.${string}`>

/** Letters about customs audits. The data are facts of the documents: numbers, days, offices. */
export function auditTexts(locale: Locale, data: NotificationData): Record<AuditNotice, LetterText> {
  const { title = '' } = data
  const ofWhat = ofTerm(locale, data['term'])
  const texts: Record<Locale, Record<AuditNotice, LetterText>> = {
    ru: {
      'audit.document': {
        subject: `Таможенная проверка: новый документ № ${data['number']}`,
        body: `${officeOf(data, locale)} направила документ «${title}» № ${data['number']} по проверке № ${data['audit']}. По закону он считается полученным на следующий день после отправки, даже если его не открыть: сроки пойдут с этого дня.`,
        button: 'Открыть проверку',
      },
      'audit.assigned': {
        subject: `Вам поручена таможенная проверка № ${data['audit']}`,
        body: `Вам поручена таможенная проверка № ${data['audit']}. Документы, сроки и требования — в кабинете.`,
        button: 'Открыть проверку',
      },
      'audit.asked-again': {
        subject: `Таможня просит уточнить ответ на требование № ${data['number']}`,
        body: `По требованию № ${data['number']} (проверка № ${data['audit']}) пункт ${data['position']} нужно представить снова${data['due'] ? `, последний день — ${numericDay(data['due'])}` : ''}. Причина — в кабинете.`,
        button: 'Открыть требование',
      },
      'audit.more-time-refused': {
        subject: `В продлении срока отказано: требование № ${data['number']}`,
        body: `По требованию № ${data['number']} (проверка № ${data['audit']}) срок не продлён. Причина — в кабинете. Действует прежний срок.`,
        button: 'Открыть требование',
      },
      'audit.reminder': {
        subject: `Последний день ${numericDay(data['due'])}${ofWhat} (проверка № ${data['audit']})`,
        body: `По проверке № ${data['audit']} заканчивается срок${ofWhat}. Последний день — ${numericDay(data['due'])}. Что нужно сделать и как посчитан срок — в кабинете.`,
        button: 'Открыть проверку',
      },
      'audit.missed': {
        subject: `Срок истёк ${numericDay(data['due'])}${ofWhat} (проверка № ${data['audit']})`,
        body: `По проверке № ${data['audit']} истёк срок${ofWhat}. Последний день был ${numericDay(data['due'])}. Ответить ещё можно; объясните причину задержки.`,
        button: 'Открыть проверку',
      },
      'audit.terms-moved': {
        subject: `Сроки по проверке № ${data['audit']} пересчитаны`,
        body: `Изменился производственный календарь, и сроки по проверке № ${data['audit']} пересчитаны. Новые даты и расчёт — в кабинете.`,
        button: 'Посмотреть сроки',
      },
      'audit.cancelled': {
        subject: `Таможенная проверка № ${data['audit']} отменена`,
        body: `Таможенная проверка № ${data['audit']}, о которой вас уведомляли, отменена и не состоится. Причина — в ходе проверки, в кабинете.`,
        button: 'Открыть проверку',
      },
      'audit.assignee-gone': {
        subject: `Проверка № ${data['audit']}: назначение сотрудника не действует`,
        body: `Назначение сотрудника, которому поручена таможенная проверка № ${data['audit']}, больше не действует. Сроки идут. Поручите проверку другому сотруднику: всё, что подготовил прежний, сохранилось.`,
        button: 'Поручить другому',
      },
    },
    en: {
      'audit.document': {
        subject: `Customs audit: new document No. ${data['number']}`,
        body: `${officeOf(data, locale)} has sent document No. ${data['number']} (${title}) in audit No. ${data['audit']}. By law it counts as received on the day after it was sent, opened or not: terms run from that day.`,
        button: 'Open the audit',
      },
      'audit.assigned': {
        subject: `Customs audit No. ${data['audit']} was assigned to you`,
        body: `Customs audit No. ${data['audit']} was assigned to you. Its documents, terms and requirements are in the cabinet.`,
        button: 'Open the audit',
      },
      'audit.asked-again': {
        subject: `Customs asks again about requirement No. ${data['number']}`,
        body: `Of requirement No. ${data['number']} (audit No. ${data['audit']}) line ${data['position']} has to be shown again${data['due'] ? `; the last day is ${numericDay(data['due'])}` : ''}. The reason is in the cabinet.`,
        button: 'Open the requirement',
      },
      'audit.more-time-refused': {
        subject: `No more time: requirement No. ${data['number']}`,
        body: `The term of requirement No. ${data['number']} (audit No. ${data['audit']}) was not prolonged. The reason is in the cabinet. The former term stands.`,
        button: 'Open the requirement',
      },
      'audit.reminder': {
        subject: `Last day ${numericDay(data['due'])}${ofWhat} (audit No. ${data['audit']})`,
        body: `A term in audit No. ${data['audit']} is ending${ofWhat}. The last day is ${numericDay(data['due'])}. What has to be done and how the term was counted is in the cabinet.`,
        button: 'Open the audit',
      },
      'audit.missed': {
        subject: `Term ended on ${numericDay(data['due'])}${ofWhat} (audit No. ${data['audit']})`,
        body: `A term in audit No. ${data['audit']} has ended${ofWhat}. The last day was ${numericDay(data['due'])}. You may still answer; say why it is late.`,
        button: 'Open the audit',
      },
      'audit.terms-moved': {
        subject: `Terms in audit No. ${data['audit']} were counted again`,
        body: `The production calendar has changed, and the terms in audit No. ${data['audit']} were counted again. The new days and the computation are in the cabinet.`,
        button: 'Show the terms',
      },
      'audit.cancelled': {
        subject: `Customs audit No. ${data['audit']} is cancelled`,
        body: `Customs audit No. ${data['audit']}, of which you were notified, is cancelled and will not take place. The reason is in its course, in the cabinet.`,
        button: 'Open the audit',
      },
      'audit.assignee-gone': {
        subject: `Audit No. ${data['audit']}: an employee's appointment is not in force`,
        body: `The appointment of the employee to whom customs audit No. ${data['audit']} was assigned is not in force any more. Terms run on. Assign the audit to somebody else: everything the employee had prepared is kept.`,
        button: 'Assign it',
      },
    },
  }
  return texts[locale]
}
