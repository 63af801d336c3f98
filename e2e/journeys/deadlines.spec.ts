import { expect, test } from '../fixtures/portal'

const ADDRESS = '/deadlines?rule=objections&event=2025-12-19'

test('AUD-9 anyone counts a term and sees day by day how it came about', async ({ page }) => {
  await page.goto('/sign-in/certificate')
  await page.getByRole('link', { name: 'Рассчитать срок' }).click()
  await page.getByLabel('Дата события').fill('2025-12-19')
  await page.getByRole('button', { name: 'Рассчитать' }).click()
  await expect(page.getByText(/ср, 21\sянваря 2026/i).first()).toBeVisible()
  await expect(page.getByText(/с\s1\sянваря\sпо\s8\sянваря\s2026/)).toBeVisible()
  await expect(page.getByText(/выходной\sперенесён\sсюда\sс\s3\sянваря\s2026/)).toBeVisible()
  // The address is the count.
  await expect(page).toHaveURL(/event=2025-12-19/)
})

test('AUD-9 the calculator works without a script and in any zone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    javaScriptEnabled: false,
    timezoneId: 'America/Los_Angeles',
  })
  const page = await context.newPage()
  await page.goto(ADDRESS)
  await expect(page.locator('time[datetime="2026-01-21"]')).toBeVisible()
  await page.getByLabel('Какой срок').selectOption('support-question')
  await page.getByRole('button', { name: 'Рассчитать' }).click()
  await expect(page.locator('time[datetime="2025-12-25"]')).toBeVisible()
  await context.close()
})

test('AUD-9 what cannot be counted says why and what to do', async ({ page }) => {
  await page.goto('/deadlines?rule=field-audit&event=2026-03-02&from=2026-03-01&to=2026-03-05')
  await expect(page.getByText('Приостановление начинается раньше, чем срок.')).toBeVisible()
})

test('OFF-3 a keeper changes a day of the calendar, and terms follow at once', async ({ as, page }) => {
  const keeper = await as('lebedev')
  // A year that no other journey counts in.
  const term = '/deadlines?rule=support-failure&event=2019-08-13'
  const change = async (kind: string) => {
    await keeper.goto('/console/calendar?year=2019')
    await keeper.getByRole('button', { name: /Изменить ср, 14\sавгуста 2019/ }).click()
    const dialog = keeper.getByRole('dialog')
    await dialog.getByLabel('Какой это день').selectOption(kind)
    await dialog.getByLabel('Основание').fill('Проверка календаря')
    await dialog.getByRole('button', { name: 'Сохранить день' }).click()
    await expect(keeper.getByText('День изменён.')).toBeVisible()
  }
  await change('holiday')
  await page.goto(term)
  await expect(page.locator('time[datetime="2019-08-15"]')).toBeVisible()
  await change('ordinary')
  await page.goto(term)
  await expect(page.locator('time[datetime="2019-08-14"]')).toBeVisible()
})

test('OFF-3 an import shows what it changes before it changes anything', async ({ as }) => {
  const keeper = await as('lebedev')
  await keeper.goto('/console/calendar?year=2019')
  await keeper.getByLabel('Файл').setInputFiles({
    name: 'calendar.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from('<calendar year="2018"><days><day d="01.01" t="1"/></days></calendar>'),
  })
  await keeper.getByRole('button', { name: 'Показать изменения' }).click()
  await expect(keeper.getByText('В файле другой год.')).toBeVisible()
})

test('OFF-3 the calendar does not exist for an officer who does not keep it', async ({ as }) => {
  const inspector = await as('gromova')
  const answer = await inspector.goto('/console/calendar')
  expect(answer?.status()).toBe(404)
})
