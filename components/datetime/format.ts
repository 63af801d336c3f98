import type { Locale } from '@/components/i18n/locale'
import { WORDS, type Words } from './words'

/**
 * The only place that turns a date, an instant or a term into text. Always Europe/Moscow, never the zone of the
 * machine, and no text of Intl's: the server and every browser give the same characters.
 */

/** An instant: a Date, or ISO 8601 with a zone. */
export type InstantInput = Date | string
/** A legal date `YYYY-MM-DD` (what Temporal.PlainDate gives by toString). */
export type DateInput = string

type Parts = { year: number; month: number; day: number; hour: number; minute: number }

const NBSP = '\u00a0'
const moscow = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Moscow',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

const toDate = (instant: InstantInput) => (typeof instant === 'string' ? new Date(instant) : instant)

function partsOf(instant: InstantInput): Parts {
  const found: Partial<Record<string, number>> = {}
  for (const { type, value } of moscow.formatToParts(toDate(instant))) found[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = found
  return { year, month, day, hour, minute }
}

function dateParts(date: DateInput): Pick<Parts, 'year' | 'month' | 'day'> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) throw new RangeError('A date must be YYYY-MM-DD')
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

const two = (value: number) => String(value).padStart(2, '0')
const longDay = ({ year, month, day }: Pick<Parts, 'year' | 'month' | 'day'>, words: Words) =>
  `${day}${NBSP}${words.months[month - 1] ?? ''} ${year}`
const shortDay = ({ month, day }: Pick<Parts, 'month' | 'day'>, words: Words) =>
  `${day}${NBSP}${words.months[month - 1] ?? ''}`

function counted(count: number, forms: Words['days'], locale: Locale): string {
  const rule = new Intl.PluralRules(locale).select(count)
  return `${count}${NBSP}${forms[rule as keyof Words['days']] ?? forms.other}`
}

/** The Moscow date of an instant, `YYYY-MM-DD`. */
export function moscowDate(instant: InstantInput): DateInput {
  const { year, month, day } = partsOf(instant)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** «27 ноября 2026». Throws RangeError when not `YYYY-MM-DD`. */
export function formatDate(date: DateInput, locale: Locale): string {
  return longDay(dateParts(date), WORDS[locale])
}

/** «пт, 27 ноября 2026». */
export function formatWeekdayDate(date: DateInput, locale: Locale): string {
  const parts = dateParts(date)
  const weekday = new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay()
  return `${WORDS[locale].weekdays[weekday] ?? ''}, ${longDay(parts, WORDS[locale])}`
}

/** «27.11.2026» in both languages, for narrow columns. */
export function formatNumericDate(date: DateInput): string {
  const { year, month, day } = dateParts(date)
  return `${two(day)}.${two(month)}.${year}`
}

/** «с 1 декабря 2026 по 9 января 2027»; what both ends share is said once. */
export function formatDateRange(start: DateInput, end: DateInput, locale: Locale): string {
  const [from, to] = [dateParts(start), dateParts(end)]
  const words = WORDS[locale]
  return words.from(from.year === to.year ? shortDay(from, words) : longDay(from, words), longDay(to, words))
}

/** «21 ноября 2026, 14:05 МСК». */
export function formatInstant(instant: InstantInput, locale: Locale): string {
  const parts = partsOf(instant)
  const time = `${two(parts.hour)}:${two(parts.minute)}`
  return `${longDay(parts, WORDS[locale])}, ${time}${NBSP}${WORDS[locale].moscow}`
}

/** «21.11.2026 14:05», Moscow; for dense tables whose heading says МСК. */
export function formatNumericInstant(instant: InstantInput): string {
  const parts = partsOf(instant)
  return `${formatNumericDate(moscowDate(instant))}${NBSP}${two(parts.hour)}:${two(parts.minute)}`
}

/** «14:05», Moscow. */
export function formatTime(instant: InstantInput): string {
  const { hour, minute } = partsOf(instant)
  return `${two(hour)}:${two(minute)}`
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** «3 минуты назад», «через 2 часа» relative to `now`; from a week on, the date itself. */
export function formatRelative(instant: InstantInput, now: InstantInput, locale: Locale): string {
  const words = WORDS[locale]
  const difference = toDate(instant).getTime() - toDate(now).getTime()
  const distance = Math.abs(difference)
  if (distance < MINUTE) return words.justNow
  if (distance >= 7 * DAY) return formatDate(moscowDate(instant), locale)
  const side = difference < 0 ? words.ago : words.ahead
  if (distance < HOUR) return side(counted(Math.floor(distance / MINUTE), words.minutes, locale))
  if (distance < DAY) return side(counted(Math.floor(distance / HOUR), words.hours, locale))
  return side(counted(Math.floor(distance / DAY), words.days, locale))
}

/** Days left until a term's last day: 0 is that very day, negative means it has passed. */
export type TermInput = { until: DateInput; daysLeft: number; unit: 'working' | 'calendar' }

/** «3 рабочих дня» in the unit of the term; the sign is dropped. */
export function formatDayCount(count: number, unit: TermInput['unit'], locale: Locale): string {
  const words = WORDS[locale]
  return counted(Math.abs(count), unit === 'working' ? words.workingDays : words.days, locale)
}

/** «осталось 3 рабочих дня, до 27 ноября 2026 включительно»; says so when it is the last day or has passed. */
export function formatTerm(term: TermInput, locale: Locale): string {
  const words = WORDS[locale]
  const date = formatDate(term.until, locale)
  if (term.daysLeft < 0) return words.overdue(date, formatDayCount(term.daysLeft, term.unit, locale))
  return `${formatDaysLeft(term, locale)}, ${words.until(date)}`
}

/** «осталось 3 рабочих дня», «сегодня последний день», «2 дня назад»: what stands beside the day itself. */
export function formatDaysLeft({ daysLeft, unit }: Omit<TermInput, 'until'>, locale: Locale): string {
  const words = WORDS[locale]
  const days = formatDayCount(daysLeft, unit, locale)
  if (daysLeft < 0) return words.ago(days)
  if (daysLeft === 0) return words.today
  const rule = new Intl.PluralRules(locale).select(daysLeft)
  return (words.remains[rule as keyof Words['remains']] ?? words.remains.other)(days)
}

/** How a term looks: `near` from `nearDays` on, `missed` when passed. */
export function termTone(daysLeft: number, nearDays = 3): 'calm' | 'near' | 'missed' {
  if (daysLeft < 0) return 'missed'
  return daysLeft <= nearDays ? 'near' : 'calm'
}
