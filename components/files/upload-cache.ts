import { z } from 'zod'

/**
 * Answers with signed addresses, kept in the browser so that an upload goes on after a cut or a reload of the page. The
 * ingest keeps the bytes by the id within the address, so the same address means the same upload.
 */

const PREFIX = 'portal.upload:'

const Entry = z.object({ name: z.string(), size: z.number(), expires: z.number(), answer: z.string() })
const Presigned = z.array(z.object({ url: z.url(), customId: z.string().nullable() })).min(1)

/** What of a file tells it from another one: the browser gives no path and no hash. */
export type Fingerprint = Pick<File, 'name' | 'size' | 'lastModified'>

/** An upload that was begun and not finished; `size` in bytes. */
export type Unfinished = { key: string; name: string; size: number }

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** `scope` is what the files belong to; `now` the browser's clock, milliseconds. */
export class UploadCache {
  constructor(
    private readonly keeper: Keeper,
    private readonly scope: string,
    private readonly now: () => number,
  ) {}

  keyOf(file: Fingerprint): string {
    return `${PREFIX}${this.scope}:${file.lastModified}:${file.size}:${file.name}`
  }

  /** The answer kept for a file, word for word; null when there is none or its address has expired. */
  find(file: Fingerprint): string | null {
    return this.read(this.keyOf(file))?.answer ?? null
  }

  /** Keeps uploadthing's answer about one file. Nothing happens when it is not one, or when the browser keeps nothing. */
  keep(file: Fingerprint, answer: string): void {
    const first = parse(Presigned, answer)?.[0]
    if (!first) return
    const expires = Number(new URL(first.url).searchParams.get('expires'))
    const entry = { name: file.name, size: file.size, expires, answer }
    try {
      this.keeper.setItem(this.keyOf(file), JSON.stringify(entry))
    } catch {
      // Full or forbidden: the upload works, only a reload begins it anew.
    }
  }

  /** Forgets a file; returns the upload's id if one was known. */
  forget(file: Fingerprint): string | null {
    return this.forgetKey(this.keyOf(file))
  }

  forgetKey(key: string): string | null {
    const entry = this.read(key)
    this.keeper.removeItem(key)
    return (entry && parse(Presigned, entry.answer)?.[0]?.customId) ?? null
  }

  /** Uploads of this scope that can still go on; the expired are dropped on the way. */
  unfinished(): Unfinished[] {
    const keys = Array.from({ length: this.keeper.length }, (_, index) => this.keeper.key(index) ?? '')
    return keys
      .filter((key) => key.startsWith(`${PREFIX}${this.scope}:`))
      .flatMap((key) => {
        const entry = this.read(key)
        return entry ? [{ key, name: entry.name, size: entry.size }] : []
      })
  }

  private read(key: string) {
    const text = this.keeper.getItem(key)
    const entry = text === null ? null : parse(Entry, text)
    if (entry && entry.expires > this.now()) return entry
    if (text !== null) this.keeper.removeItem(key)
    return null
  }
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
