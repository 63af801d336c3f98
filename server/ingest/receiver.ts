import { createHash } from 'node:crypto'
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
import { boundaryOf, readSinglePart } from './single-part'
import type { UploadFolder, UploadRecord } from './upload-folder'

/** Free space the ingest leaves on its disk for the answers and the notes it must still be able to write, bytes. */
export const RESERVED_BYTES = 64 * 1024 * 1024

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

  constructor(private readonly parts: Parts) {}

  /** How many uploads are being worked on. */
  get active(): number {
    return this.lanes.size
  }

  /** Bytes already kept, or the final answer. Throws UPLOAD_UNKNOWN. */
  async offset({ id, size }: Presigned): Promise<{ offset: number; outcome: Outcome | null }> {
    const { folder } = this.parts
    await this.interrupt(id)
    const record = await folder.findRecord(id)
    if (!record) {
      const outcome = await folder.findOutcome(id)
      if (!outcome) throw new UploadError('UPLOAD_UNKNOWN')
      return { offset: size, outcome }
    }
    return { offset: record.finding ? size : await folder.partSize(id), outcome: null }
  }

  /** Takes the body of a PUT and answers. Rejects when the sender goes away: what came is kept. */
  async receive(request: IncomingMessage, file: Presigned): Promise<Outcome> {
    return await this.inLane(
      file.id,
      () => request.destroy(),
      (lane) => this.work(request, file, lane),
    )
  }

  /** Goes on with an upload whose bytes are all here; the sweep's way in. Null when somebody else is at it. */
  async resume(id: string): Promise<Outcome | null> {
    const { folder, config, finisher } = this.parts
    if (this.lanes.has(id)) return null
    return await this.inLane(id, null, async () => {
      const record = await folder.findRecord(id)
      if (!record?.file || record.nextAttemptAt > config.nowMs()) return null
      return await finisher.finish(record, record.file)
    })
  }

  private async work(request: IncomingMessage, file: Presigned, lane: Lane): Promise<Outcome> {
    const { folder, finisher, config } = this.parts
    const record = await folder.findRecord(file.id)
    if (!record) {
      const outcome = await folder.findOutcome(file.id)
      if (outcome) return outcome
      throw new UploadError('UPLOAD_UNKNOWN')
    }
    if (record.key !== file.key) throw new UploadError('UPLOAD_UNKNOWN')
    const named = { name: file.name, size: file.size, type: file.type }
    if (record.finding) return await this.finishAlone(lane, () => finisher.finish(record, named))
    const refusal = nameRefusal(file.name, file.size, config.limit)
    if (refusal) {
      const finding = {
        sha256: '',
        type: file.type,
        verdict: { accepted: false, scanned: false, refusal },
      } as const
      return await this.finishAlone(lane, () => finisher.finish({ ...record, finding }, named))
    }
    const sha256 = await this.store(request, file, record)
    return await this.finishAlone(lane, () => finisher.finish(record, named, sha256))
  }

  private finishAlone(lane: Lane, finish: () => Promise<Outcome>): Promise<Outcome> {
    lane.stop = null
    return finish()
  }

  /** Writes the body to the part from the offset the request names; returns the SHA-256 of the whole part. */
  private async store(
    request: IncomingMessage,
    { id, size }: Presigned,
    record: UploadRecord,
  ): Promise<string> {
    const { folder, metrics } = this.parts
    const start = rangeStart(request.headers.range)
    const boundary = boundaryOf(request.headers['content-type'])
    const contentLength = Number(request.headers['content-length'])
    if (!boundary || !Number.isSafeInteger(contentLength)) throw new UploadError('BODY_MALFORMED')
    if ((await folder.freeBytes()) < size - start + RESERVED_BYTES) throw new UploadError('NO_SPACE')
    const part = await folder.openPart(record.id)
    try {
      const have = (await part.stat()).size
      if (start > have || start > size) throw new UploadError('RANGE_INVALID')
      if (have > size) await part.truncate(size)
      const hash = createHash('sha256')
      await hashPrefix(hash, part, start)
      const writer = new PartWriter(part, start)
      // The request outlives an early end of the reading, so that the reason can still be answered.
      const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false })
      try {
        for await (const chunk of readSinglePart(body, { boundary, contentLength, expected: size - start })) {
          await writer.push(chunk)
          hash.update(chunk)
          metrics.bytes.inc(chunk.length)
        }
      } catch (error) {
        await writer.end()
        if (error instanceof UploadError) await part.truncate(Math.min(have, start))
        throw error
      }
      await writer.end()
      return hash.digest('hex')
    } catch (error) {
      this.parts.log.info(
        { upload: id, code: error instanceof UploadError ? error.code : 'CUT' },
        'upload interrupted',
      )
      throw error
    } finally {
      await part.close()
    }
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
