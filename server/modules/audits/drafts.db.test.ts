import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { begin, buildAudit, sendUnsigned } from '@/server/testing/audits'
import { buildWorld, callerFor, type World } from '@/server/testing/world'

let world: World
let inspector: OfficerActor

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
})

/** An order that lies with the chief, in an audit that has not begun. */
async function asked() {
  const { participantId } = world.actors.head as ParticipantActor
  const { id } = await buildAudit(inspector, now(), { participantId, form: 'FIELD_UNPLANNED' })
  const { documentId, documentVersion: version } = await begin(inspector, now(), id, { purpose: 'order' })
  const { auditConsole } = callerFor(inspector)
  const given = await auditConsole.askApproval({ requestId: newId(), id, documentId, version })
  return { requestId: newId(), id, documentId, version: given.documentVersion }
}
const draftOf = async (id: string, documentId: string) =>
  (await callerFor(inspector).auditConsole.drafts({ id })).find((one) => one.documentId === documentId)

it('a draft is called back from a chief who is away, by its group and nobody else', async () => {
  const draft = await asked()
  await expect(callerFor(world.actors.colleague).auditConsole.recall(draft)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await callerFor(inspector).auditConsole.recall({ ...draft, requestId: newId() })
  const { state, may } = (await draftOf(draft.id, draft.documentId))!
  expect([state, may.save, may['ask-approval']]).toEqual(['DRAFT', true, true])
})

it('says which places of the form follow from the case, while the draft may be written in', async () => {
  const draft = await asked()
  expect((await draftOf(draft.id, draft.documentId))!.kept).toEqual([])
  await callerFor(inspector).auditConsole.recall(draft)
  const { kept } = (await draftOf(draft.id, draft.documentId))!
  expect(kept).toContain('DecisionNumber.Number')
  expect(kept).not.toContain('Reason')
})

it('a draft that the audit has overtaken at the chief’s is put aside', async () => {
  const draft = await asked()
  await sendUnsigned(inspector, now(), draft.id, { purpose: 'order' })
  expect((await draftOf(draft.id, draft.documentId))!.may).toMatchObject({
    return: 'wrong-status',
    recall: 'wrong-status',
    discard: true,
  })
  await callerFor(inspector).auditConsole.discard(draft)
  expect(await draftOf(draft.id, draft.documentId)).toBeUndefined()
})

it('the chief is told that a draft waits, and its group what became of it; the list shows it meanwhile', async () => {
  const chief = world.actors.chief as OfficerActor
  const draft = await asked()
  const told = async () => {
    const rows = await asSystem((tx) =>
      tx.notification.findMany({
        where: { subjectId: draft.id, type: { startsWith: 'audit.approval' } },
        orderBy: { id: 'asc' },
      }),
    )
    return rows.map(({ type, userId, data }) => ({ type, userId, data }))
  }
  const waits = async () => {
    const { items, approval } = await callerFor(chief).auditConsole.list({ filter: 'approval' })
    expect(approval).toBeGreaterThanOrEqual(items.length ? 1 : 0)
    return items.some(({ id }) => id === draft.id)
  }
  const data = expect.objectContaining({ document: draft.documentId, purpose: 'order' })
  const first = { type: 'audit.approval-asked', userId: chief.userId, data }
  expect(await told()).toEqual([first])
  expect(await waits()).toBe(true)
  const { auditConsole } = callerFor(chief)
  const back = await auditConsole.return({ ...draft, requestId: newId(), remark: 'Нет основания' })
  const second = { type: 'audit.approval-returned', userId: inspector.userId, data }
  expect(await told()).toEqual([first, second])
  expect(await waits()).toBe(false)
  const again = { ...draft, requestId: newId(), version: back.documentVersion }
  const { documentVersion: version } = await callerFor(inspector).auditConsole.askApproval(again)
  await auditConsole.approve({ ...draft, requestId: newId(), version })
  expect(await told()).toEqual([first, second, first, { ...second, type: 'audit.approval-given' }])
})
