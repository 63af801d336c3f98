import type { Page } from '@playwright/test'
import { withCheckDigits } from '../../server/modules/participants/domain/identifiers'
import { actingForOf, callProcedure, expect, test } from '../fixtures/portal'
import { openCabinet } from '../fixtures/cabinet'

/** Numbers with right check digits that no other run has used. */
const body = `0000${String(Date.now() % 100_000).padStart(5, '0')}`
const TYPED = {
  name: 'Общество с ограниченной ответственностью «Пробный шаг»',
  taxId: withCheckDigits('ru-inn-organisation', `${body}0`)!,
  ogrn: '1000000001176',
}
const mistyped = TYPED.taxId.slice(0, 9) + ((Number(TYPED.taxId[9]) + 1) % 10)

/** The link of the letter that waits in the demonstration's mailbox. */
async function linkFrom(page: Page, email: string): Promise<string> {
  const letter = async () => {
    const list = await callProcedure(page, '', 'letters.captured', {})
    const { items } = list.data as { items: { id: string; recipients: string[] }[] }
    const found = items.find(({ recipients }) => recipients.includes(email))
    if (!found) return null
    const { data } = await callProcedure(page, '', 'letters.get', { id: found.id })
    return /\/invitation\?token=[\w-]+/.exec((data as { text: string }).text)?.[0] ?? null
  }
  await expect.poll(letter, { timeout: 30_000 }).not.toBeNull()
  return (await letter())!
}

test('ORG-1 a typed-in number opens an unconfirmed organisation that can neither send nor invite', async ({
  as,
}) => {
  const page = await as('vlasova')
  await page.goto('/cabinet/open')
  await page.getByLabel('Полное наименование').fill(TYPED.name)
  await page.getByLabel('ИНН', { exact: true }).fill(mistyped)
  await page.getByLabel('ОГРН', { exact: true }).fill(TYPED.ogrn)
  await page.getByRole('button', { name: 'Открыть без подтверждения' }).click()
  await expect(page.getByText('Контрольная цифра не сходится')).toBeVisible()
  await page.getByLabel('ИНН', { exact: true }).fill(TYPED.taxId)
  await page.getByRole('button', { name: 'Открыть без подтверждения' }).click()
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}$/)
  await expect(page.getByText('ООО «Пробный шаг»').first()).toBeVisible()
  const acting = actingForOf(page)
  await page.goto(`/cabinet/${acting}/organisation/invitations`)
  await expect(page.getByText('Приглашать нельзя: организация не подтверждена')).toBeVisible()
  const invited = await callProcedure(
    page,
    acting,
    'invitations.send',
    {
      requestId: crypto.randomUUID(),
      email: 'nobody@example.test',
      days: 7,
      role: 'EMPLOYEE',
      title: 'Никто',
      grants: [],
      until: null,
    },
    'mutation',
  )
  expect(invited.code).toBe('FORBIDDEN')
})

test('ORG-3 an employee is invited by a letter, sees only what was given, and loses it at once', async ({
  as,
}) => {
  const email = `invited-${Date.now()}@example.test`
  const head = await as('tarasov')
  await openCabinet(head)
  const acting = actingForOf(head)
  await head.goto(`/cabinet/${acting}/organisation/invitations`)
  await head.getByRole('button', { name: 'Пригласить сотрудника' }).first().click()
  const sheet = head.getByRole('dialog')
  await sheet.getByLabel('Электронная почта').fill(email)
  await sheet.getByLabel(/^Заполнить как/).selectOption('reader')
  await expect(sheet.getByText('Может смотреть документы любых видов.')).toBeVisible()
  await expect(sheet.getByText(/Откроются разделы: Документы/)).toBeVisible()
  await sheet.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(head.getByRole('heading', { name: email })).toBeVisible()

  const guest = await as('shcherbakova')
  await guest.goto(await linkFrom(guest, email))
  await expect(guest.getByText('Можно смотреть документы любых видов.')).toBeVisible()
  await guest.getByRole('button', { name: 'Принять приглашение' }).click()
  await expect(guest).toHaveURL(new RegExp(`/cabinet/${acting}`))
  await guest.goto(`/cabinet/${acting}/documents`)
  await expect(guest.getByRole('heading', { name: 'Документы' }).first()).toBeVisible()
  const drafted = await callProcedure(
    guest,
    acting,
    'submissions.create',
    { requestId: crypto.randomUUID(), kindCode: '1050030E' },
    'mutation',
  )
  expect(drafted.code).toBe('FORBIDDEN')

  // The inviter sees who came, and takes the right back: the open page of the guest goes away by itself.
  await head.goto(`/cabinet/${acting}/organisation/invitations`)
  await expect(head.getByText(/Принял: Щербакова/).first()).toBeVisible()
  await head.goto(`/cabinet/${acting}/organisation`)
  await head.getByRole('button', { name: /^Отозвать: Щербакова/ }).click()
  await head.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click()
  // The open page leaves by itself, for the person's other cabinets.
  await expect(guest).not.toHaveURL(new RegExp(acting))
  expect((await guest.request.get(`/cabinet/${acting}/documents`)).status()).toBe(404)
  expect((await callProcedure(guest, acting, 'submissions.list', {})).code).toBe('NOT_FOUND')
})

test('ORG-2 the last administrator of an organisation is protected', async ({ as }) => {
  const page = await as('akhmetov')
  await openCabinet(page)
  const acting = actingForOf(page)
  const { data } = await callProcedure(page, acting, 'organisation.people', undefined)
  const self = (data as { id: string; version: number; self: boolean }[]).find((person) => person.self)!
  const revoked = await callProcedure(
    page,
    acting,
    'organisation.revoke',
    { requestId: crypto.randomUUID(), id: self.id, version: self.version },
    'mutation',
  )
  expect(revoked.code).toBe('LAST_ADMINISTRATOR')
})

test('ORG-6 the switcher leads to the same section of another organisation, and the address tells whose it is', async ({
  as,
}) => {
  const page = await as('vlasova')
  await page.goto('/cabinet')
  await page
    .getByRole('link', { name: /Войти в кабинет: ООО «Балтийский вектор»/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  const first = actingForOf(page)
  await page.goto(`/cabinet/${first}/documents`)
  await page.getByRole('button', { name: /^Сменить участника/ }).click()
  await page
    .getByRole('link', { name: /Таможенный проводник/ })
    .first()
    .click()
  await expect.poll(() => actingForOf(page)).not.toBe(first)
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}\/documents$/)
  await expect(page.getByText('BV-2026/114')).toHaveCount(0)
})
