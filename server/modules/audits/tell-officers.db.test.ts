import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { announce, live, type LiveEvent } from '@/server/platform/live'
import { sendDraft, signedDraft } from '@/server/testing/audit-answers'
import { CARD, line, sendUnsigned } from '@/server/testing/audits'
import { actAt, buildOfficer } from '@/server/testing/build'
import { buildWorld, type World } from '@/server/testing/world'
import type { FormValues } from '../catalogue/domain/definition'
import { objectOf } from '../catalogue/domain/lexical'
import { amendSubmission } from '../submissions/commands/continue-case'
import { deliverSubmission } from '../submissions/commands/deliver-submission'
import { returnSubmission } from '../submissions/commands/return-submission'
import { sendSubmission } from '../submissions/commands/send-submission'
import { openAudit } from './commands/open-audit'
import { saveAnswer } from './commands/save-answer'
import { writeComplaint } from './commands/write-complaint'
import { writeExplanation } from './commands/write-explanation'
import { writeObjections } from './commands/write-objections'
import { writeReply } from './commands/write-reply'
import { ItemDraft } from './contract'
import type { Sent } from './domain/actions'

let world: World
let head: ParticipantActor
let lead: OfficerActor
let guest: OfficerActor
let chief: OfficerActor
let gone: string

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  lead = world.actors.inspector as OfficerActor
  guest = world.actors.otherOffice as OfficerActor
  chief = world.actors.chief as OfficerActor
  gone = await buildOfficer({ officeId: world.ids.office })
})

/** An audit whose group has an officer of another office, and one who has left the service since. */
async function opened(): Promise<string> {
  await asSystem((tx) => tx.officer.update({ where: { userId: gone }, data: { revokedAt: null } }))
  const { id } = await actAt(lead, now(), openAudit, {
    requestId: newId(),
    form: 'DESK',
    participantId: head.participantId,
    card: CARD,
    group: [
      { officerId: lead.userId, role: 'lead' },
      { officerId: guest.userId, role: 'member' },
      { officerId: gone, role: 'member' },
    ],
  })
  await asSystem((tx) => tx.officer.update({ where: { userId: gone }, data: { revokedAt: now() } }))
  await customs(id, { purpose: 'notification' })
  return id
}
const customs = (id: string, what: Sent) => sendUnsigned(lead, now(), id, what)
const paragraphs = [{ id: 'a', unit: 'Раздел 2, п. 1', text: 'Вес заявлен неверно.' }]

/** Who was told of what has come into the audit, by letters that are still to be sent. */
async function told(id: string): Promise<{ type: string; to: string[] }[]> {
  const rows = await asSystem((tx) =>
    tx.notification.findMany({ where: { subjectId: id, participantId: null }, orderBy: { id: 'asc' } }),
  )
  expect(rows.every(({ mailedAt }) => mailedAt === null)).toBe(true)
  return [...new Set(rows.map(({ type }) => type))].map((type) => ({
    type,
    to: rows.flatMap((row) => (row.type === type ? [row.userId] : [])).sort(),
  }))
}
/** Fills in what the person writes by hand, and sends. */
async function send(id: string, filled: (values: FormValues) => FormValues) {
  const { values } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))
  const whole = { ...(values as FormValues), ...filled(values as FormValues) }
  await asSystem((tx) => tx.submission.update({ where: { id }, data: { values: whole as object } }))
  await sendDraft(head, now(), id)
}
const group = () => [lead.userId, guest.userId].sort()

it('a reply and a plea for time are told to the group in service, each by its own words', async () => {
  const id = await opened()
  const items = [line(1), line(2)]
  const requirementId = await customs(id, { purpose: 'requirement', days: 10, items })
  const answers = [
    { answer: 'submitted', onPaper: { number: '17', date: '2020-11-20' } },
    { answer: 'more-time', until: '2030-01-01', reason: 'Ждём банк' },
  ]
  for (const [n, { id: itemId }] of items.entries()) {
    const draft = ItemDraft.parse(answers[n])
    const address = { requestId: newId(), id, requirementId }
    await actAt(head, now(), saveAnswer, { ...address, itemId, version: 0, draft })
    const { submissionId } = await actAt(head, now(), writeReply, { ...address, itemIds: [itemId] })
    await sendDraft(head, now(), submissionId)
  }
  expect(await told(id)).toEqual([
    { type: 'audit.reply-received', to: group() },
    { type: 'audit.plea-received', to: group() },
  ])
})

it('an explanation, objections and a complaint are told too; of a complaint also the chiefs', async () => {
  const id = await opened()
  const explained = await actAt(head, now(), writeExplanation, { requestId: newId(), id, text: 'Пояснение' })
  await send(explained.submissionId, (values) => ({
    ExplanationPlace: 'Москва',
    PersonDetails: { ...objectOf(values['PersonDetails']), BornYear: '1980', BornPlace: 'Москва' },
  }))
  await customs(id, { purpose: 'act', paragraphs })
  const rows = [{ paragraphId: 'a', unit: 'Раздел 2, п. 1', text: 'Вес взят по накладной.' }]
  const objected = await actAt(head, now(), writeObjections, { requestId: newId(), id, rows })
  await sendDraft(head, now(), objected.submissionId)
  await customs(id, { purpose: 'conclusion', rows: [{ paragraphId: 'a', accepted: false, text: 'Нет' }] })
  await customs(id, { purpose: 'decision' })
  const complained = await actAt(head, now(), writeComplaint, { requestId: newId(), id })
  await send(complained.submissionId, () => ({ Circumstance: ['Вес верен.'], Demand: ['Отменить решение.'] }))
  expect(await told(id)).toEqual([
    { type: 'audit.explanation-received', to: group() },
    { type: 'audit.objections-received', to: group() },
    { type: 'audit.complaint-received', to: [...group(), chief.userId].sort() },
  ])
})

it('whoever has the audit open looks again when a document of it arrives, or is given back', async () => {
  const id = await opened()
  await customs(id, { purpose: 'act', paragraphs })
  const events: LiveEvent[] = []
  let told = (): void => {}
  const stop = live().subscribe((event) => {
    events.push(event)
    told()
  })
  const heard = async (wanted: string) => {
    while (!events.some((event) => event.id === wanted))
      await new Promise<void>((resolve) => (told = resolve))
  }
  await heard('reconnected')
  /** Events come in the order of their transactions: between two marks are those of the act. */
  const looksAfter = async (act: () => Promise<unknown>) => {
    const mark = async () => {
      const markId = newId()
      await asSystem((tx) => announce(tx, { topic: 'session', id: markId }))
      await heard(markId)
      return events.length
    }
    const before = await mark()
    await act()
    await mark()
    return events.slice(before).filter((event) => event.topic === 'audit' && event.id === id).length
  }
  const system = { kind: 'system', process: 'test' } as const
  const hand = async (submissionId: string) =>
    actAt(head, now(), sendSubmission, await signedDraft(head, now(), submissionId))
  const { submissionId } = await actAt(head, now(), writeObjections, { requestId: newId(), id, rows: [] })
  await hand(submissionId)
  expect(await looksAfter(() => actAt(system, now(), returnSubmission, { submissionId, faults: [] }))).toBe(1)
  const { version } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId } }))
  const again = await actAt(head, now(), amendSubmission, { requestId: newId(), id: submissionId, version })
  await hand(again.id)
  expect(await looksAfter(() => actAt(system, now(), deliverSubmission, again.id))).toBe(1)
  stop()
})

it('that there are no objections is told as such', async () => {
  const id = await opened()
  await customs(id, { purpose: 'act', paragraphs })
  const { submissionId } = await actAt(head, now(), writeObjections, { requestId: newId(), id, rows: [] })
  await sendDraft(head, now(), submissionId)
  expect(await told(id)).toEqual([{ type: 'audit.no-objections-received', to: group() }])
})
