import { run, Logger } from 'graphile-worker'
import { disconnect } from '../platform/db/client'
import { env } from '../platform/env'
import { logger } from '../platform/logger'
import { CRONTAB, taskList } from './tasks'

/** The worker's process: takes jobs as the owner of the queue's tables; handlers work as the application's role. */
async function main() {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 8,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: taskList(),
    crontab: CRONTAB,
    logger: new Logger(() => (level, message) => {
      // A failed job's message may quote its payload: only that something happened is logged, the row keeps the rest.
      if (level === 'error') logger.error({ event: message.slice(0, 80) }, 'worker')
    }),
  })
  logger.info('worker ready')
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void runner.stop().then(disconnect)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  await runner.promise
}

main().catch((error: unknown) => {
  logger.fatal({ err: error }, 'worker cannot run')
  process.exitCode = 1
})
