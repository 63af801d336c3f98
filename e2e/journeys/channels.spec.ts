import type { Page } from '@playwright/test'
import { enterThroughEsia, newOrganisation, newPerson, tellEsia } from '../fixtures/esia'
import { wholeBrowser } from '../fixtures/launch'
import { actingForOf, callProcedure, expect, test } from '../fixtures/portal'
import { shownBy, standInForPush } from '../fixtures/push'

test.use({ launchOptions: wholeBrowser })

const DECLINED = 'Приглашение отклонено'

/** Captured letters to an address, newest first. */
async function lettersTo(page: Page, address: string) {
  const { data } = await callProcedure(page, '', 'letters.captured', {})
  const { items } = data as { items: { id: string; subject: string; recipients: string[] }[] }
  return items.filter(({ recipients }) => recipients.includes(address))
}

/** Invites somebody for the organisation; the person who is asked declines, and the one who invited is told. */
async function inviteInVain(head: Page, acting: string, guest: Page) {
  const email = `vain-${Date.now()}@example.test`
  const act = <T>(page: Page, place: string, path: string, input: T) =>
    callProcedure(page, place, path, { requestId: crypto.randomUUID(), ...input }, 'mutation')
  const invited = await act(head, acting, 'invitations.send', {
    email,
    days: 7,
    role: 'EMPLOYEE',
    title: 'Кладовщик',
    grants: [{ actions: ['view'], kinds: [], from: null, until: null, assignedOnly: false }],
    until: null,
  })
  expect(invited.status, JSON.stringify(invited)).toBe(200)
  await expect.poll(async () => (await lettersTo(guest, email)).length, { timeout: 30_000 }).toBe(1)
  const [letter] = await lettersTo(guest, email)
  const { data } = await callProcedure(guest, '', 'letters.get', { id: letter!.id })
  const token = /\/invitation\?token=([\w-]+)/.exec((data as { text: string }).text)![1]!
  const declined = await act(guest, '', 'invitations.decline', { token })
  expect(declined.status, JSON.stringify(declined)).toBe(200)
}

test('AUD-4 MOB-2 a person chooses how to be told, turns a device on, and is told so and not otherwise', async ({
  page,
  as,
}) => {
  test.setTimeout(120_000)
  const service = await standInForPush(page)
  const organisation = newOrganisation('Тихая пристань')
  const head = newPerson('Тихомирова', [organisation])
  await tellEsia(page, { register: [organisation], enrol: [head] })
  await enterThroughEsia(page, head.key)
  await page.getByRole('link', { name: `Войти в кабинет: ${organisation.shortName}` }).click()
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  const acting = actingForOf(page)
  const guest = await as('shcherbakova')

  // Documents of customs cannot be silenced: the last of the two ways stays.
  await page.goto('/me/notifications')
  const group = (name: string) => page.getByRole('group', { name })
  const audits = group('Проверки и сроки')
  await audits.getByLabel('Письмом').uncheck()
  await expect(audits.getByLabel('На устройства')).toBeDisabled()
  await expect(audits.getByText(/считается полученным/)).toBeVisible()
  await audits.getByLabel('Письмом').check()

  // Letters about the organisation off, the device on.
  await group('Организация и права').getByLabel('Письмом').uncheck()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Способы уведомления сохранены')).toBeVisible()
  await page.getByRole('button', { name: 'Включить на этом устройстве' }).click()
  await expect(page.getByText('Уведомления на этом устройстве включены')).toBeVisible()
  const devices = page.getByRole('list', { name: 'Где включены уведомления' })
  await expect(devices.getByRole('listitem')).toHaveCount(1)
  await expect(devices).toContainText('это устройство')

  await page.getByRole('button', { name: 'Отправить пробное' }).click()
  await expect.poll(() => service.received.length, { timeout: 30_000 }).toBe(1)
  expect(JSON.parse(service.received[0]!.text)).toMatchObject({ title: 'Пробное уведомление' })

  await inviteInVain(page, acting, guest)
  await expect.poll(() => service.received.length, { timeout: 30_000 }).toBe(2)
  expect(service.faults, 'every message was signed and encrypted as the standards say').toEqual([])
  expect(await shownBy(page, service.received[1]!.text)).toEqual([
    { title: 'Организация и права', body: DECLINED, path: `/cabinet/${acting}/organisation/invitations` },
  ])

  // The other way round: the choice is still there after a visit, letters come and pushes do not.
  await page.reload()
  const organisationGroup = group('Организация и права')
  await expect(organisationGroup.getByLabel('Письмом')).not.toBeChecked()
  await organisationGroup.getByLabel('Письмом').check()
  await organisationGroup.getByLabel('На устройства').uncheck()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Способы уведомления сохранены')).toBeVisible()
  await inviteInVain(page, acting, guest)
  const declined = async () =>
    (await lettersTo(guest, head.email!)).filter(({ subject }) => subject === DECLINED).length
  await expect.poll(declined, { timeout: 30_000 }).toBe(1)
  expect(service.received, 'neither a letter of the first, nor a push of the second').toHaveLength(2)

  // Signing out leaves nothing behind.
  await page.getByRole('button', { name: /Тихомирова/ }).click()
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await enterThroughEsia(page, head.key)
  await page.goto('/me/notifications')
  await expect(page.getByRole('button', { name: 'Включить на этом устройстве' })).toBeVisible()
  await expect(devices).toHaveCount(0)
  await service.stop()
})
