import { callProcedure, actingForOf, expect, test } from '../fixtures/portal'
import {
  enterThroughEsia,
  newOrganisation,
  newPerson,
  openEsia,
  takePerson,
  tellEsia,
} from '../fixtures/esia'

test('ACC-4 ORG-1 the head of two organisations chooses on whose behalf; one that ЕСИА takes away is gone at the next sign-in', async ({
  page,
}) => {
  const [north, south] = [newOrganisation('Северный причал'), newOrganisation('Южный причал')]
  const head = newPerson('Причалова', [north, south])
  await tellEsia(page, { register: [north, south], enrol: [head] })
  await enterThroughEsia(page, head.key)
  await expect(page).toHaveURL(/\/cabinet$/)
  for (const { shortName } of [north, south]) {
    await expect(page.getByRole('link', { name: `Войти в кабинет: ${shortName}` })).toBeVisible()
  }
  await page.getByRole('link', { name: `Войти в кабинет: ${south.shortName}` }).click()
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  const cabinet = page.url()

  await tellEsia(page, { takeAway: [{ person: head.key, organisation: south.key }] })
  await enterThroughEsia(page, head.key)
  await expect(page.getByRole('link', { name: `Войти в кабинет: ${north.shortName}` })).toBeVisible()
  await expect(page.getByText(south.shortName)).toHaveCount(0)
  const answer = await page.goto(cabinet)
  expect(answer?.status(), 'the cabinet of the organisation does not open any more').not.toBe(200)
  await expect(page.getByText(south.shortName)).toHaveCount(0)
})

test('ACC-4 ACC-8 an unconfirmed account gets fewer functions with the reason, and the rest when ЕСИА confirms it', async ({
  page,
}) => {
  const person = newPerson('Непроверенная', [], { trusted: false })
  await tellEsia(page, { enrol: [person] })
  await enterThroughEsia(page, person.key)
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  const participantId = actingForOf(page)
  await page.goto(`/cabinet/${participantId}/services`)
  const send = page.getByRole('listitem').filter({ hasText: 'Отправить в таможню' })
  await expect(send).toContainText('Ваша личность не подтверждена.')
  await expect(page.getByRole('link', { name: 'Отправить в таможню' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Подготовить документ' })).toBeVisible()
  const functions = await callProcedure(page, participantId, 'functions.list', null)
  expect(functions.status).toBe(200)

  await tellEsia(page, { enrol: [{ ...person, trusted: true }] })
  await enterThroughEsia(page, person.key)
  await expect(page).toHaveURL(new RegExp(participantId))
  await page.goto(`/cabinet/${participantId}/services`)
  await expect(page.getByRole('link', { name: 'Отправить в таможню' })).toBeVisible()
})

test('ACC-4 who heads one organisation and works in another chooses on whose behalf', async ({ page }) => {
  await openEsia(page)
  await expect(page.getByText(/Учебный стенд/).first()).toBeVisible()
  await takePerson(page, 'vlasova')
  await expect(page).toHaveURL(/\/cabinet$/)
  await expect(page.getByText('ООО «Таможенный проводник»').first()).toBeVisible()
  await expect(page.getByText('ООО «Балтийский вектор»').first()).toBeVisible()
  await page.getByRole('link', { name: /Войти в кабинет: ООО «Таможенный проводник»/ }).click()
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
})

test('ACC-4 a refusal at ЕСИА leads back with an explanation, and the way on is not lost', async ({
  page,
}) => {
  await page.goto('/sign-in?next=/cabinet?closed=1')
  await page.getByRole('button', { name: 'Войти через ЕСИА' }).click()
  await page.getByRole('button', { name: 'Отказаться и вернуться' }).click()
  await expect(page).toHaveURL(/\/sign-in\?error=EsiaDeclined/)
  await expect(page.getByText('Вы отказались от входа')).toBeVisible()
  await page.getByRole('button', { name: 'Войти через ЕСИА' }).click()
  await takePerson(page, 'vlasova')
  await expect(page).toHaveURL(/\/cabinet\?closed=1$/)
})

test('ACC-4 a callback opens the portal once, and in its own browser only', async ({
  page,
  browser,
  baseURL,
}) => {
  await openEsia(page)
  const callback = page.waitForRequest(/\/api\/auth\/callback\/esia\?/)
  await takePerson(page, 'shcherbakova')
  const address = (await callback).url()
  await expect(page).toHaveURL(/\/cabinet/)
  const stranger = await browser.newContext({ baseURL: baseURL! })
  const foreign = await stranger.newPage()
  await foreign.goto(address)
  await expect(foreign).toHaveURL(/\/sign-in\?.*error=/)
  await foreign.goto('/cabinet')
  await expect(foreign).toHaveURL(/\/sign-in/)
  await stranger.close()
  await page.goto(address)
  await expect(page).toHaveURL(/\/cabinet/)
})
