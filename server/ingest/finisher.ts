import type { FileHandle } from 'node:fs/promises'
import type { Logger } from 'pino'
import { nameRefusal } from '@/server/modules/files/domain/accepted-names'
import { fileUrn, type Finding, type PortalCallback } from './callback'
import type { IngestConfig } from './config'
import { hashPart, inspect } from './inspect'
import type { IngestMetrics } from './metrics'
import { failure, problemOf, refused, type Outcome } from './problems'
import type { UploadFolder, UploadRecord } from './upload-folder'

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
 * What happens once every byte is here: judge, scan, store, tell the portal, keep the answer. The part and its record
 * stay until the answer is written and every step may be repeated, so it may be killed anywhere and called again.
 */
export class Finisher {
  constructor(private readonly parts: Parts) {}

  /**
   * `part` is open and complete, or the name alone refuses the file; `sha256` of it when the caller has computed it.
   * Never rejects: what cannot be finished now is PENDING and is tried again by the sweep.
   */
  async finish(record: UploadRecord, part: FileHandle, sha256?: string): Promise<Outcome> {
    const { folder, callback, config, metrics, log } = this.parts
    const done = metrics.finishing.startTimer()
    let finding: Finding | null = null
    try {
      finding = await this.find(record, part, sha256)
      if (finding.verdict.accepted) {
        const meta = { size: record.file.size, type: finding.type }
        await config.storage.putFile(finding.sha256, { path: folder.partPath(record.id), handle: part }, meta)
      }
      const data = await callback.tell(record, finding)
      const outcome = answerFor(record, finding, data)
      await folder.finish(record, outcome)
      metrics.finished.inc({ result: finding.verdict.accepted ? 'STORED' : finding.verdict.refusal })
      return outcome
    } catch (error) {
      log.warn({ err: error, upload: record.id, attempts: record.attempts + 1 }, 'upload not finished yet')
      return await this.postpone(record, part, finding)
    } finally {
      done()
    }
  }

  private async find({ id, file }: UploadRecord, part: FileHandle, known?: string): Promise<Finding> {
    const { config, folder } = this.parts
    const early = nameRefusal(file.name, file.size, config.limit)
    if (early) {
      return { sha256: '', type: file.type, verdict: { accepted: false, scanned: false, refusal: early } }
    }
    const judgement = await inspect(part, file.name, file.size, config.limit)
    const sha256 = known ?? (await hashPart(part, file.size))
    if (!judgement.accepted) {
      const { refusal } = judgement
      return { sha256, type: file.type, verdict: { accepted: false, scanned: false, refusal } }
    }
    const { type } = judgement
    if (!config.scanner) return { sha256, type, verdict: { accepted: true, scanned: false } }
    const found = await config.scanner(folder.partPath(id))
    if (found === 'CLEAN') return { sha256, type, verdict: { accepted: true, scanned: true } }
    return { sha256, type, verdict: { accepted: false, scanned: true, refusal: 'INFECTED' } }
  }

  /** A refusal is told at once even if the portal does not know it yet; the sweep goes on telling. */
  private async postpone(record: UploadRecord, part: FileHandle, finding: Finding | null): Promise<Outcome> {
    const { config, folder, log } = this.parts
    const attempts = record.attempts + 1
    try {
      await part.datasync()
      await folder.saveRecord(
        { ...record, attempts, nextAttemptAt: config.nowMs() + retryDelay(attempts) },
        true,
      )
    } catch (error) {
      log.error({ err: error, upload: record.id }, 'state of an upload not written')
      return problemOf(error)
    }
    return finding && !finding.verdict.accepted ? refused(finding.verdict.refusal) : failure('PENDING')
  }
}

function answerFor(record: UploadRecord, { verdict, sha256 }: Finding, data: unknown): Outcome {
  if (!verdict.accepted) return refused(verdict.refusal)
  const url = fileUrn(record.id)
  const serverData = record.awaitServerData ? data : null
  return { status: 200, body: { url, appUrl: url, ufsUrl: url, fileHash: sha256, serverData } }
}
