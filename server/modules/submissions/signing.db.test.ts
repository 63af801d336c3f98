import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { Authority } from '@/server/standins/authority/authority'
import { buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { keyHolder, trustAuthority, type KeyHolder, type Named } from '@/server/testing/signers'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { writePem } from '../signatures/domain/certification-request'
import { portalKey } from '../receipts/portal-key'
import type { SigningTask } from './contract'

const FIRM = { name: 'ООО «Проба подписи»', ogrn: '1000000001176', inn: '0000101231', title: 'Директор' }
const OTHER = { ...FIRM, ogrn: '1000000002276', inn: '0000102348' }
const FIRST = { surname: 'Первая', snils: '11223344595' }
const SECOND = { surname: 'Вторая', snils: '00000000101' }

const folder = mkdtempSync(join(tmpdir(), 'signing-'))
afterAll(() => rmSync(folder, { recursive: true }))

let world: World
let authority: Authority
let first: ParticipantActor
let second: ParticipantActor
/** What every submission of the world has attached. */
const FILE = Buffer.from('%PD')

beforeAll(async () => {
  world = await buildWorld()
  authority = await Authority.open(join(folder, 'known'), 'http://authority.test', now())
  await trustAuthority(authority)
  first = await person(FIRST, 'HEAD')
  second = await person(SECOND, 'EMPLOYEE')
  const sha256 = createHash('sha256').update(FILE).digest('hex')
  await storage().put(sha256, Readable.from([FILE]), { size: FILE.length, type: 'application/pdf' })
}, 60_000)

async function person({ surname, snils }: Named, role: 'HEAD' | 'EMPLOYEE'): Promise<ParticipantActor> {
  const userId = await buildUser({ lastName: surname, snils: snils!, trusted: true })
  const participantId = world.ids.own
  const grants = [{ actions: ['view' as const, 'sign' as const, 'send' as const] }]
  await buildAppointment({ participantId, userId, role, ...(role === 'EMPLOYEE' && { grants }) })
  return participantActor(userId, participantId, now())
}

const holder = (named: Named, organisation: Named['organisation'] | null = FIRM, deviation = {}) =>
  keyHolder(authority, { ...named, ...(organisation && { organisation }) }, deviation)

/** What a browser does: asks what to sign, fetches it, signs each content. */
async function signatures(task: SigningTask, key: KeyHolder, spoil?: (bytes: Buffer) => Buffer) {
  const { xml } = await asSystem((tx) =>
    tx.archiveDocument.findUniqueOrThrow({ where: { id: task.documentId } }),
  )
  return Promise.all(
    task.contents.map(async ({ content, fileId }) => {
      const bytes = content === 'DOCUMENT' ? Buffer.from(xml) : FILE
      return { content, fileId, cms: await key.sign(spoil ? spoil(bytes) : bytes) }
    }),
  )
}

const act = (ref: { id: string; version: number }) => ({
  requestId: newId(),
  id: ref.id,
  version: ref.version,
})

async function archived() {
  return callerFor(first).submissions.prepareSigning(act(await world.submission('ARCHIVED')))
}

const sign = async (actor: ParticipantActor, task: SigningTask, key: KeyHolder) =>
  callerFor(actor).submissions.sign({
    requestId: newId(),
    id: task.id,
    documentId: task.documentId,
    signatures: await signatures(task, key),
  })

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return details['reason'] ? `${code} ${String(details['reason'])}` : code
    },
  )

describe('DOC-5 signing', () => {
  test('takes signatures over the document and its files, and shows whose they are', async () => {
    const task = await archived()
    expect(task.contents.map(({ content, name }) => [content, name.endsWith('.xml')])).toEqual([
      ['DOCUMENT', true],
      ['FILE', false],
    ])
    const key = await holder(FIRST)
    expect((await sign(first, task, key)).status).toBe('SIGNED')
    const seen = await callerFor(first).submissions.get({ id: task.id })
    expect(seen.signatures).toMatchObject([
      {
        name: 'Первая Анна Петровна',
        organisation: FIRM.name,
        serial: key.certificate.serial,
        level: 'CAdES-BES',
      },
    ])
    expect(seen.signatures[0]?.contents).toHaveLength(2)
    expect(seen.may.sign).toBe('already-signed')
    expect(seen.may.send).toBe(true)
  })

  test('is refused, and nothing is kept, when anything is wrong with it', async () => {
    const task = await archived()
    const good = await holder(FIRST)
    const revoked = await holder(FIRST)
    authority.revoke(revoked.certificate.serial, now())
    await trustAuthority(authority)
    const stranger = await Authority.open(join(folder, 'unknown'), 'http://stranger.test', now())
    // Of the same name, but by another key.
    const unknown = await keyHolder(stranger, { ...FIRST, organisation: FIRM })
    const post = async (given: Awaited<ReturnType<typeof signatures>>) =>
      refusal(
        callerFor(first).submissions.sign({
          requestId: newId(),
          id: task.id,
          documentId: task.documentId,
          signatures: given,
        }),
      )
    const by = async (key: KeyHolder) => post(await signatures(task, key))

    expect(await by(await holder(SECOND))).toBe('SIGNATURE_REFUSED HOLDER_IS_ANOTHER')
    expect(await by(await holder(FIRST, OTHER))).toBe('SIGNATURE_REFUSED HOLDER_OF_OTHER_ORGANISATION')
    expect(await by(await holder(FIRST, null))).toBe('SIGNATURE_REFUSED HOLDER_WITHOUT_POWER')
    expect(await by(revoked)).toBe('SIGNATURE_REFUSED CERTIFICATE_REVOKED')
    expect(await by(unknown)).toBe('SIGNATURE_REFUSED CERTIFICATE_SIGNATURE_INVALID')
    expect(await by(await holder(FIRST, FIRM, { untilDays: -0.5 }))).toBe(
      'SIGNATURE_REFUSED CERTIFICATE_EXPIRED',
    )
    expect(await post(await signatures(task, good, (bytes) => Buffer.concat([bytes, FILE])))).toBe(
      'SIGNATURE_REFUSED CONTENT_CHANGED',
    )
    const whole = await signatures(task, good)
    expect(await post(whole.slice(0, 1))).toBe('SIGNATURE_REFUSED CONTENTS_DIFFER')
    expect(await post([...whole, whole[0]!])).toBe('SIGNATURE_REFUSED CONTENTS_DIFFER')
    const mixed = [whole[0]!, (await signatures(task, await holder(FIRST)))[1]!]
    expect(await post(mixed)).toBe('SIGNATURE_REFUSED SIGNERS_DIFFER')
    expect(await post(whole.map((each) => ({ ...each, cms: 'AAAA' })))).toMatch(/^SIGNATURE_REFUSED /)

    const kept = await asSystem((tx) => tx.documentSignature.count({ where: { submissionId: task.id } }))
    expect(kept).toBe(0)
    expect((await callerFor(first).submissions.get({ id: task.id })).status).toBe('ARCHIVED')
  })

  test('signatures of another document are no signatures of this one', async () => {
    const [one, other] = [await archived(), await archived()]
    const given = await signatures(one, await holder(FIRST))
    const call = callerFor(first).submissions.sign({
      requestId: newId(),
      id: other.id,
      documentId: other.documentId,
      signatures: other.contents.map(({ content, fileId }, index) => ({
        content,
        fileId,
        cms: given[index]!.cms,
      })),
    })
    expect(await refusal(call)).toBe('SIGNATURE_REFUSED CONTENT_CHANGED')
  })

  test('two people sign at once, each once, and a repeated call is the same act', async () => {
    const task = await archived()
    const [a, b] = [await holder(FIRST), await holder(SECOND)]
    const [x, y] = await Promise.all([sign(first, task, a), sign(second, task, b)])
    expect([x.status, y.status]).toEqual(['SIGNED', 'SIGNED'])
    const seen = await callerFor(first).submissions.get({ id: task.id })
    expect(seen.signatures.map(({ name }) => name).toSorted()).toEqual([
      'Вторая Анна Петровна',
      'Первая Анна Петровна',
    ])
    expect(await refusal(sign(first, task, a))).toBe('FORBIDDEN already-signed')

    const again = await archived()
    const call = {
      requestId: newId(),
      id: again.id,
      documentId: again.documentId,
      signatures: await signatures(again, a),
    }
    const api = callerFor(first)
    const [p, q] = await Promise.all([api.submissions.sign(call), api.submissions.sign(call)])
    expect(p).toEqual(q)
    const rows = await asSystem((tx) => tx.documentSignature.count({ where: { submissionId: again.id } }))
    expect(rows).toBe(2)
  })

  test('an employee signs by a personal certificate when a power ties them to the organisation', async () => {
    const number = crypto.randomUUID()
    const power = { number, principalTaxId: FIRM.inn, representativeSnils: SECOND.snils }
    await asSystem((tx) =>
      tx.powerOfAttorney.create({
        data: {
          id: newId(),
          participantId: world.ids.own,
          ...power,
          representativeName: 'Вторая Анна Петровна',
          powers: [],
          issuedAt: new Date('2026-01-01'),
          validFrom: new Date('2026-01-01'),
          validTo: new Date('2030-01-01'),
          createdBy: world.ids.head,
          createdAt: now(),
        },
      }),
    )
    const task = await archived()
    await sign(second, task, await holder(SECOND, null))
    const seen = await callerFor(second).submissions.get({ id: task.id })
    expect(seen.signatures).toMatchObject([{ powerNumber: number, principalTaxId: FIRM.inn }])

    await asSystem((tx) => tx.powerOfAttorney.updateMany({ data: { validTo: new Date('2026-01-02') } }))
    const late = await archived()
    expect(await refusal(sign(second, late, await holder(SECOND, null)))).toBe(
      'SIGNATURE_REFUSED HOLDER_WITHOUT_POWER',
    )
  })

  test('who may not sign cannot', async () => {
    const ref = await world.submission('ARCHIVED')
    expect(await refusal(callerFor(world.actors.viewer).submissions.prepareSigning(act(ref)))).toBe(
      'FORBIDDEN no-right',
    )
  })
})

describe('DOC-6 the receipt', () => {
  test('names what was sent and is verified by openssl', async () => {
    const task = await archived()
    const signed = await sign(first, task, await holder(FIRST))
    await callerFor(first).submissions.send(act(signed))
    const seen = await callerFor(first).submissions.get({ id: task.id })
    const receipt = await asSystem((tx) => tx.receipt.findUniqueOrThrow({ where: { submissionId: task.id } }))
    const text = JSON.parse(receipt.content) as Record<string, unknown>
    expect(text).toMatchObject({
      format: 'portal-receipt/1',
      submissionId: task.id,
      sentAt: seen.sentAt,
      office: { code: '90113000' },
      document: { number: seen.archive?.number, sha256: seen.archive?.sha256 },
      files: [
        { sha256: task.contents[1]!.sha256, streebog256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      ],
    })
    expect(text['signatures']).toHaveLength(2)
    expect(seen.receipt?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(seen.steps.map(({ status }) => status)).toEqual(['DRAFT', 'ARCHIVED', 'SIGNED', 'SENT'])

    const path = (name: string) => join(folder, name)
    const { certificate } = (await portalKey())!
    writeFileSync(path('receipt.json'), receipt.content)
    writeFileSync(path('other.json'), `${receipt.content} `)
    writeFileSync(path('receipt.sig'), receipt.cms)
    writeFileSync(path('portal.pem'), writePem('CERTIFICATE', certificate.raw))
    expect(opensslAccepts('receipt.json')).toBe(true)
    expect(opensslAccepts('other.json')).toBe(false)
  })
})

/** The signature alone, by openssl's GOST engine; whom the certificate is trusted by is another question. */
function opensslAccepts(content: string): boolean {
  const config = join(folder, 'openssl.cnf')
  writeFileSync(
    config,
    'openssl_conf = main\n[main]\nengines = engines\n[engines]\ngost = gost\n[gost]\nengine_id = gost\ndefault_algorithms = ALL\n',
  )
  const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'receipt.sig', '-content', content]
  try {
    execFileSync('openssl', [...args, '-noverify', '-certfile', 'portal.pem', '-out', 'out'], {
      cwd: folder,
      env: { NODE_ENV: 'test', PATH: '/usr/bin:/bin', OPENSSL_CONF: config },
      stdio: 'pipe',
    })
    return true
  } catch {
    return false
  }
}
