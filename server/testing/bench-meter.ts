import { readFileSync, readdirSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as turn } from 'node:timers/promises'

const MEBI = 1024 * 1024

/** What a piece of work took, and what the process was like meanwhile. Sizes are MiB of resident memory, times milliseconds. */
export interface Metered<T> {
  result: T
  milliseconds: number
  /** Of this process: before, and the most during. */
  before: number
  most: number
  /** The most of all the programs it started. */
  children: number
  /** How late the event loop was: 99th percentile and the worst. */
  p99: number
  worst: number
}

/** Runs a work and watches the process and its children, five times a hundred milliseconds. */
export async function meter<T>(work: () => Promise<T>): Promise<Metered<T>> {
  globalThis.gc?.()
  const rss = () => process.memoryUsage.rss() / MEBI
  const before = rss()
  let most = before
  let children = 0
  const look = () => {
    most = Math.max(most, rss())
    children = Math.max(children, ...childrenOf(process.pid))
  }
  const timer = setInterval(look, 20)
  await turn(50)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await turn(5)
  const begun = performance.now()
  const result = await work()
  const milliseconds = performance.now() - begun
  // What kept the loop to the last moment is counted at its next turn.
  await turn(5)
  delay.disable()
  clearInterval(timer)
  look()
  // The histogram holds the interval itself too.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 1)
  return {
    ...{ result, milliseconds, before, most, children },
    ...{ p99: late(delay.percentile(99)), worst: late(delay.max) },
  }
}

/** Peak resident memory of each running child, as Linux tells it; nothing elsewhere. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' '))
      .filter(Boolean)
      .map((child) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${child}/status`))?.[1] ?? 0) / 1024)
  } catch {
    return []
  }
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
