import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { now } from '@/server/platform/clock'
import { EsiaPortal } from '@/server/testing/esia-portal'
import { mintActor } from './mint'
import { readSessionId } from './session'

/** The same door by plain OpenID Connect, as the demonstration has it. */

let portal: EsiaPortal
beforeAll(async () => {
  portal = await EsiaPortal.start(
    'stand-in',
    async () => (await import('@/app/api/auth/[...nextauth]/route')).GET,
  )
})
afterAll(() => portal.close())
beforeEach(() => portal.control({ reset: true }))

async function enter(person: string, order = {}) {
  const browser = portal.newBrowser()
  const callback = await portal.choose(browser, person)
  await portal.control(order)
  const { url } = await browser.open(callback.href)
  const sessionId = await readSessionId(browser.cookie('next-auth.session-token') ?? undefined)
  const actor = await mintActor(sessionId, null, now())
  return { url, callback, browser, name: actor.kind === 'person' ? actor.name : null }
}

test('lets a person in', async () => {
  const { url, name } = await enter('tarasov')
  expect([url.pathname, name]).toEqual(['/cabinet', 'Тарасов Илья Петрович'])
})

describe('lets nobody in', () => {
  test.each([
    ['EsiaDeclined', '', {}],
    ['EsiaUnconfirmed', 'gusev', { confirmedOnly: true }],
    ['OAuthCallback', 'orlova', { foreignNonce: true }],
    ['OAuthCallback', 'orlova', { forgetNonce: true }],
    ['OAuthCallback', 'orlova', { wrongIssuer: true }],
    ['OAuthCallback', 'orlova', { clockSkewSeconds: -7_200 }],
  ])('and says %s to %s (%j)', async (failure, person, order) => {
    if ('confirmedOnly' in order) await portal.control(order)
    const { url, name } = await enter(person, order)
    expect(name).toBeNull()
    expect(url.searchParams.get('error')).toBe(failure)
  })

  test('by a callback a second time', async () => {
    const { browser, callback } = await enter('orlova')
    expect((await browser.open(callback.href)).url.searchParams.get('error')).toBe('OAuthCallback')
  })
})
