import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf, LaunchFailure } from './failure'
import { isPortFree } from './ports'

/** Less free space than this and PostgreSQL may stop in the middle of a day: 300 MB. */
const NEEDED_BYTES = 300 * 1024 * 1024

/** How long a port may stay taken by a part that is just ending. */
const PORT_PATIENCE_MS = 3000

/** Creates the data folder. Throws LaunchFailure when it is not writable or the disk is nearly full. */
export function prepareDataFolder(dataDir: string) {
  try {
    makeFolder(join(dataDir, 'logs'))
    const probe = join(dataDir, '.probe')
    writeFileSync(probe, Buffer.alloc(4096))
    rmSync(probe)
  } catch (cause) {
    const code = codeOf(cause) ?? ''
    if (code === 'ENOSPC' || code === 'EDQUOT') throw full(dataDir, cause)
    throw new LaunchFailure(
      `В папку данных ${dataDir} нельзя писать (${code}): дайте права на неё или задайте другую в DATA_DIR.`,
      `The data folder ${dataDir} is not writable (${code}): give rights to it or set another one in DATA_DIR.`,
      { cause },
    )
  }
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize < NEEDED_BYTES) throw full(dataDir)
}

/** Not `recursive: true`: on a read-only file system Node then reports another cause, and in /proc it never ends. */
function makeFolder(path: string) {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function full(dataDir: string, cause?: unknown) {
  return new LaunchFailure(
    `На диске папки данных ${dataDir} почти нет места: освободите 300 МБ или задайте другую папку в DATA_DIR.`,
    `The disk of the data folder ${dataDir} is nearly full: free 300 MB or set another folder in DATA_DIR.`,
    { cause },
  )
}

/** Throws LaunchFailure naming the first port that another program listens on. */
export async function requireFreePorts(ports: Record<string, number | null>) {
  const variables: Record<string, string> = {
    web: 'PORT',
    ingest: 'INGEST_PORT',
    esia: 'ESIA_PORT',
    authority: 'AUTHORITY_PORT',
  }
  const deadline = performance.now() + PORT_PATIENCE_MS
  for (const [part, port] of Object.entries(ports)) {
    if (port === null) continue
    while (!(await isPortFree(port))) {
      if (performance.now() > deadline) throw taken(port, variables[part] ?? part)
      await delay(100)
    }
  }
}

function taken(port: number, variable: string) {
  return new LaunchFailure(
    `Порт ${port} занят другой программой: завершите её или задайте другой порт, например ${variable}=${port + 1000} npm start.`,
    `Port ${port} is taken by another program: end it or set another port, for example ${variable}=${port + 1000} npm start.`,
  )
}
