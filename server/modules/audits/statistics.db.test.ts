import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { buildAudit, sendUnsigned } from '@/server/testing/audits'
import { buildAppointment, buildParticipant, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
  const inspector = world.actors.inspector as OfficerActor
  for (const n of [1, 2, 3, 4, 5]) {
    const [participantId, userId] = [await buildParticipant(), await buildUser()]
    await buildAppointment({ participantId, userId, role: 'HEAD' })
    const { id } = await buildAudit(inspector, now(), { participantId })
    const documentId = await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
    if (n > 3) continue
    const { audits } = callerFor(await participantActor(userId, participantId, now()))
    await audits.open({ requestId: newId(), id, documentId })
    await audits.confirm({ requestId: newId(), id, documentId })
  }
})

it('AUD-10 counts persons of the office that confirmed receipt; offices beside it see nothing', async () => {
  const { rows, offices } = await callerFor(world.actors.chief).auditConsole.statistics()
  const group = rows.find((row) => row.is === 'group')!
  expect(group).toMatchObject({ form: 'DESK', figures: { persons: 5, documents: 5, confirmedShare: 0.6 } })
  expect(group.figures.medianToConfirm).toBeGreaterThanOrEqual(group.figures.medianToOpen!)
  expect(offices[group.officeId]!.ru).not.toBe('')
  expect((await callerFor(world.actors.otherOffice).auditConsole.statistics()).rows).toEqual([])
})
