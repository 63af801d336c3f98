import type { FileHandle } from 'node:fs/promises'

/** Bytes worth a call to the disk; fewer wait for more, or for the end. */
const LOW_WATER = 256 * 1024
/** Bytes that may wait for the disk before the sender is held back. */
const HIGH_WATER = 1024 * 1024

/**
 * Writes chunks at known positions. What arrives while the disk works is joined into one call. Positions make the
 * writing idempotent: a sender that comes back with an earlier offset writes the same bytes to the same places.
 */
export class PartWriter {
  /** Bytes taken so far. */
  taken = 0
  private queue: Buffer[] = []
  private queued = 0
  private running: Promise<void> | null = null
  private failed: unknown

  constructor(
    private readonly file: FileHandle,
    private position: number,
  ) {}

  /** Takes a chunk; resolves when the next may come. Rejects with the disk's error. */
  async push(chunk: Buffer): Promise<void> {
    this.queue.push(chunk)
    this.queued += chunk.length
    this.taken += chunk.length
    if (this.queued >= LOW_WATER) this.running ??= this.run()
    if (this.queued > HIGH_WATER) await this.settle()
  }

  /** Resolves when everything taken is written. */
  async end(): Promise<void> {
    if (this.queued) this.running ??= this.run()
    await this.settle()
  }

  private async settle(): Promise<void> {
    while (this.running) await this.running
    if (this.failed) throw this.failed
  }

  private async run(): Promise<void> {
    try {
      while (this.queue.length && !this.failed) {
        const batch = this.queue
        this.queue = []
        this.queued = 0
        await this.write(batch)
      }
    } catch (error) {
      this.failed = error
    } finally {
      this.running = null
    }
  }

  private async write(batch: Buffer[]): Promise<void> {
    let waiting = batch
    while (waiting.length) {
      const { bytesWritten } = await this.file.writev(waiting, this.position)
      this.position += bytesWritten
      waiting = withoutFirst(waiting, bytesWritten)
    }
  }
}

/** What remains of a batch when the system took fewer bytes than it was given. */
function withoutFirst(batch: Buffer[], bytes: number): Buffer[] {
  let skip = bytes
  return batch.flatMap((chunk) => {
    const skipped = Math.min(skip, chunk.length)
    skip -= skipped
    return skipped < chunk.length ? [chunk.subarray(skipped)] : []
  })
}
