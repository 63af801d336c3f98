import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { endGroup } from './processes'
import { ROOT } from './root'
import type { RunFile } from './run-file'

/** A part of the portal: a process of Node that must always run. */
export interface Part {
  name: 'web' | 'ingest' | 'worker' | 'esia' | 'authority' | 'eais'
  /** Arguments of node: the script and its own arguments. */
  args: string[]
}

interface Running {
  part: Part
  child: ChildProcess | null
  /** When the child was started, by performance.now(). */
  since: number
  restarts: number
  /** We ended it ourselves to start it anew. */
  planned: boolean
  timer: NodeJS.Timeout | null
}

const BACK_OFF_MS = [200, 500, 1000, 2000, 5000, 10_000]
/** A part that has run this long is healthy again: its next death is treated as the first. */
const HEALTHY_AFTER_MS = 60_000
/** A part that has died at the start is believed again after this. */
const SETTLED_AFTER_MS = 3000
/** Time for a part to finish what it has begun. */
const PATIENCE_MS = 8000
const LOG_LIMIT_BYTES = 10 * 1024 * 1024

/** Keeps parts running: starts them again with growing pauses, writes their output to `${logs}/<name>.log`. */
export class Supervisor {
  readonly #parts = new Map<string, Running>()
  #stopping = false

  constructor(
    private readonly environment: NodeJS.ProcessEnv,
    private readonly logs: string,
    private readonly runFile: RunFile,
    private readonly say: (line: string) => void,
  ) {}

  start(part: Part) {
    const running: Running = { part, child: null, since: 0, restarts: 0, planned: false, timer: null }
    this.#parts.set(part.name, running)
    rotate(this.logFile(part.name))
    this.#spawn(running)
  }

  /** Ends a part and starts it anew at once: its code has been rebuilt. */
  async restart(name: string) {
    const running = this.#parts.get(name)
    if (!running || this.#stopping) return
    running.planned = true
    if (running.child?.pid) await endGroup(running.child.pid, PATIENCE_MS)
  }

  /** Ends all parts; after it nothing of them is left. */
  async stop() {
    this.#stopping = true
    await Promise.all(
      [...this.#parts.values()].map(async ({ child, timer }) => {
        if (timer) clearTimeout(timer)
        if (child?.pid) await endGroup(child.pid, PATIENCE_MS)
      }),
    )
  }

  /** Whether all parts run, and those that had died before have run for a while since. */
  settled(): boolean {
    return [...this.#parts.values()].every(
      ({ child, since, restarts }) =>
        child && (restarts === 0 || performance.now() - since > SETTLED_AFTER_MS),
    )
  }

  /** Parts that have died at least `times` times in a row. */
  failing(times: number): Part['name'][] {
    return [...this.#parts.values()].filter((p) => p.restarts >= times).map((p) => p.part.name)
  }

  logFile(name: Part['name']) {
    return join(this.logs, `${name}.log`)
  }

  /** Last lines of a part's log. */
  logTail(name: Part['name'], lines = 15): string {
    const file = this.logFile(name)
    if (!existsSync(file)) return ''
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
  }

  #spawn(running: Running) {
    const { part } = running
    running.since = performance.now()
    const log = openSync(this.logFile(part.name), 'a', 0o600)
    // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which then ends the parts in order.
    const child = spawn(
      process.execPath,
      ['--import', join(ROOT, 'server/launcher/follow-parent.mjs'), ...part.args],
      {
        cwd: ROOT,
        env: { ...this.environment, PORTAL_PROCESS: part.name, PORTAL_LAUNCHER: String(process.pid) },
        stdio: ['ignore', log, log, 'ipc'],
        detached: true,
      },
    )
    closeSync(log)
    running.child = child
    const { pid } = child
    if (pid) this.runFile.add(pid)
    child.once('exit', (code, signal) => {
      running.child = null
      if (pid) this.runFile.remove(pid)
      if (this.#stopping) return
      if (running.planned) {
        running.planned = false
        return this.#spawn(running)
      }
      running.restarts = performance.now() - running.since > HEALTHY_AFTER_MS ? 1 : running.restarts + 1
      const pause = BACK_OFF_MS[Math.min(running.restarts, BACK_OFF_MS.length) - 1] ?? 0
      this.say(`${part.name}: ${signal ?? `exit ${code}`}, перезапуск · restart (${pause / 1000} s)`)
      running.timer = setTimeout(() => this.#spawn(running), pause)
    })
  }
}

function rotate(file: string) {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`)
}
