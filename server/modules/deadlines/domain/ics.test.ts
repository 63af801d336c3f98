import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays } from './civil-day'
import { fold, icsOf, type CalendarEntry } from './ics'

const entry: CalendarEntry = {
  uid: 'objections.0199@portal.example',
  day: '2026-12-31',
  sequence: 4,
  changedAt: new Date('2026-11-27T10:15:30.500Z'),
  title: 'Возражения на акт; проверка № 10113000/2026/000012, последний день',
  text: 'Первая строка\nВторая \\ строка',
  href: 'https://portal.example/cabinet/1/audits/2',
}
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))

describe('a calendar', () => {
  test('is read by another program as it was meant', () => {
    const [event] = read(icsOf('Сроки проверок', [entry]))
    expect(event).toMatchObject({
      uid: entry.uid,
      summary: entry.title,
      sequence: 4,
      description: entry.text,
    })
    expect(event!.startDate.isDate).toBe(true)
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01'])
    expect(event!.component.getFirstPropertyValue('dtstamp')!.toString()).toBe('2026-11-27T10:15:30Z')
    expect(event!.component.getFirstPropertyValue('url')).toBe(entry.href)
    expect(event!.component.getAllSubcomponents('valarm')).toEqual([])
  })

  test('keeps any text whole, and no text makes an event or a property of its own', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 })
    const days = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2019-01-01', n))
    fc.assert(
      fc.property(text, text, days, (title, more, day) => {
        const events = read(icsOf(more, [{ ...entry, title, text: more, day }, entry]))
        expect(events).toHaveLength(2)
        const clean = (value: string) =>
          value
            .replaceAll(/\r\n?/g, '\n')
            .replaceAll(/\p{Cc}/gu, (sign) => ('\n\t'.includes(sign) ? sign : ''))
        expect(events[0]!.summary).toBe(clean(title))
        expect(events[0]!.startDate.toString()).toBe(day)
        expect(events[1]!.summary).toBe(entry.title)
      }),
    )
  })

  test('has no line longer than 75 octets, and unfolding gives the line back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replaceAll(/[\r\n]/g, '')
        const folded = fold(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        for (const one of folded.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
      }),
    )
  })
})
