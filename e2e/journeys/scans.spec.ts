import type { Page } from '@playwright/test'
import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { actingForOf, callProcedure, expect, test } from '../fixtures/portal'
import { openCabinet, startKind } from '../fixtures/cabinet'
import { pdfWith } from '../fixtures/pdf'

/** A PNG of one colour, made by hand (PNG, third edition, 5). */
function pngOf(width: number, height: number, red: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const framed = Buffer.alloc(8 + body.length)
    framed.writeUInt32BE(data.length, 0)
    body.copy(framed, 4)
    framed.writeInt32BE(crcOf(body), 4 + body.length)
    return framed
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.alloc(1 + width * 3, 200)
  row[0] = 0
  row[1] = red
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const ends = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...ends])
}

function crcOf(bytes: Buffer): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}

interface Attached {
  id: string
  name: string
  state: string
}

async function filesOf(page: Page): Promise<Attached[]> {
  const id = page.url().split('/').at(-1)!
  const { data } = await callProcedure(page, actingForOf(page), 'submissions.get', { id })
  return (data as { files: Attached[] }).files
}

const choose = (page: Page) => page.getByLabel('Выбрать файлы').first()

test('DOC-3 MOB-2 photographs and a PDF are looked at, turned, put in order and joined into one PDF', async ({
  as,
}) => {
  const page = await as('orlova')
  await page.setViewportSize({ width: 360, height: 740 })
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await choose(page).setInputFiles([
    { name: 'Разворот 1.png', mimeType: 'image/png', buffer: pngOf(80, 120, 10) },
    { name: 'Разворот 2.png', mimeType: 'image/png', buffer: pngOf(120, 80, 240) },
    { name: 'Договор.pdf', mimeType: 'application/pdf', buffer: await pdfWith(2) },
  ])
  const rows = page.getByRole('list', { name: 'Приложенные файлы' }).getByRole('listitem')
  await expect(rows).toHaveCount(3)

  await page.getByRole('button', { name: 'Посмотреть Договор.pdf' }).click()
  const window = page.getByRole('dialog')
  await expect(window.getByRole('img', { name: '1 из 2' })).toBeVisible()
  await window.getByRole('button', { name: 'Следующая страница' }).click()
  await expect(window.getByRole('img', { name: '2 из 2' })).toBeVisible()
  await window.getByRole('button', { name: 'Закрыть' }).click()

  await page.getByRole('button', { name: 'Опустить Разворот 1.png' }).click()
  await expect(rows.first()).toContainText('Разворот 2.png')

  for (const name of ['Разворот 1.png', 'Разворот 2.png', 'Договор.pdf'])
    await page.getByRole('checkbox', { name: `Выбрать ${name}, чтобы объединить` }).check()
  await page.getByRole('button', { name: /Собрать\s3\sфайла/ }).click()
  const leaves = window.getByRole('listitem')
  await expect(leaves).toHaveCount(4)
  // by the keyboard as well as by touch
  await window.getByRole('button', { name: 'Повернуть: страница 1' }).press('Enter')
  await window.getByRole('button', { name: 'Позже: страница 1' }).press('Enter')
  await window.getByRole('button', { name: 'Убрать страницу: страница 4' }).click()
  await expect(leaves).toHaveCount(3)
  await window.getByLabel('Имя нового файла').fill('Комплект')
  await window.getByRole('button', { name: /Сохранить PDF из\s3/ }).click()

  await expect(rows).toHaveCount(1, { timeout: 30_000 })
  await expect(rows.first()).toContainText('Комплект.pdf')
  const [joined, ...others] = await filesOf(page)
  expect(others).toEqual([])
  const bytes = await page.request.get(`/api/files/${joined!.id}?for=${actingForOf(page)}`)
  const pdf = await PDFDocument.load(await bytes.body())
  expect(pdf.getPageCount()).toBe(3)
})

test('DOC-3 files that are not what they seem are refused with what to do, and those beside them arrive', async ({
  as,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  const bad: [string, Buffer, RegExp][] = [
    ['пустой.pdf', Buffer.alloc(0), /Файл\sпустой/],
    ['договор.pdf.exe', Buffer.from('MZ'), /программа\sили\sстраница/],
    ['договор.exe.pdf', Buffer.from('%PDF-1.7'), /спрятано\sрасширение\sпрограммы/],
    ['con.pdf', Buffer.from('%PDF-1.7'), /недопустимые\sзнаки/],
    [`${'ж'.repeat(200)}.pdf`, Buffer.from('%PDF-1.7'), /слишком\sдлинное/],
    ['без расширения', Buffer.from('%PDF-1.7'), /нет\sрасширения/],
    ['программа.pdf', Buffer.from('MZ\x90\0\x03', 'latin1'), /программа\sили\sстраница/],
    ['страница.png', Buffer.from('<html><script>alert(1)</script></html>'), /не\sсоответствует\sрасширению/],
    [
      'рисунок.xml',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      /код,\sкоторый\sможет/,
    ],
    ['бомба.xml', Buffer.from('<!DOCTYPE a [<!ENTITY e "х">]><a>&e;</a>'), /код,\sкоторый\sможет/],
  ]
  const good = { name: 'Хороший.pdf', mimeType: 'application/pdf', buffer: await pdfWith(1) }
  await choose(page).setInputFiles([
    ...bad.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })),
    good,
  ])
  await expect(page.getByRole('link', { name: 'Скачать Хороший.pdf' })).toBeVisible()
  for (const [name, , said] of bad)
    await expect(page.getByRole('listitem').filter({ hasText: name }).getByText(said).first()).toBeVisible()
  expect((await filesOf(page)).filter(({ state }) => state === 'STORED').map(({ name }) => name)).toEqual([
    'Хороший.pdf',
  ])
})

test('DOC-3 five thousand files dropped at once do not stop the page, and the limit is told', async ({
  as,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await page.route('**/api/uploadthing**', (route) => route.abort())
  await expect(choose(page)).toBeAttached()
  const longest = await page.evaluate(async () => {
    const data = new DataTransfer()
    for (let index = 1; index <= 5_000; index++) data.items.add(new File(['%PDF-1.7'], `Скан ${index}.pdf`))
    const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]')!
    const started = performance.now()
    input.files = data.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - started
  })
  expect(longest).toBeLessThan(3_000)
  await expect(page.getByText(/из\s5\s?000/)).toBeVisible()
  expect(
    await page.getByRole('list', { name: 'Загружаемые файлы' }).getByRole('listitem').count(),
  ).toBeLessThan(60)
  await expect(page.getByText(/наибольшее\sчисло\sфайлов/).first()).toBeVisible()
})
