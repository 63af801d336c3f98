import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { EsiaPortal } from '@/server/testing/esia-portal'
import type { HttpBrowser } from '@/server/testing/http-browser'
import { mintActor } from './mint'
import { readSessionId } from './session'

/** The door of the state's own ЕСИА: real next-auth, real HTTP, requests signed by GOST and checked by the stand-in. */

let portal: EsiaPortal
beforeAll(async () => {
  portal = await EsiaPortal.start(
    'service',
    async () => (await import('@/app/api/auth/[...nextauth]/route')).GET,
  )
})
afterAll(() => portal.close())
beforeEach(() => portal.control({ reset: true }))

const sessionOf = (browser: HttpBrowser) =>
  readSessionId(browser.cookie('next-auth.session-token') ?? undefined)

/** Who is signed in by the browser's cookie, and the organisations they hold, by ОГРН. */
async function personIn(browser: HttpBrowser) {
  const sessionId = await sessionOf(browser)
  const actor = await mintActor(sessionId, null, now())
  if (actor.kind !== 'person') return null
  const held = await asSystem((tx) =>
    tx.appointment.findMany({
      where: { userId: actor.userId },
      select: { participantId: true, participant: { select: { ogrn: true, taxId: true } } },
    }),
  )
  const roles = new Map<string, string>()
  for (const { participantId, participant } of held) {
    const acting = await mintActor(sessionId, { participantId }, now())
    if (acting.kind === 'participant') roles.set(participant.ogrn ?? acting.category, acting.role)
  }
  return { name: actor.name, door: actor.door, trusted: actor.trusted, roles: Object.fromEntries(roles) }
}

const errorOf = (url: URL) => url.searchParams.get('error')

describe('a sign-in', () => {
  test('leaves for ЕСИА with a signed request and comes back with the person and their organisations', async () => {
    const browser = portal.newBrowser()
    const page = await portal.leave(browser)
    expect(page.html).toContain('Кто входит в личный кабинет?')
    const entered = await portal.enter(browser, 'vlasova')
    expect(entered.href).toBe(`${portal.url}/cabinet`)
    expect(await personIn(browser)).toEqual({
      name: 'Власова Екатерина Дмитриевна',
      door: 'ESIA',
      trusted: true,
      roles: { INDIVIDUAL: 'HEAD', '1000000002342': 'HEAD' },
    })
    const user = await asSystem((tx) => tx.user.findFirstOrThrow({ where: { esiaOid: '1000900008' } }))
    expect(user).toMatchObject({
      email: 'vlasova@example.test',
      phone: '+70000000108',
      snils: '00056962421',
      taxId: '000010965600',
      source: 'ESIA',
    })
  })

  test('knows the ИНН of an organisation once ЕСИА is asked for this very organisation', async () => {
    const browser = portal.newBrowser()
    await portal.enter(browser, 'orlova')
    const taxId = () =>
      asSystem((tx) => tx.participant.findUniqueOrThrow({ where: { esiaOid: '1000900101' } }))
    expect((await taxId()).taxId).toBeNull()
    const scope = 'openid fullname usr_org http://esia.gosuslugi.ru/org_inn?org_oid=1000900101'
    const page = await portal.leave(browser, `?scope=${encodeURIComponent(scope)}`)
    await browser.open(page.url.href, { person: 'orlova' })
    expect((await taxId()).taxId).toBe('0000101231')
  })

  test('with an unconfirmed account acts for oneself alone, unconfirmed', async () => {
    const browser = portal.newBrowser()
    await portal.enter(browser, 'gusev')
    expect(await personIn(browser)).toMatchObject({ trusted: false, roles: { INDIVIDUAL: 'HEAD' } })
  })

  test('loses an organisation that was taken away since the last one, in every open session', async () => {
    const [first, second] = [portal.newBrowser(), portal.newBrowser()]
    await portal.enter(first, 'tarasov')
    expect((await personIn(first))?.roles).toHaveProperty('300000000001174', 'HEAD')
    await portal.control({ change: [{ person: 'tarasov', organisation: 'tarasov-ip', active: false }] })
    await portal.enter(second, 'tarasov')
    for (const browser of [first, second]) {
      expect((await personIn(browser))?.roles).toEqual({ INDIVIDUAL: 'HEAD' })
    }
    await portal.control({ reset: true, takeAway: [{ person: 'tarasov', organisation: 'tarasov-ip' }] })
    await portal.enter(second, 'tarasov')
    expect((await personIn(first))?.roles).toEqual({ INDIVIDUAL: 'HEAD' })
    await portal.control({ reset: true })
    await portal.enter(second, 'tarasov')
    expect((await personIn(first))?.roles).toHaveProperty('300000000001174', 'HEAD')
  })

  test('of a head who steps down and stays administrator leaves the administration', async () => {
    const browser = portal.newBrowser()
    await portal.enter(browser, 'orlova')
    await portal.control({ change: [{ person: 'orlova', organisation: 'baltic-vector', chief: false }] })
    await portal.enter(browser, 'orlova')
    expect((await personIn(browser))?.roles).toHaveProperty('1000000001176', 'ADMINISTRATOR')
  })
})

describe('nobody enters', () => {
  /** Ends on the sign-in page with this reason, still going where they were going, without a session. */
  async function refused(browser: HttpBrowser, ended: URL, failure: string) {
    expect(ended.pathname).toBe('/sign-in')
    expect(errorOf(ended)).toBe(failure)
    expect(ended.searchParams.get('callbackUrl')).toBe(`${portal.url}/cabinet`)
    expect(await sessionOf(browser)).toBeNull()
  }

  test('who refuses at ЕСИА', async () => {
    const browser = portal.newBrowser()
    const ended = await portal.enter(browser, '')
    await refused(browser, ended, 'EsiaDeclined')
  })

  test('whose account is not confirmed where the portal demands that', async () => {
    await portal.control({ confirmedOnly: true })
    const browser = portal.newBrowser()
    await refused(browser, await portal.enter(browser, 'novikova'), 'EsiaUnconfirmed')
  })

  test('with the callback of another browser (a foreign state)', async () => {
    const [own, foreign] = [portal.newBrowser(), portal.newBrowser()]
    const callback = await portal.choose(foreign, 'orlova')
    await portal.choose(own, 'vlasova')
    await refused(own, (await own.open(callback.href)).url, 'EsiaExpired')
    const without = portal.newBrowser()
    const { url } = await without.open(callback.href)
    expect([url.pathname, await sessionOf(without)]).toEqual(['/sign-in', null])
  })

  test('by a callback a second time (state and code replayed)', async () => {
    const browser = portal.newBrowser()
    const callback = await portal.choose(browser, 'orlova')
    await browser.open(callback.href)
    const first = await sessionOf(browser)
    expect(first).not.toBeNull()
    expect((await browser.open(callback.href)).url.pathname).toBe('/sign-in')
    expect(await sessionOf(browser)).toBe(first)
  })

  test('by a code that was used already, although the state is one’s own', async () => {
    const browser = portal.newBrowser()
    const used = await portal.choose(browser, 'orlova')
    await browser.open(used.href)
    const other = portal.newBrowser()
    const callback = await portal.choose(other, 'vlasova')
    callback.searchParams.set('code', used.searchParams.get('code') ?? '')
    await refused(other, (await other.open(callback.href)).url, 'EsiaExpired')
  })

  test.each([
    ['a foreign nonce', { foreignNonce: true }, 'EsiaExpired'],
    ['another issuer', { wrongIssuer: true }, 'EsiaFailed'],
    ['another audience', { wrongAudience: true }, 'EsiaFailed'],
    ['a broken signature', { brokenSignature: true }, 'EsiaFailed'],
    ['a time long past', { clockSkewSeconds: -7_200 }, 'EsiaClock'],
    ['a time to come', { clockSkewSeconds: 600 }, 'EsiaClock'],
  ])('by an id token with %s', async (_name, order, failure) => {
    const browser = portal.newBrowser()
    const callback = await portal.choose(browser, 'orlova')
    await portal.control(order)
    await refused(browser, (await browser.open(callback.href)).url, failure)
  })

  test('while the clocks differ, and is told so', async () => {
    await portal.control({ requestClockSkewSeconds: 300 })
    const browser = portal.newBrowser()
    await refused(browser, (await portal.leave(browser)).url, 'EsiaClock')
    await portal.control({ reset: true })
    const callback = await portal.choose(browser, 'orlova')
    await portal.control({ requestClockSkewSeconds: -300 })
    await refused(browser, (await browser.open(callback.href)).url, 'EsiaClock')
  })

  test.each(['/aas/oauth2/v3/te', '/rs/prns'])('while ЕСИА does not answer at %s', async (failPath) => {
    const browser = portal.newBrowser()
    const callback = await portal.choose(browser, 'orlova')
    await portal.control({ failNext: 1, failPath })
    await refused(browser, (await browser.open(callback.href)).url, 'EsiaUnreachable')
  })

  test('by an address of the door that asks for more than the portal ever does', async () => {
    const browser = portal.newBrowser()
    const scope = encodeURIComponent('openid id_doc')
    await refused(browser, (await portal.leave(browser, `?scope=${scope}`)).url, 'EsiaMisconfigured')
  })
})

test('a nonce that ЕСИА leaves out is made up for by PKCE and the state', async () => {
  const browser = portal.newBrowser()
  const callback = await portal.choose(browser, 'orlova')
  await portal.control({ forgetNonce: true })
  await browser.open(callback.href)
  expect(await personIn(browser)).toMatchObject({ name: 'Орлова Марина Викторовна' })
})
