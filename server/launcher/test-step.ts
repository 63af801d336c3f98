import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { endGroup } from './processes'
import { ROOT } from './root'

/** How many tests a step had; a check without tests of its own counts as one. */
export interface Counts {
  passed: number
  failed: number
}

export const PASSED: Counts = { passed: 1, failed: 0 }
export const FAILED: Counts = { passed: 0, failed: 1 }

export interface CommandOptions {
  signal: AbortSignal
  environment?: Record<string, string>
}

/**
 * Runs a program of Node with its output on the terminal; true when it succeeded. It leads a process group of its
 * own, which is ended as a whole when the program ends or `signal` is aborted.
 */
export async function command(args: string[], { signal, environment }: CommandOptions): Promise<boolean> {
  signal.throwIfAborted()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const { pid } = child
  const end = () => {
    if (pid) void endGroup(pid, 5000)
  }
  signal.addEventListener('abort', end)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  }).finally(() => signal.removeEventListener('abort', end))
  if (pid) await endGroup(pid, 0)
  signal.throwIfAborted()
  return code === 0
}

/** Vitest's JSON report. A run that ended badly without a failed test (a broken set-up) counts as one failure. */
export function vitestCounts(report: string, succeeded: boolean): Counts {
  const json = readJson(report) as { numPassedTests?: number; numFailedTests?: number } | null
  return complete(json?.numPassedTests ?? 0, json?.numFailedTests ?? 0, succeeded)
}

/** Playwright's JSON report; a test that passed only when repeated is a failure. */
export function playwrightCounts(report: string, succeeded: boolean): Counts {
  const json = readJson(report) as { stats?: { expected: number; unexpected: number; flaky: number } } | null
  const { expected = 0, unexpected = 0, flaky = 0 } = json?.stats ?? {}
  return complete(expected, unexpected + flaky, succeeded)
}

function complete(passed: number, failed: number, succeeded: boolean): Counts {
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed }
}

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
