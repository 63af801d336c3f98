/**
 * Answers with signed addresses, kept in the browser so that an upload goes on after a cut or a reload of the page. The
 * ingest keeps the bytes by the id within the address, so the same address means the same upload.
 */

const PREFIX = 'portal.upload:'

type Entry = { name: string; size: number; expires: number; answer: string }
type Signed = { expires: number; customId: string | null }

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
    const signed = readSigned(answer)
    if (!signed) return
    const entry: Entry = { name: file.name, size: file.size, expires: signed.expires, answer }
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
    return (entry && readSigned(entry.answer)?.customId) ?? null
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
    const entry = text === null ? null : readEntry(text)
    if (entry && entry.expires > this.now()) return entry
    if (text !== null) this.keeper.removeItem(key)
    return null
  }
}

// Checked by hand: a validator would weigh more than everything else here.

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** The first signed address in uploadthing's answer. */
function readSigned(answer: string): Signed | null {
  const first = field(parse(answer), '0')
  const [url, customId] = [field(first, 'url'), field(first, 'customId')]
  if (typeof url !== 'string' || !URL.canParse(url)) return null
  const expires = Number(new URL(url).searchParams.get('expires'))
  return { expires, customId: typeof customId === 'string' ? customId : null }
}

function readEntry(text: string): Entry | null {
  const value = parse(text)
  const [name, size, expires] = [field(value, 'name'), field(value, 'size'), field(value, 'expires')]
  const answer = field(value, 'answer')
  if (typeof name !== 'string' || typeof answer !== 'string') return null
  if (typeof size !== 'number' || typeof expires !== 'number') return null
  return { name, size, expires, answer }
}
