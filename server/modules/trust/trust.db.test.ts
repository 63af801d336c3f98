import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfficerActor } from '@/server/auth/actor'
import { execute } from '@/server/auth/execute'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import { Authority, AUTHORITY_IDENTITY } from '@/server/standins/authority/authority'
import type { ControlOrder } from '@/server/standins/authority/misbehaviour'
import { type RunningAuthority, startAuthority } from '@/server/standins/authority/server'
import { buildAuthority } from '@/server/testing/trust'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { readCertificate } from '../signatures/domain/certificate'
import { writeCertificationRequest } from '../signatures/domain/certification-request'
import { digestible } from '../signatures/domain/crypto-engine'
import { binaryPieces } from '../signatures/domain/input'
import { type KeyPair, createKeyPair } from '../signatures/domain/new-key'
import { readSigningKey } from '../signatures/domain/private-key'
import { signCms } from '../signatures/domain/sign-cms'
import { beginImport } from './commands/begin-import'
import { loadTrustStore, verifyByTrustStore } from './commands/load-trust-store'
import { receiveList } from './commands/receive-list'
import { followDemonstration } from './demonstration'
import { fetchLists, sweepTrust } from './fetching'
import { carryImport } from './imports'
import { keepList, readListFile } from './lists'

const folder = mkdtempSync(join(tmpdir(), 'trust-'))
const quiet = { info: () => undefined, error: () => undefined }
let world: World
let running: RunningAuthority
let pair: KeyPair

beforeAll(async () => {
  world = await buildWorld()
  running = await startAuthority({ port: 0, folder, testHooks: true, now, logger: quiet })
  pair = await createKeyPair('gost256')
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true })
})

const keeper = () => world.actors.keeper as OfficerActor
const trust = () => callerFor(world.actors.keeper).trust
const order = (change: ControlOrder) =>
  fetch(`${running.url}/__control`, { method: 'POST', body: JSON.stringify(change) })
const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => toDomainError(error),
  )

async function certificate(): Promise<Uint8Array> {
  const request = Buffer.from(await writeCertificationRequest(pair, 'x'))
  const answer = await fetch(`${running.url}/certificates?subject=orlova`, { method: 'POST', body: request })
  return binaryPieces(new Uint8Array(await answer.arrayBuffer()))[0]!
}

async function signature(der: Uint8Array): Promise<Uint8Array> {
  const own = readCertificate(der)
  const key = await readSigningKey(pair.pkcs8, own)
  const content = digestible(new TextEncoder().encode('Пояснение'))
  return signCms({ content, certificate: own, key, signingTime: now(), attached: true })
}

const judge = async (file: Uint8Array) => (await verifyByTrustStore(file, { at: now().getTime() })).reason

/** The demonstration's authority as the store has it. */
async function demonstration() {
  const { items } = await trust().list({ search: AUTHORITY_IDENTITY.inn })
  return trust().get({ id: items[0]!.id })
}

async function fetchAll() {
  for (const key of (await demonstration()).keys) await fetchLists(key.id, running.url)
}

describe('the demonstration', () => {
  test('its authority is trusted, and a signature below it needs revocation lists', async () => {
    const message = await signature(await certificate())
    expect(await judge(message)).toBe('ISSUER_UNKNOWN')
    await followDemonstration(running.url)
    expect(await demonstration()).toMatchObject({
      accreditation: 'ACTIVE',
      source: 'DEMONSTRATION',
      lists: 'missing',
      keys: [{ anchor: true }, { anchor: false }],
    })
    expect(await judge(message)).toBe('REVOCATION_UNKNOWN')
    await fetchAll()
    expect((await demonstration()).lists).toBe('fresh')
    expect(await judge(message)).toBeNull()
    const { version } = await demonstration()
    await followDemonstration(running.url)
    expect((await demonstration()).version).toBe(version)
  })

  test('a revoked certificate is refused as soon as the list is here', async () => {
    const der = await certificate()
    await order({ revoke: [readCertificate(der).serial] })
    expect(await judge(der)).toBeNull()
    await fetchAll()
    expect(await judge(der)).toBe('CERTIFICATE_REVOKED')
  })

  test.each([
    ['damaged', 'FOREIGN_LIST'],
    ['stale', 'OLDER_LIST'],
    ['huge', 'TOO_LARGE'],
  ] as const)('a list that is %s is not taken, and the one before stays', async (list, expected) => {
    const der = await certificate()
    await order({ reset: true, list })
    await fetchAll()
    const shown = (await demonstration()).keys.flatMap((key) => key.lists)
    expect(shown.map((each) => each.failure)).toEqual([expected, expected])
    expect(shown.map((each) => each.freshness)).toEqual(['fresh', 'fresh'])
    expect(await judge(der)).toBeNull()
    await order({ reset: true })
    await fetchAll()
    expect((await demonstration()).keys[0]!.lists[0]).toMatchObject({ failures: 0, failure: null })
  })

  test('an address inside is asked only when it is the demonstration’s', async () => {
    const [key] = (await demonstration()).keys
    await fetchLists(key!.id, null)
    expect((await demonstration()).keys[0]!.lists[0]).toMatchObject({ failure: 'ADDRESS_FORBIDDEN' })
    await fetchAll()
  })

  test('the sweep asks for what is due, once', async () => {
    const { certificateId } = await buildAuthority()
    expect(await sweepTrust()).toBeGreaterThan(0)
    await asSystem((tx) =>
      tx.revocationList.updateMany({
        where: { certificateId },
        data: { triedAt: now(), failures: 2, failure: 'UNREACHABLE' },
      }),
    )
    expect(await sweepTrust()).toBe(0)
  })

  test('of two lists of one second the one with the lower number is not kept over the other', async () => {
    const authority = await Authority.open(folder, running.url, now())
    const second = Math.ceil(now().getTime() / 1000) * 1000
    const [earlier, later] = await Promise.all(
      [second + 1, second + 2].map(async (at) => {
        const bytes = await authority.list('issuing', new Date(at))
        return readListFile(bytes, now())
      }),
    )
    expect(earlier!.thisUpdate).toBe(later!.thisUpdate)
    const key = (await demonstration()).keys.find(({ anchor }) => !anchor)!
    const place = { certificateId: key.id, address: authority.addressOf('issuing', 'crl') }
    await asSystem((tx) => keepList(tx, place, later!, now()))
    await expect(asSystem((tx) => keepList(tx, place, earlier!, now()))).rejects.toMatchObject({
      failure: 'OLDER_LIST',
    })
    await asSystem((tx) => keepList(tx, place, later!, now()))
  })
})

describe('an authority', () => {
  test('taken out is not trusted at once, put back it is', async () => {
    const der = await certificate()
    const { id, version } = await demonstration()
    const removed = await trust().remove({ requestId: newId(), id, version })
    expect(await judge(der)).toBe('ISSUER_UNKNOWN')
    expect((await failure(trust().remove({ requestId: newId(), id, version })))?.code).toBe('WRONG_STATUS')
    const stale = trust().restore({ requestId: newId(), id, version })
    expect((await failure(stale))?.code).toBe('STALE_VERSION')
    await trust().restore({ requestId: newId(), id, version: removed.version })
    expect(await judge(der)).toBeNull()
  })

  test('is judged by its accreditation at the time', async () => {
    const der = await certificate()
    const { id } = await demonstration()
    const ended = new Date(now().getTime() - 3_600_000).toISOString()
    const setStatuses = (statuses: { status: string; from: string }[]) =>
      asSystem((tx) =>
        tx.certificateAuthority.update({ where: { id }, data: { statuses, version: { increment: 1 } } }),
      )
    await setStatuses([
      { status: 'ACTIVE', from: '2020-01-01T00:00:00.000Z' },
      { status: 'ENDED', from: ended },
    ])
    expect(await judge(der)).toBe('ISSUER_NOT_ACCREDITED')
    const store = await loadTrustStore()
    const issuing = running.authority.certificate('issuing')
    expect(store.isAccredited?.(issuing, Date.parse(ended) - 1)).toBe(true)
    expect(store.isAccredited?.(issuing, Date.parse(ended))).toBe(false)
    await followDemonstration(running.url)
    expect(await judge(der)).toBeNull()
  })

  test('of one’s own: a certificate from a file, judged before it is taken', async () => {
    const add = (der: Uint8Array) =>
      trust().addCertificate({
        requestId: newId(),
        authorityId: null,
        anchor: false,
        certificate: Buffer.from(der).toString('base64'),
      })
    expect((await failure(add(await certificate())))?.details).toEqual({ reason: 'not-an-authority' })
    expect((await failure(add(Buffer.from('слова'))))?.details).toEqual({ reason: 'not-a-certificate' })
    const known = running.authority.certificate('root').raw
    expect((await failure(add(known)))?.details).toEqual({ reason: 'certificate-known' })

    const otherFolder = mkdtempSync(join(tmpdir(), 'trust-'))
    const other = await startAuthority({ port: 0, folder: otherFolder, now, logger: quiet })
    const { id } = await add(other.authority.certificate('root').raw)
    expect(await trust().get({ id })).toMatchObject({ source: 'MANUAL', keys: [{ anchor: true }] })

    const list = readListFile(await other.authority.list('root', now()), now())
    const upload = () =>
      execute(
        keeper(),
        'trust.list',
        { requestId: newId(), certificateId: '', sha256: 'x' },
        async (context, input) =>
          receiveList(list)(context, { ...input, certificateId: (await trust().get({ id })).keys[0]!.id }),
      )
    await upload()
    expect((await trust().get({ id })).keys[0]!.lists).toMatchObject([
      { address: '', freshness: 'fresh', entries: 0 },
    ])
    await other.close()
    rmSync(otherFolder, { recursive: true })
  })
})

describe('an import of the ministry’s list', () => {
  const root = '<АккредитованныеУдостоверяющиеЦентры><Версия>7</Версия>'
  const entry = (number: string, name: string, status = 'Действует') =>
    `<УдостоверяющийЦентр><Название>${name}</Название><РеестровыйНомер>${number}</РеестровыйНомер>
     <СтатусАккредитации><Статус>${status}</Статус><ДействуетС>2020-01-01T00:00:00</ДействуетС></СтатусАккредитации></УдостоверяющийЦентр>`
  const listOf = (...entries: string[]) => `${root}${entries.join('')}</АккредитованныеУдостоверяющиеЦентры>`

  async function begin(content: string): Promise<string> {
    const bytes = Buffer.from(content)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await storage().put(sha256, Readable.from([bytes]), { size: bytes.length, type: 'application/xml' })
    const upload = { requestId: newId(), fileName: 'list.xml', sha256, size: bytes.length }
    const { id } = await execute(keeper(), 'trust.import', upload, beginImport)
    return id
  }

  test('shows what would change, changes it when told, and withdraws who is not named any more', async () => {
    const names = ['А', 'Б', 'В'].map((letter) => `УЦ ${letter} ${newId()}`)
    const numbers = names.map(() => newId())
    const first = await begin(listOf(...names.map((name, i) => entry(numbers[i]!, name))))
    await carryImport(first)
    expect(await trust().getImport({ id: first })).toMatchObject({
      status: 'READY',
      version: '7',
      summary: { added: 3, changed: 0, signed: false },
    })
    expect((await trust().list({ search: names[0]! })).items).toEqual([])
    await trust().applyImport({ requestId: newId(), id: first })
    await carryImport(first)
    await carryImport(first)
    expect((await trust().list({ search: names[0]! })).items).toMatchObject([{ accreditation: 'ACTIVE' }])

    const second = await begin(
      listOf(entry(numbers[0]!, names[0]!), entry(numbers[1]!, names[1]!, 'Аннулирована')),
    )
    await carryImport(second)
    expect((await trust().getImport({ id: second })).summary).toMatchObject({
      added: 0,
      changed: 1,
      withdrawn: 1,
      unchanged: 1,
      examples: { changed: [{ parts: ['accreditation'] }], withdrawn: [{ name: names[2] }] },
    })
    await trust().applyImport({ requestId: newId(), id: second })
    await carryImport(second)
    const status = async (name: string) => (await trust().list({ search: name })).items[0]?.accreditation
    expect(await Promise.all(names.map(status))).toEqual(['ACTIVE', 'ANNULLED', 'ENDED'])
    // The demonstration's authority came from elsewhere and is left alone.
    expect((await demonstration()).accreditation).toBe('ACTIVE')
    const again = trust().applyImport({ requestId: newId(), id: second })
    expect((await failure(again))?.code).toBe('WRONG_STATUS')
  })

  test.each([
    ['<!DOCTYPE x><x/>', 'xml-doctype', null],
    ['<x/>', 'not-the-list', null],
    [listOf(entry('1', 'а'), entry('2', 'б', 'Неясно')), 'status-unknown', 2],
    ['\ufffd<', 'xml-not-well-formed', null],
  ])('that cannot be read says why: %.20s', async (content, code, place) => {
    const id = await begin(content)
    await carryImport(id)
    expect(await trust().getImport({ id })).toMatchObject({ status: 'FAILED', failure: { code, place } })
    await trust().discardImport({ requestId: newId(), id })
    expect((await trust().getImport({ id })).status).toBe('DISCARDED')
  })

  test('whose file is gone fails', async () => {
    const { id } = await execute(
      keeper(),
      'trust.import',
      { requestId: newId(), fileName: 'x', sha256: '0'.repeat(64), size: 1 },
      beginImport,
    )
    await carryImport(id)
    expect((await trust().getImport({ id })).failure).toEqual({ code: 'file-missing', place: null })
  })
})

describe('the console', () => {
  test('pages by name, filters and counts', async () => {
    const mark = newId()
    for (const letter of ['в', 'а', 'б']) await buildAuthority({ name: `УЦ ${mark} ${letter}` })
    const ended = [{ status: 'ENDED', from: '2020-01-01T00:00:00.000Z' }]
    await buildAuthority({ name: `УЦ ${mark} г`, statuses: ended })
    const first = await trust().list({ search: mark, limit: 2 })
    const second = await trust().list({ search: mark, limit: 2, cursor: first.nextCursor })
    const letters = [...first.items, ...second.items].map((each) => each.name.at(-1))
    expect(letters).toEqual(['а', 'б', 'в', 'г'])
    expect(second.nextCursor).toBeNull()
    expect((await trust().list({ search: mark, filter: 'ENDED' })).items).toHaveLength(1)
    expect((await trust().list({ search: mark, filter: 'attention' })).items).toHaveLength(4)
    const overview = await trust().overview()
    expect(overview.authorities.ENDED).toBeGreaterThan(0)
    expect(overview.lists.missing).toBeGreaterThanOrEqual(4)
  })
})

test('whom the portal trusts changes only after a fresh proof of identity', async () => {
  const stale = { ...keeper(), confirmedAt: new Date(now().getTime() - 11 * 60_000) }
  const old = callerFor(stale).trust
  const id = newId()
  const calls = [
    () => old.addCertificate({ requestId: newId(), authorityId: null, certificate: 'AAAA', anchor: true }),
    () => old.remove({ requestId: newId(), id, version: 1 }),
    () => old.restore({ requestId: newId(), id, version: 1 }),
    () => old.applyImport({ requestId: newId(), id }),
  ]
  for (const call of calls) expect((await failure(call()))?.code).toBe('CONFIRMATION_NEEDED')
  expect((await failure(old.discardImport({ requestId: newId(), id })))?.code).toBe('NOT_FOUND')
})
