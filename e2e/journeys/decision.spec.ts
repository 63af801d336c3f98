import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { fillPetition, openCabinet, startKind } from '../fixtures/cabinet'
import { takeCertificate } from '../fixtures/certificate'
import { queueRow, signButton, writeDecision } from '../fixtures/decide'
import { expect, pdfOf, sha256, test } from '../fixtures/portal'

const OFFICE = '10113000'

/** A detached signature over a content, by openssl's GOST engine alone; answers what it says of the signer. */
async function opensslSays(folder: (name: string) => string, content: Buffer, signature: Buffer) {
  await writeFile(folder('content'), content)
  await writeFile(folder('content.p7s'), signature)
  const common = ['cms', '-engine', 'gost', '-inform', 'DER', '-in', folder('content.p7s')]
  const verify = ['-verify', '-binary', '-content', folder('content'), '-noverify', '-out', folder('out')]
  execFileSync('openssl', [...common, ...verify], { stdio: 'pipe' })
  const print = ['-cmsout', '-print', '-nameopt', 'utf8', '-noout']
  return execFileSync('openssl', [...common, ...print], { stdio: 'pipe' }).toString()
}

/** A petition that has reached the office and is registered there; the participant's page stays on it. */
async function registered(page: Page, officer: Page, subject: string) {
  await openCabinet(page)
  await startKind(page, 'Обращение в таможенный орган')
  await page.getByLabel('Куда отправить').selectOption(OFFICE)
  await fillPetition(page, subject)
  await page.getByRole('button', { name: 'Проверить и поместить в архив' }).click()
  await page.getByRole('button', { name: 'Отправить в Смоленскую таможню' }).click()
  await officer.goto('/console')
  await queueRow(officer, subject).getByRole('link').click()
  await expect(officer.getByRole('heading', { name: subject })).toBeVisible()
  await officer.getByRole('button', { name: 'Зарегистрировать' }).click()
}

test('DOC-7 OFF-1 the officer signs the decision, and the participant checks the signature by openssl', async ({
  as,
}, info) => {
  test.setTimeout(150_000)
  const subject = `Подписанное решение, ${Date.now()}`
  const page = await as('orlova')
  const officer = await as('gromova')
  await registered(page, officer, subject)
  const file = pdfOf(20_000, 11)
  await writeDecision(officer, {
    outcome: 'Положительное решение',
    text: 'Срок продлён до конца месяца.',
    fileName: 'Решение.pdf',
    bytes: file,
  })

  // What is signed stands on the screen: the words, and each file with its hash.
  const things = officer.getByRole('list', { name: 'Файлы, под которыми встанет подпись' })
  await expect(things.getByRole('listitem')).toHaveCount(2)
  await expect(things.getByText(`SHA-256 ${sha256(file)}`)).toBeVisible()
  await expect(officer.getByText('Громова Ирина Сергеевна').first()).toBeVisible()

  // A colleague's certificate does not sign for the officer, and nothing is lost.
  await takeCertificate(officer, /^Зайцев/)
  await expect(signButton(officer)).toBeEnabled()
  await signButton(officer).click()
  await expect(officer.getByText('Подписал другой человек')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Срок продлён до конца месяца.')).toBeHidden()

  await takeCertificate(officer, /^Громова/)
  await expect(signButton(officer)).toBeEnabled()
  await signButton(officer).dblclick()
  await expect(officer.getByText('Подпись проверена порталом')).toBeVisible({ timeout: 30_000 })

  // The participant sees it without a reload: whose signature, of which authority, and takes everything away.
  const signature = page.getByRole('region', { name: 'Подпись должностного лица' })
  await expect(signature.getByText('Громова Ирина Сергеевна')).toBeVisible()
  await expect(signature.getByText('Смоленская таможня')).toBeVisible()
  await expect(signature.getByText('Подпись проверена порталом')).toBeVisible()
  const taken = async (name: string | RegExp) => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    return readFile(await (await download).path())
  }
  const xml = await taken('Скачать подписанное решение (XML)')
  await signature.getByText('Файлы подписей').click()
  const overXml = await taken(/^Решение 10113000.*\.xml\.p7s$/)
  const overFile = await taken('Решение.pdf.p7s')
  expect(xml.toString()).toContain('Срок продлён до конца месяца.')
  expect(xml.toString()).toContain(sha256(file))

  const folder = (name: string) => info.outputPath(name)
  expect(await opensslSays(folder, xml, overXml)).toContain('Громова')
  expect(await opensslSays(folder, file, overFile)).toContain('Громова')
  await expect(opensslSays(folder, Buffer.concat([xml, Buffer.from(' ')]), overXml)).rejects.toThrow()

  // «Проверить ЭП» knows nothing of the person or the document.
  await page.goto('/check-signature')
  await page.getByLabel('Выбрать файлы').setInputFiles([
    { name: 'Решение.xml', mimeType: 'application/xml', buffer: xml },
    { name: 'Решение.xml.p7s', mimeType: 'application/octet-stream', buffer: overXml },
  ])
  await expect(page.getByText('Подпись действительна', { exact: true })).toBeVisible({ timeout: 20_000 })
})

test('DOC-7 a decision of earlier days is marked as unsigned', async ({ as }) => {
  const page = await as('kuzmina')
  await openCabinet(page)
  await page.getByRole('link', { name: 'Документы', exact: true }).first().click()
  await page.getByRole('link', { name: 'Завершённые' }).click()
  await expect(page).toHaveURL(/stage=finished/)
  await page
    .getByRole('link', { name: /Рассрочка уплаты ввозной пошлины/ })
    .first()
    .click()
  await expect(page.getByText(/до\sтого,\sкак\sдолжностные\sлица\sстали\sподписывать/)).toBeVisible()
})
