import { join } from 'node:path'
import { now } from '@/server/platform/clock'
import { EnvError, env } from '@/server/platform/env'
import { logger } from '@/server/platform/logger'
import { EaisStartError, startEais } from './server'

/** Entry of the process `eais`: the stand-in of ЕАИС ТО of the demonstration and of the tests. */
async function main() {
  const { EAIS, EAIS_PORT, EAIS_SECRET, EAIS_SCHEMAS, EAIS_SEED, PUBLIC_URL, DATA_DIR } = env()
  if (EAIS !== 'stand-in' || !EAIS_SECRET) {
    throw new EaisStartError('EAIS: the stand-in runs only when EAIS=stand-in')
  }
  const running = await startEais({
    port: EAIS_PORT,
    folder: join(DATA_DIR, 'eais'),
    portalUrl: new URL('/api/exchange', PUBLIC_URL).href,
    secret: EAIS_SECRET,
    seed: EAIS_SEED,
    schemas: EAIS_SCHEMAS ?? null,
    now,
    logger,
  })
  logger.info({ port: running.port }, 'eais.started')

  const stop = () => {
    void running.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  const expected = error instanceof EnvError || error instanceof EaisStartError
  process.stderr.write(`${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
})
