import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakePluginOptions, type FakeSigning, installFakePlugin } from '@/e2e/fixtures/fake-plugin'
import { digestOf, digestible, digestsOnly } from '@/server/modules/signatures/domain/crypto-engine'
import { readCertificate } from '@/server/modules/signatures/domain/certificate'
import { type KeyPair, createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { bytesOfHex, hexOf } from '@/server/modules/signatures/domain/numbers'
import { readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { signCms } from '@/server/modules/signatures/domain/sign-cms'
import { verifyFile } from '@/server/modules/signatures/domain/verify'
import { Authority } from '@/server/standins/authority/authority'
import { findSubject } from '@/server/standins/authority/subjects'
import type { KeyStore } from '../key-store'
import { SigningDesk } from '../signing-desk'
import { codeIn, problemOf } from './hresult'
import { type pluginSigner } from './plugin-signer'

const AT = new Date('2026-11-22T10:00:00Z')
const PATIENCE = { announcement: 20, program: 200, list: 200, sign: 200 }
const desk = new SigningDesk({} as KeyStore)

/** What the adapter touches of a page. */
class FakeWindow extends EventTarget {
  cadesplugin?: unknown
  postMessage(data: unknown) {
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data, source: this })))
  }
}

describe('the plug-in’s signer', () => {
  let pair: KeyPair
  let der: Uint8Array
  let authority: Authority
  const asked: FakeSigning[] = []
  const folder = mkdtempSync(join(tmpdir(), 'plugin-'))

  beforeAll(async () => {
    pair = await createKeyPair('gost256')
    authority = await Authority.open(folder, 'http://authority.test', AT)
    der = await authority.issue(pair, findSubject('shcherbakova')!, AT)
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  beforeEach(() => {
    asked.length = 0
    vi.stubGlobal('window', new FakeWindow())
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  /** A page of its own: what was connected to is remembered by the module. */
  async function signerOf(options: Partial<FakePluginOptions> = {}) {
    const certificates = [Buffer.from(der).toString('base64')]
    installFakePlugin({ certificates, ...options }, async (what) => {
      asked.push(what)
      const certificate = readCertificate(Buffer.from(what.certificate, 'base64'))
      const content = what.hash
        ? digestsOnly({ streebog256: bytesOfHex(what.hash.hexadecimal.toLowerCase()) })
        : digestible(Buffer.from(what.content ?? '', 'base64'))
      const key = await readSigningKey(pair.pkcs8, certificate)
      const signature = await signCms({ content, certificate, key, signingTime: AT })
      return Buffer.from(signature).toString('base64')
    })
    const { pluginSigner: fresh } = await vi.importActual<{ pluginSigner: typeof pluginSigner }>(
      './plugin-signer',
    )
    return fresh(desk, PATIENCE)
  }

  async function verdictOn(signature: Uint8Array, document: Uint8Array) {
    const trust = { anchors: [authority.certificate('issuing')], intermediates: [], crls: null }
    return verifyFile(signature, { trust, at: AT.getTime(), content: digestible(document), requireBes: true })
  }

  it('lists certificates once, wherever they lie', async () => {
    const [one, ...others] = await (await signerOf()).listCertificates()
    expect(others).toEqual([])
    expect(one).toMatchObject({ id: hexOf(await digestOf('sha256', der)), key: 'gost256' })
    expect(one!.summary.subject.SN).toBe('Щербакова')
  })

  it('signs bytes, not text', async () => {
    const signer = await signerOf()
    const [own] = await signer.listCertificates()
    const document = Uint8Array.of(0, 255, 1, 0xd0, 0x9f)
    const signature = await signer.sign(new Blob([document]), own!.id)
    expect(asked[0]!.hash).toBeNull()
    expect(await verdictOn(signature, document)).toMatchObject({ valid: true, level: 'CAdES-BES' })
  })

  it('hands over the digest of a large file only', async () => {
    const signer = await signerOf()
    const [own] = await signer.listCertificates()
    const document = new Uint8Array(9 * 1024 * 1024).fill(7)
    const signature = await signer.sign(new Blob([document]), own!.id)
    expect(asked[0]).toMatchObject({ content: null, hash: { algorithm: 101 } })
    expect(await verdictOn(signature, document)).toMatchObject({ valid: true })
  })

  it('tells its versions', async () => {
    expect(await (await signerOf()).versions()).toEqual({ plugin: '2.0.15200', provider: '5.0.13000' })
  })

  it.each([
    ['absent', 'PLUGIN_ABSENT'],
    ['incomplete', 'PLUGIN_INCOMPLETE'],
  ] as const)('says what is missing: %s', async (fault, problem) => {
    await expect((await signerOf({ fault })).listCertificates()).rejects.toMatchObject({ problem })
  })

  it.each([
    ['stuck', 'PLUGIN_SILENT', null],
    [{ signing: 'Действие было отменено пользователем. (0x8010006E)' }, 'REFUSED_BY_PERSON', '0x8010006E'],
    [{ signing: 'Набор ключей не существует (0x80090016)' }, 'KEY_NOT_FOUND', '0x80090016'],
    [{ signing: 'Неизвестная ошибка 0x1234' }, 'PLUGIN_FAILED', '0x00001234'],
    [{ signing: 'Нечто без кода' }, 'PLUGIN_FAILED', null],
  ] as const)('says why it did not sign: %j', async (fault, problem, code) => {
    const signer = await signerOf({ fault })
    const [own] = await signer.listCertificates()
    await expect(signer.sign(new Blob(['x']), own!.id)).rejects.toMatchObject({ problem, code })
  })

  it('tries anew after a failure', async () => {
    const signer = await signerOf({ fault: 'absent' })
    await expect(signer.listCertificates()).rejects.toMatchObject({ problem: 'PLUGIN_ABSENT' })
    installFakePlugin({ certificates: [] }, () => Promise.resolve(''))
    expect(await signer.listCertificates()).toEqual([])
  })
})

describe('codes of the plug-in', () => {
  it('are read out of any message', () => {
    expect(codeIn('Ошибка (0x8009000d)')).toBe('0x8009000D')
    expect(codeIn('Ошибка 0x4C7.')).toBe('0x000004C7')
    expect(codeIn('без кода')).toBeNull()
    expect(problemOf(null)).toBe('PLUGIN_FAILED')
    expect(problemOf('0x8010006C')).toBe('PIN_LOCKED')
  })
})
