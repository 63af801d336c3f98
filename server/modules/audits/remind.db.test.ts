import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildAudit, line, sendUnsigned } from '@/server/testing/audits'
import { actAt, buildAppointment, buildUser } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { now } from '@/server/platform/clock'
import { writeTerms } from './append'
import { getAudit } from './load'
import { remind } from './remind'

let world: World
let inspector: OfficerActor
let head: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
  head = world.actors.head as ParticipantActor
})

/** A requirement whose last day is the one given: the row of the term is moved, as a recomputation would. */
async function requirement(
  due: string,
  term: 'requirement' | 'audit' = 'requirement',
  officer: OfficerActor = inspector,
) {
  const { id } = await buildAudit(officer, now(), { participantId: head.participantId })
  await sendUnsigned(officer, now(), id, { purpose: 'notification' })
  await sendUnsigned(officer, now(), id, { purpose: 'requirement', days: 10, items: [line(1)] })
  await asSystem(async (tx) => {
    const rows = await tx.auditTerm.findMany({ where: { auditId: id } })
    const kept = rows.find((row) => row.id.startsWith(term))!
    await tx.auditTerm.deleteMany({ where: { auditId: id, id: { not: kept.id } } })
    await tx.auditTerm.updateMany({ where: { auditId: id }, data: { due: new Date(due) } })
  })
  return id
}
const noticesOf = (subjectId: string) =>
  asSystem((tx) =>
    tx.notification.findMany({
      where: {
        subjectId,
        type: { in: ['audit.reminder', 'audit.missed', 'audit.office-reminder', 'audit.office-missed'] },
      },
      orderBy: { id: 'asc' },
    }),
  )
/** 10:00 in Moscow. */
const morning = (day: string) => new Date(`${day}T07:00:00Z`)

it('nobody is reminded twice of a day, though two workers run at once, and nobody at night', async () => {
  const id = await requirement('2031-03-12')
  await remind(new Date('2031-03-11T03:00:00Z'))
  expect(await noticesOf(id)).toEqual([])
  await Promise.all([remind(morning('2031-03-11')), remind(morning('2031-03-11'))])
  await remind(morning('2031-03-11'))
  const told = await noticesOf(id)
  expect(told.length).toBeGreaterThan(1)
  expect(new Set(told.map(({ userId }) => userId)).size).toBe(told.length)
  expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['audit.reminder']))
})

it('each person by their own choice; whoever wants no letters gets none, and the head is told when it is urgent', async () => {
  const id = await requirement('2031-03-12')
  await callerFor(head).audits.setReminders({ requestId: newId(), days: [], mail: false })
  await callerFor(world.actors.viewer).audits.setReminders({ requestId: newId(), days: [0], mail: true })
  await remind(morning('2031-03-06'))
  const early = (await noticesOf(id)).map(({ userId }) => userId)
  expect(early).not.toContain(head.userId)
  expect(early).not.toContain((world.actors.viewer as ParticipantActor).userId)

  const administrator = await buildUser()
  await buildAppointment({ participantId: head.participantId, userId: administrator, role: 'ADMINISTRATOR' })
  await remind(morning('2031-03-13'))
  const missed = (await noticesOf(id)).filter(({ type }) => type === 'audit.missed')
  expect(missed.map(({ userId }) => userId)).toEqual(
    expect.arrayContaining([head.userId, administrator, (world.actors.viewer as ParticipantActor).userId]),
  )
  expect(missed.find(({ userId }) => userId === head.userId)!.mailedAt).not.toBeNull()
  expect(missed.find(({ userId }) => userId === administrator)!.mailedAt).toBeNull()
  const said = missed.length
  await remind(morning('2031-03-14'))
  expect((await noticesOf(id)).filter(({ type }) => type === 'audit.missed')).toHaveLength(said)
})

it("customs' own term is written of to the group, and to the chief when a day is left", async () => {
  const id = await requirement('2031-03-12', 'audit')
  await remind(morning('2031-03-06'))
  expect((await noticesOf(id)).map(({ userId }) => userId)).toEqual([inspector.userId])
  await remind(morning('2031-03-11'))
  const urgent = (await noticesOf(id)).slice(1)
  expect(urgent.map(({ userId }) => userId)).toEqual(
    expect.arrayContaining([inspector.userId, (world.actors.chief as OfficerActor).userId]),
  )
  expect(urgent.every(({ type, participantId }) => type === 'audit.office-reminder' && !participantId)).toBe(
    true,
  )
})

it('of the audit of a post without a chief of its own, the chief above is told', async () => {
  const post = world.actors.post as OfficerActor
  const id = await requirement('2031-03-12', 'audit', post)
  await remind(morning('2031-03-11'))
  expect((await noticesOf(id)).map(({ userId }) => userId).sort()).toEqual(
    [post.userId, (world.actors.chief as OfficerActor).userId].sort(),
  )
})

it('a term whose day moves is reminded of anew', async () => {
  const id = await requirement('2031-03-12')
  await remind(morning('2031-03-11'))
  const before = (await noticesOf(id)).length
  await actAt(
    { kind: 'system', process: 'test' },
    now(),
    async (context) => {
      const { terms } = await getAudit(context, id)
      await writeTerms(
        context.tx,
        id,
        terms
          .filter((term) => term.id.startsWith('requirement'))
          .map((term) => ({ ...term, due: '2031-03-13' })),
      )
    },
    undefined,
  )
  await remind(morning('2031-03-12'))
  expect((await noticesOf(id)).length).toBe(before * 2)
})
