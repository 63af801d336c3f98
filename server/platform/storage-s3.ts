import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { AwsV4Signer } from 'aws4fetch'
import type { ByteRange, ContentMeta, LocalFile, Storage, StoredFile } from './storage'
import { assertContentKey, StorageError } from './storage-errors'

/** Where the bucket is and who writes to it. Addressing is by path: `${endpoint}/${bucket}/ab/<sha256>`. */
export type S3Options = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

type Send = { method: string; headers?: Record<string, string>; body?: Readable }

/** Content in an S3 bucket. Requests are signed by aws4fetch and streamed; nothing is held in memory whole. */
export class S3Storage implements Storage {
  private readonly base: string

  constructor(private readonly options: S3Options) {
    this.base = `${options.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(options.bucket)}`
  }

  async put(key: string, content: Readable, meta: ContentMeta): Promise<void> {
    const address = this.locate(key)
    const digest = createHash('md5')
    const body = content.pipe(
      new Transform({
        transform(chunk: Buffer, _encoding, done) {
          digest.update(chunk)
          done(null, chunk)
        },
      }),
    )
    content.once('error', (error) => body.destroy(error))
    // The key is the SHA-256 of the content, so the server itself refuses bytes that do not match (XAmzContentSHA256Mismatch).
    const reply = await this.send(address, {
      method: 'PUT',
      headers: {
        'content-length': String(meta.size),
        'content-type': meta.type,
        'x-amz-content-sha256': key,
      },
      body,
    })
    await drain(reply)
    if (!reply.ok) {
      const code = reply.status === 400 || reply.status === 422 ? 'CONTENT_MISMATCH' : 'UNAVAILABLE'
      throw new StorageError(code, `PUT ${key} answered ${reply.status}`)
    }
    const etag = /^"?([0-9a-f]{32})"?$/.exec(reply.headers.get('etag') ?? '')?.[1]
    // Under KMS encryption the ETag is not the MD5 of the content.
    const encrypted = reply.headers.get('x-amz-server-side-encryption')?.startsWith('aws:kms') ?? false
    if (etag && !encrypted && etag !== digest.digest('hex')) {
      await this.remove(key)
      throw new StorageError('CONTENT_MISMATCH', `ETag of ${key}`)
    }
    const stored = await this.stat(key)
    if (stored?.size !== meta.size) {
      throw new StorageError('CONTENT_MISMATCH', `${key}, ${stored?.size ?? 0} bytes of ${meta.size}`)
    }
  }

  async putFile(key: string, { handle }: LocalFile, meta: ContentMeta): Promise<void> {
    if ((await this.stat(key))?.size === meta.size) return
    await this.put(key, handle.createReadStream({ start: 0, autoClose: false }), meta)
  }

  async open(key: string, range: ByteRange = {}): Promise<Readable> {
    const headers: Record<string, string> = {}
    if (range.start !== undefined || range.end !== undefined) {
      headers['range'] = `bytes=${range.start ?? 0}-${range.end ?? ''}`
    }
    const reply = await this.send(this.locate(key), { method: 'GET', headers })
    if (reply.status === 404) {
      await drain(reply)
      throw new StorageError('MISSING', key)
    }
    if (!reply.ok || !reply.body) {
      await drain(reply)
      throw new StorageError('UNAVAILABLE', `GET ${key} answered ${reply.status}`)
    }
    return Readable.fromWeb(reply.body as WebStream<Uint8Array>)
  }

  async stat(key: string): Promise<StoredFile | null> {
    const reply = await this.send(this.locate(key), { method: 'HEAD' })
    if (reply.status === 404) return null
    if (!reply.ok) throw new StorageError('UNAVAILABLE', `HEAD ${key} answered ${reply.status}`)
    return { size: Number(reply.headers.get('content-length')) }
  }

  async remove(key: string): Promise<void> {
    const reply = await this.send(this.locate(key), { method: 'DELETE' })
    await drain(reply)
    if (!reply.ok && reply.status !== 404) {
      throw new StorageError('UNAVAILABLE', `DELETE ${key} answered ${reply.status}`)
    }
  }

  async ready(): Promise<void> {
    const reply = await this.send(this.base, { method: 'HEAD' })
    if (!reply.ok) throw new StorageError('UNAVAILABLE', `HEAD bucket answered ${reply.status}`)
  }

  private locate(key: string): string {
    assertContentKey(key)
    return `${this.base}/${key.slice(0, 2)}/${key}`
  }

  private async send(url: string, { method, headers = {}, body }: Send): Promise<Response> {
    const { region, accessKeyId, secretAccessKey } = this.options
    const signed = await new AwsV4Signer({
      url,
      method,
      headers,
      region,
      service: 's3',
      accessKeyId,
      secretAccessKey,
    }).sign()
    // A proxy that compresses would drop Content-Length, the size we compare. Not signed: fetch writes this header itself
    // for a range.
    if (!headers['range']) signed.headers.set('accept-encoding', 'identity')
    try {
      return await fetch(signed.url, {
        method,
        headers: signed.headers,
        ...(body && { body: Readable.toWeb(body) as ReadableStream<Uint8Array>, duplex: 'half' }),
      })
    } catch (error) {
      body?.destroy()
      throw new StorageError(
        'UNAVAILABLE',
        `${method} failed, ${error instanceof Error ? error.name : 'unknown'}`,
      )
    }
  }
}

async function drain(reply: Response): Promise<void> {
  await reply.body?.cancel()
}
