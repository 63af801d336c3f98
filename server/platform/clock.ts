/**
 * The only place that asks what time it is. Routes and jobs ask once and pass the instant on; domain, policy and commands
 * take `now` as an argument, so tests and the demonstration's story move it by passing another one.
 */
export function now(): Date {
  return new Date()
}
