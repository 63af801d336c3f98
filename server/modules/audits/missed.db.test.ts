import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildAudit, sendUnsigned } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { listAudits } from './console-queries'
import { ListAudits } from './contract'
import { remind } from './remind'

let world: World
const officer = (name: 'inspector' | 'chief' | 'otherOffice') => world.actors[name] as OfficerActor

beforeAll(async () => {
  world = await buildWorld()
})

/** 10:00 in Moscow. */
const morning = (day: string) => new Date(`${day}T07:00:00Z`)
const missedOn = async (actor: OfficerActor, day: string) => {
  const { items, missed } = await actAt(
    actor,
    morning(day),
    listAudits,
    ListAudits.parse({ filter: 'missed' }),
  )
  expect(missed).toBe(items.length)
  return items.map(({ id }) => id)
}

it('a missed term of customs is in a list and on the bell of the chief, and of nobody’s of another office', async () => {
  const { participantId } = world.actors.head as ParticipantActor
  const { id } = await buildAudit(officer('inspector'), now(), { participantId })
  await sendUnsigned(officer('inspector'), now(), id, { purpose: 'notification' })
  const { officeDue } = await asSystem((tx) => tx.audit.findUniqueOrThrow({ where: { id } }))
  const last = officeDue!.toISOString().slice(0, 10)
  const after = new Date(officeDue!.getTime() + 86_400_000).toISOString().slice(0, 10)
  expect(await missedOn(officer('chief'), last)).toEqual([])
  for (const name of ['chief', 'inspector'] as const)
    expect(await missedOn(officer(name), after)).toEqual([id])
  expect(await missedOn(officer('otherOffice'), after)).toEqual([])

  await remind(morning(after))
  const { officeNotices } = callerFor(officer('chief'))
  const { items, unread } = await officeNotices.list({})
  expect(items[0]).toMatchObject({ type: 'audit.office-missed', subjectId: id, data: { due: last } })
  await callerFor(officer('inspector')).officeNotices.read({ requestId: newId(), ids: [items[0]!.id] })
  expect((await officeNotices.list({})).unread).toBe(unread)
  await officeNotices.read({ requestId: newId(), ids: [items[0]!.id] })
  expect((await officeNotices.list({})).unread).toBe(unread - 1)
  expect((await callerFor(officer('otherOffice')).officeNotices.list({})).items).toEqual([])
})
