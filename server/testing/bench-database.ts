import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { startCluster } from '@/server/launcher/embedded-postgres'
import { listMigrations } from '@/server/launcher/migrate'
import { createThrowawayFolder, removeThrowawayFolder } from '@/server/launcher/throwaway'

/** A PostgreSQL and a folder of a bench's own, empty, and the environment that leads to them. */
export async function openBench(): Promise<{ folder: string; database: string; close: () => Promise<void> }> {
  const folder = await createThrowawayFolder()
  const { url } = await startCluster(join(folder, 'postgres'), { throwaway: true })
  await query(url, 'CREATE DATABASE portal_bench')
  const database = Object.assign(new URL(url), { pathname: 'portal_bench' }).href
  await runMigrations({ connectionString: database })
  for (const { sql } of listMigrations()) await query(database, sql)
  Object.assign(process.env, {
    DATABASE_URL: database,
    DATA_DIR: folder,
    STORAGE_DIR: join(folder, 'files'),
    AUTH_SECRET: 'benchmark'.padEnd(48, '0'),
    INGEST_SECRET: 'benchmark'.padEnd(48, '1'),
    RESEND_API_KEY: 'benchmark'.padEnd(48, '2'),
    LOG_LEVEL: 'silent',
  })
  // The environment is read at the first import that asks for it.
  const { disconnect } = await import('@/server/platform/db/client')
  const close = async () => {
    await disconnect()
    await removeThrowawayFolder(folder)
  }
  return { folder, database, close }
}

async function query(address: string, text: string) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** One line of a bench's report. */
export const say = (line: string) => void process.stdout.write(`${line}\n`)
