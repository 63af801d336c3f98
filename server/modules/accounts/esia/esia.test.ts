import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REFUSALS } from '@/server/standins/esia/dialect/refusals'
import { type SelfSigned, createSelfSigned } from '@/server/standins/esia/dialect/self-signed'
import { now } from '@/server/platform/clock'
import { readCertificate } from '../../signatures/domain/certificate'
import { digestible } from '../../signatures/domain/crypto-engine'
import { readSigningKey } from '../../signatures/domain/private-key'
import { verifyFile } from '../../signatures/domain/verify'
import { esiaCodeOf, failureOf } from '../domain/esia-failure'
import { readIdToken } from './id-token'
import { EsiaRefused, refusedByEsia } from './refused'
import type { EsiaService } from './service'
import { esiaTime, signAuthorization, stateFor } from './signed-request'
import { openFileSigner } from './signer'

const at = now()
const seconds = Math.floor(at.getTime() / 1_000)
const folder = mkdtempSync(join(tmpdir(), 'esia-signer-'))
let gost: SelfSigned
let rsa: SelfSigned
beforeAll(async () => {
  gost = await createSelfSigned('Портал', at)
  rsa = await createSelfSigned('Портал', at, 'rsa')
})
afterAll(() => rmSync(folder, { recursive: true }))

const base64url = (value: string | Uint8Array) => Buffer.from(value).toString('base64url')

describe('an id token', () => {
  const good = {
    iss: 'http://esia.example.test/',
    aud: 'PORTAL01',
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3_600,
    nonce: 'n',
    'urn:esia:sbj': { 'urn:esia:sbj:oid': 1000900001 },
  }

  async function token(changes: object, alg: string, by: SelfSigned) {
    const key = await readSigningKey(by.pkcs8, readCertificate(by.certificate))
    const signed = [{ alg }, { ...good, ...changes }].map((each) => base64url(JSON.stringify(each))).join('.')
    return `${signed}.${base64url(await key.sign(Buffer.from(signed)))}`
  }
  const read = (text: string, by: SelfSigned) =>
    readIdToken(text, {
      certificate: readCertificate(by.certificate),
      host: 'esia.example.test',
      audience: 'PORTAL01',
      nonce: 'n',
      now: at,
    }).catch((error: unknown) => (error instanceof EsiaRefused ? error.message : Promise.reject(error)))

  test('by GOST or by RSA, as ЕСИА’s certificate is, tells whose it is', async () => {
    expect(await read(await token({}, 'GOST3410_2012_256', gost), gost)).toBe('1000900001')
    expect(await read(await token({}, 'RS256', rsa), rsa)).toBe('1000900001')
    expect(await read(await token({ aud: ['other', 'PORTAL01'] }, 'RS256', rsa), rsa)).toBe('1000900001')
  })

  test.each([
    ['none', 'EsiaFailed: id-token-signature'],
    ['HS256', 'EsiaFailed: id-token-signature'],
    ['RS256', 'EsiaFailed: id-token-signature'],
  ])('that names %s instead of the way of the key is refused', async (alg, reason) => {
    expect(await read(await token({}, alg, gost), gost)).toBe(reason)
  })

  test('signed by another, or not at all, is refused', async () => {
    const other = await createSelfSigned('Другой', at)
    const text = await token({}, 'GOST3410_2012_256', other)
    expect(await read(text, gost)).toBe('EsiaFailed: id-token-signature')
    expect(await read(text.replace(/[^.]+$/, ''), gost)).toBe('EsiaFailed: id-token-signature')
  })

  test.each([
    [{ iss: 'http://esia.example.test' }, 'EsiaFailed: id-token-issuer'],
    [{ aud: ['other'] }, 'EsiaFailed: id-token-audience'],
    [{ exp: seconds - 61 }, 'EsiaClock: id-token-time'],
    [{ nbf: seconds + 61 }, 'EsiaClock: id-token-time'],
    [{ nonce: 'another' }, 'EsiaExpired: id-token-nonce'],
    [{ 'urn:esia:sbj': { 'urn:esia:sbj:oid': '../1' } }, 'EsiaFailed: id-token-shape'],
    [{ exp: undefined }, 'EsiaFailed: id-token-shape'],
  ])('with %j is refused', async (changes, reason) => {
    expect(await read(await token(changes, 'GOST3410_2012_256', gost), gost)).toBe(reason)
  })

  test('that is garbage is refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await read(text, gost)).toMatch(/^EsiaFailed: id-token-(shape|signature)$/)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a signed request', () => {
  test('has a state that is a UUID of version 4, the same for the same secret only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(stateFor(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(stateFor(a) === stateFor(b)).toBe(a === b)
      }),
    )
  })

  test('has the time as ЕСИА writes it', () => {
    expect(esiaTime(new Date('2026-01-31T09:05:07.999Z'))).toBe('2026.01.31 09:05:07 +0000')
  })

  test('signs exactly its own values, in their order', async () => {
    const file = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const files = { keyFile: file('key', gost.pkcs8), certificateFile: file('cer', gost.certificate) }
    const signer = await openFileSigner({ ...files, password: null })
    const service: EsiaService = {
      origin: 'https://esia.example.test',
      apiOrigin: 'https://esia.example.test',
      mnemonic: 'PORTAL01',
      certificateHash: signer.certificateHash,
      signer,
      tokenCertificate: readCertificate(gost.certificate),
    }
    const address = new URL('https://esia.example.test/aas/oauth2/v2/ac')
    const redirectUri = 'https://portal.example.test/api/auth/callback/esia'
    const given = { scope: 'openid snils', state: 'secret', redirect_uri: redirectUri, nonce: 'n' }
    for (const [name, value] of Object.entries(given)) address.searchParams.set(name, value)
    const { searchParams } = await signAuthorization(service, address, at)
    const text = `PORTAL01openid snils${esiaTime(at)}${stateFor('secret')}${redirectUri}`
    expect(searchParams.get('state')).toBe(stateFor('secret'))
    expect(searchParams.get('nonce')).toBe('n')
    const verdict = await verifyFile(Buffer.from(searchParams.get('client_secret') ?? '', 'base64url'), {
      trust: { anchors: [readCertificate(gost.certificate)], intermediates: [], crls: null },
      at: at.getTime(),
      content: digestible(Buffer.from(text)),
      requireBes: true,
    })
    expect(verdict).toMatchObject({ valid: true, level: 'CAdES-BES' })
  })

  test.each([
    ['keys of another kind', () => [rsa.pkcs8, rsa.certificate], 'GOST R 34.10-2012'],
    ['a key of another certificate', () => [gost.pkcs8, rsa.certificate], 'KEY_OF_ANOTHER_CERTIFICATE'],
    ['no key', () => [gost.certificate, gost.certificate], 'KEY_MISSING'],
  ])('is not begun with %s', async (_name, files, reason) => {
    const [key, certificate] = files()
    writeFileSync(join(folder, 'a'), key!)
    writeFileSync(join(folder, 'b'), certificate!)
    const paths = { keyFile: join(folder, 'a'), certificateFile: join(folder, 'b'), password: null }
    await expect(openFileSigner(paths)).rejects.toThrow(reason)
  })
})

describe('what ЕСИА refuses', () => {
  test.each(Object.entries(REFUSALS))('%s has words of its own', (code, [error, description]) => {
    expect(failureOf(error, `${code}: ${description}`)).not.toBe('EsiaFailed')
  })

  test('is told by OAuth where there is no code, and keeps no text of ЕСИА', () => {
    expect(failureOf('access_denied', null)).toBe('EsiaDeclined')
    expect(failureOf('server_error', null)).toBe('EsiaUnreachable')
    expect(failureOf('anything', 'else')).toBe('EsiaFailed')
    expect(esiaCodeOf('ESIA-007053: OAuthErrorEnum.clientSecretWrong')).toBe('007053')
    expect(refusedByEsia('access_denied', 'Орлова Марина').message).toBe('EsiaDeclined: access_denied')
    expect(refusedByEsia('Орлова', null).message).toBe('EsiaFailed: unknown')
  })
})
