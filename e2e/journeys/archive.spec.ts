import { readFile } from 'node:fs/promises'
import { actingForOf, callProcedure, expect, sha256, test } from '../fixtures/portal'
import { openCabinet } from '../fixtures/cabinet'

test('DOC-4 an archived document is found by its number, says where it was used, and its XML has the hash it shows', async ({
  as,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  const { data } = await callProcedure(page, actingForOf(page), 'archive.list', {})
  const [newest] = (data as { items: { id: string; number: string; title: string }[] }).items
  await page.getByRole('link', { name: 'Архив', exact: true }).first().click()
  await page.getByRole('searchbox', { name: 'Найти в архиве' }).fill(newest!.number)
  await page.getByRole('searchbox', { name: 'Найти в архиве' }).press('Enter')
  await expect(page).toHaveURL(/search=/)
  const found = page.getByRole('list', { name: 'Документы архива' }).getByRole('listitem')
  await expect(found).toHaveCount(1)
  await found.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(newest!.title)
  await expect(page.getByText(newest!.number).first()).toBeVisible()

  const details = (await callProcedure(page, actingForOf(page), 'archive.get', { id: newest!.id })).data as {
    sha256: string
  }
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать XML' }).click()
  expect(sha256(await readFile(await (await download).path()))).toBe(details.sha256)
})
