import path from 'node:path'
import { callbackUrl, INGEST_APP_ID, ingestApiKey } from '@/server/platform/ingest-token'
import type { Env } from '@/server/platform/env'
import { storageFrom, type Storage } from '@/server/platform/storage'
import { clamdScanner, type Scanner } from './clamd'
import type { SessionWatch } from './sessions'

/** Everything the ingest needs to know; tests make one by hand. */
export type IngestConfig = {
  /** INGEST_URL without a closing slash: what the browser and the portal call. */
  base: string
  apiKey: string
  appId: string
  /** The one origin whose pages may upload. */
  browserOrigin: string
  /** The one address that is called back. */
  callbackUrl: string
  /** Folder of the uploads under way. */
  uploads: string
  /** Largest file, bytes. */
  limit: number
  storage: Storage
  /** Null: files are judged by their content only. */
  scanner: Scanner | null
  metricsToken: string | null
  /** Null: uploads do not end with sessions; for tests of the protocol alone. */
  sessions: SessionWatch | null
  /** Milliseconds of the machine's clock. uploadthing signs with it, so the portal's movable clock is not used. */
  nowMs: () => number
}

/** Configuration from a validated environment. */
export function configFrom(env: Env): IngestConfig {
  return {
    base: env.INGEST_URL.replace(/\/+$/, ''),
    apiKey: ingestApiKey(env),
    appId: INGEST_APP_ID,
    browserOrigin: new URL(env.PUBLIC_URL).origin,
    callbackUrl: callbackUrl(env),
    uploads: path.join(env.DATA_DIR, 'uploads'),
    limit: env.UPLOAD_LIMIT_BYTES,
    storage: storageFrom(env),
    scanner: env.CLAMD_ADDRESS ? clamdScanner(env.CLAMD_ADDRESS) : null,
    metricsToken: env.METRICS_TOKEN ?? null,
    sessions: null,
    nowMs: Date.now,
  }
}
