import { resolve } from 'node:path'
import { findCluster, startCluster, stopCluster } from './embedded-postgres'
import { LaunchFailure, messageOf } from './failure'

/**
 * The embedded PostgreSQL without the rest of the portal, for work on the schema:
 * `npx tsx server/launcher/database.ts up|url|down`. `up` prints the address and leaves the server running.
 */
const folder = resolve(process.env['DATA_DIR'] ?? '.data', 'postgres')

const commands: Record<string, () => Promise<string>> = {
  up: async () => (await startCluster(folder)).url,
  url: async () => (await findCluster(folder))?.url ?? Promise.reject(new Error('not running; use `up`')),
  down: async () => ((await stopCluster(folder)) ? 'stopped' : 'was not running'),
}

const command = commands[process.argv[2] ?? '']
if (!command) {
  console.error('Usage: tsx server/launcher/database.ts up|url|down')
  process.exitCode = 2
} else {
  try {
    console.log(await command())
  } catch (error) {
    console.error(error instanceof LaunchFailure ? `${error.ru}\n${error.en}` : messageOf(error))
    process.exitCode = 1
  }
}
