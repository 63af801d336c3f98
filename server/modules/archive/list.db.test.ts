import { beforeAll, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { placedPaper } from '@/server/testing/archive'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import type { Paper } from './domain/papers'

let world: World
let head: ParticipantActor
beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
})

test('DOC-4 a document made in the portal is of the sort of its kind, a placed file of the sort it was said to be', async () => {
  const { id } = await world.submission('ARCHIVED')
  const { archive } = await callerFor(head).submissions.get({ id })
  const contract = await placedPaper(head, { properties: { paper: 'contract' } })
  const other = await placedPaper(head)
  const found = async (paper: Paper) =>
    (await callerFor(head).archive.list({ paper })).items.map(({ id }) => id)
  expect(await found('letter')).toEqual([archive!.id])
  expect(await found('contract')).toEqual([contract.id])
  expect(await found('other')).toEqual([other.id])
})
