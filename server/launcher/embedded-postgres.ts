import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, LaunchFailure, messageOf } from './failure'
import { freePort, isPortFree } from './ports'
import { isAlive, commandLineOf } from './processes'
import { findPostgresProgram, run, type PostgresProgram } from './postgres-program'

/** A running embedded server. `url` is the address of its database `portal` with the password in it. */
export interface Cluster {
  url: string
  pid: number
  /** Whether it was found running, left by a launcher that was killed. */
  reused: boolean
}

export interface ClusterOptions {
  /** For tests: nothing is flushed to the disk, so the data do not survive a power cut. */
  throwaway?: boolean
}

/** Kept in a file that only its owner reads; the password is the superuser's. */
interface Connection {
  port: number
  password: string
}

const USER = 'portal'
const DATABASE = 'portal'
const READY_TIMEOUT_MS = 60_000

/**
 * ICU with Russian rules: with the plain C locale pg_trgm finds no Cyrillic, with the built-in C.UTF-8 Ё sorts after
 * Я. Changing these flags needs a new cluster.
 */
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=ru-RU',
  `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  '--auth=scram-sha-256',
  `--username=${USER}`,
]

/**
 * Starts the server that keeps its files in `folder`, or finds it running; creates it the first time. The server is
 * detached: it outlives this process until `stopCluster`. Listens on 127.0.0.1 only.
 */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const running = await findCluster(folder)
  if (running) return running
  const program = await findPostgresProgram(folder)
  const cluster = join(program.home, 'cluster')
  // The last file that creation writes: without it the server has never started and holds nothing.
  let created = existsSync(join(cluster, 'portal.conf'))
  const remembered = await readConnection(folder)
  if (created && !remembered) {
    if (program.home === folder) throw passwordLost(folder)
    // Kept elsewhere for a data folder that has been removed since, with all that it held.
    await stop(program, cluster)
    created = false
  }
  const password = remembered?.password ?? randomBytes(24).toString('hex')
  const port =
    remembered && (await isPortFree(remembered.port, '127.0.0.1')) ? remembered.port : await freePort()
  const connection = { port, password }
  await writeFile(join(folder, 'connection.json'), JSON.stringify(connection), { mode: 0o600 })
  await writeFile(join(folder, 'home'), program.home)
  if (!created) await createCluster(program, cluster, password)
  await writeFile(join(cluster, 'portal.conf'), configuration(port, options))
  await launch(program, cluster)
  await createDatabase(connection)
  return { url: urlOf(connection), pid: (await readPid(cluster)) ?? 0, reused: false }
}

/** The server of `folder` if it runs and answers; waits for one that is still starting or recovering. */
export async function findCluster(folder: string): Promise<Cluster | null> {
  const cluster = await clusterOf(folder)
  const connection = await readConnection(folder)
  const pid = await readPid(cluster)
  if (!connection || pid === null) return null
  const giveUp = performance.now() + READY_TIMEOUT_MS
  while (isServerOf(cluster, pid)) {
    try {
      await createDatabase(connection)
      return { url: urlOf(connection), pid, reused: true }
    } catch (error) {
      if (performance.now() > giveUp) throw error
      await delay(100)
    }
  }
  // Killed: its number may belong to another program by now, which would keep PostgreSQL from starting.
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  return null
}

/** Stops the server of `folder`, cutting its connections; false when it was not running. */
export async function stopCluster(folder: string): Promise<boolean> {
  const cluster = await clusterOf(folder)
  const pid = await readPid(cluster)
  if (pid === null || !isServerOf(cluster, pid)) return false
  await stop(await findPostgresProgram(folder), cluster)
  return true
}

/** Stops the server and removes everything it kept. For throw-away clusters. */
export async function removeCluster(folder: string) {
  await stopCluster(folder)
  for (const kept of [await homeOf(folder), folder])
    await rm(kept, { recursive: true, force: true, maxRetries: 3 })
}

async function stop({ pgCtl, identity }: PostgresProgram, cluster: string) {
  const stopBy = (mode: string) => run(pgCtl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', '20'], identity)
  await stopBy('fast').catch(() => stopBy('immediate').catch(() => undefined))
}

async function createCluster({ initdb, identity }: PostgresProgram, cluster: string, password: string) {
  await rm(cluster, { recursive: true, force: true })
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  const passwordFile = `${cluster}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  try {
    if (identity.uid !== undefined && identity.gid !== undefined) {
      await chown(cluster, identity.uid, identity.gid)
      await chown(passwordFile, identity.uid, identity.gid)
    }
    await run(initdb, [`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...INITDB_FLAGS], identity)
    await writeFile(join(cluster, 'postgresql.conf'), "include = 'portal.conf'\n", { flag: 'a' })
  } catch (cause) {
    await rm(cluster, { recursive: true, force: true })
    throw new LaunchFailure(
      `Встроенный PostgreSQL не удалось создать: ${messageOf(cause)}`,
      `The embedded PostgreSQL could not be created: ${messageOf(cause)}`,
      { cause },
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function passwordLost(folder: string) {
  const file = join(folder, 'connection.json')
  return new LaunchFailure(
    `Нет файла ${file} с паролем базы данных: верните его из копии или начните с новой папкой DATA_DIR.`,
    `The file ${file} with the database password is missing: restore it from a copy or use a new DATA_DIR.`,
  )
}

function configuration(port: number, { throwaway }: ClusterOptions): string {
  const lines = [
    '# Written by the launcher at each start.',
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 200',
    'shared_buffers = 128MB',
    'jit = off', // compiles longer than the portal's short queries run
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'log_checkpoints = off',
    'log_min_messages = warning',
    'log_min_error_statement = panic', // statements carry personal data
  ]
  // No power cut is survived, a killed server is: tests kill it, and what was acknowledged must be there afterwards. So
  // synchronous_commit stays on, or the last fifth of a second of commits would die in the server's own memory.
  if (throwaway) lines.push('fsync = off', 'full_page_writes = off')
  return lines.join('\n') + '\n'
}

async function launch({ pgCtl, identity }: PostgresProgram, cluster: string) {
  const start = () =>
    run(pgCtl, ['start', '-D', cluster, '-l', join(cluster, 'server.log'), '-w', '-t', '60', '-s'], identity)
  try {
    // A killed server's last children hold its shared memory for a moment: hence the second try.
    await start().catch(() => delay(2000).then(start))
  } catch (cause) {
    const log = readFileSync(join(cluster, 'server.log'), 'utf8').trim().split('\n').at(-1) ?? ''
    throw new LaunchFailure(
      `Встроенный PostgreSQL не запустился: ${log || messageOf(cause)}`,
      `The embedded PostgreSQL did not start: ${log || messageOf(cause)}`,
      { cause },
    )
  }
}

/** Creates the portal's database when it is missing; also the proof that the server answers to our password. */
async function createDatabase(connection: Connection) {
  const client = new pg.Client({
    connectionString: urlOf(connection, 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${DATABASE}`)
  } catch (error) {
    if (codeOf(error) !== '42P04') throw error // duplicate_database
  } finally {
    await client.end()
  }
}

const urlOf = ({ port, password }: Connection, database = DATABASE) =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`

async function readConnection(folder: string): Promise<Connection | null> {
  const text = await readFile(join(folder, 'connection.json'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as Connection)
}

/** The cluster is beside its connection file, or elsewhere when that folder was closed to root's stand-in user. */
const homeOf = (folder: string) => readFile(join(folder, 'home'), 'utf8').catch(() => folder)
const clusterOf = async (folder: string) => join(await homeOf(folder), 'cluster')

async function readPid(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isInteger(pid) ? pid : null
}

/** Process numbers are reused, so the command line must name our cluster (where the system shows it). */
function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  const commandLine = commandLineOf(pid)
  return commandLine === null || commandLine.includes(cluster)
}
