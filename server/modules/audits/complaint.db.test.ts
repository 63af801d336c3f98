import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { sendDraft } from '@/server/testing/audit-answers'
import { buildAudit, sendUnsigned } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { decideUnsigned } from '@/server/testing/decide'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { saveDraft } from '../submissions/commands/save-draft'
import { writeComplaint } from './commands/write-complaint'
import { writeObjections } from './commands/write-objections'

let world: World
let head: ParticipantActor
let inspector: OfficerActor
let colleague: OfficerActor

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  inspector = world.actors.inspector as OfficerActor
  colleague = world.actors.colleague as OfficerActor
})

/** A complaint about the decision of an audit, filed. */
async function complained() {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  const paragraphs = [{ id: 'a', unit: 'п. 1', text: 'Нашли' }]
  await sendUnsigned(inspector, now(), id, { purpose: 'act', paragraphs })
  const { submissionId: none } = await actAt(head, now(), writeObjections, {
    requestId: newId(),
    id,
    rows: [],
  })
  await sendDraft(head, now(), none)
  await sendUnsigned(inspector, now(), id, { purpose: 'decision' })
  const { submissionId } = await actAt(head, now(), writeComplaint, { requestId: newId(), id })
  const draft = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId } }))
  await actAt(head, now(), saveDraft, {
    requestId: newId(),
    id: submissionId,
    version: draft.version,
    values: {
      ...(draft.values as object),
      Circumstance: ['Вес взят по накладной.'],
      Demand: ['Отменить решение.'],
      Court: { Filed: 'false' },
    },
    officeCode: null,
  })
  await sendDraft(head, now(), submissionId)
  return { id, submissionId }
}

const registered = async (submissionId: string) => {
  const { version } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId } }))
  await callerFor(colleague).queue.register({ requestId: newId(), id: submissionId, version })
}

describe('a complaint about the decision of an audit', () => {
  it('lies in the queue of the office, and its month runs for customs', async () => {
    const { id, submissionId } = await complained()
    const { items } = await callerFor(colleague).queue.list({ filter: 'new' })
    expect(items.map((item) => item.id)).toContain(submissionId)
    const audit = await callerFor(head).audits.get({ id })
    expect(audit.terms.find((term) => term.id === 'complaint-review')).toMatchObject({
      rule: 'complaint-review',
      side: 'customs',
      metAt: null,
    })
    expect(audit.terms.find((term) => term.id === 'complaint')?.metAt).toBeTruthy()
  })

  it.each(['ACCEPTED', 'REFUSED'] as const)(
    'is registered and answered %s; both sides see it',
    async (outcome) => {
      const { id, submissionId } = await complained()
      await registered(submissionId)
      await decideUnsigned(colleague, now(), submissionId, { outcome, text: 'Рассмотрено.' })
      for (const audit of [
        await callerFor(head).audits.get({ id }),
        await callerFor(inspector).auditConsole.get({ id }),
      ]) {
        const complaint = audit.received.find((one) => one.what === 'complaint')
        expect(complaint).toMatchObject({ submissionId, status: outcome, answered: { outcome } })
        expect(audit.timeline.slice(0, 2)).toMatchObject([
          { type: `complaint-answered:${outcome}`, side: 'customs', submissionId },
          { type: 'complaint-registered', facts: { number: complaint?.registrationNumber } },
        ])
        expect(audit.terms.find((term) => term.id === 'complaint-review')?.metAt).toBeTruthy()
      }
    },
  )

  it('is taken back until it is answered, and another may be filed; whoever has it is told', async () => {
    const { id, submissionId } = await complained()
    await registered(submissionId)
    const row = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId } }))
    const { submissions, audits } = callerFor(head)
    expect((await submissions.get({ id: submissionId })).may.withdraw).toBe(true)
    await submissions.withdraw({ requestId: newId(), id: submissionId, version: row.version })
    for (const audit of [await audits.get({ id }), await callerFor(inspector).auditConsole.get({ id })]) {
      expect(audit.received.at(-1)).toMatchObject({ what: 'complaint', status: 'WITHDRAWN', answered: null })
      expect(audit.received.at(-1)!.withdrawnAt).toBeTruthy()
      expect(audit.timeline[0]).toMatchObject({ type: 'complaint-withdrawn', side: 'participant' })
      // The three months run on, and customs owes no answer.
      expect(audit.terms.find((term) => term.id === 'complaint')?.metAt).toBeNull()
      expect(audit.terms.some((term) => term.id === 'complaint-review')).toBe(false)
    }
    const told = await asSystem((tx) =>
      tx.notification.findMany({ where: { subjectId: id, type: 'audit.complaint-withdrawn' } }),
    )
    // The group, the chief, and the colleague who had registered it.
    expect(told.map(({ userId }) => userId)).toEqual(
      expect.arrayContaining([
        inspector.userId,
        (world.actors.chief as OfficerActor).userId,
        colleague.userId,
      ]),
    )
    const { may } = await callerFor(colleague).queue.get({ id: submissionId })
    expect([may.accept, may.refuse]).toEqual(['wrong-status', 'wrong-status'])
    expect((await audits.writeComplaint({ requestId: newId(), id })).submissionId).not.toBe(submissionId)
  })

  it('that was answered is not taken back', async () => {
    const { submissionId } = await complained()
    await registered(submissionId)
    await decideUnsigned(colleague, now(), submissionId, { outcome: 'REFUSED', text: 'Рассмотрено.' })
    const { version } = await asSystem((tx) =>
      tx.submission.findUniqueOrThrow({ where: { id: submissionId } }),
    )
    await expect(
      callerFor(head).submissions.withdraw({ requestId: newId(), id: submissionId, version }),
    ).rejects.toThrow('WRONG_STATUS')
  })

  it('is not considered by those who carried out the audit, whatever their rank', async () => {
    const { submissionId } = await complained()
    await registered(submissionId)
    const { may } = await callerFor(inspector).queue.get({ id: submissionId })
    expect([may.accept, may.refuse, may.assign]).toEqual(['own-audit', 'own-audit', true])
    const { queue } = callerFor(inspector)
    const { version } = await queue.get({ id: submissionId })
    const decision = {
      requestId: newId(),
      id: submissionId,
      version,
      outcome: 'REFUSED' as const,
      text: 'Нет.',
    }
    await expect(queue.prepareDecision(decision)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await callerFor(colleague).queue.get({ id: submissionId })).may.accept).toBe(true)
  })

  it('is nobody’s of another office', async () => {
    const { submissionId } = await complained()
    const { queue } = callerFor(world.actors.otherOffice)
    await expect(queue.get({ id: submissionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
