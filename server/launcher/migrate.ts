import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { codeOf, LaunchFailure, messageOf } from './failure'
import { ROOT } from './root'
import { runTool, type ToolOptions } from './tool'

const PRISMA = join(ROOT, 'node_modules/prisma/build/index.js')
const MIGRATIONS = join(ROOT, 'prisma', 'migrations')

/** A migration as Prisma knows it: the folder's name and the SHA-256 of its SQL. */
export interface Migration {
  name: string
  sql: string
  checksum: string
}

/** Migrations of the repository, oldest first. */
export function listMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database up to date with `prisma migrate deploy`; returns how many migrations it applied. When Prisma's
 * own table already lists them all, which takes milliseconds to see, its command line is not started.
 * Throws LaunchFailure when the database cannot be reached or a migration fails.
 */
export async function migrate(url: string, options: ToolOptions): Promise<number> {
  const applied = await appliedChecksums(url)
  const pending = listMigrations().filter((migration) => applied.get(migration.name) !== migration.checksum)
  await runMigrations({ connectionString: url, logger: undefined })
  if (pending.length > 0) await deploy(url, options)
  return pending.length
}

/** Finished migrations of the database: name → checksum. Also the first contact with the server. */
async function appliedChecksums(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (cause) {
    throw unreachable(url, cause)
  }
  try {
    const { rows } = await client.query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    return new Map(rows.map(({ name, checksum }) => [name, checksum]))
  } catch (error) {
    if (codeOf(error) === '42P01') return new Map() // undefined_table: nothing was ever applied
    throw error
  } finally {
    await client.end()
  }
}

function unreachable(url: string, cause: unknown) {
  const where = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'DATABASE_URL'
  const reason = messageOf(cause) || codeOf(cause) || ''
  return new LaunchFailure(
    `База данных ${where} недоступна (${reason}): проверьте DATABASE_URL и что сервер запущен.`,
    `The database ${where} cannot be reached (${reason}): check DATABASE_URL and that the server runs.`,
    { cause },
  )
}

async function deploy(url: string, options: ToolOptions) {
  const environment = { ...process.env, DATABASE_URL: url }
  await runTool([PRISMA, 'migrate', 'deploy'], { ...options, environment })
}
