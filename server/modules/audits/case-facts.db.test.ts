import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { sendDraft } from '@/server/testing/audit-answers'
import { begin, buildAudit, line, sendUnsigned } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { buildWorld, type World } from '@/server/testing/world'
import { saveAnswer } from './commands/save-answer'
import { writeObjections } from './commands/write-objections'
import { writeReply } from './commands/write-reply'
import { ItemDraft } from './contract'
import { caseFacts } from './case-facts'
import type { Sent } from './domain/actions'
import type { AuditForm } from './domain/vocabulary'
import { getAudit } from './load'

let world: World
let inspector: OfficerActor
let head: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  inspector = world.actors.inspector as OfficerActor
  head = world.actors.head as ParticipantActor
})

const opened = (form: AuditForm = 'DESK') =>
  buildAudit(inspector, now(), { participantId: head.participantId, form })
const sent = (id: string, what: Sent) => sendUnsigned(inspector, now(), id, what)
const factsOf = (id: string, what: Sent) =>
  actAt(
    inspector,
    now(),
    async (context) => caseFacts(context, await getAudit(context, id), what, '06-12/000999'),
    undefined,
  )

it('documents of an office that are begun at the same moment get numbers one after another', async () => {
  const { id } = await opened()
  await sent(id, { purpose: 'notification' })
  const begun = await Promise.all(
    [1, 2, 3].map(() => begin(inspector, now(), id, { purpose: 'requirement', days: 10, items: [line(1)] })),
  )
  const rows = await asSystem((tx) =>
    tx.auditDocument.findMany({ where: { id: { in: begun.map(({ documentId }) => documentId) } } }),
  )
  const ordinals = rows.map(({ number }) => Number(number?.split('/')[1])).sort((a, b) => a - b)
  expect(ordinals).toEqual([0, 1, 2].map((n) => ordinals[0]! + n))
  expect(rows.every(({ number }) => /^06-12\/\d{6}$/.test(number ?? ''))).toBe(true)
})

it('a draft names the audited person and who signs, so that nothing the portal knows is asked for', async () => {
  const { id } = await opened()
  await sent(id, { purpose: 'notification' })
  const what = { purpose: 'requirement' as const, days: 10, items: [line(1)] }
  const { documentId } = await begin(inspector, now(), id, what)
  const { lead } = await factsOf(id, what)
  const { values } = await asSystem((tx) => tx.auditDocument.findUniqueOrThrow({ where: { id: documentId } }))
  expect(values).toMatchObject({
    CustomsIssuedRequest: { ApproverPerson: { PersonSurname: lead.surname, PersonName: lead.name } },
    AuditOrganization: { OrganizationName: expect.stringMatching(/./) },
  })
})

it('knows who audits, who decides, whom, and which documents came before', async () => {
  const { id } = await opened()
  const notificationId = await sent(id, { purpose: 'notification' })
  const facts = await factsOf(id, { purpose: 'requirement', days: 10, items: [line(1)] })
  expect(facts).toMatchObject({
    form: 'DESK',
    ownNumber: '06-12/000999',
    office: { code: '90113000', superior: null },
    notification: { documentId: notificationId },
    order: null,
    objections: null,
    prolongedUntil: null,
    auditedHead: { surname: 'Главная' },
    members: [],
  })
  expect(facts.lead.surname).not.toBe('')
  expect(facts.chief).not.toBeNull()
})

it('a plea for time is referred to as the participant’s document is kept', async () => {
  const { id } = await opened()
  await sent(id, { purpose: 'notification' })
  const item = line(1)
  const requirementId = await sent(id, { purpose: 'requirement', days: 10, items: [item] })
  await actAt(head, now(), saveAnswer, {
    requestId: newId(),
    id,
    requirementId,
    itemId: item.id,
    version: 0,
    draft: ItemDraft.parse({ answer: 'more-time', until: '2030-01-01', reason: 'Ждём банк' }),
  })
  const { submissionId } = await actAt(head, now(), writeReply, {
    requestId: newId(),
    id,
    requirementId,
    itemIds: [item.id],
  })
  await sendDraft(head, now(), submissionId)
  const { archiveDocument } = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id: submissionId }, include: { archiveDocument: true } }),
  )
  const facts = await factsOf(id, {
    purpose: 'more-time',
    requirementId,
    itemIds: [item.id],
    until: '2030-01-01',
  })
  expect(facts.requirement).toMatchObject({ documentId: requirementId })
  expect(facts.reply).toMatchObject({ documentId: archiveDocument!.id, number: archiveDocument!.number })
})

it('objections come with the provisions of the act that they are tied to', async () => {
  const { id } = await opened()
  await sent(id, { purpose: 'notification' })
  const actId = await sent(id, { purpose: 'act', paragraphs: [{ id: 'a', unit: 'п. 1', text: 'Нашли' }] })
  const rows = [{ paragraphId: 'a', unit: 'п. 1', text: 'Не согласны' }]
  const { submissionId } = await actAt(head, now(), writeObjections, { requestId: newId(), id, rows })
  await sendDraft(head, now(), submissionId)
  const facts = await factsOf(id, { purpose: 'conclusion', rows: [] })
  expect(facts.act).toMatchObject({ documentId: actId })
  expect(facts.objections?.rows).toEqual([
    { paragraphId: 'a', unit: 'п. 1', provision: 'Нашли', objection: 'Не согласны' },
  ])
})

it('a prolongation says until when, and a change of the group who was in it', async () => {
  const { id } = await opened()
  await sent(id, { purpose: 'notification' })
  const until = async (days: number) =>
    (await factsOf(id, { purpose: 'prolongation', days, reason: 'Экспертиза' })).prolongedUntil!
  const [shorter, longer] = [await until(10), await until(40)]
  expect(Date.parse(longer) - Date.parse(shorter)).toBe(30 * 86_400_000)
  await expect(until(121)).rejects.toMatchObject({ code: 'INVALID_INPUT' })

  const colleague = (world.actors.colleague as OfficerActor).userId
  const group = [{ officerId: colleague, role: 'lead' as const }]
  const facts = await factsOf(id, { purpose: 'group-change', group, reason: 'Отпуск' })
  expect(facts.formerGroup).toHaveLength(1)
  expect(`${facts.lead.surname} ${facts.lead.name}`).not.toBe(facts.formerGroup[0])
})
