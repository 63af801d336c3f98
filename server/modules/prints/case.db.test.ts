import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficerActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { Authority } from '@/server/standins/authority/authority'
import { CUSTOMS } from '@/server/standins/authority/officers'
import { plainHead } from '@/server/testing/plain-head'
import { readStored } from '@/server/testing/read-zip'
import { decideSigned } from '@/server/testing/sign-decision'
import { requestAs } from '@/server/testing/signed-in'
import { keyHolder, trustAuthority } from '@/server/testing/signers'
import { buildWorld, callerFor, reserveDecision, type ActorName, type World } from '@/server/testing/world'
import { streebog } from '../signatures/domain/streebog'
import { sendCase } from './send-case'
import type { PrintWords } from './send-print'

const FILE = Buffer.from('%PD')
const folder = mkdtempSync(join(tmpdir(), 'case-'))
afterAll(() => rmSync(folder, { recursive: true }))

let world: World
let id: string

/** A document with a file that an officer has decided on, and a signature of each side by a real key. */
beforeAll(async () => {
  world = await buildWorld()
  const registered = await world.submission('REGISTERED')
  id = registered.id
  const sha256 = createHash('sha256').update(FILE).digest('hex')
  await storage().put(sha256, Readable.from([FILE]), { size: FILE.length, type: 'application/pdf' })
  const authority = await Authority.open(join(folder, 'authority'), 'http://authority.test', now())
  await trustAuthority(authority)
  const key = await keyHolder(authority, { surname: 'Дельная', snils: '11223344595' })
  const office = { ...CUSTOMS.smolensk, title: 'Инспектор' }
  await asSystem(async (tx) => {
    await tx.office.update({ where: { id: world.ids.office }, data: { ogrn: office.ogrn } })
    await tx.user.update({ where: { id: world.ids.inspector }, data: { snils: '00008120151' } })
  })
  const inspector = world.actors.inspector as OfficerActor
  await reserveDecision(inspector, id, now())
  const officer = { surname: 'Решающая', snils: '00008120151', organisation: office }
  const words = { outcome: 'ACCEPTED', text: 'Удовлетворено.' } as const
  await decideSigned(inspector, registered, words, await keyHolder(authority, officer))
  const submission = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id }, include: { archiveDocument: true } }),
  )
  const document = submission.archiveDocument!
  const cms = Buffer.from(await key.sign(Buffer.from(document.xml)), 'base64')
  await asSystem((tx) =>
    tx.documentSignature.create({
      data: {
        id: newId(),
        actId: newId(),
        submissionId: id,
        archiveDocumentId: document.id,
        content: 'DOCUMENT',
        contentSha256: document.sha256,
        cms,
        level: 'CAdES-BES',
        thumbprint: '0'.repeat(64),
        signer: { subject: { SN: 'Дельная' }, issuer: {}, serial: '01', notBefore: 0, notAfter: 0 },
        signedBy: world.ids.head,
        verifiedAt: now(),
      },
    }),
  )
}, 60_000)

const words: PrintWords = {
  line: () => ({ kind: 'heading', level: 0, text: 'line' }),
  annex: () => null,
  head: ({ checkAddress }) => plainHead('Case', checkAddress),
}

async function take(name: ActorName): Promise<Response> {
  return sendCase(await requestAs(world.actors[name], '/case'), id, words)
}

interface Manifest {
  files: { name: string; size: number; sha256: string; streebog256: string }[]
  missing: string[]
}

const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the whole case is taken away, and what is in it is what its manifest says', async () => {
  const answer = await take('head')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = readStored(Buffer.from(await answer.arrayBuffer()))
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as Manifest
  expect(manifest.missing).toEqual([])
  for (const { name, size, sha256, streebog256 } of manifest.files) {
    const bytes = files.get(name)!
    expect([name, bytes.length, hex(bytes)]).toEqual([name, size, sha256])
    expect(Buffer.from(streebog(256, bytes)).toString('hex')).toBe(streebog256)
  }
  const ends = (end: string) => [...files.keys()].filter((name) => name.endsWith(end))
  for (const end of ['.xml', '.xml.sig', '.pdf', 'decision/decision.txt', 'README.txt', 'SHA256SUMS'])
    expect(ends(end), end).not.toHaveLength(0)
  expect([...files.values()].some((bytes) => bytes.equals(FILE))).toBe(true)
  expect(files.size).toBe(manifest.files.length + 3)

  // As the note inside says, by programs that are not ours.
  for (const [name, bytes] of files) {
    const path = join(folder, 'out', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], { cwd: join(folder, 'out') })
  const [xml] = ends('.xml') as [string]
  expect(opensslAccepts(xml, `${xml}.sig`)).toBe(true)
  const [decision] = ends('decision/decision.xml') as [string]
  expect(opensslAccepts(decision, `${decision}.sig`)).toBe(true)
  expect(opensslAccepts(xml, `${decision}.sig`)).toBe(false)
  const [file] = ends('decision/files/Решение.pdf') as [string]
  expect(opensslAccepts(file, `${file}.sig`)).toBe(true)
  expect(opensslAccepts('README.txt', `${xml}.sig`)).toBe(false)
}, 30_000)

/** The signature alone, by openssl's GOST engine, as the note of the archive tells to. */
function opensslAccepts(content: string, signature: string): boolean {
  const args = ['cms', '-verify', '-engine', 'gost', '-binary', '-inform', 'DER', '-in', signature]
  try {
    execFileSync('openssl', [...args, '-content', content, '-noverify', '-out', '/dev/null'], {
      cwd: join(folder, 'out'),
      stdio: 'pipe',
    })
    return true
  } catch {
    return false
  }
}

test('an officer of the office takes it too, a stranger does not learn that it exists', async () => {
  const files = readStored(Buffer.from(await (await take('inspector')).arrayBuffer()))
  expect(files.has('manifest.json')).toBe(true)
  for (const name of ['otherOrganisation', 'otherPerson', 'otherKind', 'otherOffice'] as const)
    expect([name, (await take(name)).status]).toEqual([name, 404])
  const { items } = await callerFor(world.actors.head).journal.list({})
  expect(items.some(({ type }) => type === 'submission.case-exported')).toBe(true)
})
