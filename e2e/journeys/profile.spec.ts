import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { withCheckDigits } from '../../server/modules/participants/domain/identifiers'
import { apply, enter, newcomer } from '../fixtures/newcomer'
import { callProcedure, expect, test } from '../fixtures/portal'

const draft = {
  lastName: 'Чужая',
  firstName: 'Рука',
  middleName: '',
  birthDate: '',
  country: 'RU',
  taxId: '',
  snils: '',
  phone: '',
}

test('ACC-7 the profile is kept up to date by hand, a wrong digit is named, two windows lose nothing', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await apply(page, newcomer())
  await page.goto('/me')
  await expect(page.getByText('Введены вами')).toBeVisible()
  const percent = () => page.getByRole('progressbar').getAttribute('aria-valuenow').then(Number)
  const before = await percent()

  const other = await page.context().newPage()
  await other.goto('/me')
  await other.getByRole('button', { name: 'Изменить данные' }).click()
  await other.getByLabel('Отчество').fill('Второокновна')

  await page.getByRole('button', { name: 'Изменить данные' }).click()
  const right = withCheckDigits('ru-inn-person', '000055005500')!
  const wrong = right.slice(0, 11) + ((Number(right[11]) + 1) % 10)
  await page.getByLabel('ИНН').fill(wrong)
  await page.getByLabel('Телефон').fill('8 (912) 000-00-07')
  await page.getByRole('button', { name: 'Сохранить данные' }).click()
  await expect(page.getByText(/12-я цифра контрольная и\sне\sсходится/).first()).toBeVisible()
  await page.getByLabel('ИНН').fill(right)
  await page.getByRole('button', { name: 'Сохранить данные' }).click()
  await expect(page.getByText('+79120000007')).toBeVisible()
  await expect.poll(percent).toBeGreaterThan(before)

  await other.getByRole('button', { name: 'Сохранить данные' }).click()
  await expect(other.getByText(/Данные уже изменены в\sдругом окне/)).toBeVisible()
  await expect(other.getByLabel('Отчество')).toHaveValue('Второокновна')
  await expect(other.getByText(`Сейчас сохранено: ${right}`)).toBeVisible()
})

test('ACC-7 data of ЕСИА are shown with their source and cannot be edited by hand, by the server either', async ({
  as,
}) => {
  const page = await as('shcherbakova')
  await page.goto('/me')
  await expect(page.getByText(/Получены из\sЕСИА/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Изменить данные' })).toHaveCount(0)
  const refused = await callProcedure(
    page,
    '',
    'profile.save',
    { requestId: randomUUID(), version: 1, ...draft },
    'mutation',
  )
  expect(refused.code).toBe('FORBIDDEN')
})

test('ACC-11 a person of another state of the union has that state’s number, checked by its own rule', async ({
  page,
}) => {
  await apply(page, newcomer())
  await page.goto('/me')
  await page.getByRole('button', { name: 'Изменить данные' }).click()
  await page.getByLabel('Государство').selectOption({ label: 'Казахстан' })
  await page.getByLabel('ИИН').fill('991301300001')
  await page.getByRole('button', { name: 'Сохранить данные' }).click()
  await expect(page.getByText(/3–4-я цифры обозначают месяц/).first()).toBeVisible()
  const right = withCheckDigits('kz-iin', '990101300010') ?? withCheckDigits('kz-iin', '990101300020')!
  await page.getByLabel('ИИН').fill(right)
  await page.getByRole('button', { name: 'Сохранить данные' }).click()
  await expect(page.getByText(right)).toBeVisible()
  await expect(page.getByText('СНИЛС')).toHaveCount(0)
})

test('ACC-9 sessions are listed with their device, one is ended from another and its page closes at once', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const who = newcomer()
  await apply(page, who)
  const context = await browser.newContext({ baseURL: baseURL! })
  const lost = await context.newPage()
  await enter(lost, { ...who, password: `${who.password}?` })
  await enter(lost, who)
  await expect(lost).toHaveURL(/\/cabinet/)
  await lost.goto('/me/sessions')
  await expect(lost.getByText('это устройство')).toBeVisible()

  await page.goto('/me/sessions')
  const sessions = page.getByRole('list', { name: 'Открытые сеансы' }).getByRole('listitem')
  await expect(sessions).toHaveCount(2)
  await page.getByRole('button', { name: 'Завершить остальные сеансы' }).click()
  await expect(sessions).toHaveCount(1)
  await expect(lost).toHaveURL(/\/sign-in/)
  expect((await lost.request.get('/api/events')).status()).toBe(401)
  await context.close()

  // A refused attempt is written down by a job.
  await expect(async () => {
    await page.goto('/me/history?filter=refused')
    await expect(page.getByText('Неверный пароль')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
})

test('ACC-10 the account is annulled after a fresh confirmation and the word; the same login begins again from zero', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const who = newcomer()
  const used = await apply(page, who)
  const context = await browser.newContext({ baseURL: baseURL! })
  const elsewhere = await context.newPage()
  await enter(elsewhere, who)
  await expect(elsewhere).toHaveURL(/\/cabinet/)
  await elsewhere.goto('/me')

  // The proof that it is them grows old: as if a quarter of an hour had passed.
  const database = new pg.Client({ connectionString: process.env['E2E_DATABASE_URL'] })
  await database.connect()
  await database.query(
    `update user_session set confirmed_at = confirmed_at - interval '15 minutes'
     where user_id = (select id from "user" where login = $1)`,
    [who.login],
  )
  await database.end()

  await page.goto('/me/privacy')
  await page.getByRole('link', { name: /Перейти к\sаннулированию/ }).click()
  await page.getByRole('button', { name: 'Аннулировать учётную запись' }).click()
  await expect(page.getByText(/Введите слово/)).toBeVisible()
  await page.getByLabel(/введите слово/).fill('аннулировать')
  await page.getByRole('button', { name: 'Аннулировать учётную запись' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Пароль').fill('не тот')
  await dialog.getByRole('button', { name: 'Подтвердить паролем' }).click()
  await expect(dialog.getByText(/Пароль не\sподходит/)).toBeVisible()
  await dialog.getByLabel('Пароль').fill(who.password)
  await dialog.getByRole('button', { name: 'Подтвердить паролем' }).click()
  await expect(page.getByRole('heading', { name: 'Учётная запись аннулирована' })).toBeVisible()

  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await enter(elsewhere, who)
  await expect(elsewhere.getByText(/Логин или\sпароль не\sподходят/)).toBeVisible()
  await context.close()

  await apply(page, who, [used])
  await page.goto('/me/history')
  await expect(page.getByRole('list', { name: 'История входов' }).getByRole('listitem')).toHaveCount(1)
})

test('ACC-10 an officer is told why not: decisions keep their author', async ({ as }) => {
  const page = await as('fyodorova')
  await page.goto('/me/annulment')
  await expect(page.getByText('Сейчас аннулировать нельзя')).toBeVisible()
  await expect(page.getByText(/Вы\sдолжностное лицо таможенного органа/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Аннулировать учётную запись' })).toHaveCount(0)
})

test('SEC-4 consent is public, and one’s own data come as one archive', async ({ page }) => {
  await page.goto('/consent')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await apply(page, newcomer())
  await page.goto('/me/privacy')
  await expect(page.getByText(/Вы\sсогласились с\sдействующей редакцией/)).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Скачать мои данные' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^my-data-.*\.zip$/)
  const bytes = await readFile((await download.path())!)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  for (const name of ['profile.json', 'manifest.json', 'index.html']) expect(bytes.includes(name)).toBe(true)
})
