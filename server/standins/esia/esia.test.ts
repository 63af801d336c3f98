import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as client from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { HttpBrowser } from '@/server/testing/http-browser'
import { loadKeys } from './keys'
import type { ControlOrder } from './misbehaviour'
import type { EsiaOrganisationKey, EsiaPersonKey } from './persons'
import { type Esia, EsiaStartError, startEsia } from './server'

/** The stand-in against openid-client, a client that no one here wrote, over real HTTP. */

const REDIRECT_URI = 'http://localhost:3000/api/auth/callback/esia'
const SECRET = 'secret-of-the-tests-which-is-long-enough'
const SCOPE = 'openid fullname birthdate gender snils inn email mobile usr_org'
const silent = { info: () => {}, error: () => {} }

const folder = mkdtempSync(join(tmpdir(), 'esia-'))
const options = {
  port: 0,
  clientId: 'customs-portal',
  clientSecret: SECRET,
  redirectUris: [REDIRECT_URI] as const,
  folder,
  testHooks: true,
  logger: silent,
}
let esia: Esia
let config: client.Configuration

beforeAll(async () => {
  esia = await startEsia({ ...options, redirectUris: [REDIRECT_URI] })
  config = await discover(client.ClientSecretBasic(SECRET))
})
afterAll(async () => {
  await esia.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => control({ reset: true }))

function discover(authentication: client.ClientAuth) {
  return client.discovery(new URL(esia.issuer), 'customs-portal', {}, authentication, {
    execute: [client.allowInsecureRequests],
  })
}

async function control(order: ControlOrder) {
  const response = await fetch(`${esia.issuer}/__control`, { method: 'POST', body: JSON.stringify(order) })
  expect(response.status).toBe(200)
}

const takeAway = (person: EsiaPersonKey, organisation: EsiaOrganisationKey) =>
  control({ takeAway: [{ person, organisation }] })

const newBrowser = () => new HttpBrowser([esia.issuer])

async function begin(extra: Record<string, string> = {}) {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: REDIRECT_URI,
    scope: SCOPE,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...extra,
  })
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  }
  return { url, checks }
}

/** Chooses a person and comes back to the portal with a code. */
async function comeBack(person: EsiaPersonKey, extra: Record<string, string> = {}, browser = newBrowser()) {
  const { url, checks } = await begin(extra)
  const page = await browser.open(url.href)
  expect(page.status).toBe(200)
  const back = await browser.open(page.url.href, { person })
  expect(back.url.href).toContain(`${REDIRECT_URI}?`)
  return { callback: back.url, checks }
}

async function signIn(person: EsiaPersonKey, extra: Record<string, string> = {}, browser = newBrowser()) {
  const { callback, checks } = await comeBack(person, extra, browser)
  const tokens = await client.authorizationCodeGrant(config, callback, checks)
  const claims = tokens.claims()
  if (!claims) throw new Error('no id token')
  return {
    token: tokens.access_token,
    claims,
    roles: () => rs(`/prns/${claims.sub}/roles`, tokens.access_token),
  }
}

async function rs(path: string, token: string) {
  const response = await fetch(`${esia.issuer}/rs${path}`, { headers: { authorization: `Bearer ${token}` } })
  return { status: response.status, body: z.record(z.string(), z.unknown()).parse(await response.json()) }
}

describe('sign-in', () => {
  it('gives a confirmed head with her organisation, in the id token and in userinfo alike', async () => {
    const { token, claims } = await signIn('orlova')
    const expected = {
      sub: '1000900001',
      name: 'Орлова Марина Викторовна',
      birthdate: '1978-03-14',
      gender: 'female',
      snils: '000-071-203 48',
      inn: '000010120709',
      email: 'orlova@example.test',
      phone_number: '+7(000)0000101',
      trusted: true,
      organizations: [
        expect.objectContaining({
          oid: 1000900101,
          inn: '0000101231',
          kpp: '000001001',
          chief: true,
          active: true,
        }),
      ],
    }
    expect(claims).toMatchObject(expected)
    expect(await client.fetchUserInfo(config, token, claims.sub)).toMatchObject(expected)
  })

  it('accepts the secret in the body as well as in the header', async () => {
    const { callback, checks } = await comeBack('belov')
    const inBody = await discover(client.ClientSecretPost(SECRET))
    const tokens = await client.authorizationCodeGrant(inBody, callback, checks)
    expect(tokens.claims()?.sub).toBe('1000900003')
  })

  it('refuses a wrong secret', async () => {
    const { callback, checks } = await comeBack('belov')
    const stranger = await discover(client.ClientSecretBasic('x'.repeat(40)))
    await expect(client.authorizationCodeGrant(stranger, callback, checks)).rejects.toMatchObject({
      status: 401,
    })
  })

  it('passes on only what was asked for', async () => {
    const { claims } = await signIn('orlova', { scope: 'openid fullname' })
    expect(claims).toHaveProperty('family_name', 'Орлова')
    for (const claim of ['snils', 'inn', 'email', 'phone_number', 'birthdate', 'organizations']) {
      expect(claims).not.toHaveProperty(claim)
    }
  })

  it('shows an unconfirmed account as such, without identifiers', async () => {
    const { claims } = await signIn('novikova')
    expect(claims).toMatchObject({ trusted: false, organizations: [] })
    expect(claims['urn:esia:sbj']).toMatchObject({ 'urn:esia:sbj:is_tru': false })
    expect(claims).not.toHaveProperty('inn')
    expect(claims).not.toHaveProperty('snils')
  })

  it('lets another person in by the same browser, and the first one’s token still works', async () => {
    const browser = newBrowser()
    const first = await signIn('orlova', {}, browser)
    const second = await signIn('belov', {}, browser)
    const third = await signIn('orlova', {}, browser)
    expect([first, second, third].map(({ claims }) => claims.sub)).toEqual([
      '1000900001',
      '1000900003',
      '1000900001',
    ])
    expect((await first.roles()).status).toBe(200)
  })

  it('comes back with access_denied after a refusal', async () => {
    const browser = newBrowser()
    const { url, checks } = await begin()
    const page = await browser.open(url.href)
    const back = await browser.open(page.url.href, { decision: 'decline' })
    await expect(client.authorizationCodeGrant(config, back.url, checks)).rejects.toMatchObject({
      error: 'access_denied',
      error_description: expect.stringContaining('007004'),
    })
  })
})

describe('what must be refused', () => {
  it('refuses a code the second time and takes back what it gave', async () => {
    const { callback, checks } = await comeBack('orlova')
    const tokens = await client.authorizationCodeGrant(config, callback, checks)
    const replay = client.authorizationCodeGrant(config, callback, checks)
    await expect(replay).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await rs('/prns/1000900001', tokens.access_token)).status).toBe(401)
  })

  it('refuses a wrong PKCE verifier', async () => {
    const { callback, checks } = await comeBack('orlova')
    const wrong = { ...checks, pkceCodeVerifier: client.randomPKCECodeVerifier() }
    await expect(client.authorizationCodeGrant(config, callback, wrong)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('refuses a request without PKCE', async () => {
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: REDIRECT_URI,
      scope: 'openid',
      state: 's',
    })
    const back = await newBrowser().open(url.href)
    expect(back.url.searchParams.get('error')).toBe('invalid_request')
  })

  it('never sends anyone to an address that is not the portal’s', async () => {
    const { url } = await begin({ redirect_uri: 'http://localhost:3999/elsewhere' })
    const page = await newBrowser().open(url.href)
    expect(page.status).toBe(400)
    expect(page.html).toContain('invalid_redirect_uri')
    const logout = `${esia.issuer}/idp/ext/Logout?client_id=customs-portal&redirect_url=`
    expect((await newBrowser().open(`${logout}https://elsewhere.example.test/`)).status).toBe(400)
    expect((await newBrowser().open(`${logout}http://localhost:3000/bye`)).url.pathname).toBe('/bye')
  })

  it('does not let another browser finish a sign-in', async () => {
    const { url } = await begin()
    const page = await newBrowser().open(url.href)
    const stranger = await newBrowser().open(page.url.href, { person: 'orlova' })
    expect(stranger.status).toBe(400)
    expect(stranger.html).toContain('Время входа истекло')
  })

  it('asks again when a person is unknown', async () => {
    const browser = newBrowser()
    const page = await browser.open((await begin()).url.href)
    const again = await browser.open(page.url.href, { person: 'nobody' })
    expect(again.status).toBe(200)
    expect(again.html).toContain('Кто входит в личный кабинет?')
  })
})

describe('the page', () => {
  it('says loudly what it is, in both languages, under a policy without scripts', async () => {
    const browser = newBrowser()
    const page = await browser.open((await begin()).url.href)
    expect(page.html).toContain('<strong>Учебный стенд. Не настоящая ЕСИА</strong>')
    expect((await browser.open(`${page.url.href}?lang=en`)).html).toContain(
      'Training stand-in. Not the real ESIA',
    )
    const english = await newBrowser().open((await begin({ ui_locales: 'en' })).url.href)
    expect(english.html).toContain('<html lang="en">')
    const { headers } = await fetch(`${esia.issuer}/`)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]+=*'/)
  })
})

describe('resources of ЕСИА', () => {
  it('tells two organisations of one person apart, and a dismissed employee', async () => {
    const vlasova = await (await signIn('vlasova')).roles()
    expect(vlasova.body).toMatchObject({
      size: 2,
      elements: [
        {
          oid: 1000900102,
          prnOid: 1000900008,
          ogrn: '1000000002342',
          chief: true,
          admin: true,
          active: true,
        },
        {
          oid: 1000900101,
          prnOid: 1000900008,
          ogrn: '1000000001176',
          chief: false,
          admin: false,
          active: true,
        },
      ],
    })
    const ryzhov = await (await signIn('ryzhov')).roles()
    expect(ryzhov.body).toMatchObject({ elements: [{ oid: 1000900101, active: false }] })
  })

  it('gives a person with contacts in the shapes of ЕСИА', async () => {
    const { token } = await signIn('kuzmina')
    const { body } = await rs('/prns/1000900002?embed=(contacts.elements,organizations.elements)', token)
    expect(body).toMatchObject({
      firstName: 'Ольга',
      birthDate: '02.11.1971',
      gender: 'F',
      trusted: true,
      contacts: {
        elements: [{ type: 'EML', vrfStu: 'VERIFIED', value: 'kuzmina@example.test' }, { type: 'MBT' }],
      },
      organizations: { elements: [{ oid: 1000900101, chief: false }] },
    })
    const links = await rs('/prns/1000900002/ctts', token)
    const [first] = z.array(z.string()).parse(links.body['elements'])
    const opened = await rs(new URL(first ?? '').pathname.slice('/rs'.length), token)
    expect(opened.body).toMatchObject({ type: 'EML', value: 'kuzmina@example.test' })
  })

  it('opens only what the scopes name', async () => {
    const { token } = await signIn('orlova', { scope: 'openid fullname' })
    const person = await rs('/prns/1000900001?embed=(contacts.elements)', token)
    expect(person.body).toMatchObject({ lastName: 'Орлова', contacts: { size: 0 } })
    for (const field of ['snils', 'inn', 'birthDate', 'gender']) expect(person.body).not.toHaveProperty(field)
    for (const path of [
      '/prns/1000900001/roles',
      '/prns/1000900001/ctts',
      '/prns/1000900001/orgs',
      '/orgs/1000900101',
    ]) {
      expect(await rs(path, token)).toEqual({ status: 403, body: { error: 'insufficient_scope' } })
    }
  })

  it('opens no other person and no other organisation', async () => {
    const { token } = await signIn('orlova')
    expect((await rs('/prns/1000900002', token)).status).toBe(403)
    expect((await rs('/orgs/1000900102', token)).status).toBe(403)
    expect((await rs('/orgs/1000900101', (await signIn('ryzhov')).token)).status).toBe(403)
    expect((await rs('/prns/1000900001', 'no-such-token')).status).toBe(401)
  })

  it('gives the ИНН of an organisation by a scope of its own, and only to those who belong', async () => {
    const scope = 'openid usr_org http://esia.gosuslugi.ru/org_inn?org_oid='
    const plain = await rs('/orgs/1000900101', (await signIn('orlova')).token)
    expect(plain.body).toMatchObject({ ogrn: '1000000001176' })
    expect(plain.body).not.toHaveProperty('inn')
    const head = await signIn('orlova', { scope: `${scope}1000900101` })
    expect((await rs('/orgs/1000900101', head.token)).body).toMatchObject({ inn: '0000101231' })
    const stranger = await comeBack('orlova', { scope: `${scope}1000900102` })
    const tokens = await client.authorizationCodeGrant(config, stranger.callback, stranger.checks)
    expect(tokens.scope).toBe('openid usr_org')
  })
})

describe('told to misbehave', () => {
  it('takes an organisation away between two sign-ins, and at once for a token already given', async () => {
    const before = await signIn('vlasova')
    await takeAway('vlasova', 'baltic-vector')
    expect((await before.roles()).body).toMatchObject({ size: 1, elements: [{ oid: 1000900102 }] })
    const after = await signIn('vlasova')
    expect(after.claims['organizations']).toMatchObject([{ oid: 1000900102 }])
    expect((await (await signIn('kuzmina')).roles()).body).toMatchObject({ size: 1 })
  })

  it.each<[string, ControlOrder]>([
    ['a forgotten nonce', { forgetNonce: true }],
    ['a foreign nonce', { foreignNonce: true }],
    ['a wrong issuer', { wrongIssuer: true }],
    ['a wrong audience', { wrongAudience: true }],
    ['a clock an hour and a half behind', { clockSkewSeconds: -5_400 }],
  ])('makes an id token with %s, which a good client refuses', async (_name, order) => {
    const { callback, checks } = await comeBack('orlova')
    await control(order)
    await expect(client.authorizationCodeGrant(config, callback, checks)).rejects.toThrow(client.ClientError)
  })

  it('breaks the signature of an id token', async () => {
    const careful = await discover(client.ClientSecretBasic(SECRET))
    client.enableNonRepudiationChecks(careful)
    const good = await comeBack('orlova')
    await client.authorizationCodeGrant(careful, good.callback, good.checks)
    const bad = await comeBack('orlova')
    await control({ brokenSignature: true })
    await expect(client.authorizationCodeGrant(careful, bad.callback, bad.checks)).rejects.toThrow()
  })

  it('fails as many requests as told, on the path told, and keeps other switches', async () => {
    const { callback, checks } = await comeBack('orlova')
    await control({ failNext: 1, failPath: '/token' })
    await control({ clockSkewSeconds: 0 })
    await expect(client.authorizationCodeGrant(config, callback, checks)).rejects.toMatchObject({
      cause: { status: 503 },
    })
    expect((await client.authorizationCodeGrant(config, callback, checks)).claims()?.sub).toBe('1000900001')
  })

  it('is late as told', async () => {
    await control({ delayMs: 60_000 })
    const impatient = fetch(`${esia.issuer}/jwks`, { signal: AbortSignal.timeout(50) })
    await expect(impatient).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  it('refuses an order it does not know', async () => {
    const order = (body: unknown) =>
      fetch(`${esia.issuer}/__control`, { method: 'POST', body: JSON.stringify(body) })
    expect((await order({ beEvil: true })).status).toBe(400)
    expect((await order({ takeAway: [{ person: 'orlova', organisation: 'customs-guide' }] })).status).toBe(
      400,
    )
    expect((await fetch(`${esia.issuer}/__control`, { method: 'POST', body: '{' })).status).toBe(400)
  })
})

describe('starting', () => {
  const start = (changes: Partial<Parameters<typeof startEsia>[0]>) =>
    startEsia({ ...options, redirectUris: [REDIRECT_URI], ...changes })

  it('says in one sentence that the port is taken', async () => {
    await expect(start({ port: esia.port })).rejects.toThrow(EsiaStartError)
    await expect(start({ port: esia.port })).rejects.toThrow(`port ${esia.port} is taken`)
  })

  it('refuses an issuer with a path', async () => {
    await expect(start({ issuer: 'http://localhost:3002/esia' })).rejects.toThrow('ESIA_ISSUER')
  })

  it('has no control without test hooks', async () => {
    const plain = await start({ testHooks: false })
    const response = await fetch(`${plain.issuer}/__control`, { method: 'POST', body: '{"delayMs":1}' })
    await plain.close()
    expect(response.status).toBe(404)
  })

  it('keeps its keys for the next start, for its owner only, and replaces a damaged file', () => {
    const first = loadKeys(folder)
    expect(loadKeys(folder)).toEqual(first)
    expect(statSync(join(folder, 'keys.json')).mode & 0o077).toBe(0)
    const other = mkdtempSync(join(tmpdir(), 'esia-'))
    writeFileSync(join(other, 'keys.json'), '{"signing":')
    expect(loadKeys(other)).toEqual(loadKeys(other))
    rmSync(other, { recursive: true })
  })
})
