import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from './env'

/**
 * The clock that tests move, for every process of one portal: a file in DATA_DIR holds how far. Looked at only with
 * TEST_HOOKS, which production refuses, and at most once a second.
 */

/** After so long every process goes by a clock that was just moved, milliseconds. */
export const CLOCK_SETTLES_MS = 1_000

const fileIn = (folder: string) => join(folder, 'test-clock.json')

const keep = globalThis as typeof globalThis & {
  portalClock?: { offset: number; readAt: number } | undefined
}

/** How far the clock was moved, milliseconds; 0 outside of tests. `machine` is what the machine's own clock shows. */
export function movedBy(machine: number): number {
  const folder = testFolder()
  if (folder === null) return 0
  const known = keep.portalClock
  if (known && machine - known.readAt < CLOCK_SETTLES_MS) return known.offset
  keep.portalClock = { offset: readOffset(fileIn(folder)), readAt: machine }
  return keep.portalClock.offset
}

function readOffset(file: string): number {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset: unknown }
    return typeof offset === 'number' && Number.isFinite(offset) ? offset : 0
  } catch {
    return 0
  }
}

/** Moves the clock of all processes; 0 sets it right again. Throws outside of tests. Answers how far it was moved before. */
export function moveClockBy(offset: number): number {
  const folder = testFolder()
  if (folder === null) throw new Error('the clock is moved in tests only')
  const file = fileIn(folder)
  const before = readOffset(file)
  if (offset === 0) rmSync(file, { force: true })
  else {
    // Whoever reads meanwhile sees the old file or the new one, never half of it.
    writeFileSync(`${file}.new`, JSON.stringify({ offset }))
    renameSync(`${file}.new`, file)
  }
  // This process looks again at once, the others within a second.
  keep.portalClock = undefined
  return before
}
