import { describe, expect, test } from 'vitest'
import type { OpenContext } from '@/server/auth/context'
import { mintActor } from '@/server/auth/mint'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildUser } from '@/server/testing/build'
import { toDomainError } from '@/server/trpc/init'
import { activateAccount } from './commands/activate-account'
import { applyForAccess } from './commands/apply-for-access'
import { askRecovery } from './commands/ask-recovery'
import { checkPassword } from './commands/check-password'
import { mintToken } from './commands/mint-token'
import { resetPassword } from './commands/reset-password'
import { startSession } from './commands/start-session'
import type { LinkPurpose } from './domain/letter-types'
import { resolveLetter } from './letters/resolve'
import { readLink } from './links'

const PASSWORD = 'синий трамвай до моря'
const HOUR = 3_600_000
let count = 0
const fresh = (word: string) => `${word}-${process.pid}-${++count}`

/** Runs a command that anyone may call, from an address of its own unless another is given. */
function run<I, O>(
  command: (context: OpenContext, input: I) => Promise<O>,
  input: I,
  { address = `192.0.2.${++count}`, at = now() } = {},
): Promise<O> {
  const client = { address, device: 'a test' }
  return asSystem((tx) =>
    command({ actor: { kind: 'anonymous' }, tx, client, now: at, requestId: newId() }, input),
  )
}

const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return [code, details['reason'] ?? details['reasons']].filter(Boolean).flat().join(' ')
    },
  )

const mint = (purpose: LinkPurpose, subjectId: string, at = now()) =>
  asSystem((tx) => mintToken(tx, { purpose, subjectId, now: at }))

const application = (login = fresh('applicant'), email = `${login}@example.test`) => ({
  requestId: newId(),
  login,
  email,
  consent: true as const,
  locale: 'ru' as const,
})

async function applied(input = application()) {
  await run(applyForAccess, input)
  const row = await asSystem((tx) =>
    tx.application.findFirstOrThrow({ where: { email: input.email }, orderBy: { id: 'desc' } }),
  )
  return { ...input, id: row.id }
}

const plansOf = (where: { recipient: string }) =>
  asSystem(async (tx) => {
    const letters = await tx.accountLetter.findMany({ where, orderBy: { id: 'asc' } })
    const plans = []
    for (const letter of letters) plans.push(...(await resolveLetter(tx, letter)))
    return plans
  })

const person = { lastName: 'Рябова', firstName: 'Вера', middleName: 'Олеговна' }
const activation = (token: string, login: string, password = PASSWORD) => ({
  requestId: newId(),
  token,
  login,
  ...person,
  password,
})

describe('application', () => {
  test('is answered alike, and by the same statements, for a stranger, a taken login and a known address', async () => {
    const login = fresh('taken')
    await buildUser({ login, email: `${login}@example.test`, password: PASSWORD })
    const cases = [
      application(),
      application(login, `${fresh('other')}@example.test`),
      application(fresh('free'), `${login}@example.test`),
    ]
    const seen = []
    for (const input of cases) {
      const statements: string[] = []
      const answer = await asSystem((tx) => {
        const counting = new Proxy(tx, {
          get(target, name, receiver) {
            if (typeof name === 'string') statements.push(name)
            return Reflect.get(target, name, receiver) as unknown
          },
        })
        const client = { address: `198.51.100.${++count}`, device: null }
        const context = { actor: { kind: 'anonymous' } as const, client, now: now(), requestId: newId() }
        return applyForAccess({ ...context, tx: counting }, input)
      })
      seen.push(JSON.stringify({ answer, statements }))
    }
    expect(new Set(seen).size).toBe(1)
  })

  test('the letter, and only the letter, says that the login is taken or the address is known', async () => {
    const login = fresh('known')
    await buildUser({ login, email: `${login}@example.test`, password: PASSWORD })
    const stranger = await applied()
    const taken = await applied(application(login, `${fresh('elsewhere')}@example.test`))
    const known = await applied(application(fresh('second'), `${login}@example.test`))
    const types = []
    for (const { email } of [stranger, taken, known])
      types.push((await plansOf({ recipient: email }))[0]!.type)
    expect(types).toEqual(['activation', 'activation-taken', 'known'])
    const [letter] = await plansOf({ recipient: known.email })
    expect(letter!.link).toBeUndefined()
    expect(letter!.data.login).toBe(login)
  })

  test('more letters than a mailbox deserves are not sent, and no word is said of it', async () => {
    const input = application()
    for (let i = 0; i < 8; i++)
      expect(await run(applyForAccess, { ...input, requestId: newId() })).toEqual({ accepted: true })
    expect(await asSystem((tx) => tx.accountLetter.count({ where: { recipient: input.email } }))).toBe(5)
  })

  test('one address cannot ask without end, and is told how long to wait', async () => {
    const address = '203.0.113.77'
    for (let i = 0; i < 60; i++) await run(applyForAccess, application(), { address })
    const refused = await run(applyForAccess, application(), { address }).catch(toDomainError)
    expect(refused).toMatchObject({ code: 'RATE_LIMITED' })
    const later = new Date(now().getTime() + HOUR + 1_000)
    expect(await outcome(run(applyForAccess, application(), { address, at: later }))).toBe('OK')
  })
})

describe('activation', () => {
  test('makes a person who acts for themself, unconfirmed, with the consent of the application', async () => {
    const { id, login } = await applied()
    const { userId } = await run(activateAccount, activation(await mint('ACTIVATION', id), login))
    const user = await asSystem((tx) =>
      tx.user.findUniqueOrThrow({
        where: { id: userId },
        include: { consents: true, officer: true, appointments: { include: { participant: true } } },
      }),
    )
    expect(user).toMatchObject({ login, source: 'PASSWORD', trusted: false, officer: null })
    expect(user.consents).toHaveLength(1)
    expect(
      user.appointments.map(({ role, participant }) => [role, participant.category, participant.confirmed]),
    ).toEqual([['HEAD', 'INDIVIDUAL', false]])
    expect(await checkPassword({ login, password: PASSWORD, address: fresh('a') })).toBe(userId)
  })

  test('the link works once, within its day, for its purpose, and not after a newer one', async () => {
    const { id, login } = await applied()
    const early = await mint('ACTIVATION', id)
    const token = await mint('ACTIVATION', id)
    const late = new Date(now().getTime() + 24 * HOUR)
    expect(await outcome(run(activateAccount, activation(early, login)))).toBe('TOKEN_INVALID used')
    expect(await outcome(run(activateAccount, activation('x'.repeat(43), login)))).toBe(
      'TOKEN_INVALID unknown',
    )
    expect(await outcome(run(activateAccount, activation(token, login), { at: late }))).toBe(
      'TOKEN_INVALID expired',
    )
    const reset = { requestId: newId(), token, password: PASSWORD }
    expect(await outcome(run(resetPassword, reset))).toBe('TOKEN_INVALID unknown')
    const context = { actor: { kind: 'anonymous' } as const, requestId: null, now: now() }
    const view = await asSystem((tx) => readLink({ ...context, tx }, { purpose: 'ACTIVATION', token }))
    expect(view).toMatchObject({ state: 'open', login, loginTaken: false })
    const answers = await Promise.all(
      [1, 2, 3].map((n) => outcome(run(activateAccount, activation(token, `${login}-${n}`)))),
    )
    expect(answers.sort()).toEqual(['OK', 'TOKEN_INVALID used', 'TOKEN_INVALID used'])
  })

  test('a refusal leaves the link good: another login, another password', async () => {
    const taken = fresh('somebody')
    await buildUser({ login: taken })
    const { id, login } = await applied()
    const token = await mint('ACTIVATION', id)
    expect(await outcome(run(activateAccount, activation(token, taken)))).toBe('LOGIN_TAKEN')
    expect(await outcome(run(activateAccount, activation(token, login, 'Рябова-2026')))).toBe(
      'PASSWORD_REFUSED personal',
    )
    expect(await outcome(run(activateAccount, activation(token, login)))).toBe('OK')
  })

  test('two applications from one mailbox make one account', async () => {
    const email = `${fresh('twice')}@example.test`
    const first = await applied(application(fresh('first'), email))
    const firstToken = await mint('ACTIVATION', first.id)
    const second = await applied(application(fresh('second'), email))
    const secondToken = await mint('ACTIVATION', second.id)
    expect(await outcome(run(activateAccount, activation(secondToken, second.login)))).toBe('OK')
    expect(await outcome(run(activateAccount, activation(firstToken, first.login)))).toBe(
      'TOKEN_INVALID used',
    )
  })

  test('the secret of a link is kept nowhere', async () => {
    const token = await mint('ACTIVATION', newId())
    const rows = await asSystem((tx) => tx.$queryRaw`select to_jsonb(t)::text as row from mail_token t`)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('recovery', () => {
  const ask = (name: string) => run(askRecovery, { requestId: newId(), name, locale: 'ru' })

  test('goes to the owner by login and by address, and to nobody when there is no such account', async () => {
    const login = fresh('forgetful')
    const email = `${login}@example.test`
    await buildUser({ login, email, password: PASSWORD })
    const nobody = fresh('nobody')
    const answers = [await ask(login), await ask(email), await ask(nobody)]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    for (const name of [login, email]) {
      const [letter] = await plansOf({ recipient: name })
      expect(letter).toMatchObject({ type: 'recovery', to: email, data: { login } })
    }
    expect(await plansOf({ recipient: nobody })).toEqual([])
  })

  test('tells who has no password by which door they enter', async () => {
    const email = `${fresh('esia')}@example.test`
    await buildUser({ email, source: 'ESIA' })
    await ask(email)
    expect(await plansOf({ recipient: email })).toMatchObject([{ type: 'no-password', to: email }])
  })

  test('changes the password, ends every session at once, forgets mistakes and tells the owner', async () => {
    const login = fresh('recovered')
    const email = `${login}@example.test`
    const userId = await buildUser({ login, email, password: 'прежний пароль-17' })
    const session = { userId, door: 'PASSWORD', address: null, device: null } as const
    const sessions = [await startSession(session), await startSession(session)]
    for (let i = 0; i < 5; i++) await checkPassword({ login, password: 'мимо', address: fresh('b') })
    const token = await mint('RECOVERY', userId)
    const late = new Date(now().getTime() + HOUR)
    const input = { requestId: newId(), token, password: PASSWORD }
    expect(await outcome(run(resetPassword, input, { at: late }))).toBe('TOKEN_INVALID expired')
    expect(await outcome(run(resetPassword, { ...input, password: 'password1' }))).toBe(
      'PASSWORD_REFUSED common',
    )
    expect(await outcome(run(resetPassword, input))).toBe('OK')
    expect(await outcome(run(resetPassword, input))).toBe('TOKEN_INVALID used')
    for (const id of sessions) expect((await mintActor(id, null, now())).kind).toBe('anonymous')
    const enter = (password: string) => checkPassword({ login, password, address: fresh('c') })
    expect(await enter(PASSWORD)).toBe(userId)
    expect(await enter('прежний пароль-17')).toBeNull()
    expect((await plansOf({ recipient: email })).map(({ type }) => type)).toEqual(['password-changed'])
  })

  test('an annulled account is recovered by nobody', async () => {
    const login = fresh('gone')
    const userId = await buildUser({
      login,
      email: `${login}@example.test`,
      password: PASSWORD,
      annulledAt: now(),
    })
    await ask(login)
    expect(await plansOf({ recipient: login })).toEqual([])
    const token = await mint('RECOVERY', userId)
    expect(await outcome(run(resetPassword, { requestId: newId(), token, password: PASSWORD }))).toMatch(
      'TOKEN_INVALID',
    )
  })
})
