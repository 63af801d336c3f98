import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { answerLine, buildAudit, line, sendUnsigned } from '@/server/testing/audits'
import { buildAppointment, buildUser } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { addDays } from '../deadlines/domain/civil-day'
import { tellOfGoneAssignees } from './gone-assignees'

let world: World
let inspector: OfficerActor
let head: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
  head = world.actors.head as ParticipantActor
})

const told = (subjectId: string, type: string) =>
  asSystem((tx) => tx.notification.findMany({ where: { subjectId, type }, orderBy: { id: 'asc' } }))

it('ORG-3 AUD-6 those in charge are told once of an assignee whose appointment has ended, anew when it ends again', async () => {
  const { participantId } = head
  const { id } = await buildAudit(inspector, now(), { participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const employee = await buildUser()
  const appointment = await buildAppointment({
    participantId,
    userId: employee,
    role: 'EMPLOYEE',
    grants: [{ actions: ['view', 'answer-audit'], assignedOnly: true }],
    validTo: new Date('2031-03-01T00:00:00+03:00'),
  })
  const { audits } = callerFor(head)
  await audits.assign({ requestId: newId(), id, userIds: [employee], former: [] })
  expect((await told(id, 'audit.assigned')).map(({ userId }) => userId)).toEqual([employee])
  await audits.assign({ requestId: newId(), id, userIds: [employee], former: [employee] })
  expect(await told(id, 'audit.assigned')).toHaveLength(1)

  await tellOfGoneAssignees(new Date('2031-02-28T20:59:59Z'))
  expect(await told(id, 'audit.assignee-gone')).toEqual([])
  const after = new Date('2031-03-01T00:00:00+03:00')
  await Promise.all([tellOfGoneAssignees(after), tellOfGoneAssignees(after)])
  const said = await told(id, 'audit.assignee-gone')
  expect(said.map(({ userId }) => userId)).toContain(head.userId)
  expect(said.map(({ userId }) => userId)).not.toContain(employee)
  expect(new Set(said.map(({ userId }) => userId)).size).toBe(said.length)

  // Back, seen to be back, and stopped again.
  const set = (data: { validTo?: null; suspendedAt?: Date }) =>
    asSystem((tx) => tx.appointment.update({ where: { id: appointment }, data }))
  await set({ validTo: null })
  await tellOfGoneAssignees(after)
  expect((await audits.get({ id })).assigned).toEqual([
    expect.objectContaining({ id: employee, gone: false }),
  ])
  await set({ suspendedAt: now() })
  await tellOfGoneAssignees(after)
  expect(await told(id, 'audit.assignee-gone')).toHaveLength(2 * said.length)
  expect((await audits.get({ id })).assigned).toEqual([expect.objectContaining({ id: employee, gone: true })])
})

it('AUD-6 whoever answers is told when customs asks for a line again', async () => {
  const { participantId } = head
  const { id } = await buildAudit(inspector, now(), { participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const item = line(7)
  const requirementId = await sendUnsigned(inspector, now(), id, {
    purpose: 'requirement',
    days: 10,
    items: [item],
  })
  await answerLine(head, now(), { id, requirementId, itemId: item.id })
  await callerFor(inspector).auditConsole.askAgain({
    requestId: newId(),
    id,
    requirementId,
    itemId: item.id,
    reason: 'Нет второй страницы',
    until: addDays(moscowDate(now()), 30),
  })
  const said = await told(id, 'audit.asked-again')
  expect(said.map(({ userId }) => userId)).toContain(head.userId)
  expect(said[0]!.data).toMatchObject({ position: '7', due: expect.stringMatching(/^\d{4}-/) })
  expect(JSON.stringify(said)).not.toContain('страницы')
})
