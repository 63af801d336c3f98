import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { placedPaper } from '@/server/testing/archive'
import { sendDraft, signedDraft } from '@/server/testing/audit-answers'
import { buildAudit, line, sendUnsigned } from '@/server/testing/audits'
import { actAt, buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, type World } from '@/server/testing/world'
import { discardSubmission } from '../submissions/commands/change-submission'
import { amendSubmission } from '../submissions/commands/continue-case'
import { returnSubmission } from '../submissions/commands/return-submission'
import { saveDraft } from '../submissions/commands/save-draft'
import { sendSubmission } from '../submissions/commands/send-submission'
import { ItemDraft } from './contract'
import { confirmSubmission } from './commands/review-reply'
import { importAnswers } from './commands/import-answers'
import { saveAnswer } from './commands/save-answer'
import { writeComplaint } from './commands/write-complaint'
import { writeExplanation } from './commands/write-explanation'
import { writeObjections } from './commands/write-objections'
import { writeReply } from './commands/write-reply'
import type { Sent } from './domain/actions'
import { readAudit } from './load'

let world: World
let head: ParticipantActor
let inspector: OfficerActor

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  inspector = world.actors.inspector as OfficerActor
})

const customs = (id: string, what: Sent) => sendUnsigned(inspector, now(), id, what)
const stateOf = (id: string) =>
  asSystem(async (tx) => {
    const row = await tx.audit.findUniqueOrThrow({ where: { id } })
    return (await readAudit({ tx, now: now() }, row)).state
  })

/** A desk audit with a requirement of three lines. */
async function required() {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  await customs(id, { purpose: 'notification' })
  const items = [line(1), line(2), line(3)]
  const requirementId = await customs(id, { purpose: 'requirement', days: 10, items })
  return { id, requirementId, items }
}
type Required = Awaited<ReturnType<typeof required>>

/** Another employee of the participant, who may answer audits and prepare documents. */
async function colleague(): Promise<ParticipantActor> {
  const userId = await buildUser()
  await buildAppointment({
    participantId: head.participantId,
    userId,
    role: 'EMPLOYEE',
    title: 'Декларант',
    grants: [{ actions: ['view', 'prepare', 'send', 'answer-audit'] }],
  })
  return participantActor(userId, head.participantId, now())
}

const draft = (values: Partial<ItemDraft> = {}) =>
  ItemDraft.parse({ answer: 'submitted', onPaper: { number: '17', date: '2020-11-20' }, ...values })

const save = (
  { id, requirementId, items }: Required,
  n: number,
  values: Partial<ItemDraft> = {},
  { actor = head, version = 0 } = {},
) =>
  actAt(actor, now(), saveAnswer, {
    requestId: newId(),
    id,
    requirementId,
    itemId: items[n]!.id,
    version,
    draft: draft(values),
  })

const reply = ({ id, requirementId, items }: Required, numbers: number[], actor = head) =>
  actAt(actor, now(), writeReply, {
    requestId: newId(),
    id,
    requirementId,
    itemIds: numbers.map((n) => items[n]!.id),
  })

const discard = async (id: string) => {
  const { version } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))
  await actAt(head, now(), discardSubmission, { requestId: newId(), id, version })
}
/** Sends a draft, has it given back by the format check, and begins the corrected one; answers its id. */
async function correct(submissionId: string): Promise<string> {
  await actAt(head, now(), sendSubmission, await signedDraft(head, now(), submissionId))
  return giveBack(submissionId)
}
async function giveBack(submissionId: string): Promise<string> {
  const system = { kind: 'system', process: 'test' } as const
  await actAt(system, now(), returnSubmission, { submissionId, faults: [] })
  const { version } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId } }))
  const { id } = await actAt(head, now(), amendSubmission, { requestId: newId(), id: submissionId, version })
  return id
}
const valuesOf = async (id: string) =>
  (await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))).values as FormValues

describe('a line of a requirement', () => {
  it('that two employees save at the same moment is one’s, and the other is shown it', async () => {
    const audit = await required()
    const other = await colleague()
    const both = await Promise.allSettled([
      save(audit, 0, { reason: 'первый' }),
      save(audit, 0, { reason: 'второй' }, { actor: other }),
    ])
    const [won] = both.filter((one) => one.status === 'fulfilled')
    const [lost] = both.filter((one) => one.status === 'rejected')
    expect(won?.value.version).toBe(1)
    expect(lost?.reason).toMatchObject({
      code: 'STALE_VERSION',
      details: { version: 1, draft: { reason: both[0].status === 'fulfilled' ? 'первый' : 'второй' } },
    })
  })

  it('is saved beside another line that somebody saves at the same moment', async () => {
    const audit = await required()
    const other = await colleague()
    const saved = await Promise.all([save(audit, 0), save(audit, 1, {}, { actor: other })])
    expect(saved.map(({ version }) => version)).toEqual([1, 1])
  })

  it('takes a paper of one’s own archive, and none of another’s', async () => {
    const audit = await required()
    const own = await placedPaper(head)
    const foreign = await placedPaper(world.actors.otherOrganisation as ParticipantActor)
    expect(await save(audit, 0, { papers: [own.id] })).toMatchObject({ version: 1 })
    await expect(save(audit, 1, { papers: [own.id, foreign.id] })).rejects.toMatchObject({
      code: 'ARCHIVE_REFUSED',
    })
  })

  it('is not found in an audit of somebody else, and refused to whoever may not answer', async () => {
    const audit = await required()
    const stranger = world.actors.otherOrganisation as ParticipantActor
    await expect(save(audit, 0, {}, { actor: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const viewer = world.actors.viewer as ParticipantActor
    await expect(save(audit, 0, {}, { actor: viewer })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(save({ ...audit, items: [line(9)] }, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is imported with others, each by its own version', async () => {
    const audit = await required()
    await save(audit, 1, { reason: 'уже есть' })
    const paper = await placedPaper(head)
    const numbers = [[paper.number], [], ['0000-000000']]
    const done = await actAt(head, now(), importAnswers, {
      requestId: newId(),
      id: audit.id,
      requirementId: audit.requirementId,
      lines: audit.items.map(({ id }, i) => ({
        itemId: id,
        version: 0,
        draft: draft(),
        numbers: numbers[i]!,
      })),
    })
    expect(done.saved).toEqual([{ itemId: audit.items[0]!.id, version: 1 }])
    expect(done.refused).toMatchObject([
      { itemId: audit.items[1]!.id, code: 'STALE_VERSION' },
      { itemId: audit.items[2]!.id, code: 'ARCHIVE_REFUSED', details: { number: '0000-000000' } },
    ])
    const { answer } = await asSystem((tx) =>
      tx.auditItemAnswer.findFirstOrThrow({ where: { itemId: audit.items[0]!.id } }),
    )
    expect(answer).toMatchObject({ papers: [paper.id] })
  })
})

describe('a reply', () => {
  it('goes in two parts, each with its papers, and customs sees what each answered', async () => {
    const audit = await required()
    const paper = await placedPaper(head)
    await save(audit, 0, { papers: [paper.id], onPaper: null })
    const first = await reply(audit, [0])
    await sendDraft(head, now(), first.submissionId)
    await save(audit, 1, { answer: 'more-time', until: '2030-01-01', reason: 'Ждём банк' })
    await save(audit, 2, { answer: 'cannot', reason: 'Не составляли' })
    const second = await reply(audit, [1, 2])
    await sendDraft(head, now(), second.submissionId)

    const { requirements, received } = await stateOf(audit.id)
    expect(requirements[0]!.items).toMatchObject([
      { status: 'answered', submissionIds: [first.submissionId] },
      {
        status: 'more-time-asked',
        askedUntil: '2030-01-01',
        answerReason: 'Ждём банк',
        submissionIds: [second.submissionId],
      },
      { status: 'cannot', answerReason: 'Не составляли', submissionIds: [second.submissionId] },
    ])
    expect(received.map(({ what }) => what)).toEqual(['reply', 'reply'])
    const { action } = await asSystem((tx) =>
      tx.auditAction.findFirstOrThrow({
        where: { auditId: audit.id, action: { path: ['submissionId'], equals: first.submissionId } },
      }),
    )
    expect(action).toMatchObject({ items: [{ answer: 'submitted', papers: [paper.id] }] })
    const enclosed = await asSystem((tx) =>
      tx.submissionEnclosure.findMany({ where: { submissionId: first.submissionId } }),
    )
    expect(enclosed.map(({ archiveDocumentId }) => archiveDocumentId)).toEqual([paper.id])
  })

  it('is refused with what each line lacks', async () => {
    const audit = await required()
    await save(audit, 0, { onPaper: null })
    await save(audit, 1, { answer: 'more-time', until: '2020-01-01', reason: '' })
    await expect(reply(audit, [0, 1, 2])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: {
        lines: [
          { position: 1, faults: ['paper-needed'] },
          { position: 2, faults: ['until-early', 'reason-needed'] },
          { position: 3, faults: ['nothing-prepared'] },
        ],
      },
    })
  })

  it('holds its lines until it is discarded', async () => {
    const audit = await required()
    await save(audit, 0)
    const { submissionId } = await reply(audit, [0])
    await expect(save(audit, 0, {}, { version: 1 })).rejects.toMatchObject({ code: 'WRONG_STATUS' })
    await expect(reply(audit, [0])).rejects.toMatchObject({ details: { lines: [{ faults: ['in-reply'] }] } })
    await discard(submissionId)
    expect(await save(audit, 0, {}, { version: 1 })).toMatchObject({ version: 2 })
    expect(await reply(audit, [0])).toMatchObject({ id: audit.id })
  })

  it('says what was signed, not what was prepared', async () => {
    const audit = await required()
    await save(audit, 0)
    await save(audit, 1)
    const { submissionId } = await reply(audit, [0, 1])
    const values = await valuesOf(submissionId)
    const [first] = values['DocList'] as FormValues[]
    await asSystem((tx) =>
      tx.submission.update({
        where: { id: submissionId },
        data: { values: { ...values, DocList: [{ ...first, ProvideMark: '2' }] } as object },
      }),
    )
    await sendDraft(head, now(), submissionId)
    const { requirements } = await stateOf(audit.id)
    expect(requirements[0]!.items.map(({ answer }) => answer)).toEqual(['in-part', null, null])
    expect(await save(audit, 1, {}, { version: 1 })).toMatchObject({ version: 2 })
  })

  it('stays addressed to the office that audits, whatever is saved', async () => {
    const audit = await required()
    await save(audit, 0)
    const { submissionId } = await reply(audit, [0])
    const values = await valuesOf(submissionId)
    await actAt(head, now(), saveDraft, {
      requestId: newId(),
      id: submissionId,
      version: 1,
      values,
      officeCode: '90012000',
    })
    const { officeId } = await asSystem((tx) =>
      tx.submission.findUniqueOrThrow({ where: { id: submissionId } }),
    )
    expect(officeId).toBe(world.ids.office)
  })

  it('that the format check gave back is put right, with the papers of its lines', async () => {
    const audit = await required()
    const paper = await placedPaper(head)
    await save(audit, 0, { papers: [paper.id] })
    const first = await reply(audit, [0])
    const again = await correct(first.submissionId)
    await sendDraft(head, now(), again)
    const { requirements } = await stateOf(audit.id)
    expect(requirements[0]!.items[0]).toMatchObject({ submissionIds: [first.submissionId, again] })
    const actions = await asSystem((tx) =>
      tx.auditAction.findMany({ where: { auditId: audit.id }, orderBy: { ordinal: 'desc' }, take: 1 }),
    )
    expect(actions[0]!.action).toMatchObject({ type: 'reply', items: [{ papers: [paper.id] }] })
  })

  it('is confirmed by an officer once it has been delivered, not while it is on its way or given back', async () => {
    const audit = await required()
    await save(audit, 0)
    const first = await reply(audit, [0])
    const confirm = (submissionId: string) =>
      actAt(inspector, now(), confirmSubmission, { requestId: newId(), id: audit.id, submissionId })
    await actAt(head, now(), sendSubmission, await signedDraft(head, now(), first.submissionId))
    await expect(confirm(first.submissionId)).rejects.toMatchObject({ details: { status: 'SENT' } })
    const again = await giveBack(first.submissionId)
    await expect(confirm(first.submissionId)).rejects.toMatchObject({ details: { status: 'RETURNED' } })
    await sendDraft(head, now(), again)
    expect(await confirm(again)).toMatchObject({ id: audit.id })
  })

  it('is not sent when the audit has gone on, and nothing of it is lost', async () => {
    const audit = await required()
    await save(audit, 0)
    const { submissionId } = await reply(audit, [0])
    const ready = await signedDraft(head, now(), submissionId)
    await customs(audit.id, { purpose: 'act', paragraphs: [{ id: 'a', unit: 'п. 1', text: 'Нашли' }] })
    await expect(actAt(head, now(), sendSubmission, ready)).rejects.toMatchObject({ code: 'WRONG_STATUS' })
    const kept = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId } }))
    expect(kept).toMatchObject({ status: 'ARCHIVED', sentAt: null })
  })
})

describe('objections', () => {
  const paragraphs = [
    { id: 'a', unit: 'Раздел 2, п. 1', text: 'Насосы многоступенчатые.' },
    { id: 'b', unit: 'Раздел 2, п. 2', text: 'Вес заявлен неверно.' },
  ]
  const ROWS = [{ paragraphId: 'b', unit: 'Раздел 2, п. 2', text: 'Вес взят по накладной.\nОна приложена.' }]
  const object = (id: string, rows = ROWS) =>
    actAt(head, now(), writeObjections, { requestId: newId(), id, rows })
  const acted = async () => {
    const { id } = await required()
    await customs(id, { purpose: 'act', paragraphs })
    return id
  }

  it('are tied to paragraphs of the act, and read back as they were signed', async () => {
    const id = await acted()
    const { submissionId } = await object(id)
    await sendDraft(head, now(), submissionId)
    const { objections, status } = await stateOf(id)
    expect(status).toBe('OBJECTED')
    expect(objections).toMatchObject({ submissionId, rows: ROWS })
  })

  it('are written once at a time', async () => {
    const id = await acted()
    const first = await object(id)
    await expect(object(id)).rejects.toMatchObject({ details: { reason: 'written-already' } })
    await discard(first.submissionId)
    const second = await object(id, [])
    await sendDraft(head, now(), second.submissionId)
    expect((await stateOf(id)).objections).toMatchObject({ rows: [] })
  })

  it('are added to until their term ends or customs answers', async () => {
    const id = await acted()
    const none = await object(id, [])
    await sendDraft(head, now(), none.submissionId)
    const first = await object(id)
    await sendDraft(head, now(), first.submissionId)
    const more = [{ paragraphId: 'a', unit: 'Раздел 2, п. 1', text: 'Насосы одноступенчатые.' }]
    const second = await object(id, more)
    const late = await object(id, more).catch((error: unknown) => error)
    expect(late).toMatchObject({ details: { reason: 'written-already' } })
    await sendDraft(head, now(), second.submissionId)
    expect(await stateOf(id)).toMatchObject({
      status: 'OBJECTED',
      objections: { submissionId: second.submissionId, rows: [...ROWS, ...more] },
      received: [{ what: 'objections' }, { what: 'objections' }, { what: 'objections' }],
    })

    const third = await object(id)
    const afterwards = new Date(now().getTime() + 60 * 24 * 3_600_000)
    const ready = await signedDraft(head, now(), third.submissionId)
    await expect(actAt(head, afterwards, sendSubmission, ready)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'objections-over' },
    })
    await customs(id, {
      purpose: 'conclusion',
      rows: [...ROWS, ...more].map(({ paragraphId }) => ({ paragraphId, accepted: true, text: 'Да' })),
    })
    await expect(actAt(head, now(), sendSubmission, ready)).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  })

  it('without a word before are better late than never', async () => {
    const id = await acted()
    const afterwards = new Date(now().getTime() + 60 * 24 * 3_600_000)
    const ref = await actAt(head, afterwards, writeObjections, { requestId: newId(), id, rows: ROWS })
    expect(ref.status).toBe('ACT')
    await sendDraft(head, afterwards, ref.submissionId)
    await expect(
      actAt(head, afterwards, writeObjections, { requestId: newId(), id, rows: ROWS }),
    ).rejects.toMatchObject({ details: { reason: 'objections-over' } })
  })

  it('that the format check gave back twice are put right, though the audit has gone on from them', async () => {
    const id = await acted()
    const { submissionId } = await object(id)
    const second = await correct(submissionId)
    const first = (await stateOf(id)).objections
    const last = await correct(second)
    const values = await valuesOf(last)
    const [row] = values['Objections'] as FormValues[]
    await asSystem((tx) =>
      tx.submission.update({
        where: { id: last },
        data: { values: { ...values, Objections: [{ ...row, ObjectionsToAct: ['Вес верен.'] }] } as object },
      }),
    )
    await sendDraft(head, now(), last)
    const { objections, received, status } = await stateOf(id)
    expect(status).toBe('OBJECTED')
    expect(objections).toEqual({
      submissionId: last,
      rows: [{ ...ROWS[0]!, text: 'Вес верен.' }],
      at: first!.at,
    })
    expect(received.map((one) => one.submissionId)).toEqual([last])
    const sent = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: last } }))
    expect(sent.status).toBe('DELIVERED')
  })

  it('name paragraphs of this act only', async () => {
    const id = await acted()
    const foreign = [{ paragraphId: 'z', unit: 'п. 9', text: 'Нет' }]
    await expect(object(id, foreign)).rejects.toMatchObject({ details: { reason: 'row-unknown' } })
    const empty = [{ paragraphId: 'a', unit: 'п. 1', text: ' ' }]
    await expect(object(id, empty)).rejects.toMatchObject({ details: { reason: 'row-empty' } })
  })
})

it('an explanation and a complaint are drafts of their kinds, addressed to the office', async () => {
  const { id } = await required()
  const explained = await actAt(head, now(), writeExplanation, {
    requestId: newId(),
    id,
    text: 'Колесо одно.',
  })
  await customs(id, { purpose: 'act', paragraphs: [{ id: 'a', unit: 'п. 1', text: 'Нашли' }] })
  const objected = await actAt(head, now(), writeObjections, { requestId: newId(), id, rows: [] })
  await sendDraft(head, now(), objected.submissionId)
  const decisionId = await customs(id, { purpose: 'decision' })
  const complained = await actAt(head, now(), writeComplaint, { requestId: newId(), id })
  const rows = await asSystem((tx) =>
    tx.submission.findMany({
      where: { id: { in: [explained.submissionId, complained.submissionId] } },
      orderBy: { id: 'asc' },
    }),
  )
  expect(rows).toMatchObject([
    { kindCode: '1006943E', auditId: id, officeId: world.ids.office, status: 'DRAFT' },
    { kindCode: '9940001E', auditId: id, auditDocumentId: decisionId, officeId: world.ids.office },
  ])
  expect(rows[0]!.values).toMatchObject({ ExplanationText: 'Колесо одно.' })
  expect(rows[1]!.values).toMatchObject({ Decision: { DocumentID: decisionId } })
})
