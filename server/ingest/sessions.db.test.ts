import { existsSync } from 'node:fs'
import path from 'node:path'
import http from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endSession, startSession } from '@/server/modules/accounts/commands/start-session'
import { live } from '@/server/platform/live'
import { buildUser } from '@/server/testing/build'
import { pdfOf, prepareIngest, startIngestHere, type Prepared } from '@/server/testing/ingest'
import { head, put, until } from '@/server/testing/upload-browser'
import { portalSessions } from './sessions'

let prepared: Prepared
let ingest: Awaited<ReturnType<typeof startIngestHere>>

beforeAll(async () => {
  prepared = await prepareIngest()
  ingest = await startIngestHere(prepared, { sessions: portalSessions })
  // Whoever listens is told to look again once the line to the database stands.
  await new Promise<void>((resolve) => {
    const stop = live().subscribe(() => {
      stop()
      resolve()
    })
  })
})

afterAll(async () => {
  await ingest.stop()
  await prepared.remove()
})

const begin = async () =>
  startSession({ userId: await buildUser(), door: 'PASSWORD', address: null, device: null })
const traces = (id: string) =>
  ['part', 'jsonl'].filter((kind) => existsSync(path.join(ingest.config.uploads, `${id}.${kind}`)))

/** A sender that stops in the middle and waits; resolves with what became of the connection. */
function stall(url: string, content: Buffer) {
  const boundary = 'slow'
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="b"\r\n\r\n`
  const request = http.request(url, {
    method: 'PUT',
    agent: false,
    headers: {
      range: 'bytes=0-',
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(opening.length + content.length + `\r\n--${boundary}--`.length),
    },
  })
  const cut = new Promise<'cut' | number>((resolve) => {
    request.on('error', () => resolve('cut'))
    request.on('response', (answer) => resolve(answer.statusCode ?? 0))
  })
  request.write(opening)
  request.write(content.subarray(0, content.length / 2))
  return cut
}

test('ACC-9 a running upload is cut when its session ends, and no byte of it stays', async () => {
  const session = await begin()
  prepared.portal.behaviour.session = session
  const content = pdfOf(2_000_000, 7)
  const signed = await prepared.portal.presign('slow.pdf', content.length)
  const cut = stall(signed.url, content)
  await until(async () => traces(signed.customId).includes('part'))
  await endSession(session)
  expect(await cut).toBe('cut')
  await until(async () => traces(signed.customId).length === 0)
  expect(await put(signed.url, content)).toMatchObject({ status: 404, body: { error: 'UPLOAD_UNKNOWN' } })
})

test('ACC-9 an upload that waits for its sender is forgotten too', async () => {
  const session = await begin()
  prepared.portal.behaviour.session = session
  const content = pdfOf(1_000_000, 8)
  const signed = await prepared.portal.presign('cut.pdf', content.length)
  await put(signed.url, content, { cutAfter: 500_000 })
  await until(async () => (await head(signed.url)).offset > 0)
  await endSession(session)
  await until(async () => traces(signed.customId).length === 0)
})

test('ACC-9 an upload of another session goes on, and one that ended unheard is refused', async () => {
  const [mine, other] = [await begin(), await begin()]
  prepared.portal.behaviour.session = mine
  const content = pdfOf(100_000, 9)
  const signed = await prepared.portal.presign('mine.pdf', content.length)
  prepared.portal.behaviour.session = other
  const late = await prepared.portal.presign('late.pdf', content.length)
  await endSession(other)
  expect(await put(signed.url, content)).toMatchObject({ status: 200 })
  expect(await put(late.url, content)).toMatchObject({ status: 404 })
})
