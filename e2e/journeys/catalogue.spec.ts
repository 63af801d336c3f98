import { OWN_SCHEMA } from '../../server/testing/wording'
import { openCabinet } from '../fixtures/cabinet'
import { beginKind, CATALOGUE, freshCode, publishKind } from '../fixtures/kinds'
import { expect, test } from '../fixtures/portal'

/** The list of kinds (перечень): kept in the console, seen by everybody, published without a deploy. */

test('DOC-1 a kind made in the console is begun at once, and documents keep their edition', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const kind = { code: freshCode(), title: `Заявка ${Date.now()}` }
  const keeper = await as('lebedev')
  await beginKind(keeper, kind)

  await keeper.getByRole('button', { name: 'Состав' }).click()
  await keeper.getByRole('button', { name: 'Поле' }).click()
  await expect(keeper.getByText(/Осталась 1 ошибка/)).toBeVisible()
  await keeper.getByLabel('Название', { exact: true }).fill('Номер склада')
  await keeper.getByLabel('Название по-английски').fill('Warehouse number')
  await keeper.getByRole('button', { name: 'Форма' }).click()
  await expect(keeper.getByLabel(/Номер склада/)).toBeVisible()
  await publishKind(keeper)

  const person = await as('orlova')
  await openCabinet(person)
  const base = /^.*\/cabinet\/[0-9a-f-]{36}/.exec(person.url())![0]
  await person.goto(`${base}/documents/new`)
  await person.getByLabel('Найти вид документа').fill(kind.code)
  await person.getByRole('button', { name: new RegExp(kind.title) }).click()
  await person.waitForURL(/documents\/[0-9a-f-]{36}/)
  await expect(person.getByLabel(/Номер склада/)).toBeVisible()
  const first = person.url()

  // The next edition has one field more; the document that was begun does not.
  await keeper.getByRole('button', { name: 'Новая редакция' }).click()
  await keeper.waitForURL(`**/${kind.code}/1.0/2`)
  await keeper.getByRole('button', { name: 'Поле' }).click()
  await keeper.getByLabel('Название', { exact: true }).fill('Телефон склада')
  await keeper.getByLabel('Название по-английски').fill('Telephone')
  await publishKind(keeper)
  await person.reload()
  await expect(person.getByLabel(/Номер склада/)).toBeVisible()
  await expect(person.getByLabel(/Телефон склада/)).toHaveCount(0)

  // Withdrawn, it is begun no more, and what was begun is still there.
  for (const edition of [2, 1]) {
    await keeper.goto(`${CATALOGUE}/${kind.code}/1.0/${edition}`)
    await keeper.getByRole('button', { name: /^Снять\sс\sперечня$/ }).click()
    await keeper.getByLabel('Причина').fill('Форма отменена')
    await keeper
      .getByRole('dialog')
      .getByRole('button', { name: /^Снять\sс\sперечня$/ })
      .click()
    await expect(keeper.getByText(/^Снят\sс\sперечня$/)).toBeVisible()
    await expect(keeper.getByText('Причина: Форма отменена')).toBeVisible()
  }
  await person.goto(`${base}/documents/new`)
  await person.getByLabel('Найти вид документа').fill(kind.code)
  await expect(person.getByText(/Такого\sвида\sнет/)).toBeVisible()
  await person.goto(first)
  await expect(person.getByLabel(/Номер склада/)).toBeVisible()
})

test('DOC-1 a schema of the album becomes a draft with its labels; a broken one is refused with its line', async ({
  as,
}) => {
  const own = freshCode()
  const page = await as('lebedev')
  await page.goto(CATALOGUE)
  const choose = async (text: string) => {
    await page.getByRole('button', { name: 'Загрузить схему XSD' }).first().click()
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({ name: 'own.xsd', mimeType: 'application/xml', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Составить черновик' }).click()
  }
  await choose(OWN_SCHEMA.replace('type="o:Short"', 'type="o:Nowhere"'))
  await expect(page.getByText(/нигде\sне\sобъявлено/)).toBeVisible()
  await page.getByRole('button', { name: 'Закрыть' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()

  await choose(OWN_SCHEMA.replace('9700001E', own))
  await page.waitForURL(`**/${own}/5.23.0/1`)
  await expect(page.getByRole('treeitem', { name: /Место хранения/ })).toBeVisible()
  await expect(page.getByText(/Из\sсхемы\sальбома/)).toBeVisible()
  await page.getByRole('button', { name: 'Удалить черновик' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Удалить черновик' }).click()
  await page.waitForURL(`**${CATALOGUE}`)
})

test('DOC-1 anybody reads the list without signing in, with contents and a sample of each kind', async ({
  page,
}) => {
  await page.goto('/kinds?search=1050030E')
  await page.getByRole('link', { name: 'Обращение' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Обращение')
  const sample = await page.request.get('/kinds/1050030E/sample')
  expect(sample.headers()['content-type']).toContain('application/xml')
  expect(await sample.text()).toContain('PetitionToFTS')
  expect((await page.request.get('/kinds/0000000E/sample')).status()).toBe(404)
})
