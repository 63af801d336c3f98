import { postJson } from './post-json'
import type { UploadVerdict } from '@/server/modules/files/contract'
import { sign } from './presigned'
import type { UploadRecord } from './upload-folder'

/** What was found when every byte had arrived; `sha256` is empty when the name alone refused the file. */
export type Finding = { sha256: string; type: string; verdict: UploadVerdict }

/** How long the portal may think about one file, milliseconds. */
const TIMEOUT_MS = 30_000

/** What the address of a file is in uploadthing's shapes: the portal serves files itself, to those who may see them. */
export const fileUrn = (id: string) => `urn:uuid:${id}`

type Options = { base: string; apiKey: string; callbackUrl: string }

/**
 * Tells the portal about a file and waits for what its `onUploadComplete` returned. uploadthing's handler answers the
 * callback with 200 even when onUploadComplete threw; only the POST of the result to `${origin}/callback-result`
 * proves that the portal took note. `origin` carries the id, because the key in that POST collides.
 */
export class PortalCallback {
  private readonly waiting = new Map<string, (data: unknown) => void>()

  constructor(private readonly options: Options) {}

  /** Resolves with the server data. Rejects when the portal did not confirm; the same file may be told again. */
  async tell(record: UploadRecord, finding: Finding): Promise<unknown> {
    const { base, apiKey, callbackUrl } = this.options
    const url = fileUrn(record.id)
    const payload = JSON.stringify({
      status: 'uploaded',
      metadata: { ...record.metadata, verdict: finding.verdict },
      origin: `${base}/${record.key}/${record.id}`,
      file: {
        key: record.key,
        name: record.file.name,
        size: record.file.size,
        type: finding.type,
        customId: record.id,
        url,
        appUrl: url,
        ufsUrl: url,
        fileHash: finding.sha256,
      },
    })
    const target = new URL(callbackUrl)
    target.searchParams.set('slug', record.slug)

    const result = new Promise<unknown>((resolve) => this.waiting.set(record.id, resolve))
    const headers = { 'uploadthing-hook': 'callback', 'x-uploadthing-signature': sign(payload, apiKey) }
    const answered = postJson({ url: target, json: payload, headers, timeoutMs: TIMEOUT_MS }).then(
      (status) => {
        // The handler awaits its own POST before it answers, so a result that is not here will not come.
        throw new Error(`the portal answered ${status} without a result`)
      },
    )
    answered.catch(() => undefined)
    try {
      return await Promise.race([result, answered])
    } finally {
      this.waiting.delete(record.id)
    }
  }

  /** The portal's answer about an upload; false when nobody waits for it. */
  receive(id: string, data: unknown): boolean {
    const resolve = this.waiting.get(id)
    resolve?.(data)
    return resolve !== undefined
  }
}
