import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/portal'
import { openCabinet, startKind, subjectField } from '../fixtures/cabinet'

const paragraph = (page: Page) => page.getByRole('textbox', { name: 'Абзац' }).first()
const saved = (page: Page) => expect(page.getByText(/Сохранено\sв/).first()).toBeVisible()

/** A new petition of the first person, open in a second window as well. */
async function openTwice(first: Page, second: Page) {
  await openCabinet(first)
  await startKind(first, 'Обращение в таможенный орган')
  await second.goto(first.url())
  await expect(subjectField(second)).toBeVisible()
}

test('DOC-2 two windows fill in different fields of one draft: both see both, and the caret stays', async ({
  as,
}) => {
  const one = await as('orlova')
  const other = await one.context().newPage()
  await openTwice(one, other)

  await paragraph(other).fill('Начало')
  await paragraph(other).press('Home')
  await subjectField(one).fill('Тема из первого окна')
  await saved(one)
  // It comes by itself while the other window has the caret in another field.
  await expect(subjectField(other)).toHaveValue('Тема из первого окна')
  await expect(paragraph(other)).toBeFocused()
  await other.keyboard.type('В начало: ')
  await expect(paragraph(other)).toHaveValue('В начало: Начало')
  await expect(paragraph(one)).toHaveValue('В начало: Начало')
})

test('DOC-2 what is typed and chosen before the page’s program has come is kept', async ({ as }) => {
  const page = await as('orlova')
  const office = page.getByLabel('Куда отправить')
  const complaint = page.getByRole('radio', { name: 'Жалоба', exact: true })
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await subjectField(page).fill('Тема до перезагрузки')
  await saved(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await paragraph(page).fill('Набрано сразу')
  await office.selectOption('10113000')
  await complaint.check()
  release()
  await saved(page)
  await expect(paragraph(page)).toHaveValue('Набрано сразу')
  await expect(office).toHaveValue('10113000')
  await expect(complaint).toBeChecked()
  await page.reload()
  await expect(paragraph(page)).toHaveValue('Набрано сразу')
  await expect(office).toHaveValue('10113000')
  await expect(complaint).toBeChecked()
  await expect(subjectField(page)).toHaveValue('Тема до перезагрузки')
})

test('DOC-2 a field that both have changed is asked about, and the history brings an earlier text back', async ({
  as,
}) => {
  const one = await as('orlova')
  const other = await one.context().newPage()
  await openTwice(one, other)

  // The second window is cut off while both write the same field.
  await other
    .context()
    .route('**/api/trpc/**submissions.save**', (route) =>
      route.request().frame().page() === other ? route.abort() : route.continue(),
    )
  await other.route('**/api/events**', (route) => route.abort())
  await subjectField(other).fill('Тема второго окна')
  await paragraph(other).fill('Текст второго окна')
  await subjectField(one).fill('Тема первого окна')
  await saved(one)
  await other.context().unroute('**/api/trpc/**submissions.save**')

  const dialog = other.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: /Тема первого окна/ })).toBeVisible({ timeout: 20_000 })
  await expect(dialog.getByText('Вы в другом окне')).toBeVisible()
  await dialog.getByRole('button', { name: 'Сохранить выбранное' }).click()
  await expect(dialog.getByText('Выберите один из текстов')).toBeVisible()
  await dialog.getByRole('radio', { name: /Тема второго окна/ }).check()
  await dialog.getByRole('button', { name: 'Сохранить выбранное' }).click()
  await expect(subjectField(one)).toHaveValue('Тема второго окна')
  await expect(paragraph(one)).toHaveValue('Текст второго окна')

  await one.getByRole('button', { name: 'История черновика' }).click()
  const history = one.getByRole('dialog')
  await expect(history.getByText('Тема первого окна').first()).toBeVisible()
  await history
    .getByRole('listitem')
    .filter({ has: one.getByRole('button', { name: 'Вернуть это состояние' }) })
    .first()
    .getByRole('button', { name: 'Вернуть это состояние' })
    .click()
  await expect(subjectField(one)).toHaveValue('Тема первого окна')
})
