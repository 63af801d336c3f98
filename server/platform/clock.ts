import { movedBy } from './moved-clock'

/**
 * The only place that asks what time it is. Routes and jobs ask once and pass the instant on; domain, policy and commands
 * take `now` as an argument, so tests and the demonstration's story move it by passing another one. Journeys through the
 * whole portal move it for all processes at once (moved-clock.ts).
 */
export function now(): Date {
  const machine = Date.now()
  return new Date(machine + movedBy(machine))
}

/** When the machine's own clock will show what the portal's shows at `instant`: the queue goes by the machine's. */
export const onMachine = (instant: Date): Date => new Date(instant.getTime() - movedBy(Date.now()))
