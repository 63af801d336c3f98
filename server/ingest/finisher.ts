import type { Logger } from 'pino'
import type { UploadVerdict } from '@/server/modules/files/contract'
import { fileUrn, type PortalCallback } from './callback'
import type { IngestConfig } from './config'
import { hashFile, inspect } from './inspect'
import type { IngestMetrics } from './metrics'
import { failure, problemOf, refused, type Outcome } from './problems'
import type { Finding, SignedFile, UploadFolder, UploadRecord } from './upload-folder'

const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 5 * 60_000

/** Milliseconds to wait after the nth failure in a row: 2 s, 4 s … 5 min. */
export const retryDelay = (attempts: number) =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, attempts - 1))

type Parts = {
  config: IngestConfig
  folder: UploadFolder
  callback: PortalCallback
  metrics: IngestMetrics
  log: Logger
}

/**
 * What happens once every byte is here: judge and scan, note the finding, store, tell the portal, keep the answer. Each
 * step leaves a state on the disk from which the next call goes on, so it may be killed anywhere and called again.
 */
export class Finisher {
  constructor(private readonly parts: Parts) {}

  /** `sha256` of the part when the caller has it. Never rejects: what cannot be finished now is PENDING. */
  async finish(start: UploadRecord, file: SignedFile, sha256?: string): Promise<Outcome> {
    const { folder, callback, metrics, log } = this.parts
    const done = metrics.finishing.startTimer()
    let record: UploadRecord = { ...start, file }
    try {
      const finding = record.finding ?? (await this.find(record.id, file, sha256))
      if (!record.finding) {
        record = { ...record, finding }
        await folder.saveRecord(record)
      }
      if (!(await this.keep(record.id, file, finding, start.finding !== undefined)))
        return await this.restart(start)
      const data = await callback.tell(record, file, finding)
      const outcome = this.outcome(record, finding, data)
      await folder.finish(record.id, outcome)
      this.count(finding.verdict)
      return outcome
    } catch (error) {
      log.warn({ err: error, upload: record.id, attempts: record.attempts + 1 }, 'upload not finished yet')
      return await this.postpone(record, error)
    } finally {
      done()
    }
  }

  private async find(id: string, file: SignedFile, known?: string): Promise<Finding> {
    const { config, folder } = this.parts
    const part = folder.partOf(id)
    const judgement = await inspect(part, file.name, file.size, config.limit)
    const sha256 = known ?? (await hashFile(part, file.size))
    if (!judgement.accepted) {
      return {
        sha256,
        type: file.type,
        verdict: { accepted: false, scanned: false, refusal: judgement.refusal },
      }
    }
    const infected = config.scanner ? (await config.scanner(part)) === 'INFECTED' : false
    const scanned = config.scanner !== null
    const verdict: UploadVerdict = infected
      ? { accepted: false, scanned, refusal: 'INFECTED' }
      : { accepted: true, scanned }
    return { sha256, type: judgement.type, verdict }
  }

  /**
   * Moves an accepted part into the storage, or drops a refused one; harmless when it happened before (`again`). False
   * when the content is in neither place.
   */
  private async keep(id: string, file: SignedFile, finding: Finding, again: boolean): Promise<boolean> {
    const { config, folder } = this.parts
    if (!finding.verdict.accepted) {
      await folder.dropPart(id)
      return true
    }
    if (again && (await folder.findPart(id)) === null) {
      return (await config.storage.stat(finding.sha256))?.size === file.size
    }
    const meta = { size: file.size, type: finding.type }
    await config.storage.adopt(finding.sha256, folder.partOf(id), meta)
    return true
  }

  /** The content is lost (a disk was exchanged): the browser is told to begin anew. */
  private async restart(record: UploadRecord): Promise<Outcome> {
    const { folder, log } = this.parts
    log.error({ upload: record.id }, 'content of an unfinished upload is lost')
    const { finding: _, file: __, ...fresh } = record
    await folder.saveRecord(fresh)
    return failure('RANGE_INVALID')
  }

  private outcome(record: UploadRecord, finding: Finding, data: unknown): Outcome {
    if (!finding.verdict.accepted) return refused(finding.verdict.refusal)
    const url = fileUrn(record.id)
    const serverData = record.awaitServerData ? data : null
    return { status: 200, body: { url, appUrl: url, ufsUrl: url, fileHash: finding.sha256, serverData } }
  }

  /** A refusal is told at once even if the portal does not know it yet; the sweep goes on telling. */
  private async postpone(record: UploadRecord, error: unknown): Promise<Outcome> {
    const { config, folder, log } = this.parts
    const attempts = record.attempts + 1
    const nextAttemptAt = config.nowMs() + retryDelay(attempts)
    try {
      await folder.flushPart(record.id)
      await folder.saveRecord({ ...record, attempts, nextAttemptAt }, true)
    } catch (failed) {
      log.error({ err: failed, upload: record.id }, 'state of an upload not written')
      return problemOf(failed)
    }
    const verdict = record.finding?.verdict
    return verdict && !verdict.accepted ? refused(verdict.refusal) : failure('PENDING')
  }

  private count(verdict: UploadVerdict) {
    this.parts.metrics.finished.inc({ result: verdict.accepted ? 'STORED' : verdict.refusal })
  }
}
