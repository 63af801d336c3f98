import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { LaunchFailure } from './failure'
import { endGroup } from './processes'
import { ROOT } from './root'

export interface ToolOptions {
  /** File that the whole output is added to. */
  log: string
  /** Ends the tool, and whatever it has started, when aborted. */
  signal?: AbortSignal
  /** Environment of the tool; this process's own by default. */
  environment?: NodeJS.ProcessEnv
}

const SHOWN_CHARACTERS = 4000

/**
 * Runs a program of Node to its end. Throws LaunchFailure with the end of its output when it fails, and the signal's
 * reason when it was stopped.
 */
export async function runTool(args: string[], { log, signal, environment }: ToolOptions): Promise<void> {
  signal?.throwIfAborted()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...(environment ?? process.env), NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that it can be ended with its helpers
  })
  const end = () => {
    if (child.pid) void endGroup(child.pid, 3000)
  }
  signal?.addEventListener('abort', end)
  const file = createWriteStream(log, { flags: 'a' })
  let tail = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      file.write(chunk)
      tail = (tail + chunk.toString()).slice(-SHOWN_CHARACTERS)
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => {
    file.end()
    signal?.removeEventListener('abort', end)
  })
  signal?.throwIfAborted()
  if (code === 0) return
  throw new LaunchFailure(
    `${tail.trim()}\n\nНе удалось; весь вывод в файле ${log}.`,
    `Failed; all of the output is in ${log}.`,
  )
}
