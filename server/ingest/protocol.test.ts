import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { genUploader } from 'uploadthing/client'
import type { FileRouter } from 'uploadthing/types'
import {
  pdfOf,
  prepareIngest,
  startIngestHere,
  TEST_INGEST_SECRET,
  type Prepared,
} from '@/server/testing/ingest'
import { head, NodeXhr, put, resume, until } from '@/server/testing/upload-browser'
import { sign } from './presigned'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let prepared: Prepared
let ingest: Awaited<ReturnType<typeof startIngestHere>>

beforeAll(async () => {
  prepared = await prepareIngest({ limit: 80 * 1024 * 1024 })
  ingest = await startIngestHere(prepared)
})

afterAll(async () => {
  await ingest.stop()
  await prepared.remove()
})

const told = (id: string) => prepared.portal.told.filter((one) => one.id === id)

async function storedHash(key: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of (await ingest.config.storage.open(key)) as AsyncIterable<Buffer>)
    hash.update(chunk)
  return hash.digest('hex')
}

describe("uploadthing's own client and handler", () => {
  test('upload a file; the portal is told its hash and type, the client gets the server data', async () => {
    Object.assign(globalThis, { XMLHttpRequest: NodeXhr })
    const content = pdfOf(200_001)
    const progress: number[] = []
    const { uploadFiles } = genUploader<FileRouter>({
      url: `${prepared.portal.origin}/api/uploadthing`,
      fetch,
    })
    const [done] = await uploadFiles('submissionFile', {
      files: [
        new File([new Uint8Array(content)], 'счёт № 5 (копия).pdf', { type: 'application/octet-stream' }),
      ],
      onUploadProgress: (event) => progress.push(event.progress),
    })
    expect(done).toMatchObject({ fileHash: sha256(content), serverData: { taken: expect.any(Number) } })
    const [one] = told(done?.customId ?? '')
    expect(one).toMatchObject({
      sha256: sha256(content),
      type: 'application/pdf',
      size: 200_001,
      name: 'счёт № 5 (копия).pdf',
      metadata: { submissionId: 's-1', verdict: { accepted: true, scanned: false } },
    })
    expect(one?.metadata).not.toHaveProperty('uploads')
    expect(progress.at(-1)).toBeGreaterThanOrEqual(100)
    expect(await storedHash(sha256(content))).toBe(sha256(content))
  })

  test('a refused file reaches the client as a code in the error data', async () => {
    Object.assign(globalThis, { XMLHttpRequest: NodeXhr })
    const { uploadFiles } = genUploader<FileRouter>({
      url: `${prepared.portal.origin}/api/uploadthing`,
      fetch,
    })
    const failing = uploadFiles('submissionFile', {
      files: [new File([new Uint8Array(Buffer.from('MZ\x90\x00 program'))], 'invoice.pdf')],
    })
    await expect(failing).rejects.toMatchObject({ code: 'UPLOAD_FAILED', data: { error: 'EXECUTABLE' } })
    expect(prepared.portal.told.at(-1)?.metadata['verdict']).toEqual({
      accepted: false,
      scanned: false,
      refusal: 'EXECUTABLE',
    })
  })
})

describe('resuming', () => {
  test('after a cut in the middle: HEAD tells the offset, the hash is equal', async () => {
    const content = pdfOf(3_000_000, 2)
    const signed = await prepared.portal.presign('cut.pdf', content.length)
    expect(await put(signed.url, content, { cutAfter: 1_500_000 })).toBeNull()
    const offset = await until(async () => (await head(signed.url)).offset)
    expect(offset).toBeGreaterThan(0)
    expect(offset).toBeLessThanOrEqual(1_500_000)
    expect(await put(signed.url, content, { from: offset })).toMatchObject({ status: 200 })
    expect(told(signed.customId)).toMatchObject([{ sha256: sha256(content) }])
    expect(await storedHash(sha256(content))).toBe(sha256(content))
  })

  test('a second PUT from 0 after a cut is taken', async () => {
    const content = pdfOf(900_000, 3)
    const signed = await prepared.portal.presign('again.pdf', content.length)
    await put(signed.url, content, { cutAfter: 500_000 })
    expect(await put(signed.url, content)).toMatchObject({ status: 200, body: { fileHash: sha256(content) } })
  })

  test('a newer PUT replaces one that hangs', async () => {
    const content = pdfOf(900_000, 4)
    const signed = await prepared.portal.presign('hanging.pdf', content.length)
    let reached: () => void = () => undefined
    const begun = new Promise<void>((resolve) => (reached = resolve))
    const hanging = put(signed.url, content, { cutAfter: 400_000, onReached: reached })
    await begun
    expect(await resume(signed.url, content)).toMatchObject({
      status: 200,
      body: { fileHash: sha256(content) },
    })
    expect(await hanging).toBeNull()
  })

  test('an offset beyond what is kept is refused and keeps nothing', async () => {
    const content = pdfOf(100_000, 5)
    const signed = await prepared.portal.presign('beyond.pdf', content.length)
    expect(await put(signed.url, content, { from: 10 })).toMatchObject({
      status: 416,
      body: { error: 'RANGE_INVALID' },
    })
    expect((await head(signed.url)).offset).toBe(0)
  })

  test('a PUT after the end gives the same answer word for word and tells the portal nothing new', async () => {
    const content = pdfOf(50_000, 6)
    const signed = await prepared.portal.presign('twice.pdf', content.length)
    const first = await put(signed.url, content)
    expect((await head(signed.url)).offset).toBe(content.length)
    const second = await put(signed.url, content, { from: content.length })
    const third = await put(signed.url, content)
    expect(first?.status).toBe(200)
    expect([second?.body, third?.body]).toEqual([first?.body, first?.body])
    expect(told(signed.customId)).toHaveLength(1)
  })

  test('a PUT while the first one is being confirmed waits and gets the same answer', async () => {
    const content = pdfOf(50_000, 7)
    const signed = await prepared.portal.presign('meanwhile.pdf', content.length)
    let open: () => void = () => undefined
    prepared.portal.behaviour.gate = new Promise((resolve) => (open = resolve))
    const first = put(signed.url, content)
    await until(async () => (await head(signed.url)).offset === content.length)
    const second = put(signed.url, content, { from: content.length })
    open()
    prepared.portal.behaviour.gate = null
    expect((await first)?.body).toEqual((await second)?.body)
    expect(told(signed.customId)).toHaveLength(1)
  })
})

describe('addresses', () => {
  test('a changed address is refused', async () => {
    const content = pdfOf(1_000)
    const { url } = await prepared.portal.presign('tampered.pdf', content.length)
    const changed = [
      url.replace('x-ut-file-size=1000', 'x-ut-file-size=9000'),
      url.replace(/signature=.*$/, 'signature=hmac-sha256%3D00'),
      url.replace(/&signature=.*$/, ''),
      `${url}&x=1`,
      url.replace(/expires=\d+/, 'expires=99999999999999'),
    ]
    for (const address of changed) {
      expect(await put(address, content)).toMatchObject({ status: 403, body: { error: 'LINK_INVALID' } })
      expect(await head(address)).toMatchObject({ status: 403, error: 'LINK_INVALID' })
    }
  })

  test('an expired address is refused', async () => {
    const { url } = await prepared.portal.presign('expired.pdf', 1_000)
    const real = ingest.config.nowMs
    ingest.config.nowMs = () => Date.now() + 3_601_000
    expect(await put(url, pdfOf(1_000))).toMatchObject({ status: 403, body: { error: 'LINK_EXPIRED' } })
    ingest.config.nowMs = real
  })

  test('a well signed address without an id, or without metadata, is refused', async () => {
    const apiKey = `sk_${TEST_INGEST_SECRET}`
    const fields = 'x-ut-identifier=customs-portal&x-ut-file-name=a.pdf&x-ut-file-size=5'
    const address = (extra: string) => {
      const unsigned = `${prepared.base}/key1?expires=${Date.now() + 60_000}&${fields}${extra}`
      return `${unsigned}&signature=${encodeURIComponent(sign(unsigned, apiKey))}`
    }
    expect(await put(address(''), pdfOf(5))).toMatchObject({ status: 403 })
    expect(await put(address('&x-ut-custom-id=..%2F..%2Fetc'), pdfOf(5))).toMatchObject({ status: 403 })
    const unknown = address('&x-ut-custom-id=019a0000-0000-7000-8000-000000000000')
    expect(await put(unknown, pdfOf(5))).toMatchObject({ status: 404, body: { error: 'UPLOAD_UNKNOWN' } })
  })
})

describe('the portal side', () => {
  const register = (body: unknown, key = `sk_${TEST_INGEST_SECRET}`) =>
    fetch(`${prepared.base}/route-metadata`, {
      method: 'POST',
      headers: { 'x-uploadthing-api-key': key },
      body: JSON.stringify(body),
    })
  const upload = (id: string) => ({ id, name: 'a.pdf', size: 4_000, type: '' })
  const metadata = (change: object = {}) => ({
    fileKeys: ['k1'],
    metadata: { uploads: [upload('019a0000-0000-7000-8000-000000000001')] },
    callbackUrl: ingest.config.callbackUrl,
    callbackSlug: 'submissionFile',
    awaitServerData: true,
    ...change,
  })

  test('metadata is taken only with the key and for the one callback address', async () => {
    expect((await register(metadata(), 'sk_wrong')).status).toBe(401)
    for (const callbackUrl of [
      'https://elsewhere.example/api/uploadthing',
      `${ingest.config.callbackUrl}/x`,
    ]) {
      expect((await register(metadata({ callbackUrl }))).status).toBe(403)
    }
    expect((await register(metadata({ metadata: {} }))).status).toBe(400)
    expect((await register(metadata())).status).toBe(200)
  })

  test('an id that is taken cannot be registered under another key', async () => {
    expect((await register(metadata())).status).toBe(200)
    expect((await register(metadata({ fileKeys: ['k2'] }))).status).toBe(403)
  })

  test('colliding keys do not mix two uploads', async () => {
    const ids = ['019a0000-0000-7000-8000-00000000000a', '019a0000-0000-7000-8000-00000000000b']
    const apiKey = `sk_${TEST_INGEST_SECRET}`
    const contents = [pdfOf(4_000, 8), pdfOf(4_000, 9)]
    const replies = await Promise.all(
      ids.map(async (id, index) => {
        const own = { fileKeys: ['same'], metadata: { uploads: [upload(id)], submissionId: `s-${index}` } }
        await register(metadata(own))
        const unsigned =
          `${prepared.base}/same?expires=${Date.now() + 60_000}&x-ut-identifier=customs-portal` +
          `&x-ut-file-name=a.pdf&x-ut-file-size=4000&x-ut-custom-id=${id}`
        const url = `${unsigned}&signature=${encodeURIComponent(sign(unsigned, apiKey))}`
        return await put(url, contents[index] ?? pdfOf(1))
      }),
    )
    expect(replies.map((reply) => reply?.body['fileHash'])).toEqual(contents.map(sha256))
    expect(ids.map((id) => told(id)[0]?.metadata['submissionId'])).toEqual(['s-0', 's-1'])
  })

  test('when it fails, the bytes are kept, the browser is told so, and the sweep finishes the work', async () => {
    const content = pdfOf(70_000, 10)
    const signed = await prepared.portal.presign('later.pdf', content.length)
    prepared.portal.behaviour.failing = true
    expect(await put(signed.url, content)).toMatchObject({ status: 503, body: { error: 'PENDING' } })
    expect(await ingest.sweep.run()).toBe(0)
    prepared.portal.behaviour.failing = false
    expect(await ingest.sweep.run()).toBe(0)
    const real = ingest.config.nowMs
    ingest.config.nowMs = () => Date.now() + 60_000
    expect(await ingest.sweep.run()).toBe(1)
    ingest.config.nowMs = real
    expect(told(signed.customId)).toMatchObject([{ sha256: sha256(content) }])
    expect(await resume(signed.url, content)).toMatchObject({
      status: 200,
      body: { fileHash: sha256(content) },
    })
    expect(told(signed.customId)).toHaveLength(1)
  })

  test('a browser that asks again gets its answer without waiting for the sweep', async () => {
    const content = pdfOf(70_000, 11)
    const signed = await prepared.portal.presign('impatient.pdf', content.length)
    prepared.portal.behaviour.failing = true
    expect(await put(signed.url, content)).toMatchObject({ status: 503 })
    prepared.portal.behaviour.failing = false
    expect(await resume(signed.url, content)).toMatchObject({ status: 200 })
  })
})

describe('bodies', () => {
  test('of another size than was signed are refused before a byte is kept', async () => {
    const signed = await prepared.portal.presign('size.pdf', 1_000)
    for (const wrong of [999, 1_001, 0]) {
      expect(await put(signed.url, pdfOf(wrong + 9).subarray(9))).toMatchObject({
        status: 400,
        body: { error: 'SIZE_MISMATCH' },
      })
    }
    expect((await head(signed.url)).offset).toBe(0)
    expect(await put(signed.url, pdfOf(1_000))).toMatchObject({ status: 200 })
  })

  test('that are not one multipart file are refused', async () => {
    const signed = await prepared.portal.presign('shape.pdf', 1_000)
    const headers = { 'content-type': 'application/pdf' }
    expect(await put(signed.url, pdfOf(1_000), { headers })).toMatchObject({
      status: 400,
      body: { error: 'BODY_MALFORMED' },
    })
    const other = { 'content-type': 'multipart/form-data; boundary=elsewhere-000000000000000000000000' }
    expect(await put(signed.url, pdfOf(1_000), { headers: other })).toMatchObject({ status: 400 })
  })

  test('larger than the limit, empty, or with a forbidden name are refused and told to the portal', async () => {
    const cases = [
      ['big.pdf', 90 * 1024 * 1024, 'TOO_LARGE'],
      ['run.exe', 10, 'EXECUTABLE'],
      ['a.exe.pdf', 10, 'DOUBLE_EXTENSION'],
    ] as const
    for (const [name, size, refusal] of cases) {
      const signed = await prepared.portal.presign(name, size)
      const reply = await put(signed.url, pdfOf(10))
      expect(reply).toMatchObject({ status: 422, body: { error: refusal } })
      expect(told(signed.customId)[0]?.metadata['verdict']).toMatchObject({ accepted: false, refusal })
      expect(await head(signed.url)).toMatchObject({ error: refusal })
    }
  })
})

describe('malware', () => {
  test('an infected file is refused and not stored; a scanner that is away is waited for', async () => {
    const answers: (() => Promise<'CLEAN' | 'INFECTED'>)[] = [
      () => Promise.reject(new Error('clamd is away')),
      () => Promise.resolve('INFECTED'),
    ]
    ingest.config.scanner = async () => (await answers.shift()?.()) ?? 'CLEAN'
    const content = pdfOf(5_000, 12)
    const signed = await prepared.portal.presign('scanned.pdf', content.length)
    expect(await put(signed.url, content)).toMatchObject({ status: 503, body: { error: 'PENDING' } })
    expect(await resume(signed.url, content)).toMatchObject({ status: 422, body: { error: 'INFECTED' } })
    expect(told(signed.customId)[0]?.metadata['verdict']).toEqual({
      accepted: false,
      scanned: true,
      refusal: 'INFECTED',
    })
    expect(await ingest.config.storage.stat(sha256(content))).toBeNull()

    const clean = await prepared.portal.presign('clean.pdf', content.length)
    expect(await put(clean.url, content)).toMatchObject({ status: 200 })
    expect(told(clean.customId)[0]?.metadata['verdict']).toEqual({ accepted: true, scanned: true })
    ingest.config.scanner = null
  })
})

describe('the rest', () => {
  test('only the pages of the portal may upload', async () => {
    const { url } = await prepared.portal.presign('cors.pdf', 10)
    const reply = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
    })
    expect(reply.headers.get('access-control-allow-origin')).toBe(prepared.portal.origin)
    expect(reply.headers.get('access-control-allow-methods')).toBe('PUT, HEAD')
    expect((await fetch(url, { method: 'HEAD' })).headers.get('access-control-expose-headers')).toContain(
      'x-ut-range-start',
    )
  })

  test('health and figures', async () => {
    expect((await fetch(`${prepared.base}/health/live`)).status).toBe(200)
    const ready = await fetch(`${prepared.base}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ok: true, space: true, storage: true, scanner: false },
    ])
    const figures = await (await fetch(`${prepared.base}/metrics`)).text()
    expect(figures).toMatch(/ingest_uploads_total\{result="STORED"\} [1-9]/)
  })
})
