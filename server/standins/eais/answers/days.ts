const DAY_MS = 86_400_000

/** A legal date so many days later: `2026-11-27`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)

/** Every day from one to the other, both included. */
export function* eachDay(from: string, to: string): Generator<string> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day
}

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7

/** `271126` of `2026-11-27`, as numbers of customs write it. */
export const shortDay = (day: string): string => day.slice(8) + day.slice(5, 7) + day.slice(2, 4)
