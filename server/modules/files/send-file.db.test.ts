import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { storage } from '@/server/platform/storage'
import { cookieOf } from '@/server/testing/signed-in'
import { buildWorld, callerFor, reserveDecision, type ActorName, type World } from '@/server/testing/world'
import { sendArchivedXml } from '../archive/send-xml'
import { endSession } from '../accounts/commands/start-session'
import { parseRange, sendFile } from './send-file'

let world: World
let folder: string
let submission: Awaited<ReturnType<World['submission']>>
let registered: Awaited<ReturnType<World['submission']>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-files-'))
  process.env['STORAGE_DIR'] = folder
  world = await buildWorld()
  submission = await world.submission('ACCEPTED')
  registered = await world.submission('REGISTERED')
  // The content that the world's files pretend to have.
  await storage().put(shaOf('%PD'), Readable.from(Buffer.from('%PD')), { size: 3, type: 'application/pdf' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const shaOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function request(
  actor: Actor,
  address: string,
  headers: Record<string, string> = {},
): Promise<Request> {
  const own = 'sessionId' in actor ? await cookieOf(actor.sessionId) : {}
  const actingFor = actor.kind === 'officer' ? 'console' : world.ids.own
  return new Request(`http://localhost:3000${address}?for=${actingFor}`, { headers: { ...own, ...headers } })
}

async function statuses(fileId: string, actors: readonly ActorName[]) {
  const seen: Record<string, number> = {}
  for (const name of actors) {
    const response = await sendFile(await request(world.actors[name], `/api/files/${fileId}`), fileId)
    await response.body?.cancel()
    seen[name] = response.status
  }
  return seen
}

const everyone = () => Object.keys(world.actors) as ActorName[]
const except404 = (allowed: readonly ActorName[]) =>
  Object.fromEntries(everyone().map((name) => [name, allowed.includes(name) ? 200 : 404]))

describe('links to files', () => {
  test('SEC-1 an attachment opens to its participant’s people and to its office alone', async () => {
    const allowed: ActorName[] = ['head', 'viewer', 'asker', 'notActing', 'inspector', 'colleague', 'chief']
    expect(await statuses(submission.fileId, everyone())).toEqual(except404(allowed))
  })

  test('SEC-1 what hangs on a submission without having been archived with it is nobody’s at the office', async () => {
    const { id } = await world.submission('DELIVERED')
    const late = (await world.submission('DRAFT')).fileId
    await asSystem((tx) =>
      tx.submissionFile.create({
        data: { submissionId: id, fileId: late, role: 'ATTACHMENT', addedAt: now(), position: 9 },
      }),
    )
    const { files } = await callerFor(world.actors.inspector).queue.get({ id })
    expect(files.map((file) => file.id)).not.toContain(late)
    expect(files).toHaveLength(1)
    expect(await statuses(late, ['head', 'inspector', 'chief'])).toEqual({
      head: 200,
      inspector: 404,
      chief: 404,
    })
  })

  test('SEC-1 a decision’s file opens to the participant when the decision is made, not before', async () => {
    const allowed: ActorName[] = ['head', 'viewer', 'asker', 'notActing', 'inspector', 'colleague', 'chief']
    expect(await statuses(submission.decisionFileId!, everyone())).toEqual(except404(allowed))
    const officer = world.actors.inspector
    if (officer.kind !== 'officer') throw new Error('not an officer')
    const early = await reserveDecision(officer, registered.id, new Date())
    expect(await statuses(early, ['head', 'viewer', 'inspector'])).toEqual({
      head: 404,
      viewer: 404,
      inspector: 200,
    })
  })

  test('the archived XML opens to the participant and to the office it was sent to', async () => {
    const { archive } = await callerFor(world.actors.head).submissions.get({ id: submission.id })
    const seen: Record<string, number> = {}
    for (const name of everyone()) {
      const response = await sendArchivedXml(
        await request(world.actors[name], `/api/archive/${archive!.id}`),
        archive!.id,
      )
      if (response.ok) expect(shaOf(await response.text())).toBe(archive!.sha256)
      seen[name] = response.status
    }
    expect(seen).toEqual(
      except404(['head', 'viewer', 'asker', 'notActing', 'inspector', 'colleague', 'chief']),
    )
  })

  test('nothing that was uploaded runs as the portal, and a link stops with the session', async () => {
    const actor = world.actors.viewer
    const response = await sendFile(
      await request(actor, `/api/files/${submission.fileId}`),
      submission.fileId,
    )
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe('%PD')
    if (actor.kind !== 'participant') throw new Error('not a participant')
    await endSession(actor.sessionId)
    const after = await sendFile(await request(actor, `/api/files/${submission.fileId}`), submission.fileId)
    expect(after.status).toBe(404)
  })

  test('a range is served, and one beyond the end is refused', async () => {
    const head = world.actors.head
    const part = await sendFile(await request(head, '/f', { range: 'bytes=1-' }), submission.fileId)
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 1-2/3',
      'PD',
    ])
    const beyond = await sendFile(await request(head, '/f', { range: 'bytes=3-' }), submission.fileId)
    expect(beyond.status).toBe(416)
    expect(parseRange('bytes=-2', 3)).toEqual({ start: 1, end: 2 })
    expect(parseRange('bytes=0-0,2-2', 3)).toBeNull()
  })
})
