import type { Page } from '@playwright/test'
import { openAudit, openDocument, openOwnAudit, requireOfDesk } from '../fixtures/audit'
import { openCabinet } from '../fixtures/cabinet'
import { after, at, today, toWorking, written } from '../fixtures/days'
import { expect, test } from '../fixtures/moved-portal'
import { actingForOf, callProcedure } from '../fixtures/portal'
import { seen, unfoldTerm } from '../fixtures/terms'

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
  await expect(
    now
      .getByText(/осталось|остался/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()

  await clock.moveClock(`${due}T23:30:00+03:00`)
  await page.reload()
  await expect(now.getByText(/сегодня\sпоследний\sдень/i).filter({ visible: true })).toBeVisible()

  const next = new Date(new Date(`${due}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)
  await clock.moveClock(`${next}T00:30:00+03:00`)
  await page.reload()
  // To object is a right: its end is told as an end, and not as something missed.
  await expect(now.getByText(/закончился/i).filter({ visible: true })).toBeVisible()
})

test('AUD-8 AUD-9 a term that would end on the thirty-first of December, by the calendar of that year', async ({
  as,
  clock,
}) => {
  test.setTimeout(150_000)
  // Sent on the twentieth, received on the day after, ten calendar days: the last of them is the last of the year.
  const year = Number(today().slice(0, 4)) + (today().slice(5) > '12-18' ? 1 : 0)
  const last = `${year}-12-31`
  const due = toWorking(last)
  await clock.moveClock(at(`${year}-12-20`, '12:00'))
  const [officer, page] = [await as('gromova'), await as('tarasov')]
  const id = await openAudit(officer, { person: 'Тарасов', ground: `Конец года, ${Date.now()}` })
  await requireOfDesk(officer, id, ['04021\tСчёт-фактура'])
  await openCabinet(page)
  await openOwnAudit(page, id)
  await openDocument(page, 'Требование')
  await openOwnAudit(page, id)
  const moved = due === last ? /до\sконца\sсуток/ : /переносится\sна\sближайший\sрабочий/
  for (const side of [officer, page]) await unfoldTerm(side, due, moved)
  if (due !== last) {
    for (const side of [officer, page]) {
      await expect(seen(side, `31\\sдекабря\\s${year}.*переносится`)).toBeVisible()
      await expect(seen(side, 'Не\\sсчитается:\\s(праздничн|выходн)')).toBeVisible()
    }
  }

  // On New Year's Eve it is not over, whatever the page of the calendar says; on its last day it is the last day.
  await clock.moveClock(at(last, '23:30'))
  for (const side of [officer, page]) {
    await side.reload()
    await expect(seen(side, `до\\s${written(due)}`)).toBeVisible()
    await expect(seen(side, 'срок\\sистёк')).toBeHidden()
  }
  await clock.moveClock(at(due, '23:30'))
  for (const side of [officer, page]) {
    await side.reload()
    await expect(seen(side, 'сегодня\\sпоследний\\sдень')).toBeVisible()
  }
  await clock.moveClock(at(after(due, 1), '00:30'))
  for (const side of [officer, page]) {
    await side.reload()
    await expect(seen(side, 'срок\\sистёк')).toBeVisible()
  }
})
