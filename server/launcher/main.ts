import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnvFile } from 'node:process'
import { EnvError } from '../platform/env'
import { LaunchFailure } from './failure'
import { runPortal } from './portal'
import { parentOf } from './processes'
import { ROOT } from './root'

/**
 * Runs the portal until it is told to stop. Ends the process: 0 after Ctrl-C, 1 with one sentence in both languages
 * when it cannot start.
 */
export async function launch(mode: 'start' | 'dev'): Promise<void> {
  const stop = new AbortController()
  listenForTheEnd(stop)
  try {
    if (existsSync(join(ROOT, '.env'))) loadEnvFile(join(ROOT, '.env'))
    await runPortal({ mode, source: process.env, signal: stop.signal })
    process.exit(0)
  } catch (error) {
    if (stop.signal.aborted) process.exit(0)
    complain(error)
    process.exit(1)
  }
}

/** Says on the terminal why the portal does not run. */
export function complain(error: unknown) {
  if (error instanceof LaunchFailure) console.error(`\n${error.ru}\n${error.en}`)
  else if (error instanceof EnvError) {
    console.error(`\nПортал не настроен · The portal is not configured:\n${error.message}`)
  } else console.error(error)
}

/** Aborts `stop` on Ctrl-C, at a request to end, and when npm that started us is gone. */
export function listenForTheEnd(stop: AbortController) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) return
      console.log('\nОстанавливается · Stopping …')
      stop.abort()
    })
  }
  // npm does not always pass a signal on, and cannot when it is killed: without it there is nobody to serve. Between
  // npm and us there may be a shell, which outlives npm.
  if (!process.env['npm_lifecycle_event']) return
  const parent = process.ppid
  const grandparent = parentOf(parent)
  const orphaned = () => process.ppid !== parent || parentOf(parent) !== grandparent
  setInterval(() => orphaned() && stop.abort(), 500).unref()
}
