/** Legal dates are Moscow's, whatever the zone of the server or the reader. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short' })
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', timeStyle: 'medium' })

/** ISO date (YYYY-MM-DD) of an instant in Moscow. */
export function moscowDate(instant: Date): string {
  return DAY.format(instant)
}

/** Time of day (HH:MM:SS) of an instant in Moscow. */
export function moscowTime(instant: Date): string {
  return TIME.format(instant)
}
