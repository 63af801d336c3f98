import type { Page } from '@playwright/test'
import * as audit from '../fixtures/audit'
import { openCabinet } from '../fixtures/cabinet'
import { after, at, monthsAfter, today, toWorking, workingAfter, written } from '../fixtures/days'
import { expect, test } from '../fixtures/moved-portal'
import { pdfWith } from '../fixtures/pdf'
import { callProcedure } from '../fixtures/portal'
import { seen, unfoldTerm } from '../fixtures/terms'

const LEAD = /^Громова/
const PERSON = /^Тарасов/

/** Lines of a requirement as a spreadsheet has them: code, document, details. */
const ASKED = [
  '04021\tСчёт-фактура\tК декларации',
  '03011\tДоговор\tСо всеми дополнениями',
  '09023\tПаспорт изделия\t',
  '02015\tТранспортная накладная\tПо обеим декларациям',
  '04131\tПлатёжные поручения\tЗа год',
  '09024\tСертификат завода\t',
  '09999\tЖурнал проходной\t',
]
const PARAGRAPHS = [
  ['Раздел 2, пункт 1', 'Вес брутто в декларации меньше веса в накладной на 412 кг.'],
  ['Раздел 2, пункт 2', 'Скидка покупателя не подтверждена.'],
  ['Раздел 3', 'Таможенная стоимость подлежит корректировке.'],
] as const

test('AUD-1 AUD-2 AUD-3 AUD-5 AUD-6 AUD-8 a desk audit from its card to the complaint, officer and participant side by side', async ({
  as,
  clock,
}) => {
  test.setTimeout(600_000)
  // All of it on working days to come: the clock goes forward only.
  const start = toWorking(after(today(), 1))
  await clock.moveClock(at(start, '10:00'))
  const [officer, chief, page] = [await as('gromova'), await as('lebedev'), await as('tarasov')]
  await openCabinet(page)
  await page.goto(`${page.url()}/audits`)
  const bell = page.getByRole('link', { name: /^Уведомления/ }).filter({ visible: true })
  const told = await bell.getAttribute('aria-label')

  // The card, and the notification with which the audit begins.
  const id = await openCard(officer)
  const notification = 'Уведомление о проведении проверки'
  await audit.beginDocument(officer, notification)
  await audit.sendDraft(officer, LEAD)
  await expect(audit.wayOf(officer, notification, 'sent')).toContainText('Громова')
  await expect(audit.wayOf(officer, notification, 'deemed')).toContainText('ещё не наступило')

  // The participant is told: in the list and by the bell of an open page, and by a letter.
  const row = page.locator(`a[href$="/audits/${id}"]`)
  await expect(row).toBeVisible()
  await expect(bell).not.toHaveAttribute('aria-label', told!)
  await letterLeadsTo(page, id)
  await row.click()
  await audit.openDocument(page, notification)
  await expect(audit.wayOf(officer, notification, 'opened')).toContainText('Тарасов')
  await expect(audit.wayOf(officer, notification, 'confirmed')).toHaveText('нет')
  await audit.confirmReceipt(page)
  await expect(audit.wayOf(officer, notification, 'confirmed')).toContainText('Тарасов')
  await audit.openOwnAudit(page, id)
  await audit.acquaint(page)
  await expect(officer.getByText('С правами и обязанностями ознакомлен')).toBeVisible()

  await audit.beginDocument(officer, 'Требование', (window) => audit.askFor(window, ASKED))
  await audit.sendDraft(officer, LEAD)
  await audit.openDocument(page, 'Требование')
  await audit.confirmReceipt(page)

  // The next day it counts as received, whoever has looked, and its ten days run on both screens.
  const due = toWorking(after(start, 11))
  await clock.moveClock(at(after(start, 1), '10:00'))
  await officer.reload()
  await expect(seen(officer, `осталось\\s\\d+\\sдн(я|ей),\\sдо\\s${written(due)}`)).toBeVisible()
  await page.getByRole('link', { name: 'Ответить по пунктам' }).click()
  await answerMost(page)
  const requirement = page.url()
  await audit.prepareReply(page, [1, 2, 3, 5, 6, 7])
  await audit.signAndSend(page, PERSON)

  await reviewReply(officer)
  await expect(audit.wayOf(officer, 'Требование', 'deemed')).not.toContainText('ещё', { timeout: 120_000 })

  // Time is given by a document; the line has a term of its own, counted in the open on both screens.
  const given = toWorking(after(start, 25))
  await officer.getByRole('button', { name: 'Продлить срок', exact: true }).click()
  await audit.question(officer).getByLabel('Продлить до').fill(given)
  await audit.question(officer).getByRole('button', { name: 'Подготовить документ' }).click()
  await expect(officer).toHaveURL(/\/drafts\//)
  await audit.sendDraft(officer, LEAD)
  await audit.openOwnAudit(page, id)
  for (const side of [officer, page]) await unfoldTerm(side, given, /Срок\sпродлён/)
  await audit.openDocument(page, 'Продление срока ответа')
  await page.goto(requirement)
  await expect(audit.line(page, 5)).toContainText('Нет поручений за март')
  await expect(audit.line(page, 6)).toContainText(new RegExp(`Ответить\\sдо\\s${written(given)}`))

  // The last day of the others: said on both screens, and met by the second reply.
  await clock.moveClock(at(due, '10:00'))
  await officer.reload()
  await audit.openOwnAudit(page, id)
  for (const side of [officer, page]) await expect(seen(side, 'сегодня\\sпоследний\\sдень')).toBeVisible()
  await page.goto(requirement)
  await answerRest(page)
  await audit.prepareReply(page, [4, 5, 6])
  await audit.signAndSend(page, PERSON)
  await expect(audit.askedLine(officer, 'Сертификат').getByText('Ответ получен')).toBeVisible()
  await expect(seen(officer, 'сегодня\\sпоследний\\sдень')).toBeHidden()

  // The act, approved by the chief; objections beside its paragraphs.
  await audit.beginDocument(officer, 'Акт проверки', async (window) => {
    for (const [index, [unit, text]] of PARAGRAPHS.entries()) {
      if (index > 0) await window.getByRole('button', { name: 'Добавить пункт' }).click()
      await window.getByLabel('Место в акте').nth(index).fill(unit)
      await window.getByLabel('Что установлено').nth(index).fill(text)
    }
  })
  await officer.getByRole('textbox', { name: 'Место составления' }).fill('Смоленск')
  await officer
    .getByRole('textbox', { name: /^Вывод/ })
    .first()
    .fill('Скорректировать таможенную стоимость.')
  await audit.haveApproved(officer, chief)
  await audit.sendDraft(officer, LEAD)
  await audit.openOwnAudit(page, id)
  await audit.openDocument(page, 'Акт проверки')
  await page.getByRole('link', { name: 'Акт, возражения и решение' }).click()
  // The page before has terms of its own.
  await expect(page).toHaveURL(/\/act$/)
  const objectUntil = workingAfter(after(due, 1), 15)
  for (const side of [officer, page]) await unfoldTerm(side, objectUntil, /Не\sсчитается/)
  for (const [index, text] of ['Взвешивали без поддонов.', 'Дополнение к договору приложено.'].entries()) {
    const [unit] = PARAGRAPHS[index]!
    await page.getByRole('button', { name: new RegExp(`^Возразить\\s?:\\s${unit}`) }).click()
    await page.getByLabel(`Возражение: ${unit}`).fill(text)
  }
  await page.getByRole('button', { name: 'Подготовить возражения' }).click()
  await audit.question(page).getByRole('button', { name: 'Подготовить', exact: true }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await audit.signAndSend(page, PERSON)
  await expect(officer.getByText('Получен ответ на акт').first()).toBeVisible()

  // Customs lets its own term pass, which both see; then it concludes row by row, and decides.
  const concludeUntil = workingAfter(due, 15)
  const late = toWorking(after(concludeUntil, 1))
  await clock.moveClock(at(late, '10:00'))
  await officer.reload()
  await audit.openOwnAudit(page, id)
  for (const side of [officer, page]) await expect(seen(side, 'срок\\sистёк')).toBeVisible()
  await audit.beginDocument(officer, 'Заключение по возражениям', async (window) => {
    await window.getByRole('radio', { name: 'Принято' }).first().check()
    await window.getByLabel('Обоснование').nth(0).fill('Вес пересчитан без поддонов.')
    await window.getByLabel('Обоснование').nth(1).fill('Дополнение подписано позже поставки.')
  })
  await officer.getByRole('textbox', { name: 'Место составления' }).fill('Смоленск')
  await audit.sendDraft(officer, LEAD)
  await audit.openDocument(page, 'Заключение по возражениям')
  await page.getByRole('link', { name: 'Акт, возражения и решение' }).click()
  await expect(page.getByText('Принято возражений: 1 из 2')).toBeVisible()
  await expect(page.getByText('Дополнение подписано позже поставки.')).toBeVisible()

  // A decision that does not say what is decided goes to nobody.
  await audit.beginDocument(officer, 'Решение по результатам проверки')
  await officer.getByRole('button', { name: 'Передать на согласование' }).click()
  await expect(officer.getByRole('link', { name: /^Решение\s\(таблица\s3\.2\)/ })).toBeVisible()
  await officer.getByRole('radio', { name: 'Выявлено нарушение' }).check()
  await officer.getByRole('textbox', { name: /^Решение\sсловами/ }).fill('Доначислить ввозную пошлину и НДС.')
  await audit.haveApproved(officer, chief)
  await audit.sendDraft(officer, LEAD)
  await audit.openOwnAudit(page, id)
  await audit.openDocument(page, 'Решение по результатам проверки')
  await audit.openOwnAudit(page, id)

  // The complaint, within three months from the day after the decision was sent.
  const complainUntil = toWorking(monthsAfter(after(late, 1), 3))
  for (const side of [officer, page]) await unfoldTerm(side, complainUntil, /3\sмесяца/)
  await page.getByRole('button', { name: 'Подготовить жалобу' }).click()
  await audit.question(page).getByRole('button', { name: 'Подготовить', exact: true }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await page
    .getByRole('textbox', { name: /^Обстоятельство/ })
    .first()
    .fill('Дополнение к договору подписано до поставки.')
  await page
    .getByRole('textbox', { name: /^Требование/ })
    .first()
    .fill('Отменить решение в части скидки покупателя.')
  await audit.signAndSend(page, PERSON)
  await expect(officer.getByRole('list', { name: 'Документы участника' }).getByText('Жалоба')).toBeVisible()
})

/** Opens a card at the console as an officer does; answers the audit's id. */
async function openCard(officer: Page): Promise<string> {
  await officer.goto('/console/audits/new')
  await officer.getByLabel('Проверяемое лицо').fill('Тарасов')
  await officer.getByRole('button', { name: 'Найти' }).click()
  await officer.getByRole('button', { name: /Тарасов/ }).click()
  await officer.getByLabel('Основание').fill(`Анализ деклараций за год, ${Date.now()}`)
  await officer.getByRole('checkbox', { name: /^Достоверность сведений/ }).check()
  await officer.getByLabel('Проверяемый период: с').fill('2025-01-01')
  await officer.getByLabel('по', { exact: true }).fill('2025-12-31')
  await officer.getByLabel('Декларации на товары').fill('10113110/140326/0001207')
  await officer.getByRole('combobox', { name: 'Добавить должностное лицо' }).selectOption({ index: 1 })
  await officer.getByRole('button', { name: 'Открыть проверку' }).click()
  await expect(officer).toHaveURL(/\/console\/audits\/[0-9a-f-]{36}$/)
  return officer.url().split('/').at(-1)!
}

/** A letter about an audit's document leads to this audit; the portal may have written of others since. */
async function letterLeadsTo(page: Page, id: string) {
  const ask = async <T>(path: string, input: object) => (await callProcedure(page, '', path, input)).data as T
  const texts = async () => {
    const { items } = await ask<{ items: { id: string; subject: string; recipients: string[] }[] }>(
      'letters.captured',
      {},
    )
    const own = items.filter(
      ({ subject, recipients }) => recipients.includes('tarasov@example.test') && /провер/.test(subject),
    )
    const letters = own.slice(0, 10).map((letter) => ask<{ text: string }>('letters.get', { id: letter.id }))
    return (await Promise.all(letters)).map(({ text }) => text)
  }
  await expect.poll(texts, { timeout: 40_000 }).toContainEqual(expect.stringContaining(id))
}

/** Fills in lines of the requirement, each in another way; the fourth is left for later. */
async function answerMost(page: Page) {
  const dialog = page.getByRole('dialog')
  await audit.writeLine(page, 1, async (line) => {
    await line.getByRole('button', { name: 'Из архива' }).click()
    await dialog
      .getByRole('button', { name: /^Приложить/ })
      .first()
      .click()
    await dialog.getByRole('button', { name: 'Закрыть' }).last().click()
  })
  // A scan finds its line by the number in its name.
  await page.getByRole('button', { name: 'Загрузить много сканов' }).click()
  const scan = { name: '2_договор.pdf', mimeType: 'application/pdf', buffer: await pdfWith(1) }
  await dialog.locator('input[type=file]').first().setInputFiles(scan)
  await dialog.getByRole('button', { name: /^Приложить\s1\sфайл/ }).click()
  await expect(dialog).toBeHidden()
  await audit.writeLine(page, 3, async (line) => {
    await line.getByRole('checkbox', { name: /^Передаём\sна\sбумаге/ }).check()
    await line.getByLabel('Номер письма').fill('15')
    await line.getByLabel('Дата письма').fill(today())
  })
  await audit.writeLine(page, 5, async (line) => {
    await line.getByRole('radio', { name: 'Представляем не полностью' }).check()
    await line.getByRole('checkbox', { name: /^Представляли\sраньше/ }).check()
    await line.getByLabel('Номер письма').fill('7')
    await line.getByLabel('Почему').fill('Часть поручений у банка')
  })
  await audit.writeLine(page, 6, async (line) => {
    await line.getByRole('radio', { name: 'Просим продлить срок' }).check()
    await line.getByLabel('Просим до').fill(after(today(), 40))
    await line.getByLabel('Почему').fill('Сертификат выдаёт завод за границей')
  })
  await audit.writeLine(page, 7, async (line) => {
    await line.getByRole('radio', { name: 'Представить не можем' }).check()
    await line.getByLabel('Почему').fill('Журнала у нас нет: склад чужой')
  })
}

/** What was left, was asked for again, and was given time for. */
async function answerRest(page: Page) {
  await audit.writeLine(page, 4, async (line) => {
    await line.getByRole('checkbox', { name: /^Представляли\sраньше/ }).check()
    await line.getByLabel('Номер письма').fill('8')
  })
  await audit.writeLine(page, 5, async (line) => {
    await line.getByRole('radio', { name: 'Представляем', exact: true }).check()
  })
  await audit.writeLine(page, 6, async (line) => {
    await line.getByRole('radio', { name: 'Представляем', exact: true }).check()
    await line.getByRole('checkbox', { name: /^Передаём\sна\sбумаге/ }).check()
    await line.getByLabel('Номер письма').fill('21')
  })
}

/** The officer sees the reply come, looks at the scan, accepts one line, asks for another again, confirms the receipt. */
async function reviewReply(officer: Page) {
  const lineOf = (name: string) => audit.askedLine(officer, name)
  await expect(lineOf('Договор').getByText('Ответ получен')).toBeVisible()
  await expect(lineOf('Транспортная').getByText('Ждём ответа')).toBeVisible()
  await expect(lineOf('Журнал').getByText('Не может представить')).toBeVisible()
  await lineOf('Договор')
    .getByRole('button', { name: /^Посмотреть файл/ })
    .click()
  const scan = officer.getByRole('dialog')
  await expect(scan.getByRole('img')).toBeVisible({ timeout: 30_000 })
  await scan.getByRole('button', { name: 'Закрыть' }).click()
  await lineOf('Счёт-фактура').getByRole('button', { name: 'Принять пункт 1' }).click()
  await expect(lineOf('Счёт-фактура').getByText('Принято')).toBeVisible()
  await lineOf('Платёжные').getByRole('button', { name: 'Запросить снова пункт 5' }).click()
  await audit.question(officer).getByLabel('Чего не хватает').fill('Нет поручений за март')
  await audit.question(officer).getByRole('button', { name: 'Запросить снова' }).click()
  await expect(lineOf('Платёжные').getByText('Запрошено снова')).toBeVisible()
  await expect(lineOf('Платёжные').getByText(/ответить\sдо.*включительно/)).toBeVisible()
  const received = officer.getByRole('list', { name: 'Документы участника' })
  await received.getByRole('button', { name: 'Подтвердить получение' }).click()
  await expect(received.getByText('получение подтверждено')).toBeVisible()
}
