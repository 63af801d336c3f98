import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { placedPaper } from '@/server/testing/archive'
import { sendDraft } from '@/server/testing/audit-answers'
import { CARD, line, sendUnsigned } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { getArchivedXml } from '../archive/queries'
import { getReadableFile } from '../files/queries'
import { findCase } from '../prints/case-entries'
import { loadPrint } from '../prints/load-print'
import { amendSubmission } from '../submissions/commands/continue-case'
import { withdrawSubmission } from '../submissions/commands/change-submission'
import { openAudit } from './commands/open-audit'
import { saveAnswer } from './commands/save-answer'
import { writeReply } from './commands/write-reply'
import { ItemDraft } from './contract'

let world: World
let sent: { auditId: string; submissionId: string; paperId: string; fileId: string; xmlId: string }

const officer = (name: 'inspector' | 'colleague' | 'post' | 'otherOffice' | 'keeper') =>
  world.actors[name] as OfficerActor

/** A reply with a paper of the archive, sent into an audit in whose group an officer of another office is. */
beforeAll(async () => {
  world = await buildWorld()
  const head = world.actors.head as ParticipantActor
  const inspector = officer('inspector')
  const at = now()
  const { id } = await actAt(inspector, at, openAudit, {
    requestId: newId(),
    form: 'DESK',
    participantId: head.participantId,
    card: CARD,
    group: [
      { officerId: inspector.userId, role: 'lead' },
      { officerId: officer('otherOffice').userId, role: 'member' },
    ],
  })
  await sendUnsigned(inspector, at, id, { purpose: 'notification' })
  const item = line(1)
  const requirementId = await sendUnsigned(inspector, at, id, {
    purpose: 'requirement',
    days: 10,
    items: [item],
  })
  const paper = await placedPaper(head)
  await actAt(head, at, saveAnswer, {
    requestId: newId(),
    id,
    requirementId,
    itemId: item.id,
    version: 0,
    draft: ItemDraft.parse({ answer: 'submitted', papers: [paper.id] }),
  })
  const { submissionId } = await actAt(head, at, writeReply, {
    requestId: newId(),
    id,
    requirementId,
    itemIds: [item.id],
  })
  await sendDraft(head, at, submissionId)
  const { fileId } = await asSystem((tx) =>
    tx.archiveFile.findFirstOrThrow({ where: { archiveDocumentId: paper.id } }),
  )
  const { archiveDocumentId } = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id: submissionId } }),
  )
  sent = { auditId: id, submissionId, paperId: paper.id, fileId, xmlId: archiveDocumentId! }
})

/** Every way to what was sent. */
const reads = (actor: OfficerActor) => ({
  document: () => callerFor(actor).queue.get({ id: sent.submissionId }),
  file: () => actAt(actor, now(), getReadableFile, { id: sent.fileId }),
  xml: () => actAt(actor, now(), getArchivedXml, { id: sent.xmlId }),
  'XML of a paper': () => actAt(actor, now(), getArchivedXml, { id: sent.paperId }),
  print: () => actAt(actor, now(), loadPrint, { id: sent.submissionId }),
  case: () => actAt(actor, now(), findCase, sent.submissionId),
})
type Way = keyof ReturnType<typeof reads>
const WAYS: Way[] = ['document', 'file', 'xml', 'XML of a paper', 'print', 'case']

describe.each(WAYS)('what was sent into an audit, its %s', (way) => {
  it.each(['inspector', 'colleague', 'otherOffice'] as const)('is open to %s', async (name) => {
    expect(await reads(officer(name))[way]()).toBeDefined()
  })

  it.each(['post', 'keeper'] as const)('is not there for %s', async (name) => {
    await expect(reads(officer(name))[way]()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('lies in nobody’s queue, and nothing is done with it there', async () => {
  for (const name of ['inspector', 'otherOffice'] as const) {
    const { queue } = callerFor(officer(name))
    const { items } = await queue.list({ filter: 'all' })
    expect(items.map(({ id }) => id)).not.toContain(sent.submissionId)
    const { may } = await queue.get({ id: sent.submissionId })
    expect(new Set(Object.values(may))).toEqual(new Set(['wrong-status']))
  }
  const { version } = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id: sent.submissionId } }),
  )
  await expect(
    callerFor(officer('inspector')).queue.register({ requestId: newId(), id: sent.submissionId, version }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it.each([
  ['taken back', withdrawSubmission],
  ['amended', amendSubmission],
])('is not %s: it is part of the audit', async (_, command) => {
  const { version } = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id: sent.submissionId } }),
  )
  const head = world.actors.head as ParticipantActor
  await expect(
    actAt(head, now(), command, { requestId: newId(), id: sent.submissionId, version }),
  ).rejects.toMatchObject({ code: 'WRONG_STATUS' })
})

it('is closed again to an officer of another office who has left the group', async () => {
  const inspector = officer('inspector')
  await sendUnsigned(inspector, now(), sent.auditId, {
    purpose: 'group-change',
    group: [{ officerId: inspector.userId, role: 'lead' }],
    reason: 'Перевод в другой отдел',
  })
  const gone = reads(officer('otherOffice'))
  for (const way of WAYS) await expect(gone[way](), way).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await reads(inspector).file()).toBeDefined()
})
