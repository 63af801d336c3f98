import type { Day } from '../contract'

/**
 * Days of the civil calendar as ISO text, `2026-11-27`: they have no hour and no zone, sort as text, and are what the
 * contracts, the database and the formats carry. Proved against Temporal.PlainDate; why it is not used itself is in
 * server/adr (terms). Throws RangeError for what is not a day.
 */

const DAY_MS = 86_400_000
const LENGTH = 'YYYY-MM-DD'.length

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  const ms = day.length === LENGTH ? Date.parse(`${day}T00:00:00Z`) : NaN
  // The parser rolls 30 February over to March: what comes back must be what went in.
  if (Number.isNaN(ms) || fromNumber(ms / DAY_MS) !== day) throw new RangeError('A day must be YYYY-MM-DD')
  return ms / DAY_MS
}

function fromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, LENGTH)
}

export const isDay = (text: string): boolean => {
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

export const addDays = (day: Day, days: number): Day => fromNumber(dayNumber(day) + days)

/** From `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** 0 is Sunday, 6 is Saturday. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

const two = (value: number) => String(value).padStart(2, '0')

export const lastDayOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The same day of another month; the last one of that month when it has no such day (31 January and one month: 28 or 29
 * February), which `clipped` says.
 */
export function addMonths(day: Day, months: number): { day: Day; clipped: boolean } {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  dayNumber(day)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const last = lastDayOfMonth(toYear, toMonth)
  const kept = Math.min(date, last)
  return { day: `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(kept)}`, clipped: kept !== date }
}

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function eachDay(from: Day, to: Day): Day[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, i) => fromNumber(first + i))
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
