import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { configFrom, type IngestConfig } from '@/server/ingest/config'
import { createIngest } from '@/server/ingest/server'
import { parseEnv } from '@/server/platform/env'
import { listen, startUploadPortal } from './upload-portal'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const TEST_INGEST_SECRET = 'test-ingest-secret-0123456789-0123456789'

/** A portal and the folder and address of an ingest for it; the ingest itself is started by one of the two below. */
export async function prepareIngest(options: { ttl?: number; limit?: number } = {}) {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'portal-ingest-'))
  const probe = http.createServer()
  const base = await listen(probe)
  probe.close()
  const portal = await startUploadPortal({ ingestUrl: base, secret: TEST_INGEST_SECRET, ...options })
  const variables = {
    NODE_ENV: 'test' as const,
    DATA_DIR: dir,
    DATABASE_URL: 'postgres://unused',
    PUBLIC_URL: portal.origin,
    INGEST_PORT: new URL(base).port,
    INGEST_URL: base,
    INGEST_SECRET: TEST_INGEST_SECRET,
    AUTH_SECRET: 'unused-unused-unused-unused-unused',
    RESEND_API_KEY: 'unused-unused-unused-unused-unused',
    LOG_LEVEL: 'silent',
    ...(options.limit && { UPLOAD_LIMIT_BYTES: String(options.limit) }),
  }
  return {
    dir,
    base,
    portal,
    variables,
    async remove() {
      await portal.stop()
      await fs.rm(dir, { recursive: true, force: true })
    },
  }
}

export type Prepared = Awaited<ReturnType<typeof prepareIngest>>

/** The ingest within the test's own process. The sweep does not run by itself: call `sweep.run()`. */
export async function startIngestHere(prepared: Prepared, overrides: Partial<IngestConfig> = {}) {
  const config = { ...configFrom(parseEnv(prepared.variables)), ...overrides }
  const ingest = createIngest(config, pino({ level: 'silent' }))
  await ingest.prepare()
  await listen(ingest.server, Number(prepared.variables.INGEST_PORT))
  return { ...ingest, config }
}

/** The ingest as the process it really is, for tests that kill it. Resolves when it answers. */
export async function spawnIngest(prepared: Prepared): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/ingest/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...prepared.variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error('the ingest did not start')
    const live = await fetch(`${prepared.base}/health/live`).catch(() => null)
    if (live?.ok) return Object.assign(child, { pid: child.pid })
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Ends a process without giving it a chance; resolves when it is gone. */
export async function kill9(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** A PDF as far as the first bytes tell, of a given size in bytes; the content differs by seed. */
export function pdfOf(size: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(size)
  for (let at = 0, state = seed >>> 0; at + 4 <= size; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes.writeUInt32LE(state, at)
  }
  bytes.write('%PDF-1.7\n', 0, 'latin1')
  return bytes
}
