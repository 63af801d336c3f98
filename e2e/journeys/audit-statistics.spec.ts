import { readFileSync } from 'node:fs'
import { expect, test } from '../fixtures/portal'

test('AUD-10 figures stand beside the former portal’s, the file says the same, and no person is recognised in them', async ({
  as,
}) => {
  const chief = await as('lebedev')
  await chief.goto('/console/audits')
  await chief.getByRole('link', { name: 'Статистика' }).click()
  const table = chief.getByRole('table', { name: 'Проверки по годам' })
  const source = table.getByRole('row').filter({ hasText: 'По данным прежнего портала' })
  await expect(source.filter({ hasText: '2019' })).toContainText(/66\s%/)
  await expect(source.filter({ hasText: '2020' })).toContainText(/80\s%/)
  const total = table.getByRole('row').filter({ hasText: 'Итого за год' }).filter({ hasText: '2025' })
  await expect(total).toBeVisible()

  // Each group is of five persons at the least: the third column but one is the number of them.
  const groups = table.getByRole('row').filter({ hasText: /таможня|таможенный пост/i })
  expect(await groups.count()).toBeGreaterThan(0)
  for (const row of await groups.all())
    expect(Number(await row.getByRole('cell').nth(3).innerText())).toBeGreaterThanOrEqual(5)

  const coming = chief.waitForEvent('download')
  await chief.getByRole('link', { name: /CSV/ }).click()
  const lines = readFileSync(await (await coming).path(), 'utf8').split(/\r?\n/)
  const told = lines.filter((line) => line.includes('2025') && /Итого\sза\sгод/u.test(line))
  expect(told).toHaveLength(1)
  // In the file shares are parts of one, with the decimal sign of its language.
  const share = Number(told[0]!.split(';')[5]!.replaceAll('"', '').replace(',', '.'))
  const shown = await total.getByRole('cell').filter({ hasText: '%' }).innerText()
  expect(Math.round(share * 100)).toBe(parseInt(shown))
})

test('AUD-10 an inspector of another customs sees figures of that office alone', async ({ as }) => {
  const stranger = await as('fyodorova')
  await stranger.goto('/console/audits/statistics')
  await expect(stranger.getByRole('table', { name: 'Проверки по годам' })).toBeVisible()
  await expect(stranger.getByRole('cell', { name: /Смоленск/ })).toHaveCount(0)
})
