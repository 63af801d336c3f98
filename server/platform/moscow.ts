/** Legal dates are Moscow's, whatever the zone of the server or the reader. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short' })

/** ISO date (YYYY-MM-DD) of an instant in Moscow. */
export function moscowDate(instant: Date): string {
  return DAY.format(instant)
}
