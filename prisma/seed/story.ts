import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { officerActor, participantActor } from '@/server/testing/build'
import { tellAudits } from './audits'
import { tellDecision } from './decision-story'
import { archive, decide, register, send, writeDraft } from './documents'
import { appendix, letter } from './letters'
import { tellKinds } from './kinds-story'
import { tellPastAudits } from './past/tell'
import { seedOffices } from './offices'
import { daysBefore, seedOfficers, seedParticipants } from './people'
import { seedPowers } from './powers'

const PETITION = '1050030E'
const INVOICE = '1002003E'
const SMOLENSK = '10113000'
const KALININGRAD = '10012000'

/** What a person types into a petition, over what the profile has filled in. */
function petition(
  type: '1' | '3' | '4' | '5',
  subject: string,
  paragraphs: string[],
  number: string,
  date: string,
) {
  return (prefilled: FormValues): FormValues => ({
    ...prefilled,
    PetitionType: { ApplicationType: type },
    OutcomingNumber: { DocNumber: number, DocDate: date },
    Annotation: [subject],
    MessageText: [{ TextPara: paragraphs }],
  })
}

/**
 * The demonstration's story, told around `now`: three years of finished papers, one decided, one refused, one in work, one
 * that came yesterday, drafts, and other participants whom nobody else may see.
 */
export async function tellStory(now: Date) {
  const offices = await seedOffices()
  const people = await seedParticipants(now)
  const officers = await seedOfficers(offices)
  const at = (days: number, hour: number) => {
    // What is being written today was begun in the last hours, even if the seed runs at night.
    if (days === 0) return new Date(now.getTime() - (24 - hour) * 600_000)
    const instant = daysBefore(now, days)
    // Office hours in Moscow, whatever time of day the seed runs at.
    return new Date(`${moscowDate(instant)}T${String(hour).padStart(2, '0')}:17:00+03:00`)
  }
  const orlova = await participantActor(people.orlova, people.baltic, now)
  const kuzmina = await participantActor(people.kuzmina, people.baltic, now)
  const belov = await participantActor(people.belov, people.baltic, now)
  const tarasov = await participantActor(people.tarasov, people.tarasovIp, now)
  const shcherbakova = await participantActor(people.shcherbakova, people.individual, now)
  const akhmetov = await participantActor(people.akhmetov, people.steppe, now)
  const gromova = await officerActor(officers.gromova, now)
  const zaytsev = await officerActor(officers.zaytsev, now)
  const fyodorova = await officerActor(officers.fyodorova, now)

  const lebedev = await officerActor(officers.lebedev, now)

  await tellPastAudits(
    { smolensk: [officers.zaytsev, officers.gromova, officers.lebedev], kaliningrad: [officers.fyodorova] },
    now,
  )
  await seedPowers(orlova, now)
  // The oldest signatures come first: the demonstration's authority is as old as the first of them.
  await tellAudits({
    lead: { actor: gromova, subject: 'gromova' },
    member: zaytsev,
    chief: lebedev,
    head: orlova,
    entrepreneur: tarasov,
    at,
    now,
  })

  const answered = async (
    days: number,
    subject: string,
    paragraphs: string[],
    answer: string,
    number: string,
  ) => {
    const ref = await writeDraft({
      actor: orlova,
      at: at(days, 10),
      kindCode: PETITION,
      officeCode: SMOLENSK,
      fill: petition('1', subject, paragraphs, number, moscowDate(at(days, 10))),
    })
    const sent = await send(orlova, at(days, 12), await archive(orlova, at(days, 11), ref))
    const registered = await register(gromova, at(days - 1, 10), sent)
    await decide(gromova, at(days - 9, 15), registered, {
      outcome: 'ACCEPTED',
      text: answer,
      fileName: 'Решение.pdf',
      bytes: await letter(registered.id, 'Смоленская таможня', at(days - 9, 15), answer, 'И. С. Громова'),
    })
  }
  const year = 365
  await answered(
    2 * year + 60,
    'Подтверждение уплаты ввозной таможенной пошлины',
    ['Просим подтвердить уплату ввозной таможенной пошлины по декларации, выпущенной в прошлом квартале.'],
    'Уплата подтверждена. Остаток денежного залога отсутствует.',
    '41-Т',
  )
  await answered(
    year + 35,
    'Внесение изменений в декларацию после выпуска: вес брутто',
    ['При приёмке обнаружена ошибка в весе брутто товара № 2. Стоимость и код товара не меняются.'],
    'Изменения внесены. Дополнительных платежей не возникло.',
    '118-Т',
  )
  await answered(
    66,
    'Возврат излишне уплаченных таможенных платежей',
    [
      'По декларации излишне уплачена ввозная пошлина: применена ставка без учёта тарифной преференции.',
      'Сертификат о происхождении товара представлен в срок, предусмотренный для восстановления преференции.',
      'Просим вернуть излишне уплаченную сумму на единый лицевой счёт.',
    ],
    'Заявление рассмотрено. Излишне уплаченная сумма возвращена на единый лицевой счёт 18 дней назад.',
    '203-Т',
  )

  // Refused with reasons: the next step is on the participant's home page.
  const refusedDraft = await writeDraft({
    actor: kuzmina,
    at: at(24, 9),
    kindCode: PETITION,
    officeCode: SMOLENSK,
    fill: petition(
      '5',
      'Рассрочка уплаты ввозной пошлины по партии насосного оборудования',
      ['Просим предоставить рассрочку на три месяца: оплата от покупателя задержана.'],
      '231-Б',
      moscowDate(at(24, 9)),
    ),
  })
  const refusedSent = await send(orlova, at(24, 17), await archive(kuzmina, at(24, 16), refusedDraft))
  const refusal =
    'Отказано. Не представлены: договор с покупателем и обеспечение исполнения обязанности по уплате. Приложите оба документа и направьте заявление снова: повторное обращение рассматривается как новое.'
  const refusedRegistered = await register(zaytsev, at(23, 10), refusedSent)
  await decide(zaytsev, at(16, 16), refusedRegistered, {
    outcome: 'REFUSED',
    text: refusal,
    fileName: 'Отказ в рассрочке.pdf',
    bytes: await letter(refusedRegistered.id, 'Смоленская таможня', at(16, 16), refusal, 'К. О. Зайцев'),
  })

  // In work at the office.
  const inWork = await writeDraft({
    actor: belov,
    at: at(4, 11),
    kindCode: PETITION,
    officeCode: SMOLENSK,
    fill: petition(
      '3',
      'Сведения о товарах, размещённых на временном хранении',
      [
        'Просим сообщить, какие товары в адрес ООО «Балтийский вектор» находятся на временном хранении и когда истекает его срок.',
      ],
      '254-Д',
      moscowDate(at(4, 11)),
    ),
    files: [
      { name: 'Перечень партий.pdf', type: 'application/pdf', bytes: await appendix('Перечень партий') },
    ],
  })
  await register(gromova, at(3, 12), await send(belov, at(4, 15), await archive(belov, at(4, 14), inWork)))

  // Came yesterday, nobody has taken them yet.
  const fresh = await writeDraft({
    actor: orlova,
    at: at(1, 13),
    kindCode: PETITION,
    officeCode: SMOLENSK,
    fill: petition(
      '4',
      'Код товара для насоса с частотным преобразователем',
      [
        'Просим разъяснить, в какой товарной позиции классифицируется насос, поставляемый вместе с преобразователем.',
      ],
      '261-Т',
      moscowDate(at(1, 13)),
    ),
    files: [
      { name: 'Паспорт изделия.pdf', type: 'application/pdf', bytes: await appendix('Паспорт изделия') },
    ],
  })
  await send(orlova, at(1, 16), await archive(orlova, at(1, 15), fresh))
  const own = await writeDraft({
    actor: tarasov,
    at: at(1, 10),
    kindCode: PETITION,
    officeCode: SMOLENSK,
    fill: petition(
      '1',
      'Изменение адреса места хранения товаров',
      [
        'Сообщаю о смене адреса склада. Товары остаются под таможенным контролем, документы на помещение прилагаю.',
      ],
      '7',
      moscowDate(at(1, 10)),
    ),
  })
  await send(tarasov, at(1, 12), await archive(tarasov, at(1, 11), own))
  const parcel = await writeDraft({
    actor: shcherbakova,
    at: at(2, 18),
    kindCode: PETITION,
    officeCode: KALININGRAD,
    fill: petition(
      '4',
      'Пошлина на посылку с книгами',
      ['Прошу пояснить, почему на посылку с книгами для личного пользования начислена пошлина.'],
      'б/н',
      moscowDate(at(2, 18)),
    ),
  })
  await send(shcherbakova, at(2, 20), await archive(shcherbakova, at(2, 19), parcel))
  const steppe = await writeDraft({
    actor: akhmetov,
    at: at(6, 9),
    kindCode: PETITION,
    officeCode: KALININGRAD,
    fill: petition(
      '3',
      'Подтверждение вывоза товаров из Калининградской области',
      ['Просим подтвердить фактический вывоз товаров в Республику Казахстан по приложенной накладной.'],
      'СП-88',
      moscowDate(at(6, 9)),
    ),
  })
  await register(
    fyodorova,
    at(5, 11),
    await send(akhmetov, at(6, 11), await archive(akhmetov, at(6, 10), steppe)),
  )

  // Still with the participant: one ready to be sent, two being written.
  const ready = await writeDraft({
    actor: belov,
    at: at(0, 9),
    kindCode: PETITION,
    officeCode: SMOLENSK,
    fill: petition(
      '1',
      'Продление срока временного ввоза стенда для выставки',
      ['Просим продлить срок временного ввоза выставочного стенда на 30 дней: выставка перенесена.'],
      '262-Д',
      moscowDate(at(0, 9)),
    ),
  })
  await archive(belov, at(0, 10), ready)
  await writeDraft({
    actor: belov,
    at: at(0, 11),
    kindCode: INVOICE,
    officeCode: SMOLENSK,
    fill: (prefilled) => ({
      ...prefilled,
      Registration: { PrDocumentNumber: 'BV-2026/114', PrDocumentDate: moscowDate(at(3, 9)) },
      CurrencyCode: 'EUR',
    }),
  })
  await writeDraft({
    actor: kuzmina,
    at: at(5, 16),
    kindCode: PETITION,
    officeCode: null,
    fill: (prefilled) => ({ ...prefilled, Annotation: ['Сверка остатков на едином лицевом счёте'] }),
  })

  await tellKinds({ head: orlova, accountant: kuzmina, declarant: belov, at })
  await tellDecision({ participant: tarasov, officer: gromova, at })

  // Old letters were sent at the time: the worker must not send them now. What happened this week still does.
  await asSystem((tx) =>
    tx.notification.updateMany({
      where: { createdAt: { lt: daysBefore(now, 7) } },
      data: { mailedAt: daysBefore(now, 7), readAt: daysBefore(now, 7) },
    }),
  )
}
