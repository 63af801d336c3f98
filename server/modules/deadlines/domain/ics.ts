import type { Day } from '../contract'
import { addDays } from './civil-day'

/** A last day as a calendar program takes it: an event of a whole day, of Moscow's calendar, in no zone. */
export interface CalendarEntry {
  /** The same for ever: a program finds its event by it when the day moves. */
  uid: string
  day: Day
  /** Grows with every change of the entry. */
  sequence: number
  changedAt: Date
  title: string
  text: string
  /** The page of the portal that tells of it. */
  href: string
}

/** A calendar (RFC 5545), UTF-8 with CRLF. Reminders are the portal's own: it has no alarms. */
export function icsOf(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Customs cabinet//Terms//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const eventLines = ({ uid, day, sequence, changedAt, title, text, href }: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(uid)}`,
  `DTSTAMP:${stamp(changedAt)}`,
  `LAST-MODIFIED:${stamp(changedAt)}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  // The end is the day after the last one.
  `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
  `SUMMARY:${escapeText(title)}`,
  `DESCRIPTION:${escapeText(text)}`,
  `URL:${withoutBreaks(href)}`,
  // A term does not make its reader busy.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const basic = (day: Day) => day.replaceAll('-', '')
const stamp = (instant: Date) => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const withoutBreaks = (text: string) => text.replaceAll(/[\r\n]/g, '')

/** A TEXT value (3.3.11); control characters have no way to be written and are left out. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** Octets of a line without its end (3.1). */
const LINE_OCTETS = 75

/** Folds a line by octets, never inside of a character; the space that continues a line counts too. */
export function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
