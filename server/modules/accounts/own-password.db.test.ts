import { expect, test } from 'vitest'
import { mintActor } from '@/server/auth/mint'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildUser } from '@/server/testing/build'
import { callerFor } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { mintToken } from './commands/mint-token'
import { startSession } from './commands/start-session'
import type { LinkPurpose } from './domain/letter-types'

const PASSWORD = 'синий трамвай до моря'
let count = 0

async function person() {
  const login = `owner-${++count}`
  const email = `${login}@example.test`
  const userId = await buildUser({ login, email, password: 'прежний пароль-17' })
  const enter = () => startSession({ userId, door: 'PASSWORD', address: null, device: null })
  const actor = await mintActor(await enter(), null, now())
  return { userId, email, api: callerFor(actor), other: await enter(), actor }
}

const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return [code, details['reason'] ?? details['reasons']].filter(Boolean).flat().join(' ')
    },
  )

const letters = (userId: string) =>
  asSystem(async (tx) => {
    const rows = await tx.accountLetter.findMany({ where: { userId }, orderBy: { id: 'asc' } })
    return rows.map(({ type, recipient }) => `${type} ${recipient}`)
  })

test('a password is changed by its owner: other sessions end, this one stays, a letter goes out', async () => {
  const { userId, email, api, other, actor } = await person()
  const change = (current: string, password: string) =>
    outcome(api.accounts.changePassword({ requestId: newId(), current, password }))
  expect(await change('мимо', PASSWORD)).toBe('PASSWORD_REFUSED wrong')
  expect(await change('прежний пароль-17', 'qwerty12345')).toMatch(/^PASSWORD_REFUSED common/)
  expect(await change('прежний пароль-17', PASSWORD)).toBe('OK')
  expect((await mintActor(other, null, now())).kind).toBe('anonymous')
  expect('sessionId' in actor && (await mintActor(actor.sessionId, null, now())).kind).toBe('person')
  expect(await letters(userId)).toEqual([`password-changed ${email}`])
})

test('guessing the present password from an open session is paused as at the door', async () => {
  const { api } = await person()
  const guess = () =>
    outcome(api.accounts.changePassword({ requestId: newId(), current: 'мимо', password: PASSWORD }))
  for (let i = 0; i < 5; i++) expect(await guess()).toBe('PASSWORD_REFUSED wrong')
  expect(await guess()).toBe('RATE_LIMITED')
})

async function askedChange() {
  const who = await person()
  const email = `new-${++count}@example.test`
  await who.api.accounts.changeEmail({ requestId: newId(), email })
  const { id } = await asSystem((tx) =>
    tx.emailChange.findFirstOrThrow({ where: { userId: who.userId, closedAt: null } }),
  )
  const mint = (purpose: LinkPurpose) =>
    asSystem((tx) => mintToken(tx, { purpose, subjectId: id, now: now() }))
  const tokens = { old: await mint('EMAIL_OLD'), new: await mint('EMAIL_NEW') }
  const anyone = callerFor({ kind: 'anonymous' })
  const answer = (call: 'confirmEmail' | 'cancelEmail', side: 'old' | 'new', token = tokens[side]) =>
    outcome(anyone.accounts[call]({ requestId: newId(), token, side }))
  const present = () =>
    asSystem(async (tx) => (await tx.user.findUniqueOrThrow({ where: { id: who.userId } })).email)
  return { ...who, fresh: email, tokens, answer, present }
}

test('an e-mail changes when both addresses have confirmed, in either order, each by its own link', async () => {
  for (const [first, second] of [
    ['old', 'new'],
    ['new', 'old'],
  ] as const) {
    const { userId, email, fresh, tokens, answer, present } = await askedChange()
    expect(await letters(userId)).toEqual([`email-old ${email}`, `email-new ${fresh}`])
    expect(await answer('confirmEmail', first, tokens[second])).toBe('TOKEN_INVALID unknown')
    expect(await answer('confirmEmail', first)).toBe('OK')
    expect(await present()).toBe(email)
    expect(await answer('confirmEmail', first)).toBe('TOKEN_INVALID used')
    expect(await answer('confirmEmail', second)).toBe('OK')
    expect(await present()).toBe(fresh)
    expect((await letters(userId)).at(-1)).toBe(`email-changed ${email}`)
  }
})

test('either address may say that it was not them, and a newer change takes the place of an older one', async () => {
  const cancelled = await askedChange()
  expect(await cancelled.answer('cancelEmail', 'old')).toBe('OK')
  expect(await cancelled.answer('confirmEmail', 'new')).toBe('TOKEN_INVALID used')
  expect(await cancelled.present()).toBe(cancelled.email)

  const replaced = await askedChange()
  await replaced.api.accounts.changeEmail({ requestId: newId(), email: `newer-${++count}@example.test` })
  expect(await replaced.answer('confirmEmail', 'old')).toBe('TOKEN_INVALID used')
  expect(await replaced.api.accounts.emailChange()).toMatchObject({ newEmail: `newer-${count}@example.test` })
})

test('links of a recovery open nothing any more after the e-mail or the password was changed', async () => {
  const reset = (token: string) =>
    outcome(
      callerFor({ kind: 'anonymous' }).accounts.resetPassword({
        requestId: newId(),
        token,
        password: PASSWORD,
      }),
    )
  const recovery = (userId: string) =>
    asSystem((tx) => mintToken(tx, { purpose: 'RECOVERY', subjectId: userId, now: now() }))

  const moved = await askedChange()
  const sentBefore = await recovery(moved.userId)
  await moved.answer('confirmEmail', 'old')
  await moved.answer('confirmEmail', 'new')
  expect(await reset(sentBefore)).toBe('TOKEN_INVALID used')

  const { userId, api } = await person()
  const link = await recovery(userId)
  await api.accounts.changePassword({ requestId: newId(), current: 'прежний пароль-17', password: PASSWORD })
  expect(await reset(link)).toBe('TOKEN_INVALID used')
})

test('an open session is no way to fill a stranger’s mailbox', async () => {
  const { api } = await person()
  const ask = () =>
    outcome(api.accounts.changeEmail({ requestId: newId(), email: `stranger-${++count}@example.test` }))
  for (let i = 0; i < 5; i++) expect(await ask()).toBe('OK')
  expect(await ask()).toBe('RATE_LIMITED')
})

test('both addresses at the same moment change the e-mail once', async () => {
  const { userId, fresh, answer, present } = await askedChange()
  expect(await Promise.all([answer('confirmEmail', 'old'), answer('confirmEmail', 'new')])).toEqual([
    'OK',
    'OK',
  ])
  expect(await present()).toBe(fresh)
  expect((await letters(userId)).filter((letter) => letter.startsWith('email-changed'))).toHaveLength(1)
})
