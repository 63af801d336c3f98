import { db } from './db/client'
import { env } from './env'
import { queueDead, queueLag, queueWaiting } from './metrics'
import { storage } from './storage'

/** A due job older than this means that no worker works, seconds. */
const QUEUE_LAG_LIMIT = 60
const PROBE_MS = 3_000
const RECENT_MS = 5_000

export interface Readiness {
  ready: boolean
  parts: Record<'database' | 'queue' | 'storage' | 'ingest', 'ok' | 'failed'>
  /** Seconds by which the oldest due job is late; null when the queue cannot be read. */
  queueLagSeconds: number | null
}

/** Asks each part; a part that does not answer in three seconds has failed. */
export async function readiness(): Promise<Readiness> {
  const [lag, stored, ingest] = await Promise.allSettled([
    inTime(readQueue()),
    inTime(storage().ready()),
    inTime(fetch(new URL('/health/ready', `http://127.0.0.1:${env().INGEST_PORT}`)).then(assertOk)),
  ])
  const seconds = lag.status === 'fulfilled' ? lag.value : null
  const parts = {
    database: seconds === null ? 'failed' : 'ok',
    queue: seconds !== null && seconds < QUEUE_LAG_LIMIT ? 'ok' : 'failed',
    storage: stored.status === 'fulfilled' ? 'ok' : 'failed',
    ingest: ingest.status === 'fulfilled' ? 'ok' : 'failed',
  } as const
  return { ready: Object.values(parts).every((part) => part === 'ok'), parts, queueLagSeconds: seconds }
}

let known: { at: number; answer: Promise<Readiness> } | undefined

/** The same, at most five seconds old: for pages that anyone may open as often as they like. */
export function recentReadiness(): Promise<Readiness> {
  const at = performance.now()
  if (!known || at - known.at > RECENT_MS) known = { at, answer: readiness() }
  return known.answer
}

/** Reads the queue, keeps its figures for /api/metrics and answers its lag in seconds. */
export async function readQueue(): Promise<number> {
  const [row] = await db().prisma.$queryRaw<{ waiting: bigint; dead: bigint; lag: number }[]>`
    select waiting, dead, coalesce(extract(epoch from clock_timestamp() - oldest), 0)::float8 as lag from queue_state()`
  queueWaiting.set(Number(row!.waiting))
  queueDead.set(Number(row!.dead))
  queueLag.set(row!.lag)
  return row!.lag
}

function assertOk(response: Response) {
  if (!response.ok) throw new Error(`answered ${response.status}`)
}

function inTime<T>(probe: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), PROBE_MS).unref()
  })
  return Promise.race([probe, late])
}
