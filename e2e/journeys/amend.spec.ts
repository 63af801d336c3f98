import type { Page } from '@playwright/test'
import { fillPetition, openCabinet, startKind, subjectField } from '../fixtures/cabinet'
import { expect, test } from '../fixtures/portal'

const RECEIVED = /Документ получил таможенный орган/

/** Places the open draft into the archive and sends it. */
async function send(page: Page) {
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  await page.getByRole('button', { name: 'Отправить в Смоленскую таможню' }).click()
}

/** A petition that the office has received and not registered; the page stays at it. */
async function delivered(page: Page, subject: string): Promise<string> {
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await page.getByLabel('Куда отправить').selectOption('10113000')
  await fillPetition(page, subject)
  await send(page)
  await expect(page.getByText(RECEIVED).first()).toBeVisible({ timeout: 30_000 })
  return page.url()
}

const others = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Документы этого дела' }) })

test('DOC-7 an amended document takes the place of the one that was sent', async ({ as }) => {
  test.setTimeout(120_000)
  const page = await as('tarasov')
  const subject = `Обращение с опечаткой, ${Date.now()}`
  const first = await delivered(page, subject)
  const left = await page.context().newPage()
  await left.goto(first)

  await page.getByRole('button', { name: 'Исправить и отправить заново' }).click()
  await expect(page).not.toHaveURL(first)
  await expect(subjectField(page)).toHaveValue(subject)
  await subjectField(page).fill(`${subject}, исправлено`)
  await expect(page.getByText(/Сохранено\sв/).first()).toBeVisible()
  await send(page)
  await expect(page.getByText(RECEIVED).first()).toBeVisible({ timeout: 30_000 })
  await expect(others(page)).toContainText('взамен предыдущего')

  // The window that was left open at the former document shows it without a reload.
  await expect(left.getByText('Заменён исправленным').first()).toBeVisible()
  await expect(left.getByRole('button', { name: 'Исправить и отправить заново' })).toHaveCount(0)
  await expect(others(left).getByRole('link')).toContainText(`${subject}, исправлено`)
})

test('DOC-7 what customs registers while it is being amended is supplemented instead, and the open draft says so', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const page = await as('tarasov')
  const officer = await as('gromova')
  const subject = `Обращение, зарегистрированное раньше исправления, ${Date.now()}`
  await delivered(page, subject)
  await page.getByRole('button', { name: 'Исправить и отправить заново' }).click()
  await expect(page.getByText(/^Взамен/)).toBeVisible()

  await officer.goto(`/console?filter=all&search=${encodeURIComponent(subject)}`)
  await officer.getByRole('link', { name: new RegExp(subject) }).click()
  await officer.getByRole('button', { name: 'Зарегистрировать' }).click()

  await expect(page.getByText(/Прежний\sдокумент\sуже\sзарегистрирован\sпод/)).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Подать как дополнение' }).click()
  await expect(page.getByText(/^Дополняет/)).toBeVisible()
  await send(page)
  await expect(others(page)).toContainText('дополняет поданный раньше', { timeout: 30_000 })
  await expect(others(page)).toContainText('Зарегистрирован')
})

test('DOC-7 a sent document is supplemented by another of the same case to the same office', async ({
  as,
}) => {
  const page = await as('tarasov')
  const subject = `Обращение без приложений, ${Date.now()}`
  const first = await delivered(page, subject)
  await page.getByRole('button', { name: 'Дополнить' }).click()
  await expect(page).not.toHaveURL(first)
  await expect(page.getByText(/^Дополняет/)).toBeVisible()
  await expect(page.getByLabel('Куда отправить')).toHaveCount(0)
  await expect(page.getByText(/Документ\sтого\sже\sдела/)).toBeVisible()
  await fillPetition(page, `${subject}: опись`)
  await send(page)
  await expect(others(page)).toContainText('дополняет поданный раньше', { timeout: 30_000 })
  await others(page).getByRole('link').first().click()
  await expect(page).toHaveURL(first)
  await expect(page.getByText('Получен таможней').first()).toBeVisible()
  await expect(others(page)).toContainText('дополнение')
})

test('DOC-7 a sent document is taken back before the office registers it, after a question', async ({
  as,
}) => {
  const page = await as('tarasov')
  const officer = await as('gromova')
  const subject = `Обращение по ошибке, ${Date.now()}`
  await delivered(page, subject)
  await page.getByRole('button', { name: 'Отозвать документ' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('нельзя отправить снова')
  await question.getByRole('button', { name: 'Отозвать', exact: true }).click()
  await expect(page.getByText('Отозван', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /Отозвать документ|Исправить|Дополнить/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Создать новый на основе этого' })).toBeVisible()

  await officer.goto(`/console?filter=finished&search=${encodeURIComponent(subject)}`)
  await expect(officer.getByText('Отозван', { exact: true }).first()).toBeVisible()
})
