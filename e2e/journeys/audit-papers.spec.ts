import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { readCsv } from '../../server/modules/audits/domain/csv'
import { readStored } from '../../server/testing/read-zip'
import {
  beginDocument,
  line,
  openAudit,
  openCase,
  openDocument,
  openOwnAudit,
  question,
  requireOfDesk,
  sendDraft,
  writeLine,
} from '../fixtures/audit'
import { openCabinet } from '../fixtures/cabinet'
import { pdfWith } from '../fixtures/pdf'
import { expect, test } from '../fixtures/portal'

/** Presses a link that gives a file; answers its name and bytes. */
async function take(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** An audit of the person with a notification that has an appendix of the name; the officer's card is open. */
async function withAppendix(officer: Page, appendix: string, bytes: Buffer): Promise<string> {
  const id = await openAudit(officer, { person: 'Тарасов', ground: `Приложения, ${Date.now()}` })
  await openCase(officer, id)
  await beginDocument(officer, 'Уведомление о проведении проверки')
  await officer
    .getByLabel('Выбрать файлы')
    .setInputFiles({ name: appendix, mimeType: 'application/pdf', buffer: bytes })
  await expect(officer.getByRole('button', { name: `Убрать ${appendix}` })).toBeVisible({ timeout: 30_000 })
  return id
}

test('AUD-6 a requirement is answered by a spreadsheet, wrong rows are named, a colleague is not overwritten', async ({
  as,
}) => {
  test.setTimeout(180_000)
  const officer = await as('gromova')
  const id = await openAudit(officer, { person: 'Тарасов', ground: `Таблицей, ${Date.now()}` })
  await requireOfDesk(officer, id, ['04021\tСчёт-фактура', '03011\tДоговор', '02015\tНакладная'])

  const page = await as('tarasov')
  await openCabinet(page)
  await openOwnAudit(page, id)
  await openDocument(page, 'Требование')
  await page.getByRole('link', { name: 'Ответить по пунктам' }).click()
  await page.getByRole('button', { name: 'Ответить таблицей' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ответить таблицей' })
  const workbook = await take(page, 'XLSX')
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK')
  const { name, bytes } = await take(page, 'CSV')
  expect(name).toMatch(/^Требование .*\.csv$/)
  const [head, ...rows] = readCsv(bytes.toString('utf8'))
  expect(rows.map(([position, title]) => [position, title])).toEqual([
    ['1', 'Счёт-фактура'],
    ['2', 'Договор'],
    ['3', 'Накладная'],
  ])

  // Filled in: an answer with a letter, a plea for time whose day is none, a document that is not in the archive.
  const fill = (row: number, cells: Record<string, string>) =>
    Object.entries(cells).forEach(([column, text]) => {
      // Heads of columns are typeset: some of their spaces do not break.
      const at = head!.findIndex((name) => name.replace(/\s/gu, ' ') === column)
      expect(at, column).toBeGreaterThanOrEqual(0)
      rows[row]![at] = text
    })
  const upload = () =>
    sheet.getByLabel(/^Выбрать/).setInputFiles({
      name: 'Ответы.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [head!, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n'),
      ),
    })
  fill(0, { Ответ: 'Представляем', 'Номер письма (на бумаге)': '17/а', Примечание: 'Из таблицы' })
  fill(1, { Ответ: 'Просим продлить срок', 'Просим до': 'через неделю', Причина: 'Ищем' })
  fill(2, { Ответ: 'Представляем', 'Документы архива': '0000-000000' })
  await upload()
  await expect(sheet.getByText(/Строка\s3, столбец\s«Просим\sдо»/)).toBeVisible()
  await expect(sheet.getByText(/Строка\s4, столбец\s«Документы\sархива»/)).toBeVisible()
  await expect(sheet.getByText('Изменится 1 пункт')).toBeVisible()

  // Corrected, the same file is read again.
  fill(1, { 'Просим до': '31.12.2030' })
  fill(2, { 'Документы архива': '', Ответ: 'Представить не можем', Причина: 'Не оформлялась' })
  await upload()
  await expect(sheet.getByText('Изменятся 3 пункта')).toBeVisible()
  await sheet.getByRole('button', { name: 'Сохранить 3 пункта' }).click()
  await expect(sheet).toBeHidden()
  await expect(line(page, 1).getByRole('checkbox', { name: 'Включить в ответ' })).toBeVisible()
  await expect(line(page, 3).getByRole('checkbox', { name: 'Включить в ответ' })).toBeVisible()

  // What is typed since the table was taken away is newer: it is not replaced unless one says so.
  await writeLine(page, 1, (card) => card.getByLabel(/^Примечание/).fill('Написано позже'))
  await page.getByRole('button', { name: 'Ответить таблицей' }).click()
  await upload()
  await expect(sheet.getByText(/сохранён\sпосле\sтого, как\sтаблица\sскачана/)).toBeVisible()
  await expect(sheet.getByRole('checkbox')).not.toBeChecked()
  await expect(sheet.getByRole('button', { name: 'Сохранить', exact: true })).toBeDisabled()
  await sheet.getByRole('button', { name: 'Отменить' }).click()
  await expect(line(page, 1).getByLabel(/^Примечание/)).toHaveValue('Написано позже')
})

test('AUD-8 AUD-2 a document is signed with its appendix, printed as a draft before, and both open to the person', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const officer = await as('gromova')
  const appendix = await pdfWith(1)
  const id = await withAppendix(officer, 'Расчёт.pdf', appendix)
  await officer.getByRole('button', { name: 'Просмотреть' }).click()
  const draft = await take(officer, 'Распечатать проект (PDF)')
  expect(draft.name).toMatch(/Проект\.pdf$/)
  expect(draft.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await question(officer).getByRole('button', { name: 'Закрыть' }).click()
  await sendDraft(officer, /^Громова/)

  const page = await as('tarasov')
  await openCabinet(page)
  await openOwnAudit(page, id)
  await openDocument(page, 'Уведомление')
  const file = await take(page, /Расчёт\.pdf/)
  expect(file.bytes.equals(appendix)).toBe(true)
  const print = await take(page, /^PDF$/)
  expect(print.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  // Nobody else has it.
  const href = await page.getByRole('link', { name: /Расчёт\.pdf/ }).getAttribute('href')
  const stranger = await as('orlova')
  await openCabinet(stranger)
  const other = /\/cabinet\/([0-9a-f-]{36})/.exec(stranger.url())![1]!
  const answer = await stranger.request.get(href!.replace(/for=[0-9a-f-]{36}/, `for=${other}`))
  expect(answer.status()).toBe(404)
})

test('AUD-3 AUD-9 the whole case and its terms are taken away by either side', async ({ as }) => {
  test.setTimeout(120_000)
  const officer = await as('gromova')
  const id = await withAppendix(officer, 'Перечень.pdf', await pdfWith(1))
  await sendDraft(officer, /^Громова/)
  const page = await as('tarasov')
  await openCabinet(page)
  await openOwnAudit(page, id)
  await openDocument(page, 'Уведомление')
  await openOwnAudit(page, id)

  const { bytes } = await take(page, 'Скачать всё дело (ZIP)')
  const files = readStored(bytes)
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as {
    files: { name: string; sha256: string }[]
    missing: string[]
  }
  expect(manifest.missing).toEqual([])
  for (const { name, sha256 } of manifest.files)
    expect(createHash('sha256').update(files.get(name)!).digest('hex'), name).toBe(sha256)
  const names = [...files.keys()]
  for (const part of ['timeline.pdf', 'README.txt', '1006907E.xml', '1006907E.xml.sig', 'Перечень.pdf.sig'])
    expect(
      names.some((name) => name.endsWith(part)),
      part,
    ).toBe(true)
  const timeline = await take(page, 'Ход проверки (PDF)')
  expect(timeline.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  const calendar = await take(page, 'Скачать сроки (.ics)')
  const events = new ICAL.Component(ICAL.parse(calendar.bytes.toString()) as unknown[]).getAllSubcomponents(
    'vevent',
  )
  expect(events.length).toBeGreaterThan(0)

  await page.getByRole('link', { name: 'Настроить календарь и напоминания' }).click()
  await page.getByRole('button', { name: 'Создать ссылку' }).click()
  const address = await page.getByText(/\/api\/calendar\/\S+/).textContent()
  const feed = await page.request.get(new URL(address!).pathname)
  expect(await feed.text()).toContain('BEGIN:VCALENDAR')
  const made = page.getByRole('list', { name: 'Действующие ссылки' }).getByRole('listitem').first()
  await made.getByRole('button', { name: 'Отозвать' }).click()
  await question(page).getByRole('button', { name: 'Отозвать' }).click()
  await expect.poll(async () => (await page.request.get(new URL(address!).pathname)).status()).toBe(404)

  await officer.goto(`/console/audits/${id}/timeline`)
  const whole = await take(officer, 'Скачать всё дело (ZIP)')
  expect(readStored(whole.bytes).has('timeline.json')).toBe(true)
})
