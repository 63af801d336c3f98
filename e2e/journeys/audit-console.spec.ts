import { openAudit, question } from '../fixtures/audit'
import { openCabinet } from '../fixtures/cabinet'
import { takeCertificate } from '../fixtures/certificate'
import { expect, test } from '../fixtures/portal'

test('AUD-1 the card says what is next and what is closed, and is corrected before anything is sent', async ({
  as,
}) => {
  const officer = await as('gromova')
  const id = await openAudit(officer, { person: 'Тарасов', ground: `Сверка сведений, ${Date.now()}` })
  await officer.goto(`/console/audits/${id}`)
  await expect(officer.getByRole('button', { name: 'Уведомление о проведении проверки' })).toBeVisible()
  await officer.getByText('Что сейчас закрыто и почему').click()
  await expect(officer.getByText(/^Станет\sможно\sна\sшаге\s«Идёт»/).first()).toBeVisible()

  const about = officer.getByRole('region', { name: 'Проверяемое лицо и предмет' })
  await officer.getByRole('button', { name: 'Изменить', exact: true }).click()
  await officer.getByLabel('Основание').fill('План проверок на год')
  await officer.getByRole('button', { name: 'Сохранить' }).click()
  await expect(officer.getByRole('dialog')).toBeHidden()
  await expect(officer.getByText('План проверок на год')).toBeVisible()
  await expect(about.or(officer.getByText('Изменена карточка')).first()).toBeVisible()

  await officer.getByRole('button', { name: 'Отменить карточку' }).click()
  const cancel = question(officer).getByRole('button', { name: 'Отменить карточку' })
  await cancel.click()
  await expect(officer.getByText('Заполните это поле.')).toBeVisible()
  await officer.getByLabel('Почему карточка отменяется').fill('Открыта по ошибке')
  await cancel.click()
  await expect(officer.getByText('Проверка отменена: Открыта по ошибке')).toBeVisible()
  await expect(officer.getByText('Сейчас от таможни ничего не отправляется.')).toBeVisible()
})

test('AUD-2 AUD-3 a notification is signed and sent, and its way is seen live at the console', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const officer = await as('gromova')
  const id = await openAudit(officer, { person: 'Тарасов', ground: `Анализ деклараций, ${Date.now()}` })
  await officer.goto(`/console/audits/${id}`)
  await officer.getByRole('button', { name: 'Уведомление о проведении проверки' }).click()
  await expect(officer).toHaveURL(/\/drafts\//)
  await officer.getByRole('button', { name: 'Подписать и отправить', exact: true }).click()
  await expect(officer.getByRole('heading', { name: 'Чем подписать' })).toBeVisible()
  await takeCertificate(officer, /^Громова/)
  const send = officer.getByRole('button', { name: 'Подписать и отправить участнику' })
  await expect(send).toBeEnabled()
  await send.click()
  await expect(officer).toHaveURL(new RegExp(`/console/audits/${id}$`), { timeout: 30_000 })

  const way = officer.getByRole('table', { name: 'Документы таможни' })
  const row = way.getByRole('row').filter({ hasText: 'Уведомление о проведении проверки' })
  await expect(row.getByRole('cell').nth(1)).toContainText('Громова')
  await expect(row.getByRole('cell').nth(4)).toHaveText('нет')

  // The participant opens and confirms, each by an act of its own, and the officer sees it without a reload.
  const page = await as('tarasov')
  await openCabinet(page)
  const cabinet = /^.*\/cabinet\/[0-9a-f-]{36}/.exec(page.url())![0]
  await page.goto(`${cabinet}/audits/${id}`)
  await page.getByRole('button', { name: 'Открыть документ' }).click()
  await page.getByRole('button', { name: 'Открыть', exact: true }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/)
  await expect(row.getByRole('cell').nth(4)).toContainText('Тарасов')
  await expect(row.getByRole('cell').nth(5)).toHaveText('нет')
  await page.goto(`${cabinet}/audits/${id}`)
  await page.getByRole('button', { name: 'Подтвердить получение' }).click()
  await question(page).getByRole('button', { name: 'Подтвердить получение' }).click()
  await expect(row.getByRole('cell').nth(5)).toContainText('Тарасов')
})

test('AUD-2 OFF-1 an order goes to the chief, comes back with a remark and is approved, seen live', async ({
  as,
}) => {
  const officer = await as('gromova')
  const ground = `Сообщение о нарушении, ${Date.now()}`
  const id = await openAudit(officer, { person: 'Тарасов', ground, form: 'FIELD_UNPLANNED' })
  await officer.goto(`/console/audits/${id}`)
  await officer.getByRole('button', { name: 'Решение о проведении проверки' }).click()
  await expect(officer).toHaveURL(/\/drafts\//)
  const sign = officer.getByRole('button', { name: 'Подписать и отправить', exact: true })
  await expect(officer.getByText('Сначала документ согласует начальник.')).toBeVisible()
  await expect(sign).toBeHidden()
  const ask = officer.getByRole('button', { name: 'Передать на согласование' })
  await ask.click()
  await expect(officer.getByText('Документ у начальника на согласовании.')).toBeVisible()

  const chief = await as('lebedev')
  await chief.goto(officer.url())
  await chief.getByRole('button', { name: 'Вернуть с замечанием' }).click()
  await chief.getByLabel('Что исправить').fill('Уточните место проверки')
  await chief.getByRole('dialog').getByRole('button', { name: 'Вернуть с замечанием' }).click()
  await expect(officer.getByText('Уточните место проверки')).toBeVisible()

  // The chief's own page has seen it too: the button of before is gone, and the next one is of the text asked about anew.
  const approve = chief.getByRole('button', { name: 'Согласовать', exact: true })
  await expect(chief.getByRole('dialog')).toBeHidden()
  await expect(approve).toBeHidden()
  await ask.click()
  await approve.click()
  await expect(officer.getByText('Документ согласован. Чтобы править')).toBeVisible()
  await expect(sign).toBeVisible()
})
