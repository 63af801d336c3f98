import type { Page } from '@playwright/test'
import { writePem } from '../../server/modules/signatures/domain/certification-request'
import { expect, test } from '../fixtures/portal'
import { certify } from '../fixtures/identities'

/** The list of trusted certification authorities: imported by its keeper, and what follows from it. */

const TRUST = '/console/trust'
/** Reading, writing and fetching are done by a job. */
const JOB = { timeout: 30_000 }
/** Anybody may ask for a check sixty times in five minutes only. */
const SPARINGLY = { intervals: [500, 1_000, 2_000] }

/** A list as the ministry publishes it, with one authority that nobody else has. */
function ministryList(name: string, number: string, status = 'Действует'): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<АккредитованныеУдостоверяющиеЦентры><Версия>1</Версия><УдостоверяющийЦентр>
<Название>${name}</Название><РеестровыйНомер>${number}</РеестровыйНомер>
<СтатусАккредитации><Статус>${status}</Статус><ДействуетС>2020-01-01T00:00:00</ДействуетС></СтатусАккредитации>
</УдостоверяющийЦентр></АккредитованныеУдостоверяющиеЦентры>`)
}

async function upload(page: Page, button: string, file: { name: string; buffer: Buffer }) {
  // A press before the page has come to life opens nothing.
  await expect(async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser', { timeout: 2_000 }),
      page.getByRole('button', { name: button }).click(),
    ])
    await chooser.setFiles({ ...file, mimeType: 'application/octet-stream' })
  }).toPass()
}

/** What the public check says about a certificate. */
async function verdictOf(page: Page, certificate: Uint8Array): Promise<unknown> {
  const answer = await page.request.post('/api/signatures/check', { data: Buffer.from(certificate) })
  const { verdict } = (await answer.json()) as { verdict: { reason: unknown } }
  return verdict.reason
}

/** The address of the demonstration's authority, which stands in what it gives. */
const originOf = (der: Uint8Array) =>
  /http:\/\/[\w.-]+(:\d+)?/.exec(Buffer.from(der).toString('latin1'))?.[0] ?? ''

async function openDemonstration(page: Page) {
  await page.goto(`${TRUST}?search=0000103430`)
  await page.getByRole('link', { name: /Учебный удостоверяющий центр/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Учебный удостоверяющий центр')
}

test('ACC-5 the keeper imports the list of accredited authorities and sees what changes', async ({ as }) => {
  const page = await as('lebedev')
  const mark = String(Date.now())
  const name = `Удостоверяющий центр ${mark}`

  await page.goto('/console')
  await page.getByRole('link', { name: 'Удостоверяющие центры' }).click()
  await upload(page, 'Загрузить перечень', { name: 'list.xml', buffer: ministryList(name, mark) })
  await expect(page.getByText('Ждёт решения')).toBeVisible(JOB)
  await expect(page.getByText(name)).toBeVisible()
  await page.goto(`${TRUST}?search=${mark}`)
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Применить перечень' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Применить перечень' }).click()
  await expect(page.getByText('Применён', { exact: true }).first()).toBeVisible(JOB)

  await page.goto(`${TRUST}?search=${mark}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByText('Действует').first()).toBeVisible()

  // The same authority, annulled: the change is named before it is applied.
  await page.goto(TRUST)
  const buffer = ministryList(name, mark, 'Аннулирована')
  await upload(page, 'Загрузить перечень', { name: 'list.xml', buffer })
  await expect(page.getByText(`№ ${mark}: аккредитация`.replaceAll(' ', '\u00a0'))).toBeVisible(JOB)
  await page.getByRole('button', { name: 'Отложить' }).click()
  await expect(page.getByText('Отложен')).toBeVisible()
})

test('ACC-5 a list that could open addresses is not read', async ({ as }) => {
  const page = await as('lebedev')
  await page.goto(TRUST)
  const bad = '<!DOCTYPE x SYSTEM "http://inside.example.test/"><x/>'
  await upload(page, 'Загрузить перечень', { name: 'bad.xml', buffer: Buffer.from(bad) })
  await expect(page.getByText(/объявление DOCTYPE/)).toBeVisible(JOB)
})

test('ACC-5 a revoked certificate is refused when its list has been fetched', async ({ as }) => {
  const page = await as('lebedev')
  await openDemonstration(page)
  const { certificate } = await certify(page.request, 'shcherbakova')
  const origin = originOf(certificate.raw)
  const askNow = () => page.getByRole('button', { name: 'Получить списки сейчас' }).click()
  await expect(async () => {
    await askNow()
    expect(await verdictOf(page, certificate.raw)).toBeNull()
  }).toPass(SPARINGLY)

  const revoke = { revoke: [certificate.serial] }
  await page.request.post(`${origin}/__control`, { data: revoke })
  await askNow()
  await expect
    .poll(() => verdictOf(page, certificate.raw), { ...JOB, ...SPARINGLY })
    .toBe('CERTIFICATE_REVOKED')
  await expect(page.getByText('Актуален').first()).toBeVisible()

  // The list by hand: the same one is taken, somebody's file is not.
  const list = await (await page.request.get(`${origin}/lists/issuing.crl`)).body()
  await page.goto(TRUST)
  await upload(page, 'Загрузить список отзыва', { name: 'issuing.crl', buffer: list })
  await expect(page.getByText('Загружен файлом')).toBeVisible(JOB)
  await page.goto(TRUST)
  const pem = Buffer.from(writePem('CERTIFICATE', certificate.raw))
  await upload(page, 'Загрузить список отзыва', { name: 'not-a-list.pem', buffer: pem })
  await expect(page.getByText('Это не список отзыва.')).toBeVisible()
})

test('ACC-5 the list of authorities is its keeper’s alone', async ({ as }) => {
  const page = await as('gromova')
  await page.goto('/console')
  await expect(page.getByRole('link', { name: 'Удостоверяющие центры' })).toHaveCount(0)
  const answer = await page.goto(TRUST)
  expect(answer?.status()).toBe(404)
})
