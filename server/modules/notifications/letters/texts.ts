import type { LetterText, Locale } from '@/server/platform/letter'
import type { NotificationData, NotificationType } from '../contract'
import { auditTexts } from './audit-texts'
import { officeOf } from '../domain/office-facts'
import { numericDay } from './numeric-day'

/** Small print of a letter about a notice. */
export const FOOTER: Record<Locale, string> = {
  ru: 'Письмо отправлено автоматически: отвечать на него не нужно. Документ открывается только после входа в кабинет.',
  en: 'This letter was sent automatically; there is no need to answer. The document opens after you sign in.',
}

/** The letter about a notice. The data are facts of the document; names of people are never among them. */
export function letterText(locale: Locale, type: NotificationType, data: NotificationData): LetterText {
  const { title = '', registrationNumber = '', organisation = '', until = '' } = data
  const office = officeOf(data, locale) ?? ''
  const texts: Record<Locale, Record<NotificationType, LetterText>> = {
    ru: {
      'submission.registered': {
        subject: `Документ зарегистрирован: № ${registrationNumber}`,
        body: `Документ «${title}» зарегистрирован. Таможенный орган: ${office}. Регистрационный номер: ${registrationNumber}. Решение придёт в кабинет и письмом.`,
        button: 'Открыть документ',
      },
      'submission.accepted': {
        subject: `Принято решение по документу № ${registrationNumber}`,
        body: `По документу «${title}» (№ ${registrationNumber}) принято положительное решение. Таможенный орган: ${office}. Текст решения и файлы — в кабинете.`,
        button: 'Прочитать решение',
      },
      'submission.refused': {
        subject: `Отказ по документу № ${registrationNumber}`,
        body: `По документу «${title}» (№ ${registrationNumber}) принято решение об отказе. Таможенный орган: ${office}. Причины и файлы решения — в кабинете. Там же видно, что можно сделать дальше.`,
        button: 'Прочитать решение',
      },
      'submission.returned': {
        subject: 'Документ возвращён: найдены ошибки',
        body: `Документ «${title}» не прошёл проверку формата в ЕАИС ТО и возвращён. Таможенный орган его не получил. Что исправить, написано в кабинете. Там же можно отправить исправленный документ.`,
        button: 'Посмотреть ошибки',
      },
      'information.answered': {
        subject: 'Таможня ответила на запрос сведений',
        body: `Пришёл ответ на запрос «${title}». Таблица, выгрузка и печать — в кабинете.`,
        button: 'Посмотреть ответ',
      },
      'power.expiring': {
        subject: `Доверенность действует до ${numericDay(data['until'])}`,
        body: `Срок машиночитаемой доверенности № ${data['number']} заканчивается: последний день ${numericDay(data['until'])}. После него подписывать по ней нельзя. Оформите и зарегистрируйте новую.`,
        button: 'Открыть доверенность',
      },
      'power.revoked': {
        subject: 'Доверенность отозвана',
        body: `Машиночитаемая доверенность № ${data['number']} отозвана. Подписывать по ней больше нельзя. Причина указана в кабинете.`,
        button: 'Открыть доверенность',
      },
      'submission.entrusted': {
        subject: 'Вам поручен документ',
        body: `Вам поручено вести документ «${title}». Он есть в вашем кабинете.`,
        button: 'Открыть документ',
      },
      'approval.asked': {
        subject: 'Документ ждёт вашего согласования',
        body: `Посмотрите документ «${title}» и согласуйте его или верните с замечанием. После согласования его подпишут и отправят в таможню.`,
        button: 'Открыть документ',
      },
      'approval.given': {
        subject: 'Документ согласован',
        body: `Документ «${title}» согласован. Его можно подписать и отправить.`,
        button: 'Открыть документ',
      },
      'approval.returned': {
        subject: 'Документ возвращён с замечанием',
        body: `Документ «${title}» вернули на доработку. Замечание — в кабинете. Исправьте его и отправьте на согласование снова.`,
        button: 'Открыть документ',
      },
      'rights.requested': {
        subject: `Сотрудник просит права: ${organisation}`,
        body: `Сотрудник (${organisation}) просит дать ему права. Что именно и зачем — в кабинете. Там же можно дать права, дать часть или отказать.`,
        button: 'Рассмотреть запрос',
      },
      'rights.approved': {
        subject: `Права даны: ${organisation}`,
        body: `Ваш запрос прав (${organisation}) удовлетворён. Права уже действуют.`,
        button: 'Посмотреть права',
      },
      'rights.refused': {
        subject: `В правах отказано: ${organisation}`,
        body: `Ваш запрос прав (${organisation}) отклонён. Причина — в кабинете.`,
        button: 'Прочитать причину',
      },
      'rights.changed': {
        subject: `Ваши права изменились: ${organisation}`,
        body: `Ваши права (${organisation}) изменены руководителем или администратором. Изменение уже действует.`,
        button: 'Посмотреть права',
      },
      'invitation.accepted': {
        subject: 'Приглашение принято',
        body: 'Приглашённый сотрудник принял приглашение и может работать. Кто принял и с каким адресом — в кабинете.',
        button: 'Открыть приглашения',
      },
      'invitation.declined': {
        subject: 'Приглашение отклонено',
        body: 'Приглашённый отказался войти в число сотрудников. Приглашение можно отправить ещё раз.',
        button: 'Открыть приглашения',
      },
      'archive.expiring': {
        subject: `Документ архива действует до ${numericDay(data['until'])}`,
        body: `Срок документа № ${data['number']} в электронном архиве заканчивается: последний день ${numericDay(data['until'])}. Если документ продлён или заменён, поместите в архив новую версию.`,
        button: 'Открыть документ',
      },
      'archive.shared': {
        subject: `Вам открыт документ архива: ${data['owner']}`,
        body: `${data['owner']}: вам открыт документ № ${data['number']} электронного архива. Его можно прочитать и приложить к своим документам.`,
        button: 'Открыть документ',
      },
      'archive.share-revoked': {
        subject: `Доступ к документу архива закрыт: ${data['owner']}`,
        body: `${data['owner']}: доступ к документу № ${data['number']} электронного архива закрыт. То, что уже отправлено в таможню, остаётся отправленным.`,
        button: 'Доступные нам документы',
      },
      ...auditTexts('ru', data),
      'certificate.ending': {
        subject: `Сертификат действует до ${until}`,
        body: `Ваш сертификат (${title}) скоро закончится: после ${until} им нельзя будет ни войти, ни подписать документ. Получите новый в аккредитованном удостоверяющем центре и один раз войдите с ним.`,
        button: 'Посмотреть сертификаты',
      },
    },
    en: {
      'submission.registered': {
        subject: `Document registered: No. ${registrationNumber}`,
        body: `The document “${title}” has been registered. Customs office: ${office}. Registration number: ${registrationNumber}. The decision will come to the portal and by mail.`,
        button: 'Open the document',
      },
      'submission.accepted': {
        subject: `Decision on document No. ${registrationNumber}`,
        body: `A positive decision was made on the document “${title}” (No. ${registrationNumber}). Customs office: ${office}. The text of the decision and its files are in the portal.`,
        button: 'Read the decision',
      },
      'submission.refused': {
        subject: `Refusal on document No. ${registrationNumber}`,
        body: `The document “${title}” (No. ${registrationNumber}) was refused. Customs office: ${office}. The reasons and the files of the decision are in the portal, with what can be done next.`,
        button: 'Read the decision',
      },
      'submission.returned': {
        subject: 'Document returned: faults were found',
        body: `The document “${title}” did not pass the format check of ЕАИС ТО and was returned. The customs office has not received it. What to correct is written in your cabinet, where you can also send the corrected document.`,
        button: 'See the faults',
      },
      'information.answered': {
        subject: 'Customs has answered your request',
        body: `The answer to “${title}” has come. The table, its export and print are in the cabinet.`,
        button: 'See the answer',
      },
      'power.expiring': {
        subject: `A power of attorney ends on ${numericDay(data['until'])}`,
        body: `The machine-readable power of attorney No. ${data['number']} ends: its last day is ${numericDay(data['until'])}. Nobody can sign by it after that. Issue and register a new one.`,
        button: 'Open the power',
      },
      'power.revoked': {
        subject: 'A power of attorney was revoked',
        body: `The machine-readable power of attorney No. ${data['number']} was revoked. Nobody can sign by it any more. The reason is in the portal.`,
        button: 'Open the power',
      },
      'submission.entrusted': {
        subject: 'A document has been assigned to you',
        body: `You have been assigned to the document “${title}”. It is in your portal.`,
        button: 'Open the document',
      },
      'approval.asked': {
        subject: 'A document waits for your approval',
        body: `Look at the document “${title}” and approve it or return it with a remark. Then it will be signed and sent to customs.`,
        button: 'Open the document',
      },
      'approval.given': {
        subject: 'A document was approved',
        body: `The document “${title}” was approved. It may be signed and sent.`,
        button: 'Open the document',
      },
      'approval.returned': {
        subject: 'A document was returned with a remark',
        body: `The document “${title}” was returned for work. The remark is in the portal. Correct it and ask for approval again.`,
        button: 'Open the document',
      },
      'rights.requested': {
        subject: `An employee asks for rights: ${organisation}`,
        body: `An employee (${organisation}) asks for rights. What exactly and why is in the portal, where you can grant all, grant a part or refuse.`,
        button: 'Consider the request',
      },
      'rights.approved': {
        subject: `Rights granted: ${organisation}`,
        body: `Your request for rights (${organisation}) was granted. The rights are in force.`,
        button: 'See the rights',
      },
      'rights.refused': {
        subject: `Rights refused: ${organisation}`,
        body: `Your request for rights (${organisation}) was refused. The reason is in the portal.`,
        button: 'Read the reason',
      },
      'rights.changed': {
        subject: `Your rights have changed: ${organisation}`,
        body: `Your rights (${organisation}) were changed by a head or an administrator. The change is already in force.`,
        button: 'See the rights',
      },
      'invitation.accepted': {
        subject: 'Invitation accepted',
        body: 'The invited person accepted and can work now. Who it was, and with which address, is in the portal.',
        button: 'Open invitations',
      },
      'invitation.declined': {
        subject: 'Invitation declined',
        body: 'The invited person declined to join. The invitation can be sent again.',
        button: 'Open invitations',
      },
      'archive.expiring': {
        subject: `A document of the archive is valid until ${numericDay(data['until'])}`,
        body: `The term of document No. ${data['number']} of the electronic archive is ending: the last day is ${numericDay(data['until'])}. If it was prolonged or replaced, place the new version in the archive.`,
        button: 'Open the document',
      },
      'archive.shared': {
        subject: `A document of an archive was opened to you: ${data['owner']}`,
        body: `${data['owner']}: document No. ${data['number']} of the electronic archive was opened to you. You may read it and attach it to your own documents.`,
        button: 'Open the document',
      },
      'archive.share-revoked': {
        subject: `Access to a document of an archive was closed: ${data['owner']}`,
        body: `${data['owner']}: access to document No. ${data['number']} of the electronic archive was closed. What has been sent to customs stays sent.`,
        button: 'Documents open to us',
      },
      ...auditTexts('en', data),
      'certificate.ending': {
        subject: `Certificate valid until ${until}`,
        body: `Your certificate (${title}) is about to end: after ${until} it can neither let you in nor sign a document. Get a new one from an accredited authority and sign in with it once.`,
        button: 'Show certificates',
      },
    },
  }
  return texts[locale][type]
}
