import type { Page } from '@playwright/test'
import { DEMONSTRATION_PASSWORD } from '../../prisma/seed/logins'
import * as audit from '../fixtures/audit'
import { openCabinet } from '../fixtures/cabinet'
import { enter } from '../fixtures/newcomer'
import { expect, test } from '../fixtures/portal'

// The clock is left alone; but the bell of somebody whom other journeys tell of their documents would count those too.

test('AUD-4 what is sent while the participant is offline is there when the line comes back, and nothing typed is lost', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const officer = await as('gromova')
  const ground = `Работа без связи, ${Date.now()}`
  const id = await audit.openAudit(officer, { person: 'Тарасов', ground })
  await audit.requireOfDesk(officer, id, ['04021\tСчёт-фактура', '03011\tДоговор'])
  const page = await as('tarasov')
  await openCabinet(page)
  await audit.openOwnAudit(page, id)
  await audit.openDocument(page, 'Требование')
  await page.getByRole('link', { name: 'Ответить по пунктам' }).click()
  const bell = page.getByRole('link', { name: /^Уведомления/ }).filter({ visible: true })
  const told = await bell.getAttribute('aria-label')

  const line = audit.line(page, 1)
  const cannot = line.getByRole('radio', { name: 'Представить не можем' })
  await expect(cannot).toBeVisible()
  await page.context().setOffline(true)
  await cannot.check()
  await line.getByLabel('Почему').fill('Счёт-фактура изъята при обыске')
  await expect(line.getByText('Не сохранено: нет связи, повторим')).toBeVisible()
  await audit.beginDocument(officer, 'Требование', (window) => audit.askFor(window, ['09023\tПаспорт']))
  await audit.sendDraft(officer, /^Громова/)
  await expect(audit.wayOf(officer, 'Требование', 'delivered')).not.toHaveText('нет')
  await expect(bell).toHaveAttribute('aria-label', told!)

  await page.context().setOffline(false)
  await expect(line.getByText(/Сохранено\sв\s\d/)).toBeVisible({ timeout: 40_000 })
  await expect(line.getByLabel('Почему')).toHaveValue('Счёт-фактура изъята при обыске')
  await expect(bell).not.toHaveAttribute('aria-label', told!)
  await page.getByRole('link', { name: 'Камеральная таможенная проверка' }).click()
  await expect(audit.stepOf(page, 'Откройте документ: Требование')).toBeVisible()
})

test('AUD-6 two employees answer one requirement at once: both are kept, a clash is told, one reply carries an item', async ({
  as,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const officer = await as('gromova')
  const ground = `Двое отвечают, ${Date.now()}`
  const id = await audit.openAudit(officer, { person: 'Балтийский вектор', ground })
  await audit.requireOfDesk(officer, id, ['04021\tСчёт-фактура', '03011\tДоговор', '09023\tПаспорт изделия'])
  const head = await as('orlova')
  const context = await browser.newContext({ baseURL: baseURL! })
  const lawyer = await context.newPage()
  await enter(lawyer, { login: 'sokolov', email: '', password: DEMONSTRATION_PASSWORD })
  await expect(lawyer).toHaveURL(/\/cabinet/)
  await openCabinet(head)
  await audit.openOwnAudit(head, id)
  await audit.openDocument(head, 'Требование')
  await head.getByRole('link', { name: 'Ответить по пунктам' }).click()
  await expect(audit.line(head, 1)).toBeVisible()
  await lawyer.goto(head.url())

  // Different lines: each goes on, and sees what the other has done.
  const onPaper = (page: Page, position: number, number: string) =>
    audit.writeLine(page, position, async (line) => {
      await line.getByRole('checkbox', { name: /^Передаём\sна\sбумаге/ }).check()
      await line.getByLabel('Номер письма').fill(number)
    })
  await Promise.all([onPaper(head, 1, '101'), onPaper(lawyer, 2, '202')])
  for (const page of [head, lawyer])
    for (const position of [1, 2])
      await expect(
        audit.line(page, position).getByRole('checkbox', { name: 'Включить в ответ' }),
      ).toBeVisible()

  // The same line: the lawyer's saving is on its way while the head's is stored.
  const saving = await held(lawyer, 'audits.saveAnswer')
  const typed = audit.line(lawyer, 3)
  await typed.getByRole('button', { name: /^Ответить/ }).click()
  await typed.getByRole('radio', { name: 'Представить не можем' }).check()
  await typed.getByLabel('Почему').fill('Паспорт изделия у изготовителя')
  await saving.asked
  await onPaper(head, 3, '303')
  saving.letGo()
  await expect(typed.getByText(/Орлова.*:\sпункт\sсохранён\sиначе/)).toBeVisible()
  await expect(typed.getByLabel('Почему')).toHaveValue('Паспорт изделия у изготовителя')
  await typed.getByRole('button', { name: 'Сохранить моё' }).click()
  await expect(typed.getByText(/Сохранено\sв\s\d/)).toBeVisible()
  await expect(audit.line(head, 3).getByLabel('Почему')).toHaveValue('Паспорт изделия у изготовителя')

  // Both make a reply of the first line: the later one is told, and nothing goes twice.
  const replying = await held(lawyer, 'audits.writeReply')
  await audit.line(lawyer, 1).getByRole('checkbox', { name: 'Включить в ответ' }).check()
  await audit.line(lawyer, 2).getByRole('checkbox', { name: 'Включить в ответ' }).check()
  await lawyer.getByRole('button', { name: 'Подготовить ответ' }).click()
  await replying.asked
  await audit.prepareReply(head, [1])
  replying.letGo()
  await expect(lawyer.getByText(/Пункт\s1:\sПункт\sуже\sв\sответе/)).toBeVisible()
  await expect(audit.line(lawyer, 1).getByRole('link', { name: 'В ответе, который готовится' })).toBeVisible()
  await audit.prepareReply(lawyer, [2, 3])
  await expect(lawyer.getByText('202').first()).toBeVisible()
  await context.close()
})

/** Holds calls of a procedure from this page until they are let go; later ones pass. */
async function held(page: Page, procedure: string) {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const asked = page.waitForRequest((request) => request.url().includes(procedure))
  await page.route(
    (url) => url.pathname.includes(procedure),
    async (route) => {
      await gate
      await route.continue()
    },
  )
  return { asked, letGo }
}
