import { join } from 'node:path'
import { now } from '@/server/platform/clock'
import { EnvError, env } from '@/server/platform/env'
import { logger } from '@/server/platform/logger'
import { AuthorityStartError, startAuthority } from './server'

/** Entry of the process `authority`: the certification authority of the demonstration and of the tests. */
async function main() {
  const { AUTHORITY, AUTHORITY_PORT, AUTHORITY_URL, DATA_DIR, TEST_HOOKS } = env()
  if (AUTHORITY !== 'stand-in') {
    throw new AuthorityStartError('AUTHORITY: the stand-in runs only when AUTHORITY=stand-in')
  }
  const running = await startAuthority({
    port: AUTHORITY_PORT,
    url: AUTHORITY_URL.replace(/\/$/, ''),
    folder: join(DATA_DIR, 'authority'),
    testHooks: TEST_HOOKS,
    now,
    logger,
  })
  logger.info({ port: running.port, url: running.url }, 'authority.started')

  const stop = () => {
    void running.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  const expected = error instanceof EnvError || error instanceof AuthorityStartError
  process.stderr.write(`${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
})
