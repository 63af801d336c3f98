import { beforeAll, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildAnswered } from '@/server/testing/information'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { checkAddress } from './check-print'
import { loadAnswerPrint } from './commands/load-answer-print'

let world: World
let document: { id: string; sha256: string }

beforeAll(async () => {
  world = await buildWorld()
  const { id } = await world.submission('ACCEPTED')
  const found = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id }, include: { archiveDocument: true } }),
  )
  document = found.archiveDocument!
})

const check = (id: string, key: string) => callerFor(world.actors.anonymous).prints.check({ id, key })

test('tells whoever holds the print, and nobody who guesses', async () => {
  const address = new URL(checkAddress(document))
  const key = address.searchParams.get('k')!
  expect(address.pathname).toBe(`/verify/${document.id}`)
  const found = await check(document.id, key)
  expect(Object.keys((found as { facts: object }).facts).sort()).toEqual([
    'decision',
    'registrationNumber',
    'sentAt',
    'signatures',
    'title',
  ])
  const wrong = key.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
  expect(await check(document.id, wrong)).toEqual({ outcome: 'absent' })
  expect(await check(newId(), key)).toEqual({ outcome: 'absent' })
})

test('SEC-1 tells nothing to whoever has the document without its print', async () => {
  expect(await check(document.id, document.sha256.slice(0, 16))).toEqual({ outcome: 'absent' })
})

test('DOC-9 a print of an answer of customs is checked by its code, too', async () => {
  const { id, answerId } = await buildAnswered(world.actors.head as ParticipantActor)
  const print = await asSystem(async (tx) => {
    const answer = await tx.informationAnswer.findUniqueOrThrow({ where: { id: answerId } })
    return loadAnswerPrint(tx, answer)
  })
  expect(print.request).toMatch(/^ЭА-/)
  const { pathname, searchParams } = new URL(print.checkAddress)
  expect(pathname).toBe(`/verify/${answerId}`)
  const key = searchParams.get('k')!
  expect(await check(answerId, key)).toMatchObject({
    outcome: 'found',
    facts: { registrationNumber: null, signatures: [], decision: null },
  })
  expect(await check(answerId, '0'.repeat(16))).toEqual({ outcome: 'absent' })
  expect(await check(id, key)).toEqual({ outcome: 'absent' })
})

test('counts failed guesses too, and makes their address wait', async () => {
  const outcomes = new Set<string>()
  for (let guess = 0; guess < 125; guess++) outcomes.add((await check(newId(), '0'.repeat(16))).outcome)
  expect(outcomes).toContain('too-often')
  const key = new URL(checkAddress(document)).searchParams.get('k')!
  expect((await check(document.id, key)).outcome).toBe('too-often')
}, 60_000)
