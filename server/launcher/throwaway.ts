import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeCluster } from './embedded-postgres'
import { startOf } from './processes'

const PREFIX = 'customs-portal-test-'

interface Owner {
  pid: number
  start: string | null
}

/** A temporary folder for a test's data, its database in `postgres` included. It belongs to this process. */
export async function createThrowawayFolder(): Promise<string> {
  await sweepThrowawayFolders()
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  await chmod(folder, 0o755) // PostgreSQL under another user must get in; each secret has a mode of its own
  const owner: Owner = { pid: process.pid, start: startOf(process.pid) }
  await writeFile(join(folder, 'owner.json'), JSON.stringify(owner))
  return folder
}

/** Stops the database in the folder and removes the folder. */
export async function removeThrowawayFolder(folder: string) {
  if (existsSync(join(folder, 'postgres'))) await removeCluster(join(folder, 'postgres'))
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Removes what test runs that were killed have left behind, their databases included. */
export async function sweepThrowawayFolders() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(tmpdir(), name)
    const text = await readFile(join(folder, 'owner.json'), 'utf8').catch(() => null)
    if (text === null) continue // another user's, or being created at this moment
    const owner = JSON.parse(text) as Owner
    if (startOf(owner.pid) !== owner.start) await removeThrowawayFolder(folder).catch(() => undefined)
  }
}
