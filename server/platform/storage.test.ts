import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Storage } from './storage'
import { DirectoryStorage } from './storage-directory'
import { S3Storage } from './storage-s3'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const type = 'application/pdf'
const content = Buffer.alloc(300_000, 'content of a document ')
const key = sha256(content)
const meta = { size: content.length, type }

let dir: string
beforeAll(async () => void (dir = await fs.mkdtemp(path.join(os.tmpdir(), 'portal-storage-'))))
afterAll(() => fs.rm(dir, { recursive: true, force: true }))

const environment = process.env
const s3 = environment['STORAGE_S3_TEST_ENDPOINT']
if (!s3) console.warn('S3 storage is NOT tested: set STORAGE_S3_TEST_ENDPOINT, _BUCKET, _KEY, _SECRET')

const kinds: [string, boolean, () => Storage][] = [
  ['folder', true, () => new DirectoryStorage(path.join(dir, 'files'))],
  [
    's3',
    s3 !== undefined,
    () =>
      new S3Storage({
        endpoint: s3 ?? '',
        bucket: environment['STORAGE_S3_TEST_BUCKET'] ?? 'test',
        region: environment['STORAGE_S3_TEST_REGION'] ?? 'us-east-1',
        accessKeyId: environment['STORAGE_S3_TEST_KEY'] ?? '',
        secretAccessKey: environment['STORAGE_S3_TEST_SECRET'] ?? '',
      }),
  ],
]

for (const [name, enabled, make] of kinds) {
  describe.skipIf(!enabled)(`storage: ${name}`, () => {
    const read = async (range?: { start?: number; end?: number }) =>
      await buffer(await make().open(key, range))

    test('keeps content, tells its size, gives it back whole and in part', async () => {
      const storage = make()
      await storage.ready()
      await storage.put(key, Readable.from([content]), meta)
      expect(await storage.stat(key)).toEqual({ size: content.length })
      expect(sha256(await read())).toBe(key)
      expect(await read({ start: 10, end: 19 })).toEqual(content.subarray(10, 20))
      expect(await read({ start: content.length - 5 })).toEqual(content.subarray(-5))
    })

    test('takes the same content twice', async () => {
      await make().put(key, Readable.from([content]), meta)
      await make().put(key, Readable.from([content]), meta)
      expect(sha256(await read())).toBe(key)
    })

    test('refuses content that is not what its key says, and keeps nothing of it', async () => {
      const other = sha256(Buffer.from('other'))
      const failed = { code: 'CONTENT_MISMATCH' }
      await expect(make().put(other, Readable.from([content]), meta)).rejects.toMatchObject(failed)
      expect(await make().stat(other)).toBeNull()
    })

    test('refuses every key that is not a SHA-256', async () => {
      for (const bad of ['', '../../etc/passwd', key.toUpperCase(), `${key}0`, `${key.slice(1)}/`]) {
        await expect(make().open(bad)).rejects.toMatchObject({ code: 'BAD_KEY' })
        await expect(make().put(bad, Readable.from([content]), meta)).rejects.toMatchObject({
          code: 'BAD_KEY',
        })
        await expect(make().remove(bad)).rejects.toMatchObject({ code: 'BAD_KEY' })
      }
    })

    test('puts a local file, which may be deleted afterwards', async () => {
      const bytes = Buffer.from(`a file of its own, ${name}`)
      const local = path.join(dir, `local-${name}`)
      await fs.writeFile(local, bytes)
      const handle = await fs.open(local, 'r+')
      const own = { size: bytes.length, type }
      await make().putFile(sha256(bytes), { path: local, handle }, own)
      await make().putFile(sha256(bytes), { path: local, handle }, own)
      await handle.close()
      await fs.rm(local)
      expect(await buffer(await make().open(sha256(bytes)))).toEqual(bytes)
    })

    test('forgets content, and an unknown key is MISSING or null', async () => {
      await make().remove(key)
      await make().remove(key)
      expect(await make().stat(key)).toBeNull()
      await expect(make().open(key)).rejects.toMatchObject({ code: 'MISSING' })
    })
  })
}

test('a source that breaks off leaves nothing in the folder', async () => {
  const root = path.join(dir, 'broken')
  const broken = Readable.from(
    (function* () {
      yield content.subarray(0, 1000)
      throw new Error('the source broke')
    })(),
  )
  await expect(new DirectoryStorage(root).put(key, broken, meta)).rejects.toThrow('the source broke')
  expect(await fs.readdir(path.join(root, 'incoming'))).toEqual([])
  expect(await new DirectoryStorage(root).stat(key)).toBeNull()
})
