import type { Logger } from 'pino'
import type { IngestConfig } from './config'
import type { IngestMetrics } from './metrics'
import type { Receiver } from './receiver'
import type { UploadFolder } from './upload-folder'

/** How often unfinished uploads are looked at, milliseconds. */
export const SWEEP_MS = 5_000
const CLEAN_MS = 60 * 60_000
/** An upload nobody came back to, and an answer nobody asked for again, are dropped after this, milliseconds. */
export const KEEP_MS = 7 * 24 * 60 * 60_000

type Parts = {
  config: IngestConfig
  folder: UploadFolder
  receiver: Receiver
  metrics: IngestMetrics
  log: Logger
}

/**
 * Repairs what was missed: goes on with uploads that arrived whole while the portal, the scanner or the storage was
 * away, also those of a process that was killed. The finished and the abandoned leave the folder in the end.
 */
export class Sweep {
  private timer: NodeJS.Timeout | null = null
  private cleanedAt = 0

  constructor(private readonly parts: Parts) {}

  /** Once now, then again and again until `stop`. */
  start(): void {
    const again = async () => {
      try {
        await this.run()
      } catch (error) {
        this.parts.log.error({ err: error }, 'sweep failed')
      }
      if (this.timer) this.timer = setTimeout(again, SWEEP_MS)
    }
    this.timer = setTimeout(again, 0)
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  /** One pass over everything unfinished; returns how many uploads were finished by it. */
  async run(): Promise<number> {
    const { config, folder, receiver, metrics } = this.parts
    let finished = 0
    let waiting = 0
    for (const id of await folder.listParts()) {
      const outcome = await receiver.resume(id)
      if (outcome === null) continue
      if (outcome.status === 200 || outcome.status === 422) finished += 1
      else waiting += 1
    }
    metrics.open.set(waiting)
    if (config.nowMs() - this.cleanedAt > CLEAN_MS) {
      this.cleanedAt = config.nowMs()
      await folder.removeOlderThan(config.nowMs() - KEEP_MS)
    }
    return finished
  }
}
