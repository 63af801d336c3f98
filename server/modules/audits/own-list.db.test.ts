import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { buildAudit, sendUnsigned } from '@/server/testing/audits'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { actAt } from '@/server/testing/build'
import { listOwnAudits } from './queries'

const DAY = 86_400_000
let world: World
let head: ParticipantActor
let inspector: OfficerActor

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  inspector = world.actors.inspector as OfficerActor
})

const find = async (id: string, filter: 'going' | 'finished' | 'all', at = now()) =>
  (await actAt(head, at, listOwnAudits, { filter, limit: 20 })).items.find((item) => item.id === id)

it('AUD-4 the list says what waits without a term: a receipt to confirm, rights and duties to read', async () => {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  const documentId = await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const api = callerFor(head)
  expect(await find(id, 'all')).toMatchObject({ unconfirmed: 1, toConfirm: 0, toAcquaint: false })
  await api.audits.open({ requestId: newId(), id, documentId })
  expect(await find(id, 'all')).toMatchObject({ unconfirmed: 0, toConfirm: 1, toAcquaint: true })
  await api.audits.confirm({ requestId: newId(), id, documentId })
  await api.audits.acquaint({ requestId: newId(), id })
  expect(await find(id, 'all')).toMatchObject({ unconfirmed: 0, toConfirm: 0, toAcquaint: false })
})

it('AUD-8 a decided audit goes on while its decision can be complained about, and is finished after that', async () => {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  const paragraphs = [{ id: 'a', unit: 'п. 1', text: 'Нашли' }]
  const documents = [
    await sendUnsigned(inspector, now(), id, { purpose: 'notification' }),
    await sendUnsigned(inspector, now(), id, { purpose: 'act', paragraphs }),
  ]
  // Nothing was objected: the decision follows the term of objections.
  const decided = new Date(now().getTime() + 60 * DAY)
  documents.push(await sendUnsigned(inspector, decided, id, { purpose: 'decision' }))
  for (const documentId of documents) {
    await callerFor(head).audits.open({ requestId: newId(), id, documentId })
    await callerFor(head).audits.confirm({ requestId: newId(), id, documentId })
  }
  expect(await find(id, 'going', decided)).toMatchObject({ status: 'DECIDED' })
  expect(await find(id, 'finished', decided)).toBeUndefined()
  const later = new Date(decided.getTime() + 200 * DAY)
  expect(await find(id, 'going', later)).toBeUndefined()
  expect(await find(id, 'finished', later)).toMatchObject({ status: 'DECIDED' })
})
