import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficerActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { Authority } from '@/server/standins/authority/authority'
import { CUSTOMS } from '@/server/standins/authority/officers'
import { opensslVerifies } from '@/server/testing/openssl'
import { decideSigned, decisionSignatures } from '@/server/testing/sign-decision'
import { keyHolder, trustAuthority, type KeyHolder } from '@/server/testing/signers'
import { buildWorld, callerFor, reserveDecision, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import type { SubmissionRef } from './contract'

const folder = mkdtempSync(join(tmpdir(), 'decision-'))
afterAll(() => rmSync(folder, { recursive: true }))

const OFFICE = { ...CUSTOMS.smolensk, title: 'Инспектор' }
const INSPECTOR = { surname: 'Решающая', snils: '00008120151' }
const COLLEAGUE = { surname: 'Соседняя', snils: '00008120252' }
const WORDS = { outcome: 'ACCEPTED', text: 'Удовлетворено.\nСрок продлён.' } as const
const FILE = Buffer.from('%PD')

let world: World
let authority: Authority
let inspector: OfficerActor
let own: KeyHolder

beforeAll(async () => {
  world = await buildWorld()
  authority = await Authority.open(join(folder, 'authority'), 'http://authority.test', now())
  await trustAuthority(authority)
  inspector = world.actors.inspector as OfficerActor
  await asSystem(async (tx) => {
    await tx.office.update({ where: { id: world.ids.office }, data: { ogrn: OFFICE.ogrn } })
    await tx.user.update({ where: { id: inspector.userId }, data: { snils: INSPECTOR.snils } })
  })
  own = await keyHolder(authority, { ...INSPECTOR, organisation: OFFICE })
  const sha256 = createHash('sha256').update(FILE).digest('hex')
  await storage().put(sha256, Readable.from([FILE]), { size: FILE.length, type: 'application/pdf' })
}, 60_000)

/** A registered document of the inspector, with a file of the decision to be made. */
async function registered() {
  const ref = await world.submission('REGISTERED')
  await reserveDecision(inspector, ref.id, now())
  return ref
}

const act = (ref: Pick<SubmissionRef, 'id' | 'version'>) => ({
  requestId: newId(),
  id: ref.id,
  version: ref.version,
  ...WORDS,
})

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return details['reason'] ? `${code} ${String(details['reason'])}` : code
    },
  )

/** What is left of a document on which no decision has taken effect. */
async function untouched(id: string) {
  const { decision, status, signatures } = await callerFor(inspector).queue.get({ id })
  const kept = await asSystem((tx) =>
    tx.documentSignature.count({ where: { submissionId: id, content: 'DECISION' } }),
  )
  return decision === null && status === 'REGISTERED' && signatures.length === 0 && kept === 0
}

test('DOC-7 the decision takes effect with the officer’s signature, which openssl verifies on its own', async () => {
  const ref = await registered()
  const task = await callerFor(inspector).queue.prepareDecision(act(ref))
  expect(task.contents.map(({ content }) => content)).toEqual(['DECISION', 'DECISION_FILE'])
  expect(task.signer.officeName).toEqual({ ru: 'Таможня 90113000', en: 'Customs 90113000' })
  await decideSigned(inspector, ref, WORDS, own)

  const seen = await callerFor(world.actors.head).submissions.get({ id: ref.id })
  expect(seen.status).toBe('ACCEPTED')
  expect(seen.decision).toMatchObject({
    ...WORDS,
    signature: {
      name: 'Решающая Анна Петровна',
      organisation: OFFICE.name,
      serial: own.certificate.serial,
      level: 'CAdES-BES',
    },
  })
  // The participant's own stamps are of the document alone.
  expect(seen.signatures).toEqual([])
  const rows = await asSystem((tx) =>
    tx.documentSignature.findMany({ where: { submissionId: ref.id }, orderBy: { id: 'asc' } }),
  )
  const { xml, sha256 } = await asSystem((tx) =>
    tx.decision.findUniqueOrThrow({ where: { submissionId: ref.id } }),
  )
  expect(createHash('sha256').update(xml!).digest('hex')).toBe(sha256)
  expect(xml).toContain(seen.archive!.sha256)
  const [decision, file] = rows
  const verify = (cms: Uint8Array, content: Buffer) =>
    opensslVerifies({ cms, content, certificate: own.certificate.raw })
  expect(verify(decision!.cms, Buffer.from(xml!))).toBe(true)
  expect(verify(file!.cms, FILE)).toBe(true)
  expect(verify(decision!.cms, Buffer.from(`${xml!} `))).toBe(false)
  const events = await asSystem((tx) =>
    tx.journalEntry.findMany({ where: { subjectId: ref.id, type: 'submission.decision-signed' } }),
  )
  expect(events).toMatchObject([{ data: { sha256, contents: [sha256, file!.contentSha256] } }])
}, 60_000)

test('DOC-7 without a good signature of the officer no decision takes effect', async () => {
  const ref = await registered()
  const { queue } = callerFor(inspector)
  const task = await queue.prepareDecision(act(ref))
  const post = (signatures: Awaited<ReturnType<typeof decisionSignatures>>, change = {}) =>
    refusal(queue.decide({ ...act(ref), preparedAt: task.preparedAt, signatures, ...change }))
  const by = async (key: KeyHolder) => post(await decisionSignatures(task, key))
  const holder = (named: object, deviation = {}) =>
    keyHolder(authority, { ...INSPECTOR, organisation: OFFICE, ...named }, deviation)
  const revoked = await holder({})
  authority.revoke(revoked.certificate.serial, now())
  await trustAuthority(authority)

  expect(await by(await holder(COLLEAGUE))).toBe('SIGNATURE_REFUSED HOLDER_IS_ANOTHER')
  const elsewhere = { ...OFFICE, ...CUSTOMS.kaliningrad }
  expect(await by(await holder({ organisation: elsewhere }))).toBe('SIGNATURE_REFUSED HOLDER_NOT_OF_OFFICE')
  expect(await by(await holder({ organisation: undefined }))).toBe('SIGNATURE_REFUSED HOLDER_NOT_OF_OFFICE')
  expect(await by(revoked)).toBe('SIGNATURE_REFUSED CERTIFICATE_REVOKED')
  expect(await by(await holder({}, { untilDays: -0.5 }))).toBe('SIGNATURE_REFUSED CERTIFICATE_EXPIRED')
  const stranger = await Authority.open(join(folder, 'stranger'), 'http://stranger.test', now())
  expect(await by(await keyHolder(stranger, { ...INSPECTOR, organisation: OFFICE }))).toBe(
    'SIGNATURE_REFUSED CERTIFICATE_SIGNATURE_INVALID',
  )

  const good = await decisionSignatures(task, own)
  expect(await post(good.slice(0, 1))).toBe('SIGNATURE_REFUSED CONTENTS_DIFFER')
  expect(await post([...good, good[0]!])).toBe('SIGNATURE_REFUSED CONTENTS_DIFFER')
  expect(await post([good[0]!, (await decisionSignatures(task, await holder({})))[1]!])).toBe(
    'SIGNATURE_REFUSED SIGNERS_DIFFER',
  )
  // Signed one thing, sent another: other words, another outcome, another moment.
  expect(await post(good, { text: 'Отказано.' })).toBe('SIGNATURE_REFUSED CONTENT_CHANGED')
  expect(await post(good, { outcome: 'REFUSED' })).toBe('SIGNATURE_REFUSED CONTENT_CHANGED')
  const moved = (milliseconds: number) => ({
    preparedAt: new Date(Date.parse(task.preparedAt) + milliseconds).toISOString(),
  })
  expect(await post(good, moved(-1_000))).toBe('SIGNATURE_REFUSED CONTENT_CHANGED')
  expect(await post(good, moved(-13 * 3_600_000))).toBe('SIGNATURE_REFUSED TASK_EXPIRED')
  expect(await post(good, moved(3_600_000))).toBe('SIGNATURE_REFUSED TASK_EXPIRED')

  expect(await untouched(ref.id)).toBe(true)
}, 60_000)

test('DOC-7 a signature belongs to one decision with its files', async () => {
  const [ref, other] = [await registered(), await registered()]
  const { queue } = callerFor(inspector)
  const task = await queue.prepareDecision(act(ref))
  const signatures = await decisionSignatures(task, own)
  const { contents } = await queue.prepareDecision(act(other))
  const { preparedAt } = task
  const moved = signatures.map((each, index) => ({ ...each, fileId: contents[index]!.fileId }))
  expect(await refusal(queue.decide({ ...act(other), preparedAt, signatures: moved }))).toBe(
    'SIGNATURE_REFUSED CONTENT_CHANGED',
  )
  expect(await untouched(other.id)).toBe(true)

  // A file that came after the document was shown was not signed.
  await reserveDecision(inspector, ref.id, now())
  expect(await refusal(queue.decide({ ...act(ref), preparedAt, signatures }))).toBe(
    'SIGNATURE_REFUSED CONTENTS_DIFFER',
  )
  expect(await untouched(ref.id)).toBe(true)
}, 60_000)

test('DOC-7 a double click, a repeated call and two officers at once decide once', async () => {
  const ref = await registered()
  const { queue } = callerFor(inspector)
  const task = await queue.prepareDecision(act(ref))
  const signatures = await decisionSignatures(task, own)
  const call = { ...act(ref), preparedAt: task.preparedAt, signatures }
  const [one, same] = await Promise.all([queue.decide(call), queue.decide(call)])
  expect(one).toEqual(same)
  expect(await refusal(queue.decide({ ...call, requestId: newId() }))).toBe('WRONG_STATUS')

  const again = await registered()
  const second = await queue.prepareDecision(act(again))
  const signed = await decisionSignatures(second, own)
  const race = () =>
    refusal(queue.decide({ ...act(again), preparedAt: second.preparedAt, signatures: signed }))
  const outcomes = await Promise.all([race(), race()])
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
  expect(['WRONG_STATUS', 'STALE_VERSION']).toContain(outcomes.find((outcome) => outcome !== null))
  const rows = await asSystem((tx) =>
    tx.documentSignature.count({ where: { submissionId: again.id, content: 'DECISION' } }),
  )
  expect(rows).toBe(1)
}, 60_000)

test('DOC-7 a decision of earlier days has no signature and stays readable', async () => {
  const { id } = await world.submission('REFUSED')
  const seen = await callerFor(world.actors.head).submissions.get({ id })
  expect(seen.decision).toMatchObject({ outcome: 'REFUSED', document: null, signature: null })
})
