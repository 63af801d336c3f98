import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { placedPaper } from '@/server/testing/archive'
import { buildAudit, CARD, line, sendUnsigned } from '@/server/testing/audits'
import { actAt, buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, callerFor, SECRET, type World } from '@/server/testing/world'
import { saveAnswer } from './commands/save-answer'
import { ItemDraft } from './contract'
import type { Sent } from './domain/actions'
import { takeTable } from './item-table'

let world: World
let head: ParticipantActor
let inspector: OfficerActor

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  inspector = world.actors.inspector as OfficerActor
})

const customs = (id: string, what: Sent) => sendUnsigned(inspector, now(), id, what)
const employee = async () => {
  const userId = await buildUser()
  await buildAppointment({
    participantId: head.participantId,
    userId,
    role: 'EMPLOYEE',
    title: 'Декларант',
    grants: [{ actions: ['view', 'answer-audit'], assignedOnly: true }],
  })
  return participantActor(userId, head.participantId, now())
}
const open = (id: string, documentId: string) =>
  callerFor(head).audits.open({ requestId: newId(), id, documentId })

it('the ground of the audit is told by the documents in which it stands, once they are opened', async () => {
  const { id } = await buildAudit(inspector, now(), {
    participantId: head.participantId,
    form: 'FIELD_UNPLANNED',
  })
  const orderId = await customs(id, { purpose: 'order' })
  const ground = async () => (await callerFor(head).audits.get({ id })).card.ground
  expect(await ground()).toBe('')
  await open(id, orderId)
  expect(await ground()).toBe(CARD.ground)

  const desk = await buildAudit(inspector, now(), { participantId: head.participantId })
  await open(desk.id, await customs(desk.id, { purpose: 'notification' }))
  expect((await callerFor(head).audits.get({ id: desk.id })).card.ground).toBe('')
})

it('a paper that a colleague has put beside a line is named to whoever may look at it in the archive', async () => {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await customs(id, { purpose: 'notification' })
  const item = line(1)
  const requirementId = await customs(id, { purpose: 'requirement', days: 10, items: [item] })
  await open(id, requirementId)
  const paper = await placedPaper(head)
  const draft = ItemDraft.parse({ answer: 'submitted', papers: [paper.id] })
  const address = { requestId: newId(), id, requirementId, itemId: item.id, version: 0 }
  await actAt(head, now(), saveAnswer, { ...address, draft })
  const other = await employee()
  await callerFor(head).audits.assign({ requestId: newId(), id, userIds: [other.userId], former: [] })

  const papersFor = async (actor: ParticipantActor) =>
    (await callerFor(actor).audits.get({ id })).requirements[0]!.items[0]!
  expect((await papersFor(head)).papers).toMatchObject([{ number: paper.number, title: SECRET }])
  const seen = await papersFor(other)
  expect(seen.draft?.papers).toEqual([paper.id])
  expect(seen.papers).toEqual([])
  const { items } = await actAt(other, now(), takeTable, { id, requirementId })
  expect(items[0]!.papers).toEqual([])
})

it('of two who assign an audit at the same time the later one is told of the first', async () => {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await customs(id, { purpose: 'notification' })
  const [one, other] = [await employee(), await employee()]
  const { audits } = callerFor(head)
  await audits.assign({ requestId: newId(), id, userIds: [one.userId], former: [] })
  await expect(
    audits.assign({ requestId: newId(), id, userIds: [other.userId], former: [] }),
  ).rejects.toMatchObject({ cause: { code: 'STALE_VERSION' } })
  expect((await audits.get({ id })).assigned.map((person) => person.id)).toEqual([one.userId])
  // What customs has done meanwhile does not stand in the way.
  await customs(id, { purpose: 'requirement', days: 10, items: [line(1)] })
  await audits.assign({ requestId: newId(), id, userIds: [other.userId], former: [one.userId] })
  expect((await audits.get({ id })).assigned.map((person) => person.id)).toEqual([other.userId])
})
