import { onMachine } from './clock'
import type { Tx } from './db/client'

/** A job's definition: its name and the shape of its payload. The handler is imported by the worker only. */
export interface JobOptions {
  /** Replaces a waiting job with the same key instead of adding another. */
  key?: string
  runAt?: Date
  maxAttempts?: number
}

/** Enqueues a job in the caller's transaction: it exists exactly when what caused it exists. */
export async function enqueue(tx: Tx, name: string, payload: object, options: JobOptions = {}) {
  const { key = null, maxAttempts = 25 } = options
  const runAt = options.runAt ? onMachine(options.runAt) : null
  await tx.$executeRaw`select enqueue_job(
    ${name}, ${JSON.stringify(payload)}::json, ${key}, ${runAt}::timestamptz, ${maxAttempts}::int)`
}
