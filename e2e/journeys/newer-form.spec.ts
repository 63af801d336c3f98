import { openCabinet } from '../fixtures/cabinet'
import { addField, beginDocument, beginKind, freshCode, publishKind } from '../fixtures/kinds'
import { expect, test } from '../fixtures/portal'

test('DOC-2 a draft of a replaced form goes over to the new one: what is lost is told first and stays in the history', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const kind = { code: freshCode(), title: `Заявка склада ${Date.now()}` }
  const keeper = await as('lebedev')
  await beginKind(keeper, kind)
  await addField(keeper, 'Номер склада', 'Warehouse number')
  await addField(keeper, 'Телефон склада', 'Telephone')
  await publishKind(keeper)

  const page = await as('orlova')
  await openCabinet(page)
  await beginDocument(page, kind)
  await page.getByRole('textbox', { name: /Номер склада/ }).fill('Склад № 17')
  await page.getByRole('textbox', { name: /Телефон склада/ }).fill('+7 000 000-00-17')
  await expect(page.getByText(/Сохранено\sв/).first()).toBeVisible()

  // The next edition asks for an address in place of the number.
  await keeper.getByRole('button', { name: 'Новая редакция' }).click()
  await keeper.waitForURL(`**/${kind.code}/1.0/2`)
  await addField(keeper, 'Адрес склада', 'Address')
  await keeper.getByRole('treeitem', { name: /Номер склада/ }).click()
  await keeper.getByRole('button', { name: 'Удалить', exact: true }).click()
  await publishKind(keeper)

  await page.reload()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('textbox', { name: /Номер склада/ })).toHaveValue('Склад № 17')
  await page.getByRole('button', { name: 'Перейти на новую форму' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: /нет места для\s1\sзначения/ })).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText(/Номер склада\s*Склад № 17/)
  await dialog.getByRole('button', { name: 'Перейти на новую форму' }).click()

  // Both windows go on in the new form.
  for (const window of [page, other]) {
    await expect(window.getByRole('textbox', { name: /Адрес склада/ })).toHaveValue('')
    await expect(window.getByRole('textbox', { name: /Номер склада/ })).toHaveCount(0)
    await expect(window.getByRole('textbox', { name: /Телефон склада/ })).toHaveValue('+7 000 000-00-17')
    await expect(window.getByRole('button', { name: 'Перейти на новую форму' })).toHaveCount(0)
  }
  await other.getByRole('textbox', { name: /Адрес склада/ }).fill('Смоленск')
  await expect(page.getByRole('textbox', { name: /Адрес склада/ })).toHaveValue('Смоленск')

  await page.getByRole('button', { name: 'История черновика' }).click()
  const history = page.getByRole('dialog')
  await expect(history.getByText(/переведён на\sновую форму/)).toBeVisible()
  await expect(history.getByText('Склад № 17').first()).toBeVisible()
})
