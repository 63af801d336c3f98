import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asActor } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { CARD } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { openAudit } from './commands/open-audit'

let world: World
let id: string

beforeAll(async () => {
  world = await buildWorld()
  const inspector = world.actors.inspector as OfficerActor
  const { participantId } = world.actors.head as ParticipantActor
  const guest = (world.actors.otherOffice as OfficerActor).userId
  const group = [
    { officerId: inspector.userId, role: 'lead' as const },
    { officerId: guest, role: 'member' as const },
  ]
  const input = { requestId: newId(), form: 'DESK' as const, participantId, card: CARD, group }
  id = (await actAt(inspector, now(), openAudit, input)).id
})

it.each([
  ['inspector', 'going', true],
  ['inspector', 'mine', true],
  ['colleague', 'going', true],
  ['colleague', 'mine', false],
  ['otherOffice', 'going', true],
  ['otherOffice', 'mine', true],
  ['post', 'going', false],
  ['keeper', 'all', false],
] as const)('%s looks at «%s»: the audit is there %s', async (name, filter, there) => {
  const { items } = await callerFor(world.actors[name]).auditConsole.list({ filter })
  expect(items.some((item) => item.id === id)).toBe(there)
})

it.each([
  ['inspector', true],
  ['colleague', true],
  ['otherOffice', true],
  ['post', false],
  ['keeper', false],
] as const)('behind the lists, the database shows it to %s: %s', async (name, there) => {
  const { userId, officeIds } = world.actors[name] as OfficerActor
  const rows = await asActor({ kind: 'officer', userId, officeIds }, (tx) =>
    tx.audit.findMany({ where: { id }, select: { id: true } }),
  )
  expect(rows).toHaveLength(there ? 1 : 0)
})
