import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import * as clock from '@/server/platform/clock'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { buildAnswered, store } from '@/server/testing/information'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { acceptMessage } from '../exchange/commands/accept-message'
import { removeContent, removeOrphan } from './commands/remove-content'
import { sweepFiles } from './sweep'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})

/** A stored file of the world's participant with this content, attached to nothing. */
async function uploaded(sha256: string): Promise<string> {
  const id = newId()
  const at = now()
  await asSystem((tx) =>
    tx.file.create({
      data: {
        id,
        ownerParticipantId: world.ids.own,
        uploadedBy: world.ids.head,
        name: 'Ответ.xml',
        size: 1n,
        type: 'application/xml',
        state: 'STORED',
        sha256,
        createdAt: at,
        storedAt: at,
      },
    }),
  )
  return id
}

const isKept = async (sha256: string) => (await storage().stat(sha256)) !== null

describe('content of the storage', () => {
  test('stays while an answer of customs is the same bytes as the file that goes', async () => {
    const { answerId } = await buildAnswered(world.actors.head as ParticipantActor)
    const { sha256 } = await asSystem((tx) =>
      tx.informationAnswer.findUniqueOrThrow({ where: { id: answerId } }),
    )
    expect(await removeContent(await uploaded(sha256))).toBe(true)
    await removeOrphan(sha256)
    expect(await isKept(sha256)).toBe(true)
  })

  test('stays while a message of the exchange is the same bytes, and is not noted once it has gone', async () => {
    const bytes = Buffer.from(`an envelope that nobody can read ${newId()}`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const meta = { size: bytes.length, type: 'application/xml' }
    const body = {
      sha256,
      size: bytes.length,
      header: { ok: false, problem: 'envelope-unreadable' },
    } as const
    const accept = () =>
      asSystem((tx) =>
        acceptMessage({ actor: { kind: 'system', process: 'test' }, tx, now: now(), requestId: null }, body),
      )
    await expect(accept()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await storage().put(sha256, Readable.from([bytes]), meta)
    await accept()
    expect(await removeContent(await uploaded(sha256))).toBe(true)
    await removeOrphan(sha256)
    expect(await isKept(sha256)).toBe(true)
  })

  test('goes with the last file that has it', async () => {
    const sha256 = await store(`nobody else has this: ${newId()}`)
    const [first, second] = [await uploaded(sha256), await uploaded(sha256)]
    await removeContent(first)
    expect(await isKept(sha256)).toBe(true)
    await removeContent(second)
    expect(await isKept(sha256)).toBe(false)
  })

  test('stays with a file that something refers to', async () => {
    const { fileId } = await world.submission('DRAFT')
    expect(await removeContent(fileId)).toBe(false)
    expect(await asSystem((tx) => tx.file.count({ where: { id: fileId } }))).toBe(1)
  })

  test('of a file that was taken off goes a day later, unless an archived version has it', async () => {
    const head = callerFor(world.actors.head)
    const [draft, reopened] = [await world.submission('DRAFT'), await world.submission('ARCHIVED')]
    const again = await head.submissions.reopen({ requestId: newId(), ...pick(reopened) })
    for (const { id, fileId } of [draft, { ...reopened, ...again }])
      await head.submissions.removeFile({ requestId: newId(), id, fileId })
    const ids = [draft.fileId, reopened.fileId]
    const left = async () =>
      (await asSystem((tx) => tx.file.findMany({ where: { id: { in: ids } } }))).map(({ id }) => id)
    await sweepFiles()
    expect((await left()).sort()).toEqual([...ids].sort())
    vi.spyOn(clock, 'now').mockReturnValue(new Date(now().getTime() + 25 * 3_600_000))
    expect(await sweepFiles()).toBe(1)
    expect(await sweepFiles()).toBe(0)
    vi.restoreAllMocks()
    expect(await left()).toEqual([reopened.fileId])
  })
})

const pick = ({ id, version }: { id: string; version: number }) => ({ id, version })
