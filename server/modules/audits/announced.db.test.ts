import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { begin, buildAudit, CARD, sendUnsigned } from '@/server/testing/audits'
import { buildWorld, callerFor, type World } from '@/server/testing/world'

let world: World
let inspector: OfficerActor
let head: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
  head = world.actors.head as ParticipantActor
})

/** A planned field audit that was announced today. */
async function announced() {
  const { id } = await buildAudit(inspector, now(), {
    participantId: head.participantId,
    form: 'FIELD_PLANNED',
  })
  const documentId = await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const { version } = await callerFor(inspector).auditConsole.get({ id })
  return { id, documentId, version }
}

it('AUD-1 what the participant was notified of stays; a change of the group is seen by both sides', async () => {
  const { id, version } = await announced()
  const { auditConsole } = callerFor(inspector)
  await expect(
    auditConsole.changeCard({ requestId: newId(), id, version, card: { ...CARD, ground: 'Иное' } }),
  ).rejects.toThrow('FORBIDDEN')
  await auditConsole.changeGroup({
    requestId: newId(),
    id,
    version,
    group: [{ officerId: inspector.userId, role: 'lead' }],
  })
  const { timeline } = await callerFor(head).audits.get({ id })
  expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['group-changed']))
  expect(timeline.map(({ type }) => type)).not.toContain('opened')
})

it('AUD-1 an announced audit that will not take place is cancelled, and the participant is told', async () => {
  const { id, documentId, version } = await announced()
  await callerFor(inspector).auditConsole.cancel({ requestId: newId(), id, version, reason: 'План изменён' })
  const notices = await asSystem((tx) =>
    tx.notification.findMany({ where: { subjectId: id, type: 'audit.cancelled' } }),
  )
  expect(notices.map(({ userId }) => userId)).toContain(head.userId)
  const { audits } = callerFor(head)
  const { status, timeline } = await audits.get({ id })
  expect(status).toBe('CANCELLED')
  expect(timeline[0]).toMatchObject({ type: 'cancelled', facts: { reason: 'План изменён' } })
  // What announced it can still be opened and confirmed.
  await audits.confirm({ requestId: newId(), id, documentId })
})

it('AUD-1 the order of a planned audit is prepared, and not signed before fifteen days have passed', async () => {
  const { id } = await announced()
  await begin(inspector, now(), id, { purpose: 'order' })
  const [draft] = await callerFor(world.actors.chief).auditConsole.drafts({ id })
  expect(draft!.may).toMatchObject({ save: true, sign: 'notice-too-short' })
})
