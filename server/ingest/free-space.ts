import type { UploadFolder } from './upload-folder'

/** Free space the ingest leaves on its disk for the answers and records it must still be able to write, bytes. */
export const RESERVED_BYTES = 64 * 1024 * 1024

const FRESH_MS = 1_000

/** Asks the disk for its free space at most once a second. */
export class FreeSpace {
  private known = 0
  private until = 0

  constructor(
    private readonly folder: UploadFolder,
    private readonly nowMs: () => number,
  ) {}

  /** Bytes, at most a second old. */
  async free(): Promise<number> {
    if (this.nowMs() >= this.until) {
      this.known = await this.folder.freeBytes()
      this.until = this.nowMs() + FRESH_MS
    }
    return this.known
  }
}
