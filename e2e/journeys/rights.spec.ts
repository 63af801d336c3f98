import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { withCheckDigits } from '../../server/modules/participants/domain/identifiers'
import { powerXml } from '../../server/testing/power-xml'
import { moscowDate } from '../../server/platform/moscow'
import { openCabinet } from '../fixtures/cabinet'
import { actingForOf, callProcedure, expect, test } from '../fixtures/portal'

const DAY = 86_400_000
const day = (shift: number) => moscowDate(new Date(Date.now() + shift * DAY))

/** A power of «Балтийский вектор» (or of another principal) to somebody. */
function power(change: { taxId?: string; number?: string } = {}) {
  return powerXml({
    number: change.number ?? randomUUID(),
    internalNumber: 'Д-77',
    principal: { name: 'ООО «Балтийский вектор»', taxId: change.taxId ?? '0000101231' },
    // Nobody of the portal: the power can be tied to an employee, and is not by itself.
    representative: {
      lastName: 'Проверкина',
      firstName: 'Анна',
      middleName: 'Олеговна',
      taxId: withCheckDigits('ru-inn-person', '000077007700')!,
      snils: withCheckDigits('ru-snils', '00000077000')!,
    },
    powers: [{ code: 'FTS_0002', text: 'Получать решения таможенных органов' }],
    issuedAt: day(-3),
    validTo: day(200),
  })
}

const chooseXml = (page: Page, xml: string) =>
  page
    .getByLabel('Файл доверенности')
    .setInputFiles({ name: 'power.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) })

const service = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('ACC-8 shows what is closed with the reason and the way to open it, and the server refuses the same', async ({
  as,
}) => {
  const page = await as('akhmetov')
  await openCabinet(page)
  const cabinet = actingForOf(page)
  await page.getByRole('link', { name: 'Услуги' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Услуги' })).toBeVisible()

  await expect(service(page, 'Подготовить документ').getByRole('link')).toHaveAttribute(
    'href',
    `/cabinet/${cabinet}/documents/new`,
  )
  const closed = service(page, 'Зарегистрировать доверенность')
  await expect(closed).toContainText('Ваша личность не подтверждена')
  await expect(closed.getByRole('link', { name: 'Подтвердить личность' })).toHaveAttribute('href', '/me')

  const source = {
    from: 'xml',
    contentBase64: Buffer.from(power()).toString('base64'),
    signatureBase64: null,
  }
  const refused = await callProcedure(
    page,
    cabinet,
    'powers.register',
    { requestId: randomUUID(), source },
    'mutation',
  )
  expect([refused.status, refused.code]).toEqual([403, 'FORBIDDEN'])

  await page.getByRole('searchbox').fill('архив')
  await page.getByRole('button', { name: 'Найти' }).click()
  await expect(service(page, 'Открыть электронный архив')).toBeVisible()
  await expect(service(page, 'Подготовить документ')).toHaveCount(0)
})

test('ACC-8 tells an individual and an employee why the organisation’s functions are not theirs', async ({
  as,
}) => {
  const individual = await as('shcherbakova')
  await openCabinet(individual)
  await individual.goto(`/cabinet/${actingForOf(individual)}/services`)
  await expect(service(individual, 'Управлять правами сотрудников')).toContainText(
    'Не предусмотрено для физического лица',
  )
  const employee = await as('vlasova')
  await openCabinet(employee, 'Балтийский вектор')
  await employee.goto(`/cabinet/${actingForOf(employee)}/services`)
  await expect(service(employee, 'Посмотреть, кто что сделал')).toContainText(
    'Это право есть у руководителя и администраторов',
  )
  const journal = await callProcedure(employee, actingForOf(employee), 'journal.list', {})
  expect(journal.code).toBe('FORBIDDEN')
})

test('ACC-8 a new document is offered as it may be begun: what is closed says why, an audit is answered from the audit', async ({
  as,
}) => {
  const head = await as('orlova')
  await openCabinet(head)
  await head.goto(`/cabinet/${actingForOf(head)}/documents/new`)
  const answer = head.getByRole('link', { name: 'Ответить из проверки' }).first()
  await expect(answer).toHaveAttribute('href', `/cabinet/${actingForOf(head)}/audits?filter=going`)
  await expect(head.getByRole('button', { name: /^Начать.*Ответ на требование/ })).toHaveCount(0)

  const employee = await as('belov')
  await openCabinet(employee)
  await employee.goto(`/cabinet/${actingForOf(employee)}/documents/new`)
  const questions = employee.getByRole('region', { name: 'Сведения от таможни' })
  await expect(questions).toContainText(/нет\sправа\s«запрашивать\sсведения»/)
  await expect(questions.getByRole('link', { name: /^Попросить\sэто\sправо/ })).toHaveAttribute(
    'href',
    `/cabinet/${actingForOf(employee)}/rights?action=request`,
  )
  await expect(questions.getByRole('button')).toHaveCount(0)

  const refused = await callProcedure(
    employee,
    actingForOf(employee),
    'submissions.create',
    { requestId: randomUUID(), kindCode: '1006928E' },
    'mutation',
  )
  expect([refused.status, refused.code]).toEqual([403, 'FORBIDDEN'])
})

test('ORG-4 registers a power of attorney from XML, refuses a wrong one with words, shows and revokes it', async ({
  as,
}) => {
  const page = await as('orlova')
  await openCabinet(page)
  const cabinet = actingForOf(page)
  await page.goto(`/cabinet/${cabinet}/organisation/powers`)
  await page.getByRole('link', { name: 'Зарегистрировать доверенность' }).click()
  await expect(page.getByRole('link', { name: 'Загрузить XML' })).toBeVisible()

  await chooseXml(page, power({ taxId: '0000102468' }))
  await page.getByRole('button', { name: 'Зарегистрировать' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'не зарегистрирована' })
  await expect(refusal).toContainText('Доверитель другой')
  await expect(refusal).toContainText('Строка 9')

  const number = randomUUID()
  await chooseXml(page, power({ number }))
  await page.getByRole('button', { name: 'Зарегистрировать' }).click()
  await expect(page).toHaveURL(/\/powers\/[0-9a-f-]{36}$/)
  await expect(page.getByText(number)).toBeVisible()
  await expect(page.getByText('Получать решения таможенных органов')).toBeVisible()

  const file = await page.request.get(
    (await page.getByRole('link', { name: 'Скачать XML' }).getAttribute('href'))!,
  )
  expect(await file.text()).toContain(number)

  await page.getByRole('button', { name: 'Отозвать' }).click()
  await page.getByLabel('Причина').fill('Сотрудник больше не представляет организацию')
  await page.getByRole('button', { name: 'Отозвать доверенность' }).click()
  await expect(page.getByText('отозвана', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Отозвать' })).toHaveCount(0)
  await page.goto(`/cabinet/${cabinet}/organisation/powers?stage=ended`)
  await expect(page.getByText(number)).toBeVisible()
})

test('ORG-4 checks the digits of what is typed in before anything is sent', async ({ as }) => {
  const page = await as('orlova')
  await openCabinet(page)
  await page.goto(`/cabinet/${actingForOf(page)}/organisation/powers/new`)
  await page.getByRole('link', { name: 'Внести данные' }).click()
  await page.getByLabel('Номер доверенности').fill(randomUUID())
  await page.getByLabel(/^ИНН представителя/).fill('000010844903')
  await page.getByRole('button', { name: 'Зарегистрировать' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Исправьте' })
  await expect(summary).toContainText('Контрольные цифры не сходятся')
  await expect(summary).toContainText('Последний день')
})

test('ORG-5 shows who did what, narrows and exports it', async ({ as }) => {
  const page = await as('orlova')
  await openCabinet(page)
  const cabinet = actingForOf(page)
  await page.goto(`/cabinet/${cabinet}/organisation/journal`)
  const lines = page.getByRole('list', { name: 'Журнал организации' }).getByRole('listitem')
  await expect(lines.first()).toBeVisible()

  await page.getByLabel('Кто', { exact: true }).selectOption({ label: 'Белов Артём Игоревич' })
  await page.getByLabel('Что', { exact: true }).selectOption({ label: 'Документы' })
  await page.getByRole('button', { name: 'Показать', exact: true }).click()
  await expect(page).toHaveURL(/group=documents/)
  await expect(lines.first()).toContainText('Белов Артём Игоревич')
  await expect(lines.filter({ hasText: 'Орлова' })).toHaveCount(0)

  const csv = await page.request.get(
    (await page.getByRole('link', { name: 'Выгрузить CSV' }).getAttribute('href'))!,
  )
  const text = await csv.text()
  expect(text.split('\r\n')[0]).toContain('"Кто"')
  expect(text).toContain('Белов Артём Игоревич')
  expect(text).not.toContain('Кузьмина')
  const workbook = await page.request.get(
    (await page.getByRole('link', { name: 'Выгрузить XLSX' }).getAttribute('href'))!,
  )
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK')

  await page.goto(`/cabinet/${cabinet}/organisation/journal?group=organisation`)
  await expect(lines.first()).toContainText('Выгружен журнал организации')
})
