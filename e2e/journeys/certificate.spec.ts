import type { APIRequestContext, Page } from '@playwright/test'
import { readCertificate } from '../../server/modules/signatures/domain/certificate'
import { writeCertificationRequest } from '../../server/modules/signatures/domain/certification-request'
import { digestible } from '../../server/modules/signatures/domain/crypto-engine'
import { binaryPieces } from '../../server/modules/signatures/domain/input'
import { type KeyKind, createKeyPair } from '../../server/modules/signatures/domain/new-key'
import { readSigningKey } from '../../server/modules/signatures/domain/private-key'
import { signCms } from '../../server/modules/signatures/domain/sign-cms'
import { type FakePluginOptions, type FakeSigning, installFakePlugin } from '../fixtures/fake-plugin'
import { pkcs12Of } from '../fixtures/pkcs12'
import { expect, test } from '../fixtures/portal'

const ROOM = '/sign-in/certificate'
const act = (page: Page) => page.getByRole('button', { name: 'Подписать и войти' })

/** A key and the certificates that the demonstration's authority gave for it, the owner's first. */
interface Given {
  readonly pkcs8: Uint8Array
  readonly chain: readonly Uint8Array[]
}

/** Certifies a new key; `made` is said to the authority itself, which obeys tests only. */
async function given(
  request: APIRequestContext,
  subject: string,
  { kind = 'gost256', made }: { kind?: KeyKind; made?: 'expired' } = {},
): Promise<Given> {
  const pair = await createKeyPair(kind)
  const certify = async (address: string) => {
    const data = Buffer.from(await writeCertificationRequest(pair, 'certificate'))
    const answer = await request.post(address, { headers: { 'content-type': 'application/pkcs10' }, data })
    expect(answer.status(), address).toBe(201)
    return binaryPieces(await answer.body())
  }
  const query = new URLSearchParams({ subject })
  const chain = await certify(`/api/demonstration/certificates?${query}`)
  if (!made) return { pkcs8: pair.pkcs8, chain }
  query.set('made', made)
  return { pkcs8: pair.pkcs8, chain: await certify(`${authorityOf(chain[0]!)}/certificates?${query}`) }
}

/** The authority's own address stands in what it gives. */
const authorityOf = (der: Uint8Array) =>
  /http:\/\/[\w.-]+(:\d+)?/.exec(Buffer.from(der).toString('latin1'))![0]

/** Puts the stand-in of CryptoPro's plug-in into the page, with these certificates and keys. */
async function withPlugin(page: Page, owned: readonly Given[], fault?: FakePluginOptions['fault']) {
  const certificates = owned.map(({ chain }) => Buffer.from(chain[0]!).toString('base64'))
  await page.exposeFunction('signByPlugin', async (what: FakeSigning) => {
    const own = owned[certificates.indexOf(what.certificate)]!
    const certificate = readCertificate(own.chain[0]!)
    const content = digestible(Buffer.from(what.content ?? '', 'base64'))
    const key = await readSigningKey(own.pkcs8, certificate)
    return Buffer.from(await signCms({ content, certificate, key, signingTime: new Date() })).toString(
      'base64',
    )
  })
  const options: FakePluginOptions = { certificates, ...(fault && { fault }) }
  await page.addInitScript(
    `(${installFakePlugin.toString()})(${JSON.stringify(options)}, (what) => window.signByPlugin(what))`,
  )
}

async function openRoom(page: Page, way: string) {
  await page.goto(ROOM)
  await page.getByRole('radio', { name: way }).check()
}

const inCabinet = (page: Page) => expect(page).toHaveURL(/\/cabinet/, { timeout: 30_000 })

for (const [who, option, shown] of [
  ['an individual', /^Щербакова .*физическое лицо$/, 'Щербакова'],
  ['an entrepreneur', /^Тарасов .*индивидуальный предприниматель/, 'Тарасов'],
  ['the head of a legal entity', /^Орлова .*руководитель, ООО «Балтийский вектор»$/, 'Балтийский вектор'],
  ['a head by a certificate of the old form', /^Орлова .*старого образца/, 'Балтийский вектор'],
] as const) {
  test(`ACC-5 a certificate made in one click lets in ${who}`, async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Войти по сертификату' }).click()
    await page.getByRole('radio', { name: /^Учебный сертификат/ }).check()
    const list = page.getByLabel('На чьё имя выдать')
    await expect(list.locator('option').first()).toBeAttached()
    const labels = await list.locator('option').allTextContents()
    const label = labels.find((text) => option.test(text.replaceAll('\u00a0', ' ')))
    await list.selectOption({ label: label! })
    await page.getByRole('button', { name: 'Выдать сертификат' }).click()
    await expect(page.getByRole('radio', { name: /Учебный удостоверяющий центр/ })).toBeChecked({
      timeout: 30_000,
    })
    await expect(page.getByText(/^Вход в личный кабинет http/)).toBeVisible()
    await act(page).click()
    await inCabinet(page)
    await expect(page.getByText(shown).first()).toBeVisible()
  })
}

for (const kind of ['gost256', 'gost512', 'ecdsa'] as const) {
  test(`ACC-5 a PKCS#12 file opens by its password and lets its owner in: ${kind}`, async ({
    page,
    request,
  }) => {
    const { pkcs8, chain } = await given(request, 'shcherbakova', { kind })
    const buffer = pkcs12Of(pkcs8, chain, 'пароль файла')
    const sent: string[] = []
    page.on('request', (one) => sent.push(one.postDataBuffer()?.toString('latin1') ?? ''))
    await openRoom(page, 'Файл с ключом')
    await page
      .getByLabel('Файл с ключом и сертификатом')
      .setInputFiles({ name: 'key.p12', mimeType: 'application/x-pkcs12', buffer })
    await page.getByRole('button', { name: 'Открыть' }).click()
    await expect(page.getByText('Файл защищён паролем')).toBeVisible()
    await page.getByLabel('Пароль файла').fill('не тот')
    await page.getByRole('button', { name: 'Открыть' }).click()
    await expect(page.getByText('Пароль не подходит, или файл повреждён')).toBeVisible()
    await page.getByLabel('Пароль файла').fill('пароль файла')
    await page.getByRole('button', { name: 'Открыть' }).click()
    await expect(page.getByRole('radio', { name: /^Щербакова/ })).toBeChecked()
    await act(page).click()
    await inCabinet(page)
    // Neither the key nor its file has left the browser.
    const key = Buffer.from(pkcs8).subarray(-32)
    for (const secret of [
      key.toString('latin1'),
      key.toString('base64'),
      buffer.toString('base64').slice(0, 60),
    ]) {
      expect(sent.some((body) => body.includes(secret))).toBe(false)
    }
  })
}

test('ACC-5 CryptoPro’s plug-in signs; an expired certificate is shown and cannot be chosen', async ({
  page,
  request,
}) => {
  const owned = [
    await given(request, 'shcherbakova'),
    await given(request, 'tarasov.tarasov-ip', { made: 'expired' }),
  ]
  await withPlugin(page, owned)
  await openRoom(page, 'КриптоПро ЭЦП Browser plug-in')
  await expect(page.getByRole('radio', { name: /срок истёк/ })).toBeDisabled()
  await expect(page.getByRole('radio', { name: /^Щербакова/ })).toBeChecked()
  await act(page).click()
  await inCabinet(page)
})

test('ACC-5 a refusal of the plug-in is told with its cause and cure, and leaves the person where they were', async ({
  page,
  request,
}) => {
  const fault = { signing: 'Введён неправильный PIN-код. (0x8010006B)' }
  await withPlugin(page, [await given(request, 'shcherbakova')], fault)
  await openRoom(page, 'КриптоПро ЭЦП Browser plug-in')
  await act(page).click()
  await expect(page.getByText('PIN-код не подходит')).toBeVisible()
  await expect(page.getByText('0x8010006B')).toBeVisible()
  await expect(act(page)).toBeEnabled()
})

test('ACC-5 a plug-in that is stuck is told about, can be let go of, and gives up by itself', async ({
  page,
  request,
}) => {
  await withPlugin(page, [await given(request, 'shcherbakova')], 'stuck')
  await openRoom(page, 'КриптоПро ЭЦП Browser plug-in')
  await expect(act(page)).toBeEnabled()
  await page.clock.install()
  await act(page).click()
  await expect(page.getByText('Введите PIN-код в окне КриптоПро')).toBeVisible()
  await page.clock.runFor(16_000)
  await expect(page.getByText('Подпись занимает больше обычного')).toBeVisible()
  await page.getByRole('button', { name: 'Отменить' }).click()
  await expect(act(page)).toBeEnabled()
  await act(page).click()
  await expect(page.getByText('Введите PIN-код в окне КриптоПро')).toBeVisible()
  // By the time that this is said the plug-in has been asked, and its time runs.
  await page.clock.runFor(16_000)
  await expect(page.getByText('Подпись занимает больше обычного')).toBeVisible()
  await page.clock.runFor(181_000)
  await expect(page.getByText('Плагин не ответил вовремя')).toBeVisible()
})

test('ACC-5 without the extension the page says what to install', async ({ page }) => {
  await openRoom(page, 'КриптоПро ЭЦП Browser plug-in')
  await expect(page.getByText('Расширение КриптоПро не отвечает')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Где взять плагин' })).toBeVisible()
})

test('ACC-5 a revoked certificate and one that an unknown authority made are refused in words', async ({
  page,
  request,
}) => {
  const revoked = await given(request, 'shcherbakova')
  const [der] = revoked.chain
  await request.post(`${authorityOf(der!)}/__control`, { data: { revoke: [readCertificate(der!).serial] } })
  // The portal looks at the authority's list whenever a certificate is given.
  const other = await given(request, 'tarasov.tarasov-ip')
  const forged = Uint8Array.from(other.chain[0]!)
  forged[forged.length - 1]! ^= 1
  await withPlugin(page, [revoked, { ...other, chain: [forged] }])
  await openRoom(page, 'КриптоПро ЭЦП Browser plug-in')
  await page.getByRole('radio', { name: /^Щербакова/ }).check()
  await act(page).click()
  await expect(page.getByText('Сертификат отозван')).toBeVisible()
  await expect(page.getByText('CERTIFICATE_REVOKED')).toBeVisible()
  await page.getByRole('radio', { name: /^Тарасов/ }).check()
  await act(page).click()
  await expect(page.getByText('Портал не доверяет тому, кто выдал сертификат')).toBeVisible()
})
