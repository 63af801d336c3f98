/**
 * The only place that asks what time it is. Everything else takes `now` as an argument. The demonstration and the
 * tests move the clock by an offset that all processes share (see `platform/db/settings.ts`).
 */
let offsetMs = 0

/** The present instant, moved by the shared offset. */
export function now(): Date {
  return new Date(Date.now() + offsetMs)
}

/** Moves this process's clock; milliseconds, positive is the future. */
export function moveClock(ms: number) {
  offsetMs = ms
}

/** Current offset in milliseconds; 0 in production. */
export function clockOffset(): number {
  return offsetMs
}
