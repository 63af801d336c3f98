import type { Page } from '@playwright/test'
import { sampleValues } from '../../server/modules/catalogue/domain/sample'
import { commercialInvoice } from '../../server/modules/catalogue/domain/kinds/commercial-invoice-1002003e'
import { petition } from '../../server/modules/catalogue/domain/kinds/petition-1050030e'
import { toXml } from '../../server/modules/catalogue/domain/xml-out'
import { actingForOf, expect, test } from '../fixtures/portal'
import { openCabinet } from '../fixtures/cabinet'

async function upload(page: Page, name: string, text: string | Buffer) {
  await page.goto(`/cabinet/${actingForOf(page)}/documents/new`)
  await page.getByLabel('Выбрать файл XML').setInputFiles({
    name,
    mimeType: 'text/xml',
    buffer: Buffer.from(text),
  })
}

test('DOC-3 a valid XML of the official format becomes a draft and its fields are shown', async ({ as }) => {
  const page = await as('belov')
  await openCabinet(page)
  const values = sampleValues(commercialInvoice, 11)
  const { TotalCost: total } = values as { TotalCost: string }
  await upload(page, 'Счёт.xml', toXml(commercialInvoice, values))
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Файл Счёт.xml прочитан, черновик создан.')).toBeVisible()
  await expect(page.getByText(/ошиб(ка|ки|ок)\sв\sфайле/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Проверить и поместить в архив' })).toBeVisible()
  // The parts of a long form are drawn one after the other.
  const typed = () =>
    page.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  await expect.poll(typed).toContain(total)
})

test('DOC-3 mistakes of an XML are listed with line, field and cure, and the rest of it is kept', async ({
  as,
}) => {
  const page = await as('belov')
  await openCabinet(page)
  const good = toXml(petition, {
    ...sampleValues(petition, 5),
    Annotation: ['Тема из файла'],
    PetitionType: { ApplicationName: 'Обращение', ApplicationType: '1' },
  })
  const bad = good.replace(/<(\w+:)?ApplicationType>1</, '<$1ApplicationType>много<')
  expect(bad).not.toBe(good)
  await upload(page, 'Обращение с ошибкой.xml', bad)
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await expect(page.getByText(/ошиб(ка|ки|ок)\sв\sфайле/).first()).toBeVisible()
  await expect(page.getByText(/Строка\s\d+/).first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Тема/ }).first()).toHaveValue('Тема из файла')
})

test('DOC-3 what is not XML, not a known kind, or dangerous is refused with a cure and loses nothing', async ({
  as,
}) => {
  const page = await as('belov')
  await openCabinet(page)
  for (const [name, text] of [
    ['Не разметка.xml', 'это не XML'],
    ['Чужой.xml', '<order xmlns="urn:example"><item/></order>'],
    ['Сущность.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ] as const) {
    await upload(page, name, text)
    await expect(page.getByText(`${name} не загружен`).first(), name).toBeVisible()
    await expect(page).toHaveURL(/\/documents\/new/)
  }
})
