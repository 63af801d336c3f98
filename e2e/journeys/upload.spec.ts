import { writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { waitForPrograms } from '../fixtures/hydrated'
import { openLine } from '../fixtures/line'
import { actingForOf, callProcedure, expect, pdfOf, sha256, signIn, test } from '../fixtures/portal'
import { openCabinet, startKind } from '../fixtures/cabinet'

const MEGABYTE = 1024 * 1024

test('DOC-3 a scan of 60 MB goes with progress, is cut in the middle, and resumes where it stopped', async ({
  baseURL,
}, info) => {
  test.setTimeout(180_000)
  const scan = pdfOf(60 * MEGABYTE, info.workerIndex + 3)
  const file = info.outputPath('Большой скан.pdf')
  await writeFile(file, scan)
  const ingest = await ingestOf(baseURL!)
  const line = await openLine(new URL(`http://127.0.0.1:${ingest.port}`), 25 * MEGABYTE)
  const { launchOptions } = info.project.use
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP ${ingest.host} 127.0.0.1:${line.port}`],
  })
  waitForPrograms(browser)
  try {
    const context = await browser.newContext({ baseURL: baseURL!, locale: 'ru-RU' })
    await signIn(context.request, 'belov')
    const page = await context.newPage()
    await openCabinet(page)
    await startKind(page, 'Обращение в таможенный орган')
    const offsets: number[] = []
    page.on('request', (request) => {
      const range = /bytes=(\d+)-/.exec(request.headers()['range'] ?? '')
      if (request.method() === 'PUT' && range) offsets.push(Number(range[1]))
    })
    // What the person sees of it, noted at each change: percentages and the words about the line.
    await page.evaluate(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      new MutationObserver(() => {
        const bar = document.querySelector('[role=progressbar], progress')
        const value = bar?.getAttribute('aria-valuenow') ?? bar?.getAttribute('value')
        if (value) seen.add(value)
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    })

    await page.locator('input[type=file]').first().setInputFiles(file)
    await expect(page.getByText(/Связь\sпрервалась|Ждёт\sсвязи/).first()).toBeVisible({ timeout: 30_000 })
    line.mend()
    await expect(page.getByRole('link', { name: 'Скачать Большой скан.pdf' })).toBeVisible({
      timeout: 60_000,
    })

    expect(offsets.at(-1), 'the second part began after what had arrived').toBeGreaterThan(MEGABYTE)
    expect(line.carried(), 'what had arrived was not sent again').toBeLessThan(scan.length * 1.2)
    const seen = await page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size)
    expect(seen, 'progress moved').toBeGreaterThan(3)

    const id = page.url().split('/').at(-1)!
    const { data } = await callProcedure(page, actingForOf(page), 'submissions.get', { id })
    const stored = (data as { files: { size: number; sha256: string }[] }).files[0]!
    expect(stored.size).toBe(scan.length)
    expect(stored.sha256).toBe(sha256(scan))
  } finally {
    await browser.close()
    await line.close()
  }
})

/** Where pages may upload to, as their content policy says. */
async function ingestOf(baseURL: string): Promise<URL> {
  const policy = (await fetch(`${baseURL}/sign-in`)).headers.get('content-security-policy') ?? ''
  const address = /connect-src 'self' (https?:\/\/[^ ;]+)/.exec(policy)?.[1]
  if (!address) throw new Error('the policy names no ingest')
  return new URL(address)
}

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
  await expect(page.getByText(/Это\sпрограмма/).first()).toBeVisible()
  await expect(page.getByText(/Файл\sпуст/).first()).toBeVisible()
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
