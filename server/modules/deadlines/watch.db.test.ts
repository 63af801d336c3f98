import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor } from '@/server/auth/actor'
import { asSystem } from '@/server/platform/db/as-actor'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { tellKeepers } from './watch'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

const types = ['calendar.missing', 'calendar.preliminary']
const notices = () =>
  asSystem((tx) => tx.notification.findMany({ where: { type: { in: types } }, orderBy: { id: 'asc' } }))
/** 10:00 in Moscow. */
const morning = (day: string) => new Date(`${day}T07:00:00Z`)

it('keepers of the calendar are told once a week from 1 December on, each time by a letter and on the bell', async () => {
  await tellKeepers(morning('2026-11-30'))
  await tellKeepers(new Date('2026-12-01T02:00:00Z'))
  expect(await notices()).toEqual([])
  await Promise.all([tellKeepers(morning('2026-12-01')), tellKeepers(morning('2026-12-01'))])
  await tellKeepers(morning('2026-12-07'))
  const first = await notices()
  const keeper = (world.actors.keeper as OfficerActor).userId
  // The decree about 2027 is not out: what is there is preliminary.
  expect(first).toMatchObject([
    { userId: keeper, type: 'calendar.preliminary', data: { year: '2027' }, mailedAt: null },
  ])
  await tellKeepers(morning('2026-12-08'))
  expect(await notices()).toHaveLength(2)
  await tellKeepers(morning('2027-12-06'))
  expect((await notices()).at(-1)).toMatchObject({ type: 'calendar.missing', data: { year: '2028' } })
  const { items, unread } = await callerFor(world.actors.keeper).officeNotices.list({})
  expect(unread).toBe(3)
  expect(items[0]).toMatchObject({ type: 'calendar.missing', readAt: null })
})
