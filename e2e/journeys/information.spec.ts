import type { Locator, Page } from '@playwright/test'
import { moscowDate } from '../../server/platform/moscow'
import { openCabinet } from '../fixtures/cabinet'
import { tellEais } from '../fixtures/eais'
import { actingForOf, callProcedure, expect, test } from '../fixtures/portal'

/** A day as a form takes it. */
const daysAgo = (days: number) => moscowDate(new Date(Date.now() - days * 86_400_000))

const information = (page: Page) => `/cabinet/${actingForOf(page)}/information`

/** Fills in the days and sends the question; the page is then at the request. */
async function sendQuestion(page: Page, [from, to] = [daysAgo(60), daysAgo(2)]) {
  await page.getByRole('textbox', { name: /^С\sкакого\sдня/ }).fill(from)
  await page.getByRole('textbox', { name: /^По\sкакой\sдень/ }).fill(to)
  await page.getByRole('button', { name: 'Отправить запрос' }).click()
  await expect(page).toHaveURL(/\/information\/[0-9a-f-]{36}$/)
}

test('DOC-8 the balance of the single account is asked for, and the answer comes by itself', async ({
  as,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  await page.goto(information(page))
  await page.getByRole('link', { name: 'Запросить сведения' }).first().click()
  await page.getByRole('link', { name: 'Платежи и остаток единого лицевого счёта' }).click()
  await sendQuestion(page)
  const address = page.url()
  // Nobody reloads the page: the table takes the place of the waiting.
  await expect(page.getByText('Остаток на конец, ₽').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Остаток на начало, ₽').first()).toBeVisible()
  expect(page.url()).toBe(address)
  await page.goto(information(page))
  const row = page
    .getByRole('list', { name: 'Запросы сведений' })
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href$="${new URL(address).pathname}"]`) })
  await expect(row.getByText('ответ получен')).toBeVisible()
})

test('DOC-8 an answer that comes while the page is being drawn anew is not missed', async ({ as }) => {
  // Only this test asks about these days: the delivery is told after a pause, and the answer after another.
  const days: [string, string] = ['2025-02-17', '2025-03-19']
  await tellEais({ rules: [{ match: days[0], slowMs: 5_000 }] })
  const page = await as('orlova')
  await openCabinet(page)
  await page.goto(`${information(page)}/new?kind=9910003E`)
  await sendQuestion(page, days)
  const heard = page.waitForResponse(
    async (answer) =>
      answer.url().includes('/api/trpc/') && (await answer.text()).includes('"status":"ANSWERED"'),
    { timeout: 30_000 },
  )
  // The page that was drawn at the delivery reaches the browser only after the answer is known there.
  let late = 0
  await page.route(`${page.url()}?*`, async (route) => {
    if (late > 0 || route.request().headers()['next-router-prefetch']) return route.continue()
    late += 1
    const drawn = await route.fetch()
    await heard
    await route.fulfill({ response: drawn })
  })
  await expect(page.getByRole('table', { name: 'Декларации на товары' })).toBeVisible({ timeout: 30_000 })
  expect(late).toBe(1)
  await tellEais({ forget: days[0] })
})

test('DOC-8 a request that nobody has answered yet is taken back', async ({ as }) => {
  // Only this test asks about these days, and nobody answers them.
  const days: [string, string] = ['2025-02-18', '2025-03-18']
  await tellEais({ rules: [{ match: days[0], silent: true }] })
  const page = await as('orlova')
  await openCabinet(page)
  await page.goto(`${information(page)}/new?kind=9910003E`)
  await sendQuestion(page, days)
  await page.getByRole('button', { name: 'Отозвать запрос' }).click()
  const question = page.getByRole('dialog', { name: 'Отозвать запрос?' })
  await question.getByRole('button', { name: 'Отозвать', exact: true }).click()
  await expect(page.getByText('Ответ на\u00a0него не\u00a0придёт.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Отозвать запрос' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Запросить снова' })).toBeVisible()
  await tellEais({ forget: days[0] })
})

/** The table of declarations of two months, asked for and answered. */
async function declarations(page: Page): Promise<Locator> {
  await openCabinet(page)
  await page.goto(`${information(page)}/new?kind=9910003E`)
  await sendQuestion(page)
  const table = page.getByRole('table', { name: 'Декларации на товары' })
  await expect(table).toBeVisible({ timeout: 30_000 })
  return table
}

const numbersOf = (table: Locator) => table.locator('tbody tr td:first-child').allTextContents()

/** Cells of one row: number, day, office, procedure, state, release, goods, value, payments. */
const GOODS = 6
const VALUE = 7

test('DOC-9 an answer is sorted, narrowed down, and its totals follow', async ({ as }) => {
  const page = await as('orlova')
  const table = await declarations(page)
  const head = table.getByRole('columnheader', { name: 'Номер' })
  for (const order of ['ascending', 'descending'] as const) {
    await head.getByRole('link').click()
    await expect(head).toHaveAttribute('aria-sort', order)
    const shown = await numbersOf(table)
    expect(shown.length).toBeGreaterThan(1)
    expect(shown).toEqual(order === 'ascending' ? shown.toSorted() : shown.toSorted().toReversed())
  }

  const [number] = (await numbersOf(table)) as [string]
  await page.getByLabel('Столбец').selectOption({ label: 'Номер' })
  await page.getByLabel('Содержит').fill(number)
  await page.getByLabel('Содержит').press('Enter')
  await expect(table.locator('tbody tr')).toHaveCount(1)
  const [row, totals] = [table.locator('tbody tr').first(), table.locator('tfoot tr').first()]
  for (const cell of [GOODS, VALUE])
    expect(await totals.locator('td').nth(cell).textContent()).toBe(
      await row.locator('td').nth(cell).textContent(),
    )

  await page.getByRole('link', { name: 'Показать все строки' }).click()
  await expect(table.locator('tbody tr').nth(1)).toBeVisible()
})

test('DOC-9 conditions on an answer add up, stand in the address and are taken away one by one', async ({
  as,
}) => {
  const page = await as('orlova')
  const table = await declarations(page)
  const all = await table.locator('tbody tr').count()
  const add = async (column: string, field: string, value: string) => {
    const option = page.getByLabel('Столбец').getByRole('option', { name: column }).first()
    await page.getByLabel('Столбец').selectOption((await option.getAttribute('value'))!)
    await page.getByLabel(field, { exact: true }).fill(value)
    await page.getByRole('button', { name: 'Добавить условие' }).click()
  }
  const number = (await numbersOf(table))[0]!
  const conditions = page.getByRole('region', { name: 'Условия' }).getByRole('listitem')
  await add('Номер', 'Содержит', number.slice(0, 8))
  await expect(conditions).toHaveCount(1)
  const some = await table.locator('tbody tr').count()
  await add('Номер', 'Содержит', number)
  await expect(conditions).toHaveCount(2)
  await expect(table.locator('tbody tr')).toHaveCount(1)
  // What is looked at is an address: it can be kept and opened again.
  await page.reload()
  await expect(conditions).toHaveCount(2)
  await expect(table.locator('tbody tr')).toHaveCount(1)

  await conditions
    .filter({ hasText: `«${number}»` })
    .getByRole('link')
    .click()
  await expect(conditions).toHaveCount(1)
  await expect(table.locator('tbody tr')).toHaveCount(some)
  await conditions.getByRole('link').click()
  await expect(conditions).toHaveCount(0)
  await expect(table.locator('tbody tr')).toHaveCount(all)

  // What cannot be a condition stays where it was typed, with the reason.
  await add('Платежи', 'От', 'много')
  const from = page.getByLabel('От', { exact: true })
  await expect(from).toHaveAccessibleDescription(/Здесь нужно число/)
  await expect(from).toHaveValue('много')
  await expect(table.locator('tbody tr')).toHaveCount(all)
})

const FORMATS = {
  PDF: ['application/pdf', '%PDF-'],
  XLSX: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  CSV: ['text/csv', ''],
  JSON: ['application/json', '{'],
  XML: ['application/xml', '<'],
} as const

test('DOC-9 an answer is taken out in every format, and printed as a clean form', async ({ as }) => {
  test.setTimeout(120_000)
  const page = await as('orlova')
  const table = await declarations(page)
  const formats = page.getByRole('region', { name: 'Выгрузить' })
  for (const [name, [type, begin]] of Object.entries(FORMATS)) {
    const href = await formats.getByRole('link', { name, exact: true }).getAttribute('href')
    const answer = await page.request.get(href!, { timeout: 60_000 })
    expect(answer.status(), name).toBe(200)
    expect(answer.headers()['content-type'], name).toContain(type)
    expect(answer.headers()['content-disposition'], name).toContain(`.${name.toLowerCase()}`)
    const body = await answer.body()
    expect(body.length, name).toBeGreaterThan(100)
    expect(body.toString('latin1', 0, begin.length), name).toBe(begin)
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    formats.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)

  await expect(formats.getByRole('button', { name: 'Напечатать' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  // As wide as A4 between its margins.
  await page.setViewportSize({ width: 680, height: 960 })
  await expect(table).toBeVisible()
  for (const hidden of [formats, page.getByRole('banner'), page.getByRole('search')])
    await expect(hidden).toBeHidden()
  const beyond = await table.evaluate(
    (element) => element.getBoundingClientRect().right - document.documentElement.clientWidth,
  )
  expect(beyond, 'no column is beyond the edge of the paper').toBeLessThanOrEqual(0)
})

test('DOC-9 whoever holds a print checks it by its code, and learns no more than the print says', async ({
  as,
  browser,
  baseURL,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  const acting = actingForOf(page)
  const { data } = await callProcedure(page, acting, 'submissions.list', {})
  const { items } = data as { items: { id: string }[] }
  // The code of a print is an address, and can be pressed.
  let address: string | undefined
  for (const { id } of items) {
    const print = await page.request.get(`/api/documents/${id}/print?for=${acting}`)
    if (print.ok()) address = /\/URI \((.+?)\)/.exec((await print.body()).toString('latin1'))?.[1]
    if (address) break
  }
  expect(address, 'the demonstration has a print').toBeTruthy()
  const { pathname, search } = new URL(address!)

  const context = await browser.newContext({ baseURL: baseURL! })
  const stranger = await context.newPage()
  expect((await stranger.goto(pathname + search))?.status()).toBe(200)
  await expect(stranger.getByRole('heading', { name: 'Проверка документа' })).toBeVisible()
  await expect(stranger.getByText('Регистрационный номер')).toBeVisible()
  await expect(stranger.getByText('Балтийский вектор')).toBeHidden()
  const wrong = await stranger.goto(`${pathname}?k=${'0'.repeat(16)}`)
  expect(wrong?.status()).toBe(404)
  await context.close()
})

test('DOC-9 a document is taken out of its page as a table', async ({ as }) => {
  const page = await as('orlova')
  await openCabinet(page)
  const acting = actingForOf(page)
  const { data } = await callProcedure(page, acting, 'submissions.list', { stage: 'sent' })
  const [first] = (data as { items: { id: string }[] }).items
  await page.goto(`/cabinet/${acting}/documents/${first!.id}`)
  await page.getByRole('button', { name: 'Скачать таблицей' }).click()
  for (const name of ['XLSX', 'CSV', 'JSON']) {
    const [type, begin] = FORMATS[name as keyof typeof FORMATS]
    const href = await page.getByRole('link', { name: `Скачать ${name}` }).getAttribute('href')
    const answer = await page.request.get(href!)
    expect(answer.status(), name).toBe(200)
    expect(answer.headers()['content-type'], name).toContain(type)
    expect((await answer.body()).toString('latin1', 0, begin.length), name).toBe(begin)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Скачать XLSX' })).toBeHidden()
})
