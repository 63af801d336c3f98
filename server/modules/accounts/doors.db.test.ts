import { describe, expect, test } from 'vitest'
import { mintActor, parseActingFor } from '@/server/auth/mint'
import { readSessionId } from '@/server/auth/session'
import { encode } from 'next-auth/jwt'
import { now } from '@/server/platform/clock'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { buildUser } from '@/server/testing/build'
import { checkPassword } from './commands/check-password'
import { endSession, startSession } from './commands/start-session'

describe('password', () => {
  test('opens to the right pair, whatever the case of the login, and to nothing else', async () => {
    const id = await buildUser({ login: 'Ivanova', password: 'верный пароль' })
    const attempt = (login: string, password: string) => checkPassword({ login, password, address: 'test-1' })
    expect(await attempt('ivanova', 'верный пароль')).toBe(id)
    expect(await attempt('ivanova', 'неверный пароль')).toBeNull()
    expect(await attempt('nobody', 'верный пароль')).toBeNull()
  })

  test('an office where everyone signs in from one address is not shut out by its own right passwords', async () => {
    await buildUser({ login: 'busy', password: 'верный пароль' })
    for (let i = 0; i < 60; i++) {
      expect(
        await checkPassword({ login: 'busy', password: 'верный пароль', address: 'office' }),
      ).not.toBeNull()
    }
  })

  test('an annulled account does not open', async () => {
    await buildUser({ login: 'left', password: 'пароль', annulledAt: now() })
    expect(await checkPassword({ login: 'left', password: 'пароль', address: 'test-2' })).toBeNull()
  })
})

describe('sessions', () => {
  test('an ended or expired session mints nobody, at once', async () => {
    const userId = await buildUser()
    const sessionId = await startSession({ userId, door: 'PASSWORD', address: null, device: null })
    expect((await mintActor(sessionId, null, now())).kind).toBe('person')
    expect((await mintActor(sessionId, null, new Date(now().getTime() + 13 * 3_600_000))).kind).toBe(
      'anonymous',
    )
    await endSession(sessionId)
    expect((await mintActor(sessionId, null, now())).kind).toBe('anonymous')
  })

  test('a cookie that was forged, damaged or made with another secret is no cookie', async () => {
    const token = { sid: newId() }
    const good = await encode({ token, secret: env().AUTH_SECRET })
    expect(await readSessionId(good)).toBe(token.sid)
    for (const bad of [
      undefined,
      '',
      'x',
      `${good.slice(0, -4)}AAAA`,
      await encode({ token, secret: 'another' }),
    ]) {
      expect(await readSessionId(bad)).toBeNull()
    }
    expect(
      await readSessionId(await encode({ token: { sid: 'not-an-id' }, secret: env().AUTH_SECRET })),
    ).toBeNull()
  })

  test('whom a request acts for is a participant’s id, the console, or nobody', () => {
    const id = newId()
    expect(parseActingFor(id)).toEqual({ participantId: id })
    expect(parseActingFor('console')).toBe('console')
    for (const other of [null, undefined, '', 'CONSOLE', `${id}'`, 'undefined'])
      expect(parseActingFor(other)).toBeNull()
  })
})
