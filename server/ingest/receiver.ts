import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { nameRefusal } from '@/server/modules/files/domain/accepted-names'
import type { IngestConfig } from './config'
import type { Finisher } from './finisher'
import { hashPrefix } from './inspect'
import type { IngestMetrics } from './metrics'
import { PartWriter } from './part-writer'
import type { Presigned } from './presigned'
import { UploadError, type Outcome } from './problems'
import { FreeSpace, RESERVED_BYTES } from './free-space'
import { sessionOf } from './sessions'
import { boundaryOf, readSinglePart } from './single-part'
import type { UploadFolder, UploadRecord } from './upload-folder'

/** An upload that somebody works on in this process: `stop` is null once it may not be interrupted. */
type Lane = { stop: (() => void) | null; settled: Promise<Outcome | null> }

type Parts = {
  config: IngestConfig
  folder: UploadFolder
  finisher: Finisher
  metrics: IngestMetrics
  log: Logger
}

/**
 * Receives uploads, one writer at a time for each. A newer request for the same upload replaces one that is still
 * receiving (its connection is dead more often than not) and waits for one that is finishing, to give the same answer.
 */
export class Receiver {
  private readonly lanes = new Map<string, Lane>()

  private readonly space: FreeSpace

  constructor(private readonly parts: Parts) {
    this.space = new FreeSpace(parts.folder, parts.config.nowMs)
  }

  /** How many uploads are being worked on. */
  get active(): number {
    return this.lanes.size
  }

  /** Bytes already kept, or the final answer. Throws UPLOAD_UNKNOWN. */
  async offset(presigned: Presigned): Promise<{ offset: number; outcome: Outcome | null }> {
    await this.interrupt(presigned.id)
    const { file, outcome } = await this.recordOf(presigned)
    if (outcome) return { offset: file.size, outcome }
    return { offset: Math.min(file.size, await this.parts.folder.partSize(presigned.id)), outcome: null }
  }

  /** Takes the body of a PUT and answers. Rejects when the sender goes away: what came is kept. */
  async receive(request: IncomingMessage, presigned: Presigned): Promise<Outcome> {
    const stop = () => void request.destroy()
    return await this.inLane(presigned.id, stop, async (lane) => {
      const record = await this.recordOf(presigned)
      if (record.outcome) return record.outcome
      await this.assertSession(record)
      return await this.work(record, request, lane)
    })
  }

  /** Goes on with an upload whose bytes are all here; the sweep's way in. Null when there is nothing to do now. */
  async resume(id: string): Promise<Outcome | null> {
    const { folder, config } = this.parts
    if (this.lanes.has(id)) return null
    return await this.inLane(id, null, async (lane) => {
      const record = await folder.findRecord(id)
      if (!record || record.nextAttemptAt > config.nowMs()) return null
      if (record.outcome) {
        await folder.finish(record, record.outcome)
        return null
      }
      return await this.work(record, null, lane)
    })
  }

  /** Cuts an upload that is being received, or takes one that waits, and forgets it; false when it is being finished. */
  async drop(id: string): Promise<boolean> {
    await this.interrupt(id)
    if (this.lanes.has(id)) return false
    await this.inLane(id, null, async () => {
      await this.parts.folder.forget(id)
      return null
    })
    return true
  }

  private async recordOf({ id, key, size, name }: Presigned): Promise<UploadRecord> {
    const record = await this.parts.folder.findRecord(id)
    const same = record?.key === key && record.file.size === size && record.file.name === name
    if (!record || !same) throw new UploadError('UPLOAD_UNKNOWN')
    return record
  }

  /** Asked after the lane is taken, so that a session which ends from now on is heard of. */
  private async assertSession(record: UploadRecord): Promise<void> {
    const { config, folder, log } = this.parts
    const session = sessionOf(record)
    if (!session || !config.sessions) return
    const alive = await config.sessions.lives(session).catch((err: unknown) => {
      // The portal, which judges in the end, needs the same database: bytes may wait on the disk until then.
      log.warn({ err }, 'session of an upload not asked about')
      return true
    })
    if (alive) return
    await folder.forget(record.id)
    throw new UploadError('UPLOAD_UNKNOWN')
  }

  /** Null when there is no body to take and the part is not whole. */
  private async work(record: UploadRecord, request: IncomingMessage, lane: Lane): Promise<Outcome>
  private async work(record: UploadRecord, request: null, lane: Lane): Promise<Outcome | null>
  private async work(
    record: UploadRecord,
    request: IncomingMessage | null,
    lane: Lane,
  ): Promise<Outcome | null> {
    const { folder, finisher, config } = this.parts
    const { name, size } = record.file
    const part = await folder.openPart(record.id)
    try {
      const have = (await part.stat()).size
      let sha256: string | undefined
      // A whole part is not written to again: the storage may already share its bytes.
      if (have !== size && !nameRefusal(name, size, config.limit)) {
        if (!request) return null
        sha256 = await this.store(request, record, part, have)
      }
      lane.stop = null
      return await finisher.finish(record, part, sha256)
    } finally {
      await part.close()
    }
  }

  /** Writes the body to the part from the offset the request names; returns the SHA-256 of the whole part. */
  private async store(
    request: IncomingMessage,
    record: UploadRecord,
    part: FileHandle,
    have: number,
  ): Promise<string> {
    const { size } = record.file
    const start = rangeStart(request.headers.range)
    const boundary = boundaryOf(request.headers['content-type'])
    const contentLength = Number(request.headers['content-length'])
    if (!boundary || !Number.isSafeInteger(contentLength)) throw new UploadError('BODY_MALFORMED')
    if (start > have || start > size) throw new UploadError('RANGE_INVALID')
    if ((await this.space.free()) < size - start + RESERVED_BYTES) throw new UploadError('NO_SPACE')
    if (have > size) await part.truncate(start)
    const hash = createHash('sha256')
    await hashPrefix(hash, part, start)
    const writer = new PartWriter(part, start)
    // The request outlives an early end of the reading, so that the reason can still be answered.
    const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false })
    const about = { boundary, contentLength, expected: size - start }
    try {
      for await (const chunk of readSinglePart(body, about)) {
        await writer.push(chunk)
        hash.update(chunk)
      }
      await writer.end()
    } catch (error) {
      await this.keepWhatCame(error, writer, part, Math.min(have, start))
      throw error
    } finally {
      this.parts.metrics.bytes.inc(writer.taken)
    }
    return hash.digest('hex')
  }

  /** After a cut the bytes stay for the next request; after a body that is not what it should be they are not trusted. */
  private async keepWhatCame(
    error: unknown,
    writer: PartWriter,
    part: FileHandle,
    trusted: number,
  ): Promise<void> {
    await writer.end()
    if (error instanceof UploadError) await part.truncate(trusted)
    const code = error instanceof UploadError ? error.code : 'CUT'
    this.parts.log.info({ bytes: writer.taken, code }, 'upload interrupted')
  }

  private async interrupt(id: string): Promise<void> {
    for (let lane = this.lanes.get(id); lane?.stop; lane = this.lanes.get(id)) {
      lane.stop()
      await lane.settled
    }
  }

  private async inLane<T extends Outcome | null>(
    id: string,
    stop: (() => void) | null,
    work: (lane: Lane) => Promise<T>,
  ): Promise<T | Outcome> {
    for (;;) {
      await this.interrupt(id)
      const busy = this.lanes.get(id)
      if (!busy) break
      const outcome = await busy.settled
      if (outcome) return outcome
    }
    let settle: (outcome: Outcome | null) => void = () => undefined
    const lane: Lane = { stop, settled: new Promise((resolve) => (settle = resolve)) }
    this.lanes.set(id, lane)
    let outcome: T | null = null
    try {
      return (outcome = await work(lane))
    } finally {
      this.lanes.delete(id)
      settle(outcome)
    }
  }
}

/** The offset of `Range: bytes=N-`; 0 without the header. Throws RANGE_INVALID on any other form. */
function rangeStart(header: string | undefined): number {
  if (header === undefined) return 0
  const found = /^bytes=(\d{1,15})-$/.exec(header)
  if (!found) throw new UploadError('RANGE_INVALID')
  return Number(found[1])
}
