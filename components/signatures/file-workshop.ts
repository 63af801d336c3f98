import type { Digests, DocumentDigest } from '@/server/modules/signatures/domain/digest-header'
import type { Recognised } from '@/server/modules/signatures/domain/recognise'
import type { WorkAnswer, WorkRequest } from './file-worker'

/** The file has gone, or the browser may not read it. */
export class UnreadableError extends Error {
  override name = 'UnreadableError'
}

interface Waiting {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
  onProgress: (done: number) => void
}

/** Reads and hashes files beside the page; in the page itself where a worker may not run. */
export class FileWorkshop {
  private worker: Worker | null = null
  private broken = false
  private last = 0
  private readonly waiting = new Map<number, Waiting & { request: WorkRequest }>()

  recognise(file: File): Promise<Recognised> {
    return this.ask({ id: ++this.last, file, work: 'recognise' }) as Promise<Recognised>
  }

  /** `onProgress` is told the bytes done. */
  hash(file: File, digests: readonly DocumentDigest[], onProgress: (done: number) => void): Promise<Digests> {
    return this.ask({ id: ++this.last, file, work: 'hash', digests }, onProgress) as Promise<Digests>
  }

  /** Lets go of the worker and of what it was doing. */
  close() {
    this.worker?.terminate()
    this.worker = null
    for (const { reject } of this.waiting.values()) reject(new UnreadableError())
    this.waiting.clear()
  }

  private ask(request: WorkRequest, onProgress: (done: number) => void = () => undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const waiting = { resolve, reject, onProgress, request }
      this.waiting.set(request.id, waiting)
      const worker = this.open()
      if (worker) worker.postMessage(request)
      else void this.workHere(waiting)
    })
  }

  private open(): Worker | null {
    if (this.worker || this.broken) return this.worker
    try {
      const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer>) => this.hear(data))
      worker.addEventListener('error', () => this.breakDown())
      this.worker = worker
    } catch {
      this.broken = true
    }
    return this.worker
  }

  private hear(answer: WorkAnswer) {
    const waiting = this.waiting.get(answer.id)
    if (!waiting) return
    if (answer.state === 'progress') return waiting.onProgress(answer.done)
    this.waiting.delete(answer.id)
    if (answer.state === 'done') waiting.resolve(answer.result)
    else waiting.reject(new UnreadableError())
  }

  /** The worker could not be loaded: what it was asked is done here. */
  private breakDown() {
    this.broken = true
    this.worker?.terminate()
    this.worker = null
    for (const waiting of this.waiting.values()) void this.workHere(waiting)
  }

  private async workHere({ request, onProgress }: Waiting & { request: WorkRequest }) {
    const { id } = request
    try {
      const { hashFile, recogniseFile } = await import('./file-work')
      const result =
        request.work === 'recognise'
          ? await recogniseFile(request.file)
          : await hashFile(request.file, request.digests, onProgress)
      this.hear({ id, state: 'done', result })
    } catch {
      this.hear({ id, state: 'failed' })
    }
  }
}
