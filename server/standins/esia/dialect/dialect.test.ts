import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Certificate, readCertificate } from '@/server/modules/signatures/domain/certificate'
import { digestible } from '@/server/modules/signatures/domain/crypto-engine'
import { hexOf } from '@/server/modules/signatures/domain/numbers'
import { type SigningKey, readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { signCms } from '@/server/modules/signatures/domain/sign-cms'
import { streebog } from '@/server/modules/signatures/domain/streebog'
import { now } from '@/server/platform/clock'
import { HttpBrowser } from '@/server/testing/http-browser'
import type { ControlOrder } from '../misbehaviour'
import type { EsiaPersonKey } from '../persons'
import { type Esia, startEsia } from '../server'
import { createSelfSigned } from './self-signed'

/** ЕСИА's own dialect of the stand-in over HTTP, with requests written here by hand. */

const REDIRECT_URI = 'http://localhost:3000/api/auth/callback/esia'
const SCOPE = 'openid fullname snils usr_org'
const folder = mkdtempSync(join(tmpdir(), 'esia-dialect-'))

interface Signer {
  readonly certificate: Certificate
  readonly key: SigningKey
}
let esia: Esia
let own: Signer
let stranger: Signer

async function newSigner(): Promise<Signer> {
  const { pkcs8, certificate: der } = await createSelfSigned('Портал', now())
  const certificate = readCertificate(der)
  return { certificate, key: await readSigningKey(pkcs8, certificate) }
}

beforeAll(async () => {
  own = await newSigner()
  stranger = await newSigner()
  esia = await startEsia({
    port: 0,
    clientId: 'PORTAL01',
    clientSecret: 'secret-of-the-tests-which-is-long-enough',
    redirectUris: [REDIRECT_URI],
    folder,
    certificate: own.certificate.raw,
    testHooks: true,
    logger: { info: () => {}, error: () => {} },
  })
})
afterAll(async () => {
  await esia.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => control({ reset: true }))

async function control(order: ControlOrder) {
  const response = await fetch(`${esia.issuer}/__control`, { method: 'POST', body: JSON.stringify(order) })
  expect(response.status).toBe(200)
}

const stamp = (instant: Date) =>
  `${instant.toISOString().slice(0, 19).replaceAll('-', '.').replace('T', ' ')} +0000`

async function secretOf(text: string, { certificate, key }: Signer) {
  const content = digestible(Buffer.from(text))
  return Buffer.from(await signCms({ content, certificate, key, signingTime: now() })).toString('base64url')
}

type Changes = Record<string, string | undefined>

/** Parameters with a right secret over `order`; changes come before the signature, `after` behind it. */
async function signedParameters(parameters: Changes, order: string[], after: Changes, signer: Signer) {
  const text = order.map((name) => parameters[name] ?? '').join('')
  const all = { ...parameters, client_secret: await secretOf(text, signer), ...after }
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(given)
}

const ORDER = ['client_id', 'scope', 'timestamp', 'state', 'redirect_uri']
const verifier = randomBytes(32).toString('base64url')
const challenge = createHash('sha256').update(verifier).digest('base64url')

interface Variation {
  readonly change?: Changes
  readonly after?: Changes
  readonly signer?: Signer
}

async function authorizationUrl({ change, after = {}, signer = own }: Variation = {}) {
  const parameters = {
    client_id: 'PORTAL01',
    scope: SCOPE,
    timestamp: stamp(now()),
    state: randomUUID(),
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    access_type: 'online',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    nonce: 'nonce-of-this-browser',
    ...change,
  }
  return `${esia.issuer}/aas/oauth2/v2/ac?${await signedParameters(parameters, ORDER, after, signer)}`
}

async function choose(person: EsiaPersonKey, variation?: Variation) {
  const browser = new HttpBrowser([esia.issuer])
  const page = await browser.open(await authorizationUrl(variation))
  return (await browser.open(page.url.href, { person })).url
}

async function exchange(callback: URL, { change, after = {}, signer = own }: Variation = {}) {
  const parameters = {
    client_id: 'PORTAL01',
    scope: SCOPE,
    timestamp: stamp(now()),
    state: callback.searchParams.get('state') ?? '',
    redirect_uri: REDIRECT_URI,
    code: callback.searchParams.get('code') ?? '',
    grant_type: 'authorization_code',
    token_type: 'Bearer',
    code_verifier: verifier,
    client_certificate_hash: hexOf(streebog(256, own.certificate.raw)).toUpperCase(),
    ...change,
  }
  const body = await signedParameters(parameters, [...ORDER, 'code'], after, signer)
  const response = await fetch(`${esia.issuer}/aas/oauth2/v3/te`, { method: 'POST', body })
  return { status: response.status, body: Answer.parse(await response.json()) }
}
const Answer = z.record(z.string(), z.unknown())

const claimsOf = (token: unknown) =>
  Answer.parse(JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()))

describe('a sign-in', () => {
  it('ends with tokens in ЕСИА’s shapes, which open the resources', async () => {
    const callback = await choose('orlova')
    const { status, body } = await exchange(callback)
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', state: callback.searchParams.get('state') })
    expect(claimsOf(body['access_token'])).toMatchObject({
      scope: SCOPE,
      client_id: 'PORTAL01',
      'urn:esia:sbj_id': 1000900001,
      'urn:esia:sid': expect.any(String),
    })
    expect(claimsOf(body['id_token'])).toMatchObject({
      iss: `http://localhost:${esia.port}/`,
      aud: 'PORTAL01',
      nonce: 'nonce-of-this-browser',
      'urn:esia:amd': 'PWD',
      'urn:esia:sbj': { 'urn:esia:sbj:oid': 1000900001, 'urn:esia:sbj:is_tru': true },
    })
    expect(claimsOf(body['id_token'])).not.toHaveProperty('family_name')
    const get = (token: string) =>
      fetch(`${esia.issuer}/rs/prns/1000900001/roles`, { headers: { authorization: `Bearer ${token}` } })
    const token = String(body['access_token'])
    expect((await get(token)).status).toBe(200)
    const [header, , signature] = token.split('.')
    const forged = { ...claimsOf(token), 'urn:esia:sbj_id': 1000900002 }
    const payload = Buffer.from(JSON.stringify(forged)).toString('base64url')
    expect((await get(`${header}.${payload}.${signature}`)).status).toBe(401)
  })

  it('redeems a code once and then takes back what it gave', async () => {
    const callback = await choose('orlova')
    const first = await exchange(callback)
    expect(await exchange(callback)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: expect.stringContaining('ESIA-007011') },
    })
    const response = await fetch(`${esia.issuer}/rs/prns/1000900001`, {
      headers: { authorization: `Bearer ${String(first.body['access_token'])}` },
    })
    expect(response.status).toBe(401)
  })

  it('of a person who refuses, or is not confirmed where that is demanded, ends at the callback', async () => {
    const browser = new HttpBrowser([esia.issuer])
    const page = await browser.open(await authorizationUrl())
    const refused = await browser.open(page.url.href, { decision: 'decline' })
    expect(refused.url.searchParams.get('error_description')).toMatch(/^ESIA-007004/)
    await control({ confirmedOnly: true })
    const callback = await choose('novikova')
    expect(callback.searchParams.get('error_description')).toMatch(/^ESIA-007055/)
    expect(callback.searchParams.get('state')).toBeTruthy()
    expect((await choose('orlova')).searchParams.get('code')).toBeTruthy()
  })
})

describe('an authorization request is refused by the callback', () => {
  it.each<[string, string, Variation]>([
    ['without a time', '007014', { after: { timestamp: undefined } }],
    ['without a state', '007014', { change: { state: undefined } }],
    ['with a state that is no UUID', '007003', { change: { state: 'abc' } }],
    ['of another response type', '007003', { change: { response_type: 'token' } }],
    ['an hour late', '007015', { change: { timestamp: stamp(new Date(now().getTime() - 3_600_000)) } }],
    ['an hour early', '007015', { change: { timestamp: stamp(new Date(now().getTime() + 3_600_000)) } }],
    ['with a time in another form', '007015', { change: { timestamp: now().toISOString() } }],
    ['for an unknown scope', '007006', { change: { scope: 'openid everything' } }],
    ['without openid', '007006', { change: { scope: 'fullname' } }],
    ['with a role that is none', '007060', { change: { roles: 'KING' } }],
    ['without PKCE', '007039', { change: { code_challenge: undefined } }],
    ['with plain PKCE', '007039', { change: { code_challenge_method: 'plain' } }],
    ['whose scope was changed after signing', '007053', { after: { scope: `${SCOPE} inn` } }],
    ['with a secret that is no signature', '007053', { after: { client_secret: 'AAAA' } }],
  ])('%s (%s)', async (_name, code, variation) => {
    const { url } = await new HttpBrowser([esia.issuer]).open(await authorizationUrl(variation))
    expect(url.href).toContain(REDIRECT_URI)
    expect(url.searchParams.get('error_description')).toContain(`ESIA-${code}`)
    expect(url.searchParams.get('code')).toBeNull()
  })

  it('signed by another system (007002)', async () => {
    const { url } = await new HttpBrowser([esia.issuer]).open(await authorizationUrl({ signer: stranger }))
    expect(url.searchParams.get('error_description')).toContain('ESIA-007002')
  })

  it('by the clock of ЕСИА, not of the portal', async () => {
    await control({ requestClockSkewSeconds: 600 })
    const { url } = await new HttpBrowser([esia.issuer]).open(await authorizationUrl())
    expect(url.searchParams.get('error_description')).toContain('ESIA-007015')
  })
})

it('a request of an unknown system or to a foreign address is answered with a page, and sends nobody away', async () => {
  for (const change of [{ client_id: 'OTHER' }, { redirect_uri: 'https://elsewhere.example.test/' }]) {
    const page = await new HttpBrowser([esia.issuer]).open(await authorizationUrl({ change }))
    expect(page.status).toBe(400)
    expect(page.html).toMatch(/ESIA-0070(02|23)/)
  }
})

describe('a token request is refused', () => {
  it.each<[string, string, Variation]>([
    ['without the hash of the certificate', '007014', { change: { client_certificate_hash: undefined } }],
    [
      'with the hash of another certificate',
      '007002',
      { change: { client_certificate_hash: '0'.repeat(64) } },
    ],
    ['of another grant type', '007003', { change: { grant_type: 'password' } }],
    ['an hour late', '007015', { change: { timestamp: stamp(new Date(now().getTime() - 3_600_000)) } }],
    ['with a code that was never given', '007011', { change: { code: 'never-given' } }],
    ['whose code was changed after signing', '007053', { after: { code: 'another' } }],
    ['with another verifier', '007040', { change: { code_verifier: 'x'.repeat(43) } }],
    ['without a verifier', '007014', { change: { code_verifier: undefined } }],
    ['for another address', '007023', { change: { redirect_uri: 'http://localhost:3000/other' } }],
  ])('%s (%s)', async (_name, code, variation) => {
    const callback = await choose('orlova')
    const { status, body } = await exchange(callback, variation)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body['error_description']).toContain(`ESIA-${code}`)
    expect(body).not.toHaveProperty('access_token')
  })

  it('signed by another system (007002)', async () => {
    const { body } = await exchange(await choose('orlova'), { signer: stranger })
    expect(body['error_description']).toContain('ESIA-007002')
  })
})

it('a repeated parameter is refused, so that what is signed is what is read', async () => {
  const url = `${await authorizationUrl()}&scope=openid`
  const page = await new HttpBrowser([esia.issuer]).open(url)
  expect(page.status).toBe(400)
  expect(page.html).toContain('ESIA-007003')
})

it('people are enrolled, their memberships change, and a reset forgets it all', async () => {
  const organisation = {
    key: 'probe',
    oid: 1000900777,
    type: 'LEGAL' as const,
    shortName: 'ООО «Проба»',
    fullName: 'Общество с ограниченной ответственностью «Проба»',
    inn: '0000101231',
    ogrn: '1000000001176',
  }
  const membership = { organisation: 'probe', chief: true, admin: true, active: true }
  const person = {
    key: 'probe-head',
    oid: 1000900778,
    lastName: 'Пробная',
    firstName: 'Анна',
    middleName: 'Ивановна',
    birthDate: '1980-01-01',
    gender: 'F' as const,
    email: 'probe@example.test',
    trusted: true,
    memberships: [{ ...membership, position: { ru: 'директор', en: 'director' } }],
  }
  await control({ register: [organisation], enrol: [person] })
  const page = async () =>
    (await new HttpBrowser([esia.issuer]).open(await authorizationUrl())).html.includes('Пробная')
  expect(await page()).toBe(true)
  await control({ change: [{ person: 'probe-head', organisation: 'probe', chief: false }] })
  await control({ reset: true })
  expect(await page()).toBe(false)
})

it('without a certificate of the system the dialect does not exist', async () => {
  const plain = await startEsia({
    port: 0,
    clientId: 'PORTAL01',
    clientSecret: 'secret-of-the-tests-which-is-long-enough',
    redirectUris: [REDIRECT_URI],
    folder,
    logger: { info: () => {}, error: () => {} },
  })
  const response = await fetch(`${plain.issuer}/aas/oauth2/v2/ac`)
  await plain.close()
  expect(response.status).toBe(404)
})
