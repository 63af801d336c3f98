import { expect, signIn, test } from '../fixtures/portal'

test('ACC-3 a wrong pair is refused without telling which is wrong, the right one leads to the page asked for', async ({
  page,
}) => {
  await page.goto('/cabinet')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Логин', { exact: true }).fill('akhmetov')
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль')
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page.getByText('Логин или пароль не подходят')).toBeVisible()
  await expect(page.getByLabel('Логин', { exact: true })).toHaveValue('akhmetov')
  await page.getByLabel('Пароль', { exact: true }).fill('stend-2026')
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  await expect(page.getByText('ТОО «Степной путь»').first()).toBeVisible()
})

test('ACC-3 the next attempt typed while a refusal is on its way is kept', async ({ page }) => {
  await page.goto('/sign-in')
  let answer = () => {}
  const allowed = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/auth/callback/password', async (route) => {
    await allowed
    await route.continue()
  })
  const password = page.getByLabel('Пароль', { exact: true })
  await page.getByLabel('Логин', { exact: true }).fill('akhmetov')
  await password.fill('не тот пароль')
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await password.fill('stend-2026')
  answer()
  await expect(page.getByText('Логин или пароль не подходят')).toBeVisible()
  await expect(password).toHaveValue('stend-2026')
})

test('ACC-3 after five mistakes the account rests, and says for how long', async ({ page }) => {
  await page.goto('/sign-in')
  const login = `nobody-${Date.now()}`
  for (let i = 0; i < 6; i++) {
    await page.getByLabel('Логин', { exact: true }).fill(login)
    await page.getByLabel('Пароль', { exact: true }).fill(`ошибка ${i}`)
    const answered = page.waitForResponse((response) =>
      response.url().includes('/api/auth/callback/password'),
    )
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await answered
  }
  await expect(page.getByText('Слишком много попыток')).toBeVisible()
  await expect(page.getByText(/через\s1\sминуту/)).toBeVisible()
})

test('ORG-6 two tabs act for two organisations of one person without leaking into each other', async ({
  as,
}) => {
  const first = await as('vlasova')
  await first.goto('/cabinet')
  await first.getByRole('link', { name: /Войти в кабинет: ООО «Балтийский вектор»/ }).click()
  await expect(first).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  const second = await first.context().newPage()
  await second.goto('/cabinet')
  await second.getByRole('link', { name: /Войти в кабинет: ООО «Таможенный проводник»/ }).click()
  await expect(second).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  await first.goto(`${first.url()}/documents`)
  await second.goto(`${second.url()}/documents`)
  // Of the first organisation she sees invoices only; of her own company there is nothing yet.
  await expect(first.getByText('BV-2026/114').first()).toBeVisible()
  await expect(first.getByText('Возврат излишне уплаченных')).toHaveCount(0)
  await expect(second.getByText('Документов пока нет')).toBeVisible()
  await expect(second.getByText('BV-2026/114')).toHaveCount(0)
})

test('ACC-9 signing out ends the session at once, in another tab and for its live channel too', async ({
  as,
}) => {
  const page = await as('shcherbakova')
  await page.goto('/cabinet')
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading').first()).toBeVisible()
  await page.request.post('/sign-out', { headers: { origin: new URL(page.url()).origin } })
  await expect(other).toHaveURL(/\/sign-in/)
  expect((await page.request.get('/api/events?for=console')).status()).toBe(401)
  await signIn(page.request, 'shcherbakova')
})
