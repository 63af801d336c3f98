import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { attachFile, begin, buildAudit, sendBegun, sendUnsigned } from '@/server/testing/audits'
import { plainHead } from '@/server/testing/plain-head'
import { readStored } from '@/server/testing/read-zip'
import { requestAs } from '@/server/testing/signed-in'
import { buildWorld, callerFor, type ActorName, type World } from '@/server/testing/world'
import type { AuditWords } from './audit-entries'
import { checkAddress } from './check-print'
import { loadDraftPrint, takeAuditDocument } from './load-audit-document'
import { ask } from '@/server/auth/execute'
import { sendAuditCase, sendTimeline } from './send-audit-case'

const folder = mkdtempSync(join(tmpdir(), 'audit-case-'))
afterAll(() => rmSync(folder, { recursive: true }))

let world: World
let id: string
let documentId: string

/** A desk audit whose notification has an appendix and was opened; its act has not been. */
beforeAll(async () => {
  process.env['STORAGE_DIR'] = folder
  world = await buildWorld()
  const inspector = world.actors.inspector as OfficerActor
  const { participantId } = world.actors.head as ParticipantActor
  const bytes = Buffer.from('%PD')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await storage().put(sha256, Readable.from([bytes]), { size: 3, type: 'application/pdf' })
  ;({ id } = await buildAudit(inspector, now(), { participantId }))
  const what = { purpose: 'notification' } as const
  const draft = await begin(inspector, now(), id, what)
  await attachFile(inspector, draft, 'Приложение.pdf')
  documentId = await sendBegun(inspector, now(), { ...draft, what })
  await callerFor(world.actors.head).audits.open({ requestId: newId(), id, documentId })
  const paragraphs = [{ id: '1', unit: 'Раздел 1', text: 'Вес' }]
  await sendUnsigned(inspector, now(), id, { purpose: 'act', paragraphs })
}, 120_000)

const head = plainHead('Audit')
const words: AuditWords = {
  line: () => ({ kind: 'heading', level: 0, text: 'line' }),
  annex: () => null,
  head: ({ checkAddress: address }) => ({ ...head, checkAddress: address }),
  timeline: ({ timeline }) => ({
    head,
    lines: timeline.map(({ type }) => ({ kind: 'heading' as const, level: 0, text: type })),
  }),
}

const requestOf = (name: ActorName) => requestAs(world.actors[name], '/case')
const filesOf = async (name: ActorName) => {
  const answer = await sendAuditCase(await requestOf(name), id, words)
  expect(answer.status).toBe(200)
  return readStored(Buffer.from(await answer.arrayBuffer()))
}

it('AUD-3 the whole case is one archive whose manifest has the hash of every file', async () => {
  const files = await filesOf('inspector')
  const names = [...files.keys()]
  expect(names).toEqual(
    expect.arrayContaining([
      'timeline.json',
      'timeline.pdf',
      expect.stringMatching(/^customs\/1 .*1006907E\.xml$/),
      expect.stringMatching(/^customs\/1 .*\.pdf$/),
      expect.stringMatching(/^customs\/1 .*files\/Приложение\.pdf$/),
      expect.stringMatching(/^customs\/2 .*1006901E\.xml$/),
      'manifest.json',
      'SHA256SUMS',
      'README.txt',
    ]),
  )
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as {
    files: { name: string; sha256: string; size: number }[]
    missing: string[]
  }
  expect(manifest.missing).toEqual([])
  expect(manifest.files.map(({ name }) => name)).toEqual(names.slice(0, -3))
  for (const { name, sha256, size } of manifest.files) {
    const bytes = files.get(name)!
    expect(bytes.length).toBe(size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  expect(files.get('README.txt')!.toString()).toContain('openssl cms -verify')
})

it('AUD-4 SEC-1 the participant’s archive has what they have opened, and its course as they see it', async () => {
  const files = await filesOf('head')
  const names = [...files.keys()]
  expect(names.some((name) => name.startsWith('customs/1 '))).toBe(true)
  expect(names.some((name) => name.startsWith('customs/2 '))).toBe(false)
  const { timeline, card } = JSON.parse(files.get('timeline.json')!.toString()) as {
    timeline: { type: string }[]
    card: { ground: string }
  }
  // The act, in which the ground stands, has not been opened.
  expect(card.ground).toBe('')
  expect(timeline.map(({ type }) => type)).not.toContain('opened')
  expect(timeline.map(({ type }) => type)).toContain('sent:act')
})

it('SEC-1 is nobody’s who may not see the audit', async () => {
  for (const name of [
    'otherOrganisation',
    'otherOffice',
    'otherKind',
    'assigned',
    'administrator',
  ] as const) {
    expect((await sendAuditCase(await requestOf(name), id, words)).status).toBe(404)
    expect((await sendTimeline(await requestOf(name), id, words)).status).toBe(404)
  }
  const timeline = await sendTimeline(await requestOf('viewer'), id, words)
  expect(
    Buffer.from(await timeline.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

it('AUD-8 a print of a document of customs is checked by its code', async () => {
  const { print } = await ask(
    world.actors.head as ParticipantActor,
    { auditId: id, id: documentId },
    takeAuditDocument,
  )
  const { sha256 } = await asSystem((tx) => tx.auditDocument.findUniqueOrThrow({ where: { id: documentId } }))
  expect(print.checkAddress).toBe(checkAddress({ id: documentId, sha256: sha256! }))
  const { pathname, searchParams } = new URL(print.checkAddress!)
  expect(pathname).toBe(`/verify/${documentId}`)
  const check = (key: string) => callerFor(world.actors.anonymous).prints.check({ id: documentId, key })
  expect(await check(searchParams.get('k')!)).toMatchObject({
    outcome: 'found',
    facts: { registrationNumber: print.number, decision: null },
  })
  expect(await check('0'.repeat(16))).toEqual({ outcome: 'absent' })
})

it('AUD-2 SEC-1 a draft is printed for officers who see the audit, without a place to be checked at', async () => {
  const inspector = world.actors.inspector as OfficerActor
  const { documentId: draftId } = await begin(inspector, now(), id, { purpose: 'extract' })
  const of = { auditId: id, id: draftId }
  expect(await ask(inspector, of, loadDraftPrint)).toMatchObject({ checkAddress: null, signatures: [] })
  const other = world.actors.otherOffice as OfficerActor
  await expect(ask(other, of, loadDraftPrint)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  // What was sent is printed as such.
  await expect(ask(inspector, { auditId: id, id: documentId }, loadDraftPrint)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
