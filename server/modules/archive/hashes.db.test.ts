import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import * as clock from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { placedPaper } from '@/server/testing/archive'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { sweepArchive } from './hashes'

let world: World
let head: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
})
afterEach(() => vi.restoreAllMocks())

test('a document whose bytes are lost keeps nobody behind it waiting', async () => {
  // The world's attachments have rows and no bytes.
  await world.submission('ARCHIVED')
  const { id } = await placedPaper(head)
  vi.spyOn(clock, 'now').mockReturnValue(new Date(clock.now().getTime() + 10 * 60_000))
  expect(await sweepArchive()).toBeGreaterThanOrEqual(2)
  const [file] = await asSystem((tx) => tx.archiveFile.findMany({ where: { archiveDocumentId: id } }))
  expect(file!.streebog).toMatch(/^[0-9a-f]{64}$/)
})

test('a remark does not have people warned again of a term that stays; another term does', async () => {
  const properties = {
    ...{ paper: 'other' as const, documentNumber: null, documentDate: null, validFrom: null },
    ...{ validTo: '2027-01-31', remark: null },
  }
  const { id } = await placedPaper(head, { properties })
  await asSystem((tx) =>
    tx.archiveProperties.update({ where: { archiveDocumentId: id }, data: { warnedDays: [30] } }),
  )
  const warned = async (change: object) => {
    const where = { archiveDocumentId: id }
    const { version } = await asSystem((tx) => tx.archiveProperties.findUniqueOrThrow({ where }))
    const input = { requestId: newId(), id, version, properties: { ...properties, ...change } }
    await callerFor(head).archive.describe(input)
    return (await asSystem((tx) => tx.archiveProperties.findUniqueOrThrow({ where }))).warnedDays
  }
  expect(await warned({ remark: 'В сейфе' })).toEqual([30])
  expect(await warned({ validTo: '2027-02-28' })).toEqual([])
})
