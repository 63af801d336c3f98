import { readFile } from 'node:fs/promises'
import { actingForOf, callProcedure, expect, pdfOf, sha256, test } from '../fixtures/portal'
import { fillPetition, openCabinet, startKind, subjectField } from '../fixtures/cabinet'
import { decide, queueRow } from '../fixtures/decide'

const OFFICE = '10113000'

test('DOC-2 DOC-6 DOC-7 OFF-1 a petition goes to the office and its decision comes back, live on both sides', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const subject = `Отсрочка предъявления товара, ${Date.now()}`
  const officer = await as('gromova')
  await officer.goto('/console')
  await expect(officer.getByRole('heading', { name: 'Очередь документов' })).toBeVisible()

  const page = await as('orlova')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await page.getByLabel('Куда отправить').selectOption(OFFICE)
  await fillPetition(page, subject)
  await expect(page.getByText(/Сохранено в/).first()).toBeVisible()

  const scan = pdfOf(40_000)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Письмо.pdf', mimeType: 'application/pdf', buffer: scan })
  await expect(page.getByRole('link', { name: 'Скачать Письмо.pdf' })).toBeVisible()

  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  const number = page.getByText(/ЭА-\d{5}-\d{6}/).first()
  await expect(number).toBeVisible()

  await page.getByRole('button', { name: 'Отправить в Смоленскую таможню' }).click()
  await expect(
    page
      .getByText('Получен таможней')
      .or(page.getByText(/Документ получил таможенный орган/))
      .first(),
  ).toBeVisible()

  // The officer has it without a reload.
  await expect(queueRow(officer, subject)).toBeVisible()
  await queueRow(officer, subject).getByRole('link').click()
  await expect(officer.getByRole('heading', { name: subject })).toBeVisible()
  await officer.getByRole('button', { name: 'Зарегистрировать' }).click()

  // The participant sees the registration without a reload, with the same number.
  const registration = page.getByText(/10113000\/\d{6}\/Л\d{6}/).first()
  await expect(registration).toBeVisible()
  const registered = (await registration.textContent())!.match(/10113000\/\d{6}\/Л\d{6}/)![0]
  await expect(officer.getByText(registered).first()).toBeVisible()

  const decision = pdfOf(20_000, 7)
  await decide(officer, {
    outcome: 'Положительное решение',
    text: 'Отсрочка предоставлена до конца месяца.',
    fileName: 'Решение.pdf',
    bytes: decision,
  })

  await expect(page.getByText('Отсрочка предоставлена до конца месяца.')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать Решение.pdf' }).click()
  const received = await readFile(await (await download).path())
  expect(sha256(received)).toBe(sha256(decision))

  // And has mail about it, which a job sends.
  await expect(async () => {
    await page.goto('/development/mail')
    const letter = page.getByText(`Принято решение по документу № ${registered}`).first()
    await expect(letter).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
})

test('DOC-6 a double click and a repeated call send a document once', async ({ as }) => {
  const page = await as('orlova')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await page.getByLabel('Куда отправить').selectOption(OFFICE)
  await fillPetition(page, `Двойное нажатие, ${Date.now()}`)
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  const send = page.getByRole('button', { name: 'Отправить в Смоленскую таможню' })
  await expect(send).toBeVisible()

  const bodies: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('submissions.send'))
      bodies.push(request.postData() ?? '')
  })
  await send.dblclick()
  await expect(page.getByText(/Документ получил таможенный орган/).first()).toBeVisible()
  const ids = new Set(bodies.map((body) => /"requestId":"([^"]+)"/.exec(body)?.[1]))
  expect(ids.size).toBe(1)

  const input = (Object.values(JSON.parse(bodies[0]!) as Record<string, unknown>)[0] ?? {}) as Record<
    string,
    unknown
  >
  const again = await callProcedure(page, actingForOf(page), 'submissions.send', input, 'mutation')
  expect(again.status).toBe(200)
  const id = page.url().split('/').at(-1)!
  const { data } = await callProcedure(page, actingForOf(page), 'submissions.get', { id })
  const steps = (data as { steps: { status: string }[] }).steps.map((step) => step.status)
  expect(steps.filter((status) => status === 'SENT')).toHaveLength(1)
})

test('DOC-2 what is wrong is named beside the field, nothing typed is lost, and a reload keeps the draft', async ({
  as,
}) => {
  const page = await as('belov')
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  const subject = `Неполный черновик, ${Date.now()}`
  await subjectField(page).fill(subject)
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  await expect(page.getByRole('heading', { name: /Исправьте \d/ })).toBeVisible()
  await expect(page.getByText(/Сохранено в/).first()).toBeVisible()
  await page.reload()
  await expect(subjectField(page)).toHaveValue(subject)
})

test('DOC-7 an office’s refusal shows its reasons, and a new document begins from it', async ({ as }) => {
  const page = await as('kuzmina')
  await openCabinet(page)
  await page.getByRole('link', { name: 'Документы', exact: true }).first().click()
  await page.getByRole('link', { name: 'Завершённые' }).click()
  await expect(page).toHaveURL(/stage=finished/)
  await page
    .getByRole('link', { name: /Рассрочка уплаты ввозной пошлины/ })
    .first()
    .click()
  await expect(page.getByText(/Не\sпредставлены: договор\sс\sпокупателем/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Создать новый на основе этого' }).click()
  await expect(page.getByRole('button', { name: 'Проверить и поместить в архив' })).toBeVisible()
  await expect(subjectField(page)).toHaveValue(/Рассрочка уплаты/)
})
