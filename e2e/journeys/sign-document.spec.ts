import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { fillPetition, openCabinet, startKind } from '../fixtures/cabinet'
import { expect, pdfOf, test } from '../fixtures/portal'
import { takeCertificate } from '../fixtures/certificate'

const OFFICE = '10113000'
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A petition with one scan, checked and placed into the archive. */
async function archivePetition(page: Page, subject: string): Promise<Buffer> {
  await startKind(page, 'Обращение в таможенный орган')
  await page.getByLabel('Куда отправить').selectOption(OFFICE)
  await fillPetition(page, subject)
  const scan = pdfOf(30_000)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Письмо.pdf', mimeType: 'application/pdf', buffer: scan })
  await expect(page.getByRole('link', { name: 'Скачать Письмо.pdf' })).toBeVisible()
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  await expect(page.getByText(/ЭА-\d{5}-\d{6}/).first()).toBeVisible()
  return scan
}

test('DOC-5 DOC-6 a document is signed in the browser, sent, and leaves a receipt that anybody can check', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const page = await as('orlova')
  await openCabinet(page)
  const scan = await archivePetition(page, `Подписанное обращение, ${Date.now()}`)

  await page.getByRole('button', { name: 'Подписать', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Что подписывается' })).toBeVisible()
  const things = page.getByRole('list', { name: 'Файлы, под которыми встанет подпись' })
  await expect(things.getByRole('listitem')).toHaveCount(2)
  await expect(things.getByText(`SHA-256 ${sha256(scan)}`)).toBeVisible()

  await takeCertificate(page, /^Орлова .*руководитель, ООО «Балтийский вектор»$/)
  await page.getByRole('button', { name: 'Подписать документ и файлы' }).click()
  await expect(page.getByRole('heading', { name: 'Электронные подписи' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Подпись проверена порталом')).toBeVisible()
  await expect(page.getByText('Подписан, не отправлен')).toBeVisible()

  await page.getByRole('button', { name: 'Отправить в Смоленскую таможню' }).click()
  await expect(page.getByRole('heading', { name: 'Квитанция портала' })).toBeVisible()
  const taken = async (name: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    return readFile(await (await download).path())
  }
  const receipt = await taken('Скачать квитанцию')
  const signature = await taken('Скачать подпись')
  const facts = JSON.parse(receipt.toString()) as { files: { sha256: string }[]; signatures: unknown[] }
  expect(facts.files.map((file) => file.sha256)).toEqual([sha256(scan)])
  expect(facts.signatures).toHaveLength(2)

  // «Проверить ЭП» knows nothing of the person or the document.
  await page.goto('/check-signature')
  await page.getByLabel('Выбрать файлы').setInputFiles([
    { name: 'Квитанция.json', mimeType: 'application/json', buffer: receipt },
    { name: 'Квитанция.json.sig', mimeType: 'application/octet-stream', buffer: signature },
  ])
  await expect(page.getByText('Подпись действительна', { exact: true })).toBeVisible({ timeout: 20_000 })
})

test('DOC-5 a certificate of somebody else is refused with the cure, and what was done stays', async ({
  as,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  await archivePetition(page, `Чужой сертификат, ${Date.now()}`)
  await page.getByRole('button', { name: 'Подписать', exact: true }).click()
  await takeCertificate(page, /^Щербакова .*физическое лицо$/)
  await page.getByRole('button', { name: 'Подписать документ и файлы' }).click()
  await expect(page.getByText('Подписал другой человек')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Подписать документ и файлы' })).toBeEnabled()

  await page.getByRole('button', { name: 'Подписать позже' }).click()
  await expect(page.getByRole('button', { name: 'Отправить в Смоленскую таможню' })).toBeEnabled()
})
