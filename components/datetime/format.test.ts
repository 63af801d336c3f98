import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateRange,
  formatInstant,
  formatNumericDate,
  formatNumericInstant,
  formatRelative,
  formatTerm,
  formatTime,
  formatWeekdayDate,
  moscowDate,
  termTone,
} from './format'

/** Expectations are written with ordinary spaces; where they must not break is checked apart. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('dates and instants', () => {
  it('are written in words', () => {
    expect(plain(formatDate('2026-11-27', 'ru'))).toBe('27 ноября 2026')
    expect(plain(formatWeekdayDate('2026-11-27', 'ru'))).toBe('пт, 27 ноября 2026')
    expect(plain(formatWeekdayDate('2026-11-27', 'en'))).toBe('Fri, 27 November 2026')
    expect(formatNumericDate('2026-11-07')).toBe('07.11.2026')
  })

  it('are in Moscow time whatever the zone of the machine', () => {
    expect(plain(formatInstant('2026-11-21T11:05:59Z', 'ru'))).toBe('21 ноября 2026, 14:05 МСК')
    expect(plain(formatInstant(new Date('2026-12-31T21:00:00Z'), 'en'))).toBe('1 January 2027, 00:00 MSK')
    expect(plain(formatNumericInstant('2026-11-21T21:05:00Z'))).toBe('22.11.2026 00:05')
    expect(formatTime('2026-11-21T21:05:00Z')).toBe('00:05')
    expect(moscowDate('2026-11-21T20:59:59Z')).toBe('2026-11-21')
    expect(moscowDate('2026-11-21T21:00:00Z')).toBe('2026-11-22')
  })

  it('remember that Moscow was at UTC+4 before 26 October 2014', () => {
    expect(formatTime('2014-10-25T20:30:00Z')).toBe('00:30')
    expect(formatTime('2014-10-26T20:30:00Z')).toBe('23:30')
  })

  it('do not break between a day and its month, a time and its zone', () => {
    expect(formatInstant('2026-11-21T11:05:00Z', 'ru')).toBe('21\u00a0ноября 2026, 14:05\u00a0МСК')
  })

  it('refuse what is not a date', () => {
    expect(() => formatDate('27.11.2026', 'ru')).toThrow(RangeError)
    expect(() => formatInstant('yesterday', 'ru')).toThrow(RangeError)
  })

  it('make a range that says the shared year once', () => {
    expect(plain(formatDateRange('2026-12-01', '2026-12-09', 'ru'))).toBe('с 1 декабря по 9 декабря 2026')
    expect(plain(formatDateRange('2026-12-31', '2027-01-09', 'ru'))).toBe(
      'с 31 декабря 2026 по 9 января 2027',
    )
  })

  it('agree with the calendar for every instant of these times', () => {
    const instants = fc.date({
      min: new Date('2015-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        const shifted = new Date(instant.getTime() + 3 * 3_600_000).toISOString()
        expect(moscowDate(instant)).toBe(shifted.slice(0, 10))
        expect(formatTime(instant)).toBe(shifted.slice(11, 16))
      }),
    )
  })
})

describe('formatRelative', () => {
  const now = '2026-11-21T11:00:00Z'
  it.each([
    ['2026-11-21T10:59:30Z', 'только что', 'just now'],
    ['2026-11-21T10:57:00Z', '3 минуты назад', '3 minutes ago'],
    ['2026-11-21T10:39:00Z', '21 минуту назад', '21 minutes ago'],
    ['2026-11-21T06:00:00Z', '5 часов назад', '5 hours ago'],
    ['2026-11-21T13:00:00Z', 'через 2 часа', 'in 2 hours'],
    ['2026-11-19T11:00:00Z', '2 дня назад', '2 days ago'],
    ['2026-11-14T11:00:00Z', '14 ноября 2026', '14 November 2026'],
  ])('%s', (instant, ru, en) => {
    expect(plain(formatRelative(instant, now, 'ru'))).toBe(ru)
    expect(plain(formatRelative(instant, now, 'en'))).toBe(en)
  })
})

describe('formatTerm', () => {
  const until = '2026-11-27'
  it.each([
    [3, 'working', 'осталось 3 рабочих дня, до 27 ноября 2026 включительно'],
    [1, 'working', 'остался 1 рабочий день, до 27 ноября 2026 включительно'],
    [21, 'calendar', 'остался 21 день, до 27 ноября 2026 включительно'],
    [15, 'calendar', 'осталось 15 дней, до 27 ноября 2026 включительно'],
    [0, 'working', 'сегодня последний день, до 27 ноября 2026 включительно'],
    [-2, 'working', 'срок истёк 27 ноября 2026, 2 рабочих дня назад'],
  ] as const)('%i %s', (daysLeft, unit, expected) => {
    expect(plain(formatTerm({ until, daysLeft, unit }, 'ru'))).toBe(expected)
  })

  it('has an English form', () => {
    expect(plain(formatTerm({ until, daysLeft: 1, unit: 'working' }, 'en'))).toBe(
      '1 working day left, until 27 November 2026 inclusive',
    )
  })

  it('is calm, near or missed', () => {
    expect([9, 3, 0, -1].map((days) => termTone(days))).toEqual(['calm', 'near', 'near', 'missed'])
  })
})
