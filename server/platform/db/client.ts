import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'
import { env, processName } from '../env'
import { logger } from '../logger'

/** A transaction's client: what queries and commands are given. */
export type Tx = Prisma.TransactionClient

interface Connections {
  pool: pg.Pool
  prisma: PrismaClient
}

// Next reloads modules in development; the connections outlive a reload.
const keep = globalThis as typeof globalThis & { portalConnections?: Connections }

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    // Each connection steps down from the owner to the role that the grants and row-level security are written for.
    options: '-c role=portal_app',
    application_name: `portal-${processName()}`,
  })
  // An idle connection that breaks (database restarted) must not end the process; the next query reports it.
  pool.on('error', (err) => logger.warn({ err }, 'database connection lost'))
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
  return { pool, prisma }
}

/** The process's connections, opened at first use. */
export function db(): Connections {
  return (keep.portalConnections ??= connect())
}

/** Closes everything; for tests and orderly shutdown. */
export async function disconnect() {
  const open = keep.portalConnections
  delete keep.portalConnections
  await open?.prisma.$disconnect()
  await open?.pool.end().catch(() => undefined)
}
