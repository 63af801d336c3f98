import { actingForOf, callProcedure, expect, pdfOf, sha256, test } from '../fixtures/portal'
import { killPart } from '../fixtures/processes'
import { fillPetition, openCabinet, startKind } from '../fixtures/cabinet'

test('SEC-3 a document that was sent while the worker lay dead reaches the office once', async ({ as }) => {
  const page = await as('orlova')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await page.getByLabel('Куда отправить').selectOption('10113000')
  await fillPetition(page, `Отправлен при упавшем обработчике, ${Date.now()}`)
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  const send = page.getByRole('button', { name: 'Отправить в Смоленскую таможню' })
  await expect(send).toBeVisible()
  await killPart('worker')
  await send.click()
  await expect(page.getByText(/Документ получил таможенный орган/).first()).toBeVisible({ timeout: 30_000 })
  const id = page.url().split('/').at(-1)!
  const { data } = await callProcedure(page, actingForOf(page), 'submissions.get', { id })
  const steps = (data as { steps: { status: string }[] }).steps.map((step) => step.status)
  expect(steps).toEqual(['DRAFT', 'ARCHIVED', 'SENT', 'DELIVERED'])
})

test('SEC-3 an upload during which the ingest was killed ends with every byte', async ({ as }) => {
  // Handing 40 MB to a browser takes long on a busy machine.
  test.setTimeout(150_000)
  const page = await as('belov')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  const scan = pdfOf(40 * 1024 * 1024, 23)
  const started = page.waitForRequest((request) => request.method() === 'PUT')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Скан при сбое.pdf', mimeType: 'application/pdf', buffer: scan })
  await started
  await killPart('ingest')
  await expect(page.getByRole('link', { name: 'Скачать Скан при сбое.pdf' })).toBeVisible({ timeout: 50_000 })
  const id = page.url().split('/').at(-1)!
  const { data } = await callProcedure(page, actingForOf(page), 'submissions.get', { id })
  expect((data as { files: { sha256: string }[] }).files.map((file) => file.sha256)).toEqual([sha256(scan)])
})
