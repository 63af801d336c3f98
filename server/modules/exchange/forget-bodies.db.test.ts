import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'
import type { ExchangeState } from '@/prisma/generated/client'
import * as clock from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { store } from '@/server/testing/information'
import { forgetBodies } from './forget-bodies'

const DAY_MS = 24 * 3_600_000
const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)

/** A message received so many days ago, whose bytes are in the storage. */
async function received(state: ExchangeState, days: number, body = `<a>${newId()}</a>`) {
  const [id, sha256, at] = [newId(), await store(body), daysAgo(days)]
  await asSystem((tx) =>
    tx.exchangeMessage.create({
      data: {
        ...{ id, sha256, state, direction: 'IN', documentCode: '', messageType: 'ED.11002' },
        ...{ createdAt: at, doneAt: state === 'DONE' ? at : null },
      },
    }),
  )
  return { id, sha256 }
}

const rowOf = (id: string) => asSystem((tx) => tx.exchangeMessage.findUniqueOrThrow({ where: { id } }))
const kept = async (sha256: string) => (await storage().stat(sha256)) !== null

afterEach(() => vi.restoreAllMocks())

test('DOC-10 the bytes of a message handled ninety days ago go, its row and its hash stay', async () => {
  const [old, young] = [await received('DONE', 91), await received('DONE', 89)]
  const [waiting, dead] = [await received('WAITING', 400), await received('DEAD', 400)]
  expect(await forgetBodies()).toBe(1)
  expect(await kept(old.sha256)).toBe(false)
  const row = await rowOf(old.id)
  expect(row).toMatchObject({ state: 'DONE', sha256: old.sha256 })
  expect(row.bodyRemovedAt).not.toBeNull()
  for (const { id, sha256 } of [young, waiting, dead]) {
    expect(await kept(sha256)).toBe(true)
    expect((await rowOf(id)).bodyRemovedAt).toBeNull()
  }
  expect(await forgetBodies()).toBe(0)
})

test('DOC-10 bytes that something else is made of are not removed with a message', async () => {
  const body = `<a>${newId()}</a>`
  const [old, waiting] = [await received('DONE', 100, body), await received('WAITING', 1, body)]
  await forgetBodies()
  expect((await rowOf(old.id)).bodyRemovedAt).not.toBeNull()
  const content: Readable = await storage().open(waiting.sha256)
  expect(await text(content)).toBe(body)
})

test('DOC-10 while the storage does not answer a message keeps saying that its bytes are there', async () => {
  const old = await received('DONE', 100)
  const broken = vi.spyOn(storage(), 'remove').mockRejectedValueOnce(new Error('no storage'))
  await expect(forgetBodies()).rejects.toThrow('no storage')
  expect((await rowOf(old.id)).bodyRemovedAt).toBeNull()
  broken.mockRestore()
  expect(await forgetBodies()).toBe(1)
  expect(await kept(old.sha256)).toBe(false)
})
