import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf } from './failure'

/** Whether a process with this number exists, whoever owns it. A dead child nobody has waited for does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return stateOf(pid) !== 'Z'
}

/** Command line of a process, its parts separated by spaces; null where the system does not show it. */
export function commandLineOf(pid: number): string | null {
  if (process.platform === 'win32') return null
  if (process.platform !== 'linux') return ps(pid, 'command=')
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? null
}

/**
 * When a process started, in the system's own form: equal for the same process, different for another that got the
 * same number later. Null when there is no such process or the system does not tell.
 */
export function startOf(pid: number): string | null {
  if (process.platform === 'win32') return null
  if (process.platform !== 'linux') return ps(pid, 'lstart=')
  return statFields(pid)?.[19] ?? null
}

/** Number of a process's parent; null where finding it out would need another program. */
export function parentOf(pid: number): number | null {
  const field = process.platform === 'linux' ? statFields(pid)?.[1] : undefined
  return field === undefined ? null : Number(field)
}

/** Ends a process group (or the process alone when it leads none): politely, and by force after `patienceMs`. */
export async function endGroup(pid: number, patienceMs: number) {
  const signal = (name: NodeJS.Signals) => {
    for (const target of [-pid, pid]) {
      try {
        process.kill(target, name)
        return
      } catch {
        // no such group or process: try the other, then there is nothing left to end
      }
    }
  }
  signal('SIGTERM')
  const deadline = performance.now() + patienceMs
  while (isAlive(pid)) {
    if (performance.now() > deadline) break
    await delay(25)
  }
  signal('SIGKILL') // what the leader left behind, too
}

function stateOf(pid: number): string | undefined {
  return process.platform === 'linux' ? statFields(pid)?.[0] : undefined
}

/** Fields of /proc/<pid>/stat after the name in brackets, which may itself contain spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readProc(pid, 'stat')
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

function ps(pid: number, format: string): string | null {
  const { stdout } = spawnSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8' })
  return stdout?.trim() || null
}
