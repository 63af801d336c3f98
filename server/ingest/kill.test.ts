import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { kill9, pdfOf, prepareIngest, spawnIngest, type Prepared } from '@/server/testing/ingest'
import { head, put, resume, until } from '@/server/testing/upload-browser'

/** The ingest as a process of its own, killed with SIGKILL at the moments that matter, and measured. */

let prepared: Prepared
let child: ChildProcess & { pid: number }

beforeEach(async () => {
  prepared = await prepareIngest()
  child = await spawnIngest(prepared)
}, 30_000)

afterEach(async () => {
  await kill9(child)
  await prepared.remove()
})

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const stored = (hash: string) => fs.readFile(path.join(prepared.dir, 'files', hash.slice(0, 2), hash))

test('killed in the middle of a file: the browser goes on where the disk stands, the hash is equal', async () => {
  const content = pdfOf(4_000_000, 21)
  const signed = await prepared.portal.presign('killed.pdf', content.length)
  const part = path.join(prepared.dir, 'uploads', `${signed.customId}.part`)
  const cut = put(signed.url, content, { cutAfter: 2_500_000, onReached: () => undefined })
  await until(async () => (await fs.stat(part)).size > 1_000_000)
  await kill9(child)
  expect(await cut).toBeNull()

  child = await spawnIngest(prepared)
  expect((await head(signed.url)).offset).toBeGreaterThan(1_000_000)
  expect(await resume(signed.url, content)).toMatchObject({
    status: 200,
    body: { fileHash: sha256(content) },
  })
  expect(sha256(await stored(sha256(content)))).toBe(sha256(content))
}, 30_000)

test('killed while the portal thinks: the next start finishes without the browser', async () => {
  const content = pdfOf(300_000, 22)
  const signed = await prepared.portal.presign('thinking.pdf', content.length)
  let open: () => void = () => undefined
  prepared.portal.behaviour.gate = new Promise((resolve) => (open = resolve))
  const lost = put(signed.url, content)
  await until(async () => await stored(sha256(content)))
  await kill9(child)
  expect(await lost).toBeNull()
  prepared.portal.behaviour.gate = null
  open()

  child = await spawnIngest(prepared)
  await until(
    async () => !(await fs.readdir(path.join(prepared.dir, 'uploads'))).includes(`${signed.customId}.part`),
  )
  expect(prepared.portal.told.at(-1)).toMatchObject({ id: signed.customId, sha256: sha256(content) })
  expect(await resume(signed.url, content)).toMatchObject({
    status: 200,
    body: { fileHash: sha256(content) },
  })
}, 30_000)

test('killed while bytes wait for a portal that is away: they are told when both are back', async () => {
  const content = pdfOf(300_000, 23)
  const signed = await prepared.portal.presign('away.pdf', content.length)
  prepared.portal.behaviour.failing = true
  expect(await put(signed.url, content)).toMatchObject({ status: 503, body: { error: 'PENDING' } })
  await kill9(child)
  prepared.portal.behaviour.failing = false
  child = await spawnIngest(prepared)
  await until(async () => prepared.portal.told.some((one) => one.id === signed.customId))
}, 30_000)

test('60 MB pass through without being held in memory', async () => {
  const peak = async () => {
    const figures = await (await fetch(`${prepared.base}/metrics`)).text()
    return Number(/^ingest_peak_memory_bytes (\S+)$/m.exec(figures)?.[1]) / 1024 / 1024
  }
  const content = pdfOf(60 * 1024 * 1024, 24)
  const signed = await prepared.portal.presign('big.pdf', content.length)
  const before = await peak()
  expect(await put(signed.url, content)).toMatchObject({ status: 200, body: { fileHash: sha256(content) } })
  const after = await peak()
  expect(after - before).toBeLessThan(48)
  expect(after).toBeLessThan(256)
}, 60_000)
