import { parseXml, type ParsedElement } from '@/server/platform/xml'
import type { YearFormat } from './domain/calendar-contract'
import {
  dayFrom,
  marksFrom,
  readCsvYear,
  readJsonYear,
  type ListedDay,
  type ReadYear,
} from './domain/read-year'

/** A file of a year in one of the formats that production calendars are published in. */
export function readYearFile(year: number, format: YearFormat, text: string): ReadYear {
  if (format === 'json') return readJsonYear(year, text)
  return format === 'csv' ? readCsvYear(year, text) : readXmlYear(year, text)
}

/** What `t` of xmlcalendar says of a day. */
const TYPES: Record<string, ListedDay['is']> = { 1: 'off', 2: 'short', 3: 'working' }

/** xmlcalendar: `<calendar year><days><day d="01.09" t="1" f="01.03"/>`; a day that is not named is as its weekday. */
function readXmlYear(year: number, text: string): ReadYear {
  const parsed = parseXml(new TextEncoder().encode(text), { bytes: 400_000, elements: 5_000 })
  if (!parsed.ok || parsed.root.name !== 'calendar') return { ok: false, fault: 'not-readable' }
  if (attribute(parsed.root, 'year') !== String(year)) return { ok: false, fault: 'other-year' }
  const days = parsed.root.children.find(({ name }) => name === 'days')?.children ?? []
  const listed = days.flatMap((element): ListedDay[] => {
    const [d, t, f] = ['d', 't', 'f'].map((name) => attribute(element, name))
    const is = TYPES[t ?? '']
    if (!d || !is) return []
    return [{ day: dayFrom(year, d), is, ...(f && { from: dayFrom(year, f) }) }]
  })
  if (listed.length === 0) return { ok: false, fault: 'not-readable' }
  return marksFrom(year, listed, false)
}

const attribute = (element: ParsedElement, name: string) =>
  element.attributes.find((one) => one.name === name)?.value
