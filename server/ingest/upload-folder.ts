import fs, { type FileHandle } from 'node:fs/promises'
import { constants } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { UploadVerdict } from '@/server/modules/files/contract'
import { isUploadId } from './presigned'
import type { Outcome } from './problems'

/** Name, size (bytes) and media type as the browser declared them and the portal signed them. */
const SignedFile = z.object({ name: z.string(), size: z.number(), type: z.string() })
export type SignedFile = z.infer<typeof SignedFile>

/** What was found when every byte had arrived; `sha256` is empty when the name alone refused the file. */
const Finding = z.object({ sha256: z.string(), type: z.string(), verdict: UploadVerdict })
export type Finding = z.infer<typeof Finding>

/** One upload that is not finished. `finding` appears before the content moves, so a restart knows where it went. */
const UploadRecord = z.object({
  version: z.literal(1),
  id: z.string(),
  key: z.string(),
  slug: z.string(),
  awaitServerData: z.boolean(),
  metadata: z.record(z.string(), z.unknown()),
  file: SignedFile.optional(),
  finding: Finding.optional(),
  attempts: z.number(),
  /** Milliseconds of the machine's clock; the sweep leaves the upload alone until then. */
  nextAttemptAt: z.number(),
})
export type UploadRecord = z.infer<typeof UploadRecord>

/**
 * Uploads under way, in a folder: `<id>.json` what is known, `<id>.part` the bytes so far, `<id>.done` the final answer.
 * Each `.json` and `.done` is replaced whole by a rename, so a kill at any moment leaves the old or the new one.
 */
export class UploadFolder {
  constructor(readonly root: string) {}

  async prepare(): Promise<void> {
    await fs.mkdir(this.root, { recursive: true })
  }

  partOf(id: string): string {
    return this.name(id, 'part')
  }

  async openPart(id: string): Promise<FileHandle> {
    return await fs.open(this.partOf(id), constants.O_RDWR | constants.O_CREAT, 0o600)
  }

  /** Bytes kept so far; 0 when nothing is. */
  async partSize(id: string): Promise<number> {
    return (await this.findPart(id)) ?? 0
  }

  /** As `partSize`, but null when there is no part at all. */
  async findPart(id: string): Promise<number | null> {
    return await orNull(fs.stat(this.partOf(id)).then((found) => found.size))
  }

  /** Flushes the bytes so far to the disk; nothing to do when they have moved on. */
  async flushPart(id: string): Promise<void> {
    const part = await orNull(fs.open(this.partOf(id), 'r'))
    await part?.datasync().finally(() => part.close())
  }

  async dropPart(id: string): Promise<void> {
    await fs.rm(this.partOf(id), { force: true })
  }

  async findRecord(id: string): Promise<UploadRecord | null> {
    const text = await orNull(fs.readFile(this.name(id, 'json'), 'utf8'))
    return text === null ? null : UploadRecord.parse(JSON.parse(text))
  }

  /** `durable` also flushes to the disk: used where the browser is told that its bytes are kept. */
  async saveRecord(record: UploadRecord, durable = false): Promise<void> {
    await this.replace(this.name(record.id, 'json'), record, durable)
  }

  async findOutcome(id: string): Promise<Outcome | null> {
    const text = await orNull(fs.readFile(this.name(id, 'done'), 'utf8'))
    return text === null ? null : (JSON.parse(text) as Outcome)
  }

  /** Ends an upload: from now on the answer is all that is kept. */
  async finish(id: string, outcome: Outcome): Promise<void> {
    await this.replace(this.name(id, 'done'), outcome, false)
    await fs.rm(this.name(id, 'json'), { force: true })
  }

  /** Ids of uploads that are not finished. */
  async listOpen(): Promise<string[]> {
    return (await fs.readdir(this.root)).flatMap((name) => {
      const id = name.endsWith('.json') ? name.slice(0, -5) : ''
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

  private name(id: string, kind: 'json' | 'part' | 'done'): string {
    if (!isUploadId(id)) throw new RangeError('not an upload id')
    return path.join(this.root, `${id}.${kind}`)
  }

  private async replace(name: string, value: unknown, durable: boolean): Promise<void> {
    const aside = `${name}.tmp`
    await fs.writeFile(aside, JSON.stringify(value), { mode: 0o600, flush: durable })
    await fs.rename(aside, name)
    if (!durable) return
    const folder = await fs.open(this.root, 'r')
    await folder.sync().finally(() => folder.close())
  }
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
