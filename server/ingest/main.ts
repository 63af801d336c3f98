import { env, EnvError } from '@/server/platform/env'
import { logger } from '@/server/platform/logger'
import { configFrom } from './config'
import { createIngest } from './server'
import { portalSessions } from './sessions'

/** The ingest process: receives files from browsers and hands them to the storage and the portal. */
async function main() {
  const settings = env()
  const log = logger.child({ process: 'ingest' })
  const ingest = createIngest({ ...configFrom(settings), sessions: portalSessions }, log)
  await ingest.prepare()
  await new Promise<void>((resolve, reject) => {
    ingest.server.once('error', reject)
    ingest.server.listen(settings.INGEST_PORT, resolve)
  })
  ingest.sweep.start()
  log.info({ port: settings.INGEST_PORT, scanner: Boolean(settings.CLAMD_ADDRESS) }, 'ingest ready')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void ingest.stop().then(() => process.exit(0)))
  }
}

main().catch((error: unknown) => {
  if (error instanceof EnvError) console.error(error.message)
  else logger.fatal({ err: error }, 'ingest did not start')
  process.exit(1)
})
