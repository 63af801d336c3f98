import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { DIGESTS_HEADER } from '../../server/modules/signatures/domain/digest-header'
import { type FakePluginOptions, installFakePlugin } from '../fixtures/fake-plugin'
import { type Identity, certify, certifyBadly, signFile } from '../fixtures/identities'
import { expect, test } from '../fixtures/portal'

const DOCUMENT = Buffer.from('Договор поставки № 7 от 20 ноября 2026 года')

async function open(page: Page) {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Проверить ЭП' }).click()
  await expect(page.getByRole('heading', { name: 'Проверить электронную подпись' })).toBeVisible()
}

const give = (page: Page, ...files: [name: string, buffer: Buffer][]) =>
  page
    .getByLabel('Выбрать файлы')
    .setInputFiles(files.map(([name, buffer]) => ({ name, buffer, mimeType: 'application/octet-stream' })))

const resultOf = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

test('ACC-6 a signed file is judged by every check, without signing in, and the protocol can be taken along', async ({
  page,
  request,
}) => {
  const owner = await certify(request, 'orlova.baltic-vector')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await give(page, ['договор.p7m', await signFile(owner, DOCUMENT, { attached: true })])
  const result = resultOf(page, 'договор.p7m')
  await expect(result.getByText('Подпись действительна', { exact: true })).toBeVisible()
  await expect(result.getByText(/Орлова Марина Викторовна, ООО «Балтийский вектор»/).first()).toBeVisible()
  await expect(result.getByText(/ничем не\sдоказано/)).toBeVisible()
  await expect(result.getByText(/Список выпущен сегодня/)).toBeVisible()
  await expect(result.getByText(/ГОСТ Р 34.10-2012, 256 бит/).first()).toBeVisible()
  await result.getByRole('button', { name: 'Скопировать как текст' }).click()
  await expect(result.getByText('Протокол скопирован')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Подпись действительна.')
  expect(text).toContain('Файл: договор.p7m')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('ACC-6 a document beside its signature stays here: its digest alone is sent', async ({
  page,
  request,
}) => {
  const owner = await certify(request, 'shcherbakova')
  const signature = await signFile(owner, DOCUMENT)
  await open(page)
  const sent = page.waitForRequest('**/api/signatures/check')
  // The signature comes first, in base64, and under a name that says nothing.
  const base64 = Buffer.from(signature.toString('base64'))
  await give(page, ['подпись', base64], ['договор.txt', DOCUMENT])
  const asked = await sent
  expect(asked.headers()[DIGESTS_HEADER]).toMatch(/^streebog256=/)
  expect(asked.postDataBuffer()).toEqual(base64)
  const result = resultOf(page, /подпись к\sдокументу договор.txt/)
  await expect(result.getByText('Подпись действительна', { exact: true })).toBeVisible()
  await expect(result.getByText('Документ не менялся после подписания')).toBeVisible()

  await page.getByRole('button', { name: 'Убрать все файлы' }).click()
  await expect(result).toHaveCount(0)
  await give(
    page,
    ['договор.txt', Buffer.concat([DOCUMENT, Buffer.from('.')])],
    ['договор.txt.sig', signature],
  )
  await expect(page.getByText('Подпись не принята: документ изменён после подписания')).toBeVisible()
  await expect(page.getByText(/Возьмите тот самый файл/).first()).toBeVisible()
})

test('ACC-6 what is refused says why and what to do', async ({ page, request }) => {
  const owner = await certify(request, 'orlova')
  const expired = await certifyBadly(request, 'tarasov', 'expired')
  await open(page)
  await give(
    page,
    ['просрочен.p7m', await signFile(expired, DOCUMENT, { attached: true })],
    ['чужой.p7m', foreignSignature()],
    ['письмо.sig', Buffer.from('Это просто письмо')],
    ['орлова.cer', Buffer.from(owner.certificate.raw)],
  )
  const all: [name: string, verdict: RegExp, cure: RegExp | null][] = [
    ['просрочен.p7m', /Подпись не\sпринята: срок сертификата истёк/, /Получите новый сертификат/],
    [
      'чужой.p7m',
      /Подпись не\sпринята: (неизвестно, кто выдал сертификат|удостоверяющему центру портал не\sдоверяет)/,
      /аккредитованно/,
    ],
    ['письмо.sig', /Файл не\sпринят: файл не\sчитается/, /Возьмите файл подписи/],
    ['орлова.cer', /Сертификат действителен/, null],
  ]
  for (const [name, verdict, cure] of all) {
    const result = resultOf(page, name)
    await expect(result.getByText(verdict).first()).toBeVisible()
    if (cure) await expect(result.getByText(cure).first()).toBeVisible()
  }
  // A signature that waits for its document is judged as soon as it comes.
  await page.getByRole('button', { name: 'Убрать все файлы' }).click()
  await give(page, ['акт.sig', await signFile(owner, DOCUMENT)])
  await expect(page.getByText('Это подпись без документа')).toBeVisible()
  await give(page, ['акт.txt', DOCUMENT])
  await expect(page.getByText('Подпись действительна', { exact: true })).toBeVisible()
})

test('ACC-6 the place for files is reached and pressed by the keyboard', async ({ page }) => {
  await open(page)
  await page.getByLabel('Выбрать файлы').focus()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  expect((await chooser).isMultiple()).toBe(true)
})

test('ACC-6 whether this browser can sign: step by step with the plug-in, up to an accepted test signature', async ({
  page,
  request,
}) => {
  const owner = await certify(request, 'orlova.baltic-vector')
  const old = await certifyBadly(request, 'orlova', 'expired')
  await withPlugin(page, [owner, old], {})
  await open(page)
  await page.getByRole('button', { name: 'Проверить браузер' }).click()
  await expect(page.getByText('Плагин версии 2.0.15200')).toBeVisible()
  await expect(page.getByText('Найдено 2 сертификата с ключами')).toBeVisible()
  await expect(page.getByText(/Просрочено: 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Сделать тестовую подпись' }).click()
  await expect(page.getByText('Этот браузер может подписывать')).toBeVisible()
  await expect(page.getByText('Портал принял тестовую подпись')).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Скопировать отчёт для поддержки' }).click()
  await expect(page.getByText('Отчёт скопирован')).toBeVisible()
  const report = await page.evaluate(() => navigator.clipboard.readText())
  expect(report).toContain('2.0.15200')
  expect(report).not.toContain('Орлова')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('ACC-6 whether this browser can sign: what is missing is named with its cure', async ({
  page,
  request,
}) => {
  const owner = await certify(request, 'orlova')
  await withPlugin(page, [owner], { fault: 'incomplete' })
  await open(page)
  await page.getByRole('button', { name: 'Проверить браузер' }).click()
  await expect(page.getByText(/Подписать пока не\sполучится: плагин не\sустановлен до\sконца/)).toBeVisible()
  await expect(page.getByText(/Установите КриптоПро CSP/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Повторить проверку' })).toBeVisible()
})

test('ACC-6 a browser without a plug-in signs by a key of its own with a demonstration certificate', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('radio', { name: /Учебный сертификат/ }).check()
  await page.getByLabel('От чьего имени').selectOption('shcherbakova')
  await page.getByRole('button', { name: 'Проверить браузер' }).click()
  await page.getByRole('button', { name: 'Сделать тестовую подпись' }).click()
  await expect(page.getByText('Этот браузер может подписывать')).toBeVisible({ timeout: 30_000 })
})

/** Puts the plug-in into the page; signatures are made here, where the keys are. */
async function withPlugin(
  page: Page,
  owners: readonly Identity[],
  options: Pick<FakePluginOptions, 'fault'>,
) {
  const certificates = owners.map(({ certificate }) => Buffer.from(certificate.raw).toString('base64'))
  await page.exposeFunction('signHere', async (what: { certificate: string; content: string }) => {
    const owner = owners[certificates.indexOf(what.certificate)]!
    return (await signFile(owner, Buffer.from(what.content, 'base64'))).toString('base64')
  })
  const given = JSON.stringify({ certificates, ...options })
  await page.addInitScript(`(${installFakePlugin.toString()})(${given}, (what) => window.signHere(what))`)
}

/** A good signature by an invented authority that no portal trusts. */
function foreignSignature(): Buffer {
  const file = new URL('../../server/modules/signatures/domain/vectors.json', import.meta.url)
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as { cases: { name: string; message: string }[] }
  return Buffer.from(vectors.cases.find(({ name }) => name === 'gost256')!.message, 'base64')
}
