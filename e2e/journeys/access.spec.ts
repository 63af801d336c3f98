import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../fixtures/portal'
import { lettersTo, linkFromLetter } from '../fixtures/mail'

/** Strangers of these tests' own: whoever they are, the demonstration's people stay as they were. */
const stamp = Date.now().toString(36)
let count = 0
function stranger() {
  const login = `stranger-${stamp}-${++count}`
  return { login, email: `${login}@example.test`, password: `зелёный чай ${count} до утра` }
}
type Stranger = ReturnType<typeof stranger>

const login = (page: Page) => page.getByLabel('Логин', { exact: true })
const password = (page: Page) => page.getByLabel('Пароль', { exact: true })

async function fillApplication(page: Page, who: Pick<Stranger, 'login' | 'email'>) {
  await page.goto('/apply')
  await login(page).fill(who.login)
  await page.getByLabel('Адрес электронной почты').fill(who.email)
  await page.getByLabel(/Согласен/).check()
  await page.getByRole('button', { name: 'Подать заявку' }).click()
  await expect(page.getByRole('heading', { name: 'Заявка принята, проверьте почту' })).toBeVisible()
  // The page has come to rest: nothing on it is busy any more.
  await expect(page.getByRole('button', { name: 'Отправить письмо ещё раз' })).toBeEnabled()
}

async function activate(page: Page, link: string, who: Stranger) {
  await page.goto(link)
  await page.getByLabel('Фамилия').fill('Рябова')
  await page.getByLabel('Имя', { exact: true }).fill('Вера')
  await login(page).fill(who.login)
  await password(page).fill(who.password)
  await page.getByRole('button', { name: 'Создать пароль и войти' }).click()
  await expect(page).toHaveURL(/\/cabinet/)
}

/** A person who has just got access by an application. */
async function newPerson(page: Page): Promise<Stranger> {
  const who = stranger()
  await fillApplication(page, who)
  await activate(page, await linkFromLetter(page, who.email, /создайте пароль/), who)
  return who
}

async function enter(page: Page, who: Stranger, secret = who.password) {
  await page.goto('/sign-in')
  await login(page).fill(who.login)
  await password(page).fill(secret)
  const answered = page.waitForResponse((response) => response.url().includes('/api/auth/callback/password'))
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await answered
}

/** Ends the session in this browser. The page is left first: without its session it would go away by itself. */
async function forget(page: Page) {
  await page.goto('about:blank')
  await page.context().clearCookies()
}

async function otherBrowser(browser: Browser, baseURL: string | undefined): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ baseURL: baseURL! })
  return [context, await context.newPage()]
}

test('ACC-1 an application is answered by a letter, its link is followed once, the password is created by the person', async ({
  page,
}) => {
  const who = stranger()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Подать заявку на доступ' }).click()
  await expect(page).toHaveURL(/\/apply$/)
  await fillApplication(page, who)
  const first = await linkFromLetter(page, who.email, /создайте пароль/)

  // Asked for again, another link comes and the first one works no longer. Letters come in the order of asking.
  await fillApplication(page, who)
  const mailbox = await page.context().newPage()
  await expect.poll(() => lettersTo(mailbox, who.email), { timeout: 30_000 }).toBe(2)
  await page.getByRole('button', { name: 'Отправить письмо ещё раз' }).click()
  await expect(page.getByText('Письмо отправлено ещё раз')).toBeVisible()
  await expect.poll(() => lettersTo(mailbox, who.email), { timeout: 30_000 }).toBe(3)
  const link = await linkFromLetter(mailbox, who.email, /создайте пароль/, [first])
  await page.goto(first)
  await expect(page.getByText('Ссылка больше не действует')).toBeVisible()

  await page.goto(link)
  await expect(login(page)).toHaveValue(who.login)
  await page.getByLabel('Фамилия').fill('Рябова')
  await page.getByLabel('Имя', { exact: true }).fill('Вера')
  await password(page).fill('пароль12345')
  await expect(page.getByText('Не из тех, что подбирают первыми: не выполнено')).toBeAttached()
  await page.getByRole('button', { name: 'Создать пароль и войти' }).click()
  await expect(page.getByText(/Такой пароль подбирают одним/)).toBeAttached()
  await expect(page.getByLabel('Фамилия')).toHaveValue('Рябова')
  await password(page).fill(who.password)
  await expect(page.getByText('Хороший пароль.')).toBeVisible()
  await page.getByRole('button', { name: 'Создать пароль и войти' }).click()
  await expect(page).toHaveURL(/\/cabinet/)
  await expect(page.getByText('Рябова').first()).toBeVisible()

  await page.goto(link)
  await expect(page.getByText('Ссылка больше не действует')).toBeVisible()
})

test('ACC-1 a taken login and a known address are answered on the page like any other', async ({ page }) => {
  const who = await newPerson(page)
  await forget(page)
  const answers: string[] = []
  const cases = [stranger(), { ...stranger(), login: who.login }, { ...stranger(), email: who.email }]
  for (const one of cases) {
    await fillApplication(page, one)
    answers.push((await page.locator('main').innerText()).replaceAll(one.email, 'ADDRESS'))
  }
  expect(answers.slice(1)).toEqual([answers[0], answers[0]])
  await linkFromLetter(page, cases[1]!.email, /выберите другой логин/)
  await linkFromLetter(page, who.email, /У вас уже есть доступ/)
})

test('ACC-2 a lost password is replaced by letter, and an open page in another browser ends at once', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const who = await newPerson(page)
  const open = page.url()
  await expect(page.getByRole('heading').first()).toBeVisible()
  const [context, other] = await otherBrowser(browser, baseURL)
  try {
    await other.goto('/sign-in')
    await other.getByRole('link', { name: 'Забыли пароль?' }).click()
    await other.getByLabel('Логин или адрес электронной почты').fill(who.login)
    await other.getByRole('button', { name: 'Отправить письмо' }).click()
    await expect(other.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible()
    const link = await linkFromLetter(other, who.email, /Новый пароль/)
    await other.goto(link)
    const fresh = { ...who, password: `другой ${who.password}` }
    await other.getByLabel('Новый пароль', { exact: true }).fill(fresh.password)
    await other.getByRole('button', { name: 'Сохранить новый пароль' }).click()
    await expect(other.getByRole('heading', { name: 'Пароль изменён' })).toBeVisible()

    await expect(page, `the page at ${open} is left at once`).toHaveURL(/\/sign-in/)
    await other.goto(link)
    await expect(other.getByText('Ссылка больше не действует')).toBeVisible()
    await enter(other, who)
    await expect(other.getByText('Логин или пароль не подходят')).toBeVisible()
    await enter(other, fresh)
    await expect(other).toHaveURL(/\/cabinet/)
    await linkFromLetter(other, who.email, /Пароль личного кабинета изменён/)
  } finally {
    await context.close()
  }
})

test('ACC-3 the rest after mistakes is told, grows, and is lifted by the letter to the owner', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const who = await newPerson(page)
  await forget(page)
  for (let i = 0; i < 5; i++) await enter(page, who, `мимо ${i}`)
  await enter(page, who)
  await expect(page.getByText('Слишком много попыток')).toBeVisible()
  await expect(page.getByText(/через\s1\sминуту/)).toBeVisible()
  await page.goto(await linkFromLetter(page, who.email, /Вход остановлен/))
  await page.getByRole('button', { name: 'Снять ограничение' }).click()
  await expect(page.getByRole('heading', { name: 'Ограничение снято' })).toBeVisible()
  await enter(page, who)
  await expect(page).toHaveURL(/\/cabinet/)
})
