import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openCabinet, startKind } from '../fixtures/cabinet'
import { actingForOf, callProcedure, expect, pdfOf, sha256, test } from '../fixtures/portal'

interface Row {
  id: string
  number: string
  title: string
}

/** The row of the archive that the text finds. */
async function archived(page: Page, search: string): Promise<Row> {
  const { data } = await callProcedure(page, actingForOf(page), 'archive.list', { search })
  const { items } = data as { items: Row[] }
  expect(items, search).toHaveLength(1)
  return items[0]!
}

/** Places one file into the archive by the screen of placing; answers what has become of it. */
async function place(page: Page, stamp: number): Promise<Row> {
  const file = `Скан ${stamp}.pdf`
  await page.goto(`/cabinet/${actingForOf(page)}/archive/new`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file, mimeType: 'application/pdf', buffer: pdfOf(30_000, stamp % 100_000) })
  const form = page.locator('section').filter({ has: page.getByRole('heading', { name: file }) })
  await form.getByLabel('Название').fill(`Сертификат происхождения товара ${stamp}`)
  await form.getByLabel('Что это').selectOption('certificate')
  await page.getByRole('button', { name: /^Поместить \d/ }).click()
  await expect(page).toHaveURL(/\/archive$/)
  return archived(page, String(stamp))
}

/** Looks for a text in the archive; answers the rows that are shown. */
async function look(page: Page, text: string) {
  await page.goto(`/cabinet/${actingForOf(page)}/archive`)
  const field = page.getByRole('searchbox', { name: 'Найти в архиве' })
  await field.fill(text)
  await field.press('Enter')
  await expect(page).toHaveURL(/search=/)
  return page.getByRole('list', { name: 'Документы архива' }).getByRole('listitem')
}

test('DOC-4 an archived document is found by its number, says where it was used, and its XML has the hash it shows', async ({
  as,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  const { data } = await callProcedure(page, actingForOf(page), 'archive.list', {})
  const [newest] = (data as { items: { id: string; number: string; title: string }[] }).items
  await page.getByRole('link', { name: 'Архив', exact: true }).first().click()
  await page.getByRole('searchbox', { name: 'Найти в архиве' }).fill(newest!.number)
  await page.getByRole('searchbox', { name: 'Найти в архиве' }).press('Enter')
  await expect(page).toHaveURL(/search=/)
  const found = page.getByRole('list', { name: 'Документы архива' }).getByRole('listitem')
  await expect(found).toHaveCount(1)
  await found.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(newest!.title)
  await expect(page.getByText(newest!.number).first()).toBeVisible()

  const details = (await callProcedure(page, actingForOf(page), 'archive.get', { id: newest!.id })).data as {
    sha256: string
  }
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать XML' }).click()
  expect(sha256(await readFile(await (await download).path()))).toBe(details.sha256)
})

test('DOC-4 a placed file is found by another form of its words and with a mistyped letter', async ({
  as,
}) => {
  const stamp = Date.now()
  const page = await as('orlova')
  await openCabinet(page)
  const { title, number } = await place(page, stamp)
  expect(title).toBe(`Сертификат происхождения товара ${stamp}`)

  const byForm = await look(page, `сертификаты происхождением ${stamp}`)
  await expect(byForm).toHaveCount(1)
  await expect(byForm).toContainText(number)

  const byLikeness = await look(page, `происхаждения ${stamp}`)
  await expect(page.getByText(/Показаны похожие/)).toBeVisible()
  await expect(byLikeness).toHaveCount(1)
  await expect(byLikeness).toContainText(number)
})

test('DOC-4 an archived document goes with a draft by its number, is not uploaded again, and is taken off', async ({
  as,
}) => {
  const stamp = Date.now()
  const page = await as('orlova')
  await openCabinet(page)
  const { id, number, title } = await place(page, stamp)
  await startKind(page, 'Обращение в таможенный орган')
  const draft = page.url()

  await page.getByRole('button', { name: 'Добавить из архива' }).click()
  const search = page.getByRole('searchbox', { name: 'Найти по словам или номеру ЭА' })
  await search.fill('ЭА-99999-999999')
  await search.press('Enter')
  await expect(page.getByText(/Документа\sс\sэтим\sномером\sнет/)).toBeVisible()
  await search.fill(number)
  await search.press('Enter')
  await expect(page.getByText(`Приложен ${number}`)).toBeVisible()
  await page.keyboard.press('Escape')

  const enclosed = page.getByRole('list', { name: 'Из архива' }).getByRole('listitem')
  await expect(enclosed).toHaveCount(1)
  await expect(enclosed).toContainText(title)
  await expect(enclosed.getByRole('link', { name: `Скачать Скан ${stamp}.pdf` })).toBeVisible()

  // The document says where it goes, and the draft has it without a file of its own.
  await page.goto(`/cabinet/${actingForOf(page)}/archive/${id}`)
  await expect(page.getByRole('list', { name: 'Где использован' }).getByRole('listitem')).toContainText(
    'приложен',
  )
  const details = await callProcedure(page, actingForOf(page), 'submissions.get', {
    id: draft.split('/').at(-1),
  })
  expect(details.data).toMatchObject({ files: [], enclosures: [{ id, number, open: true }] })

  await page.goto(draft)
  await enclosed.getByRole('button', { name: `Убрать ${number}` }).click()
  await expect(enclosed).toHaveCount(0)
})

test('DOC-4 a document is open to another participant from the agreement until access is closed', async ({
  as,
}) => {
  const stamp = Date.now()
  const recipient = await as('tarasov')
  await openCabinet(recipient)
  const theirs = actingForOf(recipient)
  const { current } = (await callProcedure(recipient, theirs, 'participants.current', {})).data as {
    current: { taxId: string }
  }
  const page = await as('orlova')
  await openCabinet(page)
  const { id, title } = await place(page, stamp)
  expect((await callProcedure(recipient, theirs, 'archive.get', { id })).status).toBe(404)

  await page.goto(`/cabinet/${actingForOf(page)}/archive/${id}`)
  await page.getByRole('button', { name: 'Открыть другому участнику' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('ИНН участника').fill(current.taxId)
  await dialog.getByLabel('Соглашение (номер и дата)').fill(`№ ${stamp}`)
  await dialog.getByRole('button', { name: 'Открыть доступ' }).click()
  const share = page.getByRole('list', { name: 'Кому открыт' }).getByRole('listitem')
  await expect(share).toContainText(`№ ${stamp}`)

  await recipient.goto(`/cabinet/${theirs}/archive/shared`)
  await recipient.getByRole('link', { name: title }).click()
  await expect(recipient.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(recipient.getByRole('button', { name: 'Открыть другому участнику' })).toHaveCount(0)
  const file = recipient.waitForEvent('download')
  await recipient.getByRole('link', { name: `Скачать Скан ${stamp}.pdf` }).click()
  const bytes = await readFile(await (await file).path())
  expect(sha256(bytes)).toBe(sha256(pdfOf(30_000, stamp % 100_000)))

  await share.getByRole('button', { name: 'Закрыть доступ' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть доступ' }).click()
  await expect(share).toContainText('доступ закрыт')
  expect((await callProcedure(recipient, theirs, 'archive.get', { id })).status).toBe(404)
})

test('DOC-4 a document placed in another window appears in the open list, and is looked at beside it', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const page = await as('tarasov')
  await openCabinet(page)
  await page.goto(`/cabinet/${actingForOf(page)}/archive`)
  const stamp = Date.now()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await place(other, stamp)

  // Nobody reloads the page.
  const look = page.getByRole('button', { name: `Посмотреть: Сертификат происхождения товара ${stamp}` })
  await expect(look).toBeVisible()
  await look.click()
  const beside = page.getByRole('complementary', { name: 'Просмотр документа' })
  await expect(beside.getByRole('img', { name: /1\sиз\s1/ })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('list', { name: 'Документы архива' })).toBeVisible()
  await beside.getByRole('button', { name: 'Закрыть просмотр' }).click()
  await expect(beside).toHaveCount(0)

  await page.setViewportSize({ width: 360, height: 740 })
  await look.click()
  await expect(page.getByRole('dialog').getByRole('img', { name: /1\sиз\s1/ })).toBeVisible({
    timeout: 30_000,
  })
})
