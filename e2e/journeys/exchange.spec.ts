import type { Page } from '@playwright/test'
import { fillPetition, openCabinet, startKind } from '../fixtures/cabinet'
import { tellEais } from '../fixtures/eais'
import { actingForOf, callProcedure, expect, test } from '../fixtures/portal'

/** A word that only the documents of one test hold: the stand-in is told to do wrong by it alone. */
const word = (what: string) => `${what} ${Date.now().toString(36)}`

/** Sends a petition from its form; the page stays at the document. */
async function sendPetition(page: Page, subject: string) {
  await startKind(page, 'Обращение в таможенный орган')
  await page.getByLabel('Куда отправить').selectOption('10113000')
  await fillPetition(page, subject)
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  await page.getByRole('button', { name: 'Отправить в Смоленскую таможню' }).click()
}

/** The status of the open document, as the portal's server says. */
async function statusOf(page: Page): Promise<string> {
  const id = page.url().split('/').at(-1)!
  const { data } = await callProcedure(page, actingForOf(page), 'submissions.get', { id })
  return (data as { status: string }).status
}

/** Envelopes that stand still now. */
async function stoppedIds(officer: Page): Promise<string[]> {
  const { data } = await callProcedure(officer, 'console', 'exchange.list', { filter: 'attention' })
  return (data as { items: { id: string }[] }).items.map(({ id }) => id)
}

test('DOC-10 a slow answer of ЕАИС ТО is seen the moment it comes', async ({ as }) => {
  const subject = word('Медленный ответ')
  await tellEais({ rules: [{ match: subject, slowMs: 4_000, duplicate: true }] })
  const page = await as('orlova')
  await openCabinet(page)
  await sendPetition(page, subject)
  await expect.poll(() => statusOf(page)).toBe('SENT')
  await expect(page.getByText(/Документ получил таможенный орган/).first()).toBeHidden()
  // Nobody reloads the page.
  await expect(page.getByText(/Документ получил таможенный орган/).first()).toBeVisible({ timeout: 20_000 })
  await tellEais({ forget: subject })
})

test('DOC-10 a document with faults comes back with each of them in words', async ({ as }) => {
  const subject = word('С ошибкой')
  const text = 'Не указан номер декларации, о которой идёт речь'
  await tellEais({ rules: [{ match: subject, faults: [{ code: 'FLK.044', path: 'Annotation.0', text }] }] })
  const page = await as('orlova')
  await openCabinet(page)
  await sendPetition(page, subject)
  await expect.poll(() => statusOf(page), { timeout: 30_000 }).toBe('RETURNED')
  await expect(page.getByText(text).first()).toBeVisible()
  await tellEais({ forget: subject })
})

test('DOC-10 a message that ЕАИС ТО refused waits for an officer, whose button sends it', async ({ as }) => {
  const subject = word('Отказ в приёме')
  await tellEais({ rules: [{ match: subject, fail: { how: 'refuse', times: 1 } }] })
  const page = await as('orlova')
  await openCabinet(page)
  const officer = await as('lebedev')
  await officer.goto('/console/exchange')
  await expect(officer.getByRole('heading', { name: 'Обмен с ЕАИС ТО' })).toBeVisible()

  const before = await stoppedIds(officer)
  await sendPetition(page, subject)
  const isNew = async () => (await stoppedIds(officer)).filter((id) => !before.includes(id))
  await expect.poll(isNew, { timeout: 30_000 }).toHaveLength(1)
  // It appears without a reload.
  const stopped = officer.locator(`[data-envelope="${(await isNew())[0]}"]`)
  await expect(stopped).toBeVisible()
  await expect(stopped.getByText(/отказалась принять конверт/)).toBeVisible()
  await stopped.getByRole('button', { name: 'Отправить снова' }).click()
  await expect(page.getByText(/Документ получил таможенный орган/).first()).toBeVisible({ timeout: 30_000 })
  await expect(stopped).toBeHidden()
  await tellEais({ forget: subject })
})
