/** Legal dates are Moscow's, whatever the zone of the server or the reader. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short' })

/** ISO date (YYYY-MM-DD) of an instant in Moscow. */
export function moscowDate(instant: Date): string {
  return DAY.format(instant)
}

/** The day of an instant in Moscow as the database keeps legal days: a midnight of UTC. */
export const moscowMidnight = (instant: Date): Date => new Date(`${moscowDate(instant)}T00:00:00Z`)

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', timeStyle: 'medium' })

/** Time of day of an instant in Moscow, `10:15:00`. */
export const moscowClock = (instant: Date): string => CLOCK.format(instant)
