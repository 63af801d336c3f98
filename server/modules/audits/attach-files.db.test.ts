import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { ask } from '@/server/auth/execute'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { attachFile, begin, buildAudit, sendBegun } from '@/server/testing/audits'
import { actAt, buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, type ActorName, type World } from '@/server/testing/world'
import { getReadableFile } from '../files/queries'
import { removeDocumentFile, reserveDocumentFiles } from './commands/attach-files'
import { askApproval } from './commands/draft-document'
import { openDocument } from './commands/receive-document'
import { prepareDocument } from './commands/send-document'
import type { Sent } from './domain/actions'

let world: World
let head: ParticipantActor
let inspector: OfficerActor
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-attached-'))
  process.env['STORAGE_DIR'] = folder
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  inspector = world.actors.inspector as OfficerActor
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

const ACT: Sent = {
  purpose: 'act',
  paragraphs: [{ id: '1', unit: 'Раздел 1', text: 'Вес меньше заявленного' }],
}

/** A draft of a desk audit's notification, or of a later document when it has begun. */
async function drafted(what: Sent = { purpose: 'notification' }) {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  if (what.purpose !== 'notification') {
    const first = await begin(inspector, now(), id, { purpose: 'notification' })
    await sendBegun(inspector, now(), { ...first, what: { purpose: 'notification' } })
  }
  const { documentId, documentVersion } = await begin(inspector, now(), id, what)
  return { id, documentId, version: documentVersion, what }
}
type Drafted = Awaited<ReturnType<typeof drafted>>

const remove = ({ id, documentId }: Drafted, fileId: string) =>
  actAt(inspector, now(), removeDocumentFile, { requestId: newId(), id, documentId, fileId })
const reserve = ({ id, documentId }: Drafted, name = 'Приложение.pdf', actor = inspector) =>
  actAt(actor, now(), reserveDocumentFiles, {
    auditId: id,
    documentId,
    files: [{ name, size: 3, type: 'application/pdf' }],
  })
const prepare = ({ id, documentId }: Drafted, version: number) =>
  actAt(inspector, now(), prepareDocument, { requestId: newId(), id, documentId, version })
const rowOf = ({ documentId }: Drafted) =>
  asSystem((tx) => tx.auditDocument.findUniqueOrThrow({ where: { id: documentId } }))

const reads = async (fileId: string, actor: ParticipantActor | OfficerActor) => {
  try {
    return (await ask(actor, { id: fileId }, getReadableFile)).id === fileId
  } catch (error) {
    expect(error).toMatchObject({ code: 'NOT_FOUND' })
    return false
  }
}
/** Who of the world may read it, by name. */
const readers = async (fileId: string) => {
  const names = Object.keys(world.actors) as ActorName[]
  const may = await Promise.all(
    names.map((name) => {
      const actor = world.actors[name]
      return actor.kind === 'participant' || actor.kind === 'officer' ? reads(fileId, actor) : false
    }),
  )
  return names.filter((_, index) => may[index]).sort()
}

describe('files of a document of customs', () => {
  it('travel in it and are signed beside it; a prepared document is prepared anew when they change', async () => {
    const draft = await drafted()
    await storage().put(sha('%PD'), Readable.from(Buffer.from('%PD')), { size: 3, type: 'application/pdf' })
    const fileId = await attachFile(inspector, draft, 'Расчёт.pdf')
    const ready = await prepare(draft, draft.version)
    expect(ready.files).toMatchObject([{ id: fileId, name: 'Расчёт.pdf', size: 3 }])

    await remove(draft, fileId)
    const row = await rowOf(draft)
    expect(row).toMatchObject({ xml: null, sha256: null, version: ready.documentVersion })
    expect((await prepare(draft, ready.documentVersion)).files).toEqual([])
  })

  it('are named in the form where it lists them, and no more once they are taken off', async () => {
    const draft = await drafted({
      purpose: 'requirement',
      days: 10,
      items: [
        {
          id: newId(),
          position: 1,
          code: '04021',
          name: 'Счёт',
          details: '',
          periodFrom: '2025-01-01',
          periodTo: '2025-12-31',
        },
      ],
    })
    const fileId = await attachFile(inspector, draft, 'Перечень.pdf')
    await attachFile(inspector, draft, 'Бланк.pdf')
    const { xml, documentVersion } = await prepare(draft, draft.version)
    expect(xml).toContain('Перечень.pdf')
    await remove(draft, fileId)
    const again = await prepare(draft, documentVersion)
    expect(again.xml).not.toContain('Перечень.pdf')
    expect(again.xml).toContain('Бланк.pdf')
  })

  it('that have not arrived, or were refused, keep it from being signed', async () => {
    const draft = await drafted()
    const [fileId] = await reserve(draft)
    await expect(prepare(draft, draft.version)).rejects.toMatchObject({ code: 'FILES_NOT_READY' })
    await remove(draft, fileId!)
    expect((await prepare(draft, draft.version)).files).toEqual([])
    await expect(reserve(draft, 'вирус.exe')).rejects.toMatchObject({ code: 'FILE_REFUSED' })
  })

  it('are added by the group alone, and only while it is written', async () => {
    const draft = await drafted(ACT)
    await expect(reserve(draft, 'a.pdf', world.actors.colleague as OfficerActor)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const { id, documentId, version } = draft
    const fileId = await attachFile(inspector, draft)
    await actAt(inspector, now(), askApproval, { requestId: newId(), id, documentId, version })
    await expect(reserve(draft)).rejects.toMatchObject({ code: 'WRONG_STATUS' })
    await expect(remove(draft, fileId)).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  })

  it('SEC-1 open to officers from the draft on, and to the audited person when it was sent and opened', async () => {
    const draft = await drafted(ACT)
    const fileId = await attachFile(inspector, draft)
    const officers = ['chief', 'colleague', 'inspector']
    expect(await readers(fileId)).toEqual(officers)
    await sendBegun(inspector, now(), draft)
    expect(await readers(fileId)).toEqual(officers)
    await actAt(head, now(), openDocument, {
      requestId: newId(),
      id: draft.id,
      documentId: draft.documentId,
    })
    const own = await readers(fileId)
    expect(own).toEqual(expect.arrayContaining([...officers, 'head', 'viewer']))
    for (const name of ['otherOrganisation', 'otherPerson', 'otherKind', 'assigned'])
      expect(own).not.toContain(name)
  }, 60_000)

  it('SEC-1 open to the employee to whom the audit is assigned, where the appointment says assigned only', async () => {
    const userId = await buildUser()
    await buildAppointment({
      participantId: head.participantId,
      userId,
      role: 'EMPLOYEE',
      title: 'Юрист',
      grants: [{ actions: ['view', 'answer-audit'], assignedOnly: true }],
    })
    const lawyer = await participantActor(userId, head.participantId, now())
    const draft = await drafted(ACT)
    const fileId = await attachFile(inspector, draft)
    await sendBegun(inspector, now(), draft)
    const { id, documentId } = draft
    await actAt(head, now(), openDocument, { requestId: newId(), id, documentId })
    expect(await reads(fileId, lawyer)).toBe(false)
    await asSystem((tx) => tx.auditAssignee.create({ data: { auditId: id, userId } }))
    expect(await reads(fileId, lawyer)).toBe(true)
  })
})
