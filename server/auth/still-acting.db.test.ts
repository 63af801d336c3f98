import { beforeAll, expect, test } from 'vitest'
import { endSession } from '@/server/modules/accounts/commands/start-session'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import {
  buildAppointment,
  buildOffice,
  buildOfficer,
  buildParticipant,
  buildUser,
  officerActor,
  participantActor,
} from '@/server/testing/build'
import { toDomainError } from '@/server/trpc/init'
import type { OfficerActor, ParticipantActor } from './actor'
import { stillActing } from './still-acting'

let participantId: string
beforeAll(async () => {
  participantId = await buildParticipant()
})

async function employee() {
  const userId = await buildUser()
  const grants = [{ actions: ['view' as const, 'send' as const] }]
  const appointmentId = await buildAppointment({ participantId, userId, role: 'EMPLOYEE', grants })
  return { appointmentId, actor: await participantActor(userId, participantId, now()) }
}

const codeOf = (actor: ParticipantActor | OfficerActor) =>
  stillActing<ParticipantActor | OfficerActor>(actor).then(
    () => 'OK',
    (error: unknown) => toDomainError(error).code,
  )

test('SEC-1 a long answer goes on with the rights of this moment', async () => {
  const { appointmentId, actor } = await employee()
  expect(await stillActing(actor)).toEqual(actor)
  await asSystem((tx) => tx.grant.updateMany({ where: { appointmentId }, data: { kinds: ['1002003E'] } }))
  expect((await stillActing(actor)).grants).toEqual([{ ...actor.grants[0], kinds: ['1002003E'] }])
})

test('SEC-1 and ends with the appointment, the post, or the session', async () => {
  const { appointmentId, actor } = await employee()
  await asSystem((tx) =>
    tx.appointment.update({ where: { id: appointmentId }, data: { suspendedAt: now() } }),
  )
  expect(await codeOf(actor)).toBe('SESSION_ENDED')

  const { actor: leaving } = await employee()
  await endSession(leaving.sessionId)
  expect(await codeOf(leaving)).toBe('SESSION_ENDED')

  const userId = await buildOfficer({ officeId: await buildOffice() })
  const officer = await officerActor(userId, now())
  expect(await codeOf(officer)).toBe('OK')
  // Another office is another desk: what was begun at the former one ends.
  const officeId = await buildOffice()
  await asSystem((tx) => tx.officer.updateMany({ where: { userId }, data: { officeId } }))
  expect(await codeOf(officer)).toBe('SESSION_ENDED')
})
