import type { Page } from '@playwright/test'
import { openCabinet } from '../fixtures/cabinet'
import { beginDocument, beginKind, freshCode, publishKind } from '../fixtures/kinds'
import { actingForOf, expect, test } from '../fixtures/portal'
import { takeCertificate } from '../fixtures/certificate'

interface Kind {
  code: string
  title: string
}
const STEPS = [
  { title: 'Бухгалтер', person: 'Кузьмина' },
  { title: 'Декларант', person: 'Белов' },
]

/** Lays a route of two steps for documents of the kind; `name` is what it is called. */
async function layRoute(page: Page, kind: Kind, name: string) {
  await page.goto(`/cabinet/${actingForOf(page)}/organisation/approvals`)
  await page.getByRole('button', { name: 'Создать маршрут' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Название', { exact: true }).fill(name)
  await sheet.getByRole('searchbox').fill(kind.code)
  await sheet.getByRole('checkbox', { name: new RegExp(kind.title) }).check()
  for (const [index, { title, person }] of STEPS.entries()) {
    if (index > 0) await sheet.getByRole('button', { name: 'Добавить шаг' }).click()
    await sheet.getByLabel('Что проверяют на шаге').nth(index).fill(title)
    const people = sheet.getByRole('group', { name: 'Кто согласует' }).nth(index)
    await people.getByRole('checkbox', { name: new RegExp(person) }).check()
  }
  await sheet.getByRole('button', { name: 'Сохранить маршрут' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

async function removeRoute(page: Page, name: string) {
  await page.goto(`/cabinet/${actingForOf(page)}/organisation/approvals`)
  await page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name }) })
    .getByRole('button', { name: 'Удалить' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Удалить маршрут' }).click()
  // What lies under a question is hidden from readers, and would count as gone.
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name })).toHaveCount(0)
}

/** Places the open draft into the archive and sends it round the route. */
async function askApproval(page: Page) {
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  await page.getByRole('button', { name: 'Отправить на согласование' }).click()
  await expect(step(page, 'Бухгалтер')).toContainText('Ждёт ответа')
}

const step = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: `${title}.` })

test('DOC-5 ORG-3 a document goes round its route: one endorses, one returns it with a remark; corrected, it is approved, signed and sent', async ({
  as,
}) => {
  test.setTimeout(150_000)
  const kind = { code: freshCode(), title: `Письмо по маршруту ${Date.now()}` }
  const keeper = await as('lebedev')
  await beginKind(keeper, kind)
  await publishKind(keeper)

  const writer = await as('orlova')
  await openCabinet(writer)
  const route = `Маршрут ${Date.now()}`
  await layRoute(writer, kind, route)
  await beginDocument(writer, kind)
  await writer.getByLabel('Куда отправить').selectOption('10113000')
  await writer.getByRole('textbox', { name: /О чём документ/ }).fill('Письмо без описи')
  await askApproval(writer)
  // Until it is approved nobody signs or sends it.
  await expect(writer.getByRole('button', { name: 'Подписать', exact: true })).toHaveCount(0)
  await expect(writer.getByRole('button', { name: /^Отправить в/ })).toHaveCount(0)

  const [accountant, declarant] = [await as('kuzmina'), await as('belov')]
  await declarant.goto(writer.url())
  await expect(step(declarant, 'Бухгалтер')).toContainText('Ждёт ответа')
  await expect(declarant.getByRole('button', { name: 'Согласовать' })).toHaveCount(0)
  await accountant.goto(writer.url())
  await accountant.getByRole('button', { name: 'Согласовать' }).click()
  await expect(step(accountant, 'Бухгалтер')).toContainText('Согласовано')

  // The turn comes to the second by itself.
  await declarant.getByRole('button', { name: 'Вернуть на доработку' }).click()
  const question = declarant.getByRole('dialog')
  await question.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await expect(question.getByText('Напишите, что исправить.')).toBeVisible()
  await question.getByLabel('Что исправить').fill('Добавьте опись документов')
  await question.getByRole('button', { name: 'Вернуть на доработку' }).click()

  await expect(step(writer, 'Декларант')).toContainText('Добавьте опись документов')
  await writer.getByRole('textbox', { name: /О чём документ/ }).fill('Письмо с описью')
  await expect(writer.getByText(/Сохранено\sв/).first()).toBeVisible()
  await askApproval(writer)
  for (const [page, title] of [
    [accountant, 'Бухгалтер'],
    [declarant, 'Декларант'],
  ] as const) {
    await page.getByRole('button', { name: 'Согласовать' }).click()
    await expect(step(page, title)).toContainText('Согласовано')
  }

  await writer.getByRole('button', { name: 'Подписать', exact: true }).click()
  await takeCertificate(writer, /^Орлова .*руководитель, ООО «Балтийский вектор»$/)
  await writer.getByRole('button', { name: /^Подписать документ/ }).click()
  await expect(writer.getByText('Подписан, не отправлен')).toBeVisible({ timeout: 30_000 })
  await writer.getByRole('button', { name: 'Отправить в Смоленскую таможню' }).click()
  await expect(writer.getByRole('heading', { name: 'Квитанция портала' })).toBeVisible()
  await removeRoute(writer, route)
})
