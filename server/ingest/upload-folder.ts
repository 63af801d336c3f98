import { constants } from 'node:fs'
import fs, { type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isUploadId } from './presigned'
import type { Outcome } from './problems'

/** Name, size (bytes) and media type as the browser declared them and the portal registered them. */
export const DeclaredFile = z.object({ name: z.string(), size: z.int().nonnegative(), type: z.string() })
export type DeclaredFile = z.infer<typeof DeclaredFile>

/** What is known of one upload; with `outcome` it is over, and the answer is all that is still of use. */
const UploadRecord = z.object({
  version: z.literal(1),
  id: z.string(),
  /** uploadthing's key: a 32-bit hash that collides, so it identifies nothing. */
  key: z.string(),
  slug: z.string(),
  file: DeclaredFile,
  awaitServerData: z.boolean(),
  metadata: z.record(z.string(), z.unknown()),
  attempts: z.number(),
  /** Milliseconds of the machine's clock; the sweep leaves the upload alone until then. */
  nextAttemptAt: z.number(),
  outcome: z.custom<Outcome>().optional(),
})
export type UploadRecord = z.infer<typeof UploadRecord>

/** Records kept in memory, so that the usual upload reads nothing back from the disk. */
const REMEMBERED = 2_000

/**
 * Uploads under way, in a folder of this process alone: `<id>.jsonl` what is known, `<id>.part` the bytes so far. Each
 * change of the record is appended as one line in one write; a kill leaves the line or does not, and a line that power
 * cut short is passed over. (Replacing by rename cost two more changes of the folder for each upload.) A part exists
 * from the first byte until the answer is written: parts are what a restart has to look at.
 */
export class UploadFolder {
  private readonly remembered = new Map<string, UploadRecord>()

  constructor(readonly root: string) {}

  async prepare(): Promise<void> {
    await fs.mkdir(this.root, { recursive: true })
  }

  partPath(id: string): string {
    return this.name(id, 'part')
  }

  /** Opens the part for reading and writing; makes an empty one when there is none. The caller closes it. */
  async openPart(id: string): Promise<FileHandle> {
    return await fs.open(this.partPath(id), constants.O_RDWR | constants.O_CREAT, 0o600)
  }

  /** Bytes kept so far; 0 when nothing is. */
  async partSize(id: string): Promise<number> {
    return (await orNull(fs.stat(this.partPath(id)).then((found) => found.size))) ?? 0
  }

  async findRecord(id: string): Promise<UploadRecord | null> {
    const known = this.remembered.get(id)
    if (known) return known
    const text = await orNull(fs.readFile(this.name(id, 'jsonl'), 'utf8'))
    return text === null ? null : lastRecord(text)
  }

  /** `durable` also flushes to the disk: used where the browser is told that its bytes are kept. */
  async saveRecord(record: UploadRecord, durable = false): Promise<void> {
    // The line begins with a break, so that it stands alone even after one that was cut short.
    const line = `\n${JSON.stringify(record)}`
    await fs.appendFile(this.name(record.id, 'jsonl'), line, { mode: 0o600, flush: durable })
    this.remember(record)
    if (!durable) return
    const folder = await fs.open(this.root, 'r')
    await folder.sync().finally(() => folder.close())
  }

  /** Ends an upload: the answer is kept, the part is not. */
  async finish(record: UploadRecord, outcome: Outcome): Promise<void> {
    await this.saveRecord({ ...record, metadata: {}, outcome })
    await orNull(fs.unlink(this.partPath(record.id)))
  }

  /** Drops an upload without a trace: its bytes and what is known of it. */
  async forget(id: string): Promise<void> {
    this.remembered.delete(id)
    await orNull(fs.unlink(this.partPath(id)))
    await orNull(fs.unlink(this.name(id, 'jsonl')))
  }

  /** Ids of uploads that have a part. */
  async listParts(): Promise<string[]> {
    return (await fs.readdir(this.root)).flatMap((name) => {
      const id = name.endsWith('.part') ? name.slice(0, -5) : ''
      return isUploadId(id) ? [id] : []
    })
  }

  /** Removes whatever was last touched before an instant (milliseconds); returns how many files went. */
  async removeOlderThan(instant: number): Promise<number> {
    let removed = 0
    for (const name of await fs.readdir(this.root)) {
      const file = path.join(this.root, name)
      const touched = await orNull(fs.stat(file).then((found) => found.mtimeMs))
      if (touched === null || touched >= instant) continue
      this.remembered.delete(path.parse(name).name)
      await fs.rm(file, { force: true })
      removed += 1
    }
    return removed
  }

  /** Bytes that can still be written. */
  async freeBytes(): Promise<number> {
    const disk = await fs.statfs(this.root)
    return disk.bavail * disk.bsize
  }

  private remember(record: UploadRecord): void {
    this.remembered.delete(record.id)
    this.remembered.set(record.id, record)
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= REMEMBERED) return
      this.remembered.delete(oldest)
    }
  }

  private name(id: string, kind: 'jsonl' | 'part'): string {
    if (!isUploadId(id)) throw new RangeError('not an upload id')
    return path.join(this.root, `${id}.${kind}`)
  }
}

function lastRecord(text: string): UploadRecord | null {
  for (const line of text.split('\n').reverse()) {
    try {
      return UploadRecord.parse(JSON.parse(line))
    } catch {
      // Cut short, or the empty beginning.
    }
  }
  return null
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
