import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Sent } from '../../server/modules/audits/domain/actions'
import * as audit from '../fixtures/audit'
import { receiveByHand, sendByHand, type Officers } from '../fixtures/audit-hand'
import { openCabinet } from '../fixtures/cabinet'
import {
  after,
  at,
  between,
  monthsAfter,
  toWorking,
  today,
  workingAfter,
  written,
  type Day,
} from '../fixtures/days'
import { expect, test } from '../fixtures/moved-portal'
import { linkFromLetter } from '../fixtures/mail'
import { actingForOf, callProcedure } from '../fixtures/portal'

const LEAD = /^Громова/
const PERSON = /^Тарасов/
const ORDER = 'Решение о проведении проверки'

/** The first working day to come: the clock goes forward only. */
const firstDay = () => toWorking(after(today(), 1))

const required = (): Sent => ({
  purpose: 'requirement',
  days: 10,
  items: [
    {
      id: randomUUID(),
      position: 1,
      code: '04021',
      name: 'Счёт-фактура',
      details: 'К декларации',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
    },
  ],
})
const act = (...texts: string[]): Sent => ({
  purpose: 'act',
  paragraphs: texts.map((text, i) => ({ id: `3.${i + 1}`, unit: `Раздел 3, пункт ${i + 1}`, text })),
})
const DECIDED = {
  Decisions: [{ Decision_Variant_1: 'true', Text: ['Доначислить ввозную пошлину и НДС'] }],
}
const CONCLUSIONS = { Resolution: ['Доначислить таможенные платежи'] }

/** Words that are seen, not those folded away. */
const seen = (page: Page, words: RegExp) => page.getByText(words).filter({ visible: true }).first()

/** A row of the facts about the audit, on either side's page. */
const fact = (page: Page, term: string) =>
  page
    .locator('dl > *')
    .filter({ has: page.getByText(term, { exact: true }) })
    .first()

/** A card of either side's page by its heading. */
const cardOf = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/** A term in the list of terms on either side's page. */
const termOf = (page: Page, name: string) =>
  cardOf(page, 'Сроки').getByRole('listitem').filter({ hasText: name }).first()

/** A document that cannot be sent now, with the reason; folded away at the card. */
const closedBecause = (officer: Page, what: string) =>
  cardOf(officer, 'Что дальше').locator('details li').filter({ hasText: what })

/** The same is expected of both sides' pages. */
async function both(officer: Page, page: Page, check: (side: Page) => Promise<unknown>) {
  await Promise.all([check(officer), check(page)])
}

/** The officers and the participant, the participant in the cabinet. */
async function sides(as: (login: 'gromova' | 'lebedev' | 'tarasov') => Promise<Page>) {
  const [officer, chief, page] = [await as('gromova'), await as('lebedev'), await as('tarasov')]
  await openCabinet(page)
  const acting = actingForOf(page)
  const officers: Officers = { officer, chief }
  return { officer, chief, page, acting, officers }
}

/** Files a complaint about the decision from the open page of the audit. */
async function complain(page: Page) {
  await audit
    .stepOf(page, 'Решение можно обжаловать')
    .getByRole('button', { name: 'Подготовить жалобу' })
    .click()
  await audit.question(page).getByRole('button', { name: 'Подготовить', exact: true }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await page
    .getByRole('textbox', { name: /^Обстоятельство/ })
    .first()
    .fill('Вывод акта не подтверждён документами.')
  await page
    .getByRole('textbox', { name: /^Требование/ })
    .first()
    .fill('Отменить решение полностью.')
  await audit.signAndSend(page, PERSON)
}

test('AUD-2 AUD-3 AUD-4 AUD-8 a planned field audit from its notification to the complaint begins on the day of receipt of its order', async ({
  as,
  clock,
}) => {
  test.setTimeout(300_000)
  const announced = firstDay()
  await clock.moveClock(at(announced, '10:00'))
  const { officer, chief, page, acting, officers } = await sides(as)
  const id = await audit.openAudit(officer, {
    person: 'Тарасов',
    ground: `План выездных проверок, пункт ${Date.now()}`,
    form: 'FIELD_PLANNED',
  })
  await audit.openCase(officer, id)

  // Announced first: the order is closed, with the reason.
  await officer.getByText('Что сейчас закрыто и почему').click()
  await expect(seen(officer, /Сначала\sо\sплановой\sпроверке\sуведомляют\sучастника/)).toBeVisible()
  const notification = await sendByHand(officers, id, { purpose: 'notification' })
  await receiveByHand(page, acting, id, notification)
  await expect(audit.wayOf(officer, 'Уведомление о проведении', 'confirmed')).toContainText('Тарасов')
  await audit.openOwnAudit(page, id)
  await expect(fact(page, 'Начата')).toHaveCount(0)

  // The order, three weeks later: approved, signed and sent at the console; the participant has the page open.
  const ordered = toWorking(after(announced, 21))
  await clock.moveClock(at(ordered, '11:00'))
  await audit.openCase(officer, id)
  await audit.beginDocument(officer, ORDER)
  await audit.haveApproved(officer, chief)
  await audit.sendDraft(officer, LEAD)
  await expect(audit.wayOf(officer, ORDER, 'deemed')).toContainText('ещё не наступило')
  await expect(fact(officer, 'Начнётся')).toContainText(new RegExp(written(after(ordered, 1))))
  await expect(fact(page, 'Начнётся')).toContainText(new RegExp(written(after(ordered, 1))))
  await officer.getByText('Что сейчас закрыто и почему').click()
  await expect(seen(officer, /Проверка\sещё\sне\sначалась/)).toBeVisible()

  // Confirmed on the same day, so it begins on that day (289-ФЗ 229-15): told on both sides at once.
  await audit.openDocument(page, ORDER)
  await expect(audit.wayOf(officer, ORDER, 'opened')).toContainText('Тарасов')
  await audit.confirmReceipt(page)
  await expect(fact(officer, 'Начата')).toContainText(new RegExp(written(ordered)))
  await audit.openOwnAudit(page, id)
  await expect(fact(page, 'Начата')).toContainText(new RegExp(written(ordered)))
  const end = toWorking(monthsAfter(ordered, 2))
  for (const side of [officer, page])
    await expect(termOf(side, 'Срок проверки')).toContainText(new RegExp(written(end)))

  // A requirement and a reply.
  await receiveByHand(page, acting, id, await sendByHand(officers, id, required()))
  await audit.stepOf(page, 'Ответьте на требование').getByRole('link').click()
  await audit.writeLine(page, 1, async (line) => {
    await line.getByRole('radio', { name: 'Представить не можем' }).check()
    await line.getByRole('textbox', { name: 'Почему' }).fill('Счёт хранится у покупателя')
  })
  await audit.prepareReply(page, [1])
  await audit.signAndSend(page, PERSON)
  await audit
    .askedLine(officer, 'Счёт-фактура')
    .getByRole('button', { name: /^Принять/ })
    .click()
  await expect(audit.askedLine(officer, 'Счёт-фактура').getByText('Принято')).toBeVisible()

  // The act, to which there are no objections.
  const acted = toWorking(after(ordered, 35))
  await clock.moveClock(at(acted, '12:00'))
  await sendByHand(officers, id, act('Нарушений не установлено.'), {
    Resolution: ['Нарушений не установлено'],
  })
  await audit.openOwnAudit(page, id)
  await audit.openDocument(page, 'Акт проверки')
  await audit.openOwnAudit(page, id)
  const objections = workingAfter(after(acted, 1), 15)
  await expect(termOf(page, 'Возражения на акт')).toContainText(new RegExp(written(objections)))
  await audit.stepOf(page, 'Ответьте на акт').getByRole('link').click()
  await page.getByRole('button', { name: 'Возражений нет' }).click()
  await audit.question(page).getByRole('button', { name: 'Подготовить информацию' }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await audit.signAndSend(page, PERSON)
  await audit.openCase(officer, id)
  await expect(seen(officer, /Отправлена\sинформация\sоб\sотсутствии\sвозражений/)).toBeVisible()

  // The decision, and a complaint about it.
  const decided = toWorking(after(acted, 10))
  await clock.moveClock(at(decided, '12:00'))
  await sendByHand(officers, id, { purpose: 'decision' }, DECIDED)
  await audit.openCase(officer, id)
  await audit.openOwnAudit(page, id)
  await audit.openDocument(page, 'Решение по результатам проверки')
  await audit.openOwnAudit(page, id)
  // Opened on the day of sending: it is known of from that day.
  const last = toWorking(monthsAfter(decided, 3))
  await expect(termOf(page, 'Жалоба на решение')).toContainText(new RegExp(written(last)))
  await complain(page)
  await expect(officer.getByRole('list', { name: 'Документы участника' }).getByText('Жалоба')).toBeVisible()
})

test('AUD-2 what is closed is told with its reason, and the server refuses the same; received by nobody, an order begins the audit the day after', async ({
  as,
  clock,
}) => {
  test.setTimeout(120_000)
  const ordered = firstDay()
  await clock.moveClock(at(ordered, '10:00'))
  const { officer, page, officers } = await sides(as)
  const ground = `Сообщение о нарушении, ${Date.now()}`
  const id = await audit.openAudit(officer, { person: 'Тарасов', ground, form: 'FIELD_UNPLANNED' })
  const begin = (what: Sent) =>
    callProcedure(officer, 'console', 'auditConsole.begin', { requestId: randomUUID(), id, what }, 'mutation')

  // No notification is needed for an unplanned one, and none can be sent.
  await audit.openCase(officer, id)
  await expect(officer.getByRole('button', { name: ORDER })).toBeVisible()
  await expect(closedBecause(officer, 'Уведомление о проведении проверки')).toContainText(/не\sбывает/)
  expect((await begin({ purpose: 'notification' })).code).toBe('WRONG_STATUS')
  expect((await begin(act('Рано'))).code).toBe('WRONG_STATUS')

  await sendByHand(officers, id, { purpose: 'order' })
  for (const what of ['Акт проверки', 'Приостановление проверки', 'Продление проверки'])
    await expect(closedBecause(officer, what)).toContainText(/ещё\sне\sначалась/)
  expect((await begin(act('Рано'))).code).toBe('FORBIDDEN')
  await audit.openOwnAudit(page, id)
  await expect(fact(page, 'Начнётся')).toContainText(new RegExp(written(after(ordered, 1))))

  // Nobody has opened it: the day after sending it is received by law (282-3), and that day the audit begins.
  await clock.moveClock(at(after(ordered, 1), '00:30'))
  for (const side of [officer, page]) {
    await side.reload()
    await expect(fact(side, 'Начата')).toContainText(new RegExp(written(after(ordered, 1))))
  }
  await expect(officer.getByRole('button', { name: 'Акт проверки', exact: true })).toBeVisible()
  await expect(audit.stepOf(page, ORDER).getByRole('button', { name: 'Открыть документ' })).toBeVisible()
})

test('AUD-7 AUD-8 AUD-9 an unplanned field audit, suspended and resumed twice, prolonged, with another group, to the complaint', async ({
  as,
  clock,
}) => {
  test.setTimeout(300_000)
  const begun = firstDay()
  await clock.moveClock(at(begun, '10:00'))
  const { officer, chief, page, acting, officers } = await sides(as)
  const ground = `Сообщение о нарушении, ${Date.now()}`
  const id = await audit.openAudit(officer, { person: 'Тарасов', ground, form: 'FIELD_UNPLANNED' })
  await receiveByHand(page, acting, id, await sendByHand(officers, id, { purpose: 'order' }))
  await audit.openCase(officer, id)
  await audit.openOwnAudit(page, id)
  await both(officer, page, async (side) => {
    await expect(fact(side, 'Начата')).toContainText(new RegExp(written(begun)))
    await expect(termOf(side, 'Срок проверки')).toContainText(
      new RegExp(written(toWorking(monthsAfter(begun, 2)))),
    )
  })

  // Suspended for the first time at the console; the chief approves; both pages that are open show it.
  const first = { from: after(begun, 9), to: after(begun, 29) }
  await clock.moveClock(at(first.from, '11:00'))
  await audit.openCase(officer, id)
  await audit.beginDocument(officer, 'Приостановление проверки', async (window) => {
    await window.getByLabel('Причина').fill('Назначена таможенная экспертиза')
  })
  await audit.haveApproved(officer, chief)
  await audit.sendDraft(officer, LEAD)
  await both(officer, page, (side) =>
    expect(termOf(side, 'Срок проверки')).toContainText(/срок\sне\sидёт,\sпроверка\sприостановлена/i),
  )
  await expect(closedBecause(officer, 'Требование')).toContainText(/Станет\sможно\sна\sшаге\s«Идёт»/)

  // A day before it is resumed: how long it has lasted, and what is left of nine months.
  await clock.moveClock(at(first.to, '11:00'))
  await both(officer, page, async (side) => {
    await side.reload()
    const term = termOf(side, 'Срок проверки')
    await term.locator('summary').click()
    await expect(term).toContainText(/Приостановлено\sи\sне\sвозобновлено:\s21\sкалендарный\sдень/)
    const left = between(first.from, monthsAfter(first.from, 9)) - 21
    await expect(term).toContainText(
      new RegExp(`не\\sдольше\\sчем\\s9\\sмесяцев,\\sостаётся\\s${left}\\sкалендарн`),
    )
  })

  // Resumed, suspended again for six days, resumed: the day of resumption is a day of the audit.
  await clock.moveClock(at(after(first.to, 1), '11:00'))
  await sendByHand(officers, id, { purpose: 'resumption', from: after(first.to, 1) })
  const end = monthsAfter(begun, 2)
  await both(officer, page, (side) =>
    expect(termOf(side, 'Срок проверки')).toContainText(new RegExp(written(toWorking(after(end, 21))))),
  )
  const second = { from: after(first.to, 8), to: after(first.to, 13) }
  await clock.moveClock(at(second.from, '11:00'))
  await sendByHand(officers, id, { purpose: 'suspension', from: second.from, reason: 'Запрос документов' })
  await expect(seen(page, /Приостановлена/)).toBeVisible()
  await clock.moveClock(at(after(second.to, 1), '11:00'))
  await sendByHand(officers, id, { purpose: 'resumption', from: after(second.to, 1) })

  // Prolonged by a month, and by no more than one; another officer comes into the group.
  await sendByHand(officers, id, { purpose: 'prolongation', days: null, reason: 'Большой объём документов' })
  const last = toWorking(after(monthsAfter(begun, 3), 27))
  await both(officer, page, async (side) => {
    await side.reload()
    const term = termOf(side, 'Срок проверки')
    await expect(term).toContainText(new RegExp(written(last)))
    await term.locator('summary').click()
    await expect(term).toContainText(/Срок\sпродлён:\s1\sмесяц/)
    await expect(term).toContainText(/Приостановлено:\s21\sкалендарный\sдень/)
    await expect(term).toContainText(/Приостановлено:\s6\sкалендарных\sдней/)
  })
  await officer
    .getByRole('group', { name: 'Подготовить документ' })
    .getByRole('button', { name: 'Продление проверки' })
    .click()
  const window = officer.getByRole('dialog')
  await window.getByLabel('Причина').fill('Ещё месяц')
  await window.getByRole('button', { name: 'Подготовить документ' }).click()
  await expect(window.getByText(/Больше\sпродлить\sнельзя/)).toBeVisible()
  // What was typed is not thrown away unasked.
  await window.getByRole('button', { name: 'Отменить' }).click()
  await officer.getByRole('button', { name: 'Закрыть, не сохраняя' }).click()
  await audit.beginDocument(officer, 'Изменение состава проверяющих', async (facts) => {
    const zaytsev = await facts
      .locator('option')
      .filter({ hasText: /^Зайцев/ })
      .getAttribute('value')
    await facts.getByRole('combobox', { name: 'Добавить должностное лицо' }).selectOption(zaytsev!)
    await facts.getByLabel('Причина').fill('Нужен специалист по классификации')
  })
  await audit.sendDraft(officer, LEAD)
  await expect(cardOf(page, 'Проверяющие').getByText(/^Зайцев/)).toBeVisible()

  // The act, objections to both its paragraphs, a conclusion that accepts one.
  const acted = toWorking(after(second.to, 15))
  await clock.moveClock(at(acted, '12:00'))
  await sendByHand(officers, id, act('Вес занижен.', 'Скидка не подтверждена.'), CONCLUSIONS)
  await audit.openOwnAudit(page, id)
  await audit.openDocument(page, 'Акт проверки')
  await page.getByRole('link', { name: 'Акт, возражения и решение' }).click()
  await expect(page).toHaveURL(/\/act$/)
  for (const [index, text] of ['Вес указан по накладной.', 'Дополнение к договору приложено.'].entries()) {
    await page
      .getByRole('button', { name: /^Возразить/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: new RegExp(`пункт\\s${index + 1}$`) }).fill(text)
  }
  await page.getByRole('button', { name: 'Подготовить возражения' }).click()
  await audit.question(page).getByRole('button', { name: 'Подготовить', exact: true }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await audit.signAndSend(page, PERSON)
  await audit.openCase(officer, id)
  await expect(seen(officer, /Отправлены\sвозражения:\s2\sпункта/)).toBeVisible()
  const conclusion = await sendByHand(officers, id, {
    purpose: 'conclusion',
    rows: [
      { paragraphId: '3.1', accepted: false, text: 'Накладная не соответствует взвешиванию.' },
      { paragraphId: '3.2', accepted: true, text: 'Дополнение представлено.' },
    ],
  })
  await receiveByHand(page, acting, id, conclusion)
  await page.goto(`/cabinet/${acting}/audits/${id}/act`)
  await expect(seen(page, /Принято\sвозражений:\s1\sиз\s2/)).toBeVisible()

  // The decision and the complaint.
  const decision = await sendByHand(officers, id, { purpose: 'decision' }, DECIDED)
  await receiveByHand(page, acting, id, decision)
  await audit.openOwnAudit(page, id)
  const complaint = toWorking(monthsAfter(acted, 3))
  await expect(termOf(page, 'Жалоба на решение')).toContainText(new RegExp(written(complaint)))
  await complain(page)
  await expect(officer.getByRole('list', { name: 'Документы участника' }).getByText('Жалоба')).toBeVisible()
})

test('ORG-3 AUD-6 an employee whose appointment ends in the middle of an audit loses it at once; the answer stays, and those in charge are told', async ({
  as,
  clock,
}) => {
  test.setTimeout(240_000)
  const begun = firstDay()
  const until = after(begun, 5)
  await clock.moveClock(at(begun, '10:00'))
  const { officer, page, acting, officers } = await sides(as)
  const ground = `Сообщение о нарушении, ${Date.now()}`
  const id = await audit.openAudit(officer, { person: 'Тарасов', ground, form: 'FIELD_UNPLANNED' })
  await receiveByHand(page, acting, id, await sendByHand(officers, id, { purpose: 'order' }))
  const requirement = await sendByHand(officers, id, required())
  await receiveByHand(page, acting, id, requirement)

  // An employee who sees only what is assigned, until a day in the middle of the audit.
  const guest = await as('shcherbakova')
  await employ(page, acting, guest, until)
  const seenBy = (who: Page) => callProcedure(who, acting, 'audits.get', { id })
  expect((await seenBy(guest)).code).toBe('NOT_FOUND')
  await audit.openOwnAudit(page, id)
  await page.getByRole('button', { name: 'Поручить' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Щербакова/ })
    .check()
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click()
  await expect(cardOf(page, 'Кому поручена').getByText(/Щербакова/)).toBeVisible()
  await guest.goto(`/cabinet/${acting}/notifications`)
  await guest
    .getByRole('link', { name: /Вам\sпоручена\sтаможенная\sпроверка/ })
    .first()
    .click()
  await expect(guest).toHaveURL(new RegExp(`/audits/${id}$`))
  await guest.goto(`/cabinet/${acting}/audits/${id}/requirements/${requirement}`)
  await audit.writeLine(guest, 1, async (line) => {
    await line.getByRole('radio', { name: 'Представить не можем' }).check()
    await line.getByRole('textbox', { name: 'Почему' }).fill('Счёт хранится у покупателя')
  })

  // The last day is over: the page leaves by itself, the address is of nothing.
  await clock.moveClock(at(after(until, 1), '00:01'))
  await expect(guest).not.toHaveURL(new RegExp(acting), { timeout: 40_000 })
  expect((await guest.request.get(`/cabinet/${acting}/audits/${id}`)).status()).toBe(404)
  expect((await seenBy(guest)).code).toBe('NOT_FOUND')

  // What was prepared is there for colleagues, and the head is told that somebody has to take over.
  await page.goto(`/cabinet/${acting}/audits/${id}/requirements/${requirement}`)
  await expect(audit.line(page, 1).getByRole('checkbox', { name: 'Включить в ответ' })).toBeVisible()
  await audit
    .line(page, 1)
    .getByRole('button', { name: /^Изменить/ })
    .click()
  await expect(audit.line(page, 1).getByRole('textbox', { name: 'Почему' })).toHaveValue(
    'Счёт хранится у покупателя',
  )
  await expect(async () => {
    await page.goto(`/cabinet/${acting}/notifications`)
    const notice = page.getByRole('link', { name: /Поручите\sпроверку\sдругому/ }).first()
    await expect(notice).toHaveAttribute('href', new RegExp(id), { timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
  await audit.openOwnAudit(page, id)
  const assigned = cardOf(page, 'Кому поручена')
  await expect(assigned.getByText('назначение не действует')).toBeVisible()
  await page.getByRole('button', { name: 'Поручить' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Тарасов/ })
    .check()
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click()
  await expect(assigned.getByText(/Тарасов/)).toBeVisible()
  await expect(assigned.getByText(/Щербакова/)).toHaveCount(0)

  await clock.resetClock()
  await dismiss(page, acting)
})

/** Invites the guest, who accepts: sees and answers audits that are assigned, until the end of the day. */
async function employ(page: Page, acting: string, guest: Page, until: Day) {
  const email = `auditor-${Date.now()}@example.test`
  const right = { actions: ['view', 'answer-audit'], kinds: [], from: null, until: null, assignedOnly: true }
  const invited = await callProcedure(
    page,
    acting,
    'invitations.send',
    {
      requestId: randomUUID(),
      email,
      days: 7,
      role: 'EMPLOYEE',
      title: 'Бухгалтер',
      grants: [right],
      until,
    },
    'mutation',
  )
  expect(invited.status).toBe(200)
  const link = await linkFromLetter(guest, email, /./)
  await guest.goto(link)
  await guest.getByRole('button', { name: 'Принять приглашение' }).click()
  await expect(guest).toHaveURL(new RegExp(`/cabinet/${acting}`))
}

/** Takes the guest off again: others invite the same person. */
async function dismiss(page: Page, acting: string) {
  const { data } = await callProcedure(page, acting, 'organisation.people', undefined)
  const people = data as { id: string; version: number; name: string; state: string }[]
  // By the clock of the machine the appointment has yet to begin.
  const guest = people.find(({ name, state }) => name.startsWith('Щербакова') && state === 'future')!
  const input = { requestId: randomUUID(), id: guest.id, version: guest.version }
  expect((await callProcedure(page, acting, 'organisation.revoke', input, 'mutation')).status).toBe(200)
}
