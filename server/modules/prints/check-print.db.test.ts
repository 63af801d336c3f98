import { beforeAll, expect, test } from 'vitest'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { checkAddress } from './check-print'

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

const check = (id: string, hash: string) => callerFor(world.actors.anonymous).prints.check({ id, hash })

test('tells whoever holds the print, and nobody who guesses', async () => {
  const address = new URL(checkAddress(document))
  const hash = address.searchParams.get('h')!
  expect(address.pathname).toBe(`/verify/${document.id}`)
  const found = await check(document.id, hash)
  expect(Object.keys((found as { facts: object }).facts).sort()).toEqual([
    'registrationNumber',
    'sentAt',
    'signatures',
    'title',
  ])
  const wrong = hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
  expect(await check(document.id, wrong)).toEqual({ outcome: 'absent' })
  expect(await check(newId(), hash)).toEqual({ outcome: 'absent' })
})

test('counts failed guesses too, and makes their address wait', async () => {
  const outcomes = new Set<string>()
  for (let guess = 0; guess < 125; guess++) outcomes.add((await check(newId(), '0'.repeat(16))).outcome)
  expect(outcomes).toContain('too-often')
  expect((await check(document.id, document.sha256.slice(0, 16))).outcome).toBe('too-often')
})
