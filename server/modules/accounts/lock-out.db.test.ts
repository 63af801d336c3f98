import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { buildUser } from '@/server/testing/build'
import { toDomainError } from '@/server/trpc/init'
import { checkPassword } from './commands/check-password'
import { liftRest } from './commands/lift-rest'
import { mintToken } from './commands/mint-token'
import { recordAttempt } from './commands/record-attempt'
import { FORGOTTEN_MS } from './domain/lock-out'
import { ATTEMPT, type AttemptPayload, MAIL } from './jobs'
import { countAttempt, forgiveMistakes } from './locks'
import { forgetAccounts } from './sweep'

const MINUTE = 60_000
let count = 0
const fresh = (word: string) => `${word}-${++count}`
const after = (minutes: number) => new Date(now().getTime() + minutes * MINUTE)
const mistake = (login: string, at = now()) => asSystem((tx) => countAttempt(tx, 'account', login, at))

const attempt = (login: string, password: string, address = fresh('address')) =>
  checkPassword({ login, password, address }).catch((error: unknown) => {
    const { code, details } = toDomainError(error)
    return `${code} ${String(details['seconds'])}`
  })

describe('rest after mistakes', () => {
  test('begins with the fifth, the same for a known login and an unknown one, and holds for the right password', async () => {
    const known = fresh('known')
    await buildUser({ login: known, password: 'верный пароль' })
    const answers: Record<string, unknown[]> = {}
    for (const login of [known, fresh('unknown')]) {
      answers[login] = []
      for (let i = 0; i < 5; i++) answers[login].push(await attempt(login, 'мимо'))
      answers[login].push(String(await attempt(login, 'верный пароль')).replace(/ (59|60)$/, ' a minute'))
    }
    for (const said of Object.values(answers))
      expect(said).toEqual([null, null, null, null, null, 'RATE_LIMITED a minute'])
  })

  test('doubles, is not prolonged by attempts during it, and is forgotten after a day without mistakes', async () => {
    const login = fresh('patient')
    for (let i = 0; i < 5; i++) expect(await mistake(login)).toBe(0)
    expect(await mistake(login)).toBeGreaterThan(50)
    expect(await mistake(login, after(0.5))).toBeLessThan(40)
    expect(await mistake(login, after(2))).toBe(0)
    expect(await mistake(login, after(2))).toBe(120)
    expect(await mistake(login, after(5))).toBe(0)
    expect(await mistake(login, after(5))).toBe(240)
    const nextDay = new Date(after(10).getTime() + FORGOTTEN_MS)
    for (let i = 0; i < 5; i++) expect(await mistake(login, nextDay)).toBe(0)
    expect(await mistake(login, nextDay)).toBe(60)
  })

  test('a hundred guesses at the same moment are five', async () => {
    const login = fresh('parallel')
    const waits = await Promise.all(Array.from({ length: 100 }, () => mistake(login)))
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
  })

  test('a right password forgives its account, and does not count for an office of one address', async () => {
    const login = fresh('absent-minded')
    const id = await buildUser({ login, password: 'верный пароль' })
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) expect(await attempt(login, 'мимо')).toBeNull()
      expect(await attempt(login, 'верный пароль')).toBe(id)
    }
    const address = '203.0.113.5'
    const take = () => asSystem((tx) => countAttempt(tx, 'address', address, now()))
    for (let i = 0; i < 200; i++) {
      expect(await take()).toBe(0)
      await asSystem((tx) => forgiveMistakes(tx, login, address))
    }
  })

  test('one address that tries many logins rests, too, and the logins it tries do not', async () => {
    const address = '2001:db8:7:7::1'
    const count = () => asSystem((tx) => countAttempt(tx, 'address', address, now()))
    for (let i = 0; i < 50; i++) expect(await count()).toBe(0)
    const login = fresh('bystander')
    const id = await buildUser({ login, password: 'верный пароль' })
    // Another machine of the same network is the same guesser.
    for (let i = 0; i < 6; i++)
      expect(await attempt(login, 'мимо', '2001:db8:7:7::2')).toMatch(/RATE_LIMITED/)
    expect(await attempt(login, 'верный пароль')).toBe(id)
  })

  test('the table names nobody', async () => {
    const login = fresh('named')
    await attempt(login, 'мимо', '203.0.113.99')
    const rows = JSON.stringify(await asSystem((tx) => tx.signInLock.findMany()))
    expect(rows).not.toContain(login)
    expect(rows).not.toContain('203.0.113.99')
  })
})

describe('the owner', () => {
  const refused = (login: string, outcome: AttemptPayload['outcome'] = 'WRONG_PASSWORD', at = now()) =>
    recordAttempt({ id: newId(), login, address: '192.0.2.1', device: null, outcome, at: at.toISOString() })
  const letters = (userId: string) =>
    asSystem((tx) => tx.accountLetter.count({ where: { userId, type: 'locked' } }))

  test('sees refused attempts in their history, once each, and nothing is written for a login that is nobody’s', async () => {
    const login = fresh('watched')
    const userId = await buildUser({ login, password: 'верный пароль' })
    const id = newId()
    const line = {
      id,
      login,
      address: '192.0.2.1',
      device: 'a test',
      outcome: 'LOCKED',
      at: now().toISOString(),
    } as const
    await recordAttempt(line)
    await recordAttempt(line)
    await refused(fresh('nobody'))
    const history = await asSystem((tx) => tx.signIn.findMany({ where: { userId } }))
    expect(history).toMatchObject([{ outcome: 'LOCKED', device: 'a test', sessionId: null }])
  })

  test('gets a letter when a rest begins, however many attempts follow, and another one an hour later only', async () => {
    const login = fresh('guessed')
    const userId = await buildUser({ login, password: 'верный пароль' })
    await mistake(login)
    await refused(login)
    expect(await letters(userId), 'no rest yet').toBe(0)
    for (let i = 0; i < 4; i++) await mistake(login)
    await Promise.all([refused(login), refused(login), refused(login)])
    expect(await letters(userId)).toBe(1)
    const later = after(61)
    await mistake(login, later)
    await refused(login, 'WRONG_PASSWORD', later)
    expect(await letters(userId)).toBe(2)
  })

  test('lifts the rest by the link, once', async () => {
    const login = fresh('lifted')
    const userId = await buildUser({ login, password: 'верный пароль' })
    for (let i = 0; i < 5; i++) await attempt(login, 'мимо')
    expect(await attempt(login, 'верный пароль')).toMatch(/RATE_LIMITED/)
    const token = await asSystem((tx) => mintToken(tx, { purpose: 'UNLOCK', subjectId: userId, now: now() }))
    const lift = () =>
      asSystem((tx) =>
        liftRest(
          {
            actor: { kind: 'anonymous' },
            tx,
            client: { address: '192.0.2.1', device: null },
            now: now(),
            requestId: newId(),
          },
          { requestId: newId(), token },
        ),
      )
    await lift()
    expect(await attempt(login, 'верный пароль')).toBe(userId)
    await expect(lift()).rejects.toThrow('TOKEN_INVALID')
  })
})

test('a hash made with other parameters is made anew when its password is given', async () => {
  const login = fresh('old-hash')
  const { hash } = await import('@node-rs/argon2')
  const passwordHash = await hash('верный пароль', { memoryCost: 8_192, timeCost: 1, parallelism: 1 })
  const id = await buildUser({ login })
  await asSystem((tx) => tx.user.update({ where: { id }, data: { passwordHash } }))
  expect(await attempt(login, 'верный пароль')).toBe(id)
  const renewed = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id } }))
  expect(renewed.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await attempt(login, 'верный пароль')).toBe(id)
})

test('a job about a mistake that has failed for good is forgotten after a day; others, and one that will be tried, stay', async () => {
  const owner = new pg.Client({ connectionString: env().DATABASE_URL })
  await owner.connect()
  try {
    const put = async (name: string, attempts: number, hoursAgo: number) => {
      const { rows } = await owner.query<{ id: string }>(
        `select id from graphile_worker.add_job($1, '{"login": "кто-то"}', max_attempts => 3)`,
        [name],
      )
      await owner.query(
        `update graphile_worker._private_jobs set attempts = $2, updated_at = now() - make_interval(hours => $3)
         where id = $1`,
        [rows[0]!.id, attempts, hoursAgo],
      )
      return rows[0]!.id
    }
    const old = await put(ATTEMPT, 3, 30)
    const kept = [await put(ATTEMPT, 3, 1), await put(ATTEMPT, 2, 30), await put(MAIL, 3, 30)]
    await forgetAccounts()
    const { rows } = await owner.query<{ id: string }>(
      'select id from graphile_worker.jobs where id = any($1::bigint[]) order by id',
      [[old, ...kept]],
    )
    expect(rows.map(({ id }) => id)).toEqual(kept)
  } finally {
    await owner.end()
  }
})
