import type { Page } from '@playwright/test'
import { openCabinet } from '../fixtures/cabinet'
import { expect, test } from '../fixtures/moved-portal'
import { actingForOf, callProcedure } from '../fixtures/portal'

interface Asked {
  id: string
  status: string
  due: string
}

/** The audit of the person whose act waits for objections. */
async function actedAudit(page: Page): Promise<Asked> {
  const { data } = await callProcedure(page, actingForOf(page), 'audits.list', {})
  const found = (data as { items: Asked[] }).items.find(({ status }) => status === 'ACT')
  expect(found, 'the demonstration has an act that waits for objections').toBeTruthy()
  return found!
}

test('AUD-8 AUD-9 the term of objections is told on its last day and after it, by Moscow’s midnight', async ({
  as,
  clock,
}) => {
  const page = await as('tarasov')
  await openCabinet(page)
  const { id, due } = await actedAudit(page)
  await page.goto(`${page.url()}/audits/${id}`)
  const now = page.getByRole('list', { name: 'Сейчас', exact: true })
  await expect(now.getByText(/осталось|остался/i).filter({ visible: true }).first()).toBeVisible()

  await clock.moveClock(`${due}T23:30:00+03:00`)
  await page.reload()
  await expect(now.getByText(/сегодня\sпоследний\sдень/i).filter({ visible: true })).toBeVisible()

  const next = new Date(new Date(`${due}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)
  await clock.moveClock(`${next}T00:30:00+03:00`)
  await page.reload()
  await expect(page.getByText(/срок\sистёк/i).filter({ visible: true }).first()).toBeVisible()
})
