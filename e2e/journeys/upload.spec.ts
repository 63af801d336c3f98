import { writeFile } from 'node:fs/promises'
import { actingForOf, callProcedure, expect, pdfOf, sha256, test } from '../fixtures/portal'
import { openCabinet, startKind } from '../fixtures/cabinet'

const MEGABYTE = 1024 * 1024

test('DOC-3 a scan of 60 MB goes with progress, is cut in the middle, and resumes where it stopped', async ({
  as,
}, info) => {
  const page = await as('belov')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  const scan = pdfOf(60 * MEGABYTE, info.workerIndex + 3)
  const file = info.outputPath('Большой скан.pdf')
  await writeFile(file, scan)

  // A line of about 8 MB a second, so that there is a middle to be cut in.
  const line = await page.context().newCDPSession(page)
  const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: 8 * MEGABYTE, offline: false }
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', conditions)
  const offsets: number[] = []
  page.on('request', (request) => {
    const range = /bytes=(\d+)-/.exec(request.headers()['range'] ?? '')
    if (request.method() === 'PUT' && range) offsets.push(Number(range[1]))
  })

  await page.locator('input[type=file]').first().setInputFiles(file)
  const progress = page.getByRole('progressbar').first()
  const percent = async () => Number((await progress.getAttribute('aria-valuenow')) ?? 0)
  const max = async () => Number((await progress.getAttribute('aria-valuemax')) ?? 100)
  await expect.poll(async () => (await percent()) / (await max()), { timeout: 30_000 }).toBeGreaterThan(0.2)

  await line.send('Network.emulateNetworkConditions', { ...conditions, offline: true })
  await expect(page.getByText(/Связь прервалась|Ждёт связи/).first()).toBeVisible()
  await line.send('Network.emulateNetworkConditions', { ...conditions, uploadThroughput: 60 * MEGABYTE })

  await expect(page.getByRole('link', { name: 'Скачать Большой скан.pdf' })).toBeVisible({ timeout: 60_000 })
  expect(offsets.at(-1), 'the second part began where the first one was cut').toBeGreaterThan(MEGABYTE)

  const id = page.url().split('/').at(-1)!
  const { data } = await callProcedure(page, actingForOf(page), 'submissions.get', { id })
  const stored = (data as { files: { size: number; sha256: string }[] }).files[0]!
  expect(stored.size).toBe(scan.length)
  expect(stored.sha256).toBe(sha256(scan))
})

test('DOC-3 a program that calls itself a PDF, an empty file and a double extension are refused, each with its reason', async ({
  as,
}) => {
  const page = await as('belov')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000, 1), Buffer.from('PE\0\0')])
  const files = [
    { name: 'Договор.pdf', mimeType: 'application/pdf', buffer: program },
    { name: 'Пустой.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: 'Счёт.exe.pdf', mimeType: 'application/pdf', buffer: pdfOf(2_000) },
  ]
  await page.locator('input[type=file]').first().setInputFiles(files)
  await expect(page.getByText(/Это программа/).first()).toBeVisible()
  await expect(page.getByText(/Файл пуст/).first()).toBeVisible()
  await expect(page.getByText(/расширени[ея]/).first()).toBeVisible()

  // What was refused does not stay in the way: a good file goes through after it.
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'Хороший.pdf',
      mimeType: 'application/pdf',
      buffer: pdfOf(30_000),
    })
  await expect(page.getByRole('link', { name: 'Скачать Хороший.pdf' })).toBeVisible()
})
