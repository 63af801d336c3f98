import { beforeAll, expect, test, vi } from 'vitest'

const key = vi.hoisted(() => ({ absent: false }))
vi.mock('./portal-key', async (original) => {
  const real = await original<typeof PortalKey>()
  return {
    portalKey: () => (key.absent ? Promise.resolve(null) : real.portalKey()),
    knownKey: () => (key.absent ? null : real.knownKey()),
  }
})

import { asSystem } from '@/server/platform/db/as-actor'
import { buildWorld, type World } from '@/server/testing/world'
import { issueLate, sweepReceipts } from './late-receipt'
import type * as PortalKey from './portal-key'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})

const read = (id: string) =>
  asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id }, include: { receipt: true } }))

test('a document that was sent without a key gets its receipt by the sweep, when there is one', async () => {
  key.absent = true
  const { id } = await world.submission('SENT')
  expect(await read(id)).toMatchObject({ status: 'SENT', receiptDue: true, receipt: null })
  await asSystem((tx) => tx.submission.update({ where: { id }, data: { sentAt: new Date(0) } }))
  expect(await sweepReceipts()).toBe(0)
  await expect(issueLate(id)).rejects.toMatchObject({ code: 'UNAVAILABLE' })

  key.absent = false
  expect(await sweepReceipts()).toBe(1)
  await issueLate(id)
  const done = await read(id)
  expect(done.receiptDue).toBe(false)
  expect(JSON.parse(done.receipt!.content)).toMatchObject({ submissionId: id })
  expect(await sweepReceipts()).toBe(0)
})
